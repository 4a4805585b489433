import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

/** Writes a notice and goes as far as the question whom to release it to. */
async function writeNotice(page: Page, title: string, text: string) {
  await page.getByRole('button', { name: 'Aushang schreiben' }).click();
  await page.getByLabel('Überschrift', { exact: true }).fill(title);
  await page.getByText('Warnung', { exact: true }).click();
  await page.locator('p24-manage-notices [contenteditable=true]').fill(text);
  await page.getByRole('button', { name: 'Weiter zur Freigabe' }).click();
}

async function releaseToHouse(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Aushang freigeben' });
  await dialog.getByText('Bitte wählen Sie aus').waitFor();
  await dialog.getByText('Lindenstraße 7').click();
  await dialog.getByText('1 Kontakt sieht den Aushang, davon 1 mit Zugang zum Portal.').waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'An 1 Kontakt freigeben' }).click();
  await page.getByText('Freigegeben an 1 Kontakt.').waitFor();
}

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('what a manager releases appears at the tenant, its reading at the manager, and its revocation too', async () => {
    const { tenant, manager } = places.household;
    const atHome = await places.visit(window);
    await atHome.page.goto(`${places.homepage}/fuer-mieter.html`);
    await signIn(atHome.page, tenant.account.email);
    await atHome.page.getByText('Erika Muster').waitFor();
    const portal = await places.visit(window);
    await portal.page.goto(`${places.url}/dokumente`);
    await signIn(portal.page, tenant.account.email);
    await portal.page.getByRole('heading', { level: 1, name: 'Dokumente' }).waitFor();

    const office = await places.visit(window);
    await office.page.goto(`${places.url}/verwaltung/aushang`);
    await expectAccessible(office.page);
    await picture(office.page, `${device} start`);
    await signIn(office.page, manager.account.email);
    await office.page.getByRole('button', { name: 'Aushang schreiben' }).waitFor();
    await expectAccessible(office.page);

    const title = `Wasser abgestellt (${device})`;
    await writeNotice(office.page, title, 'Morgen von 9 bis 11 Uhr gibt es kein Wasser.');
    await expectFits(office.page);
    await picture(office.page, `${device} release`);
    await releaseToHouse(office.page);
    const notice = atHome.page.getByRole('button', { name: title, exact: true });
    await notice.waitFor();
    // The assistant's bubble lies over what is below.
    await notice.evaluate((button) => button.scrollIntoView({ block: 'center' }));
    await expectFits(atHome.page);
    await expectAccessible(atHome.page);
    await picture(atHome.page, `${device} tenant`);
    // The menu of the portal counts it, wherever the tenant is.
    const counted = portal.page.getByRole('link', { name: 'Aushang 1 neuer Eintrag' });
    await counted.waitFor();
    await expectAccessible(portal.page);

    // What was written is still there to be changed.
    await office.page.locator('[contenteditable=true]').getByText('gibt es kein Wasser').waitFor();
    await office.page.getByText('noch nicht gelesen').waitFor();
    await notice.click();
    await atHome.page.getByText('gibt es kein Wasser').last().waitFor();
    await expectAccessible(atHome.page);
    await office.page.getByText('1 gelesen').waitFor();
    await picture(office.page, `${device} released`);
    await portal.page.getByRole('link', { name: 'Anliegen' }).click();
    await portal.page.getByRole('link', { name: 'Aushang', exact: true }).waitFor();
    await counted.waitFor({ state: 'detached' });

    await office.page.getByRole('button', { name: 'Zurückziehen' }).click();
    const question = office.page.getByRole('alertdialog');
    await expectAccessible(office.page);
    await question.getByRole('button', { name: 'Zurückziehen' }).click();
    await notice.waitFor({ state: 'detached' });
    await office.page.getByText('Niemand sieht den Aushang mehr').waitFor();
    // The browser notes what the server answers: no such notice any more, and nobody signed in yet.
    expectNoComplaints(atHome, [/^404 .*\/notices\//]);
    expectNoComplaints(office, [/^401 .*\/me$/]);
    expectNoComplaints(portal, [/^401 .*\/me$/]);
  });
});

test('A tenant signs in and reads a notice by keyboard alone.', async () => {
  const { tenant, post } = places.household;
  await post({ title: 'Nur mit Tasten', html: '<p>Auch ohne Maus zu lesen.</p>' });
  const { page } = await places.visit();
  await page.goto(`${places.homepage}/fuer-mieter.html`);
  await page.getByLabel('E-Mail-Adresse').waitFor();
  const focused = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const name = at instanceof HTMLInputElement ? at.name : (at?.textContent ?? '');
      return name.trim();
    });
  const tabTo = async (wanted: string) => {
    for (let presses = 0; presses < 40; presses++) {
      if ((await focused()).startsWith(wanted)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${wanted} cannot be reached by the Tab key.`);
  };
  await tabTo('username');
  await page.keyboard.type(tenant.account.email);
  await tabTo('password');
  await page.keyboard.type('Sieben Zwerge am Fenster');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Nur mit Tasten' }).waitFor();
  await tabTo('Nur mit Tasten');
  await page.keyboard.press('Enter');
  await page.getByText('Auch ohne Maus zu lesen.').waitFor();
  expect(await page.getByRole('button', { name: 'Nur mit Tasten' }).getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Space');
  expect(await page.getByRole('button', { name: 'Nur mit Tasten' }).getAttribute('aria-expanded')).toBe('false');
});
