import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Goes to a page by the menu: beside the content on a desktop, as a sheet over it on a phone. */
async function choose(page: Page, device: string, name: string): Promise<void> {
  if (device === 'a phone') await page.getByRole('button', { name: 'Mehr', exact: true }).click();
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' });
  await menu.getByRole('link', { name, exact: true }).click();
}

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('a link from outside survives the sign-in, the menu leads on, and the way back works', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await page.goto(`${places.url}/verbrauch`);
    await page.getByText('Bitte melden Sie sich an, um diese Seite zu sehen.').waitFor();
    await expectAccessible(page);
    await signIn(page, places.household.tenant.account.email);
    await heading(page, 'Verbrauch').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verbrauch');
    await page.locator('p24-consumption [part=service]').first().waitFor();

    for (const name of ['Übersicht', 'Aushang', 'Dokumente', 'Formulare', 'Tickets']) {
      await choose(page, device, name);
      const title = name === 'Übersicht' ? /^Guten Tag/ : name;
      await heading(page, title).waitFor();
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      await expect.poll(() => page.title()).toContain(name);
      await expectFits(page);
      await expectAccessible(page);
      await picture(page, `${device} portal ${name}`);
    }
    await page.goBack();
    await heading(page, 'Formulare').waitFor();
    expectNoComplaints(visit);
  });

  test('it speaks English where somebody chooses so, says what is missing, and lets them leave', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await page.goto(`${places.url}/`);
    await signIn(page, places.household.tenant.account.email);
    await heading(page, /^Guten Tag/).waitFor();
    await page.getByRole('button', { name: /^Konto von/ }).click();
    await page.getByRole('button', { name: 'English' }).click();
    await heading(page, /^Hello/).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await expectAccessible(page);

    await page.goto(`${places.url}/nirgends`);
    await heading(page, 'This page does not exist').waitFor();
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await heading(page, 'Your home, well informed.').waitFor();
    // A page reads again a second after its stream of events opens: that may meet the sign-out on its way.
    expectNoComplaints(visit, [/^401 \/api\/v1\/(chat|notices|documents|tickets)/]);
  });

  test('a manager sees what waits, goes to it, and comes back', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await page.goto(`${places.url}/`);
    await signIn(page, places.household.manager.account.email);
    await heading(page, /^Guten Tag/).waitFor();
    expect(new URL(page.url()).pathname).toBe('/verwaltung');
    await page.getByRole('rowheader', { name: 'Mieter' }).waitFor();
    await expectFits(page);
    await expectAccessible(page);
    await picture(page, `${device} portal desk`);
    await page.getByRole('link', { name: /Tickets ohne Zuständige/ }).click();
    await heading(page, 'Tickets').waitFor();
    await expect.poll(() => page.locator('[data-filter=assignee]').inputValue()).toBe('nobody');
    expect(new URL(page.url()).search).toContain('filter=ohne-zustaendige');
    await page.goBack();
    await heading(page, /^Guten Tag/).waitFor();
    expectNoComplaints(visit);
  });

  test('a manager checks a table before it is taken in, and is told what is wrong with it', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await page.goto(`${places.url}/verwaltung/daten`);
    await signIn(page, places.household.manager.account.email);
    const table = (rows: string) => ({ name: 'objekte.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    const header = 'Objektnummer;Bezeichnung;Anschrift\n';
    await page.locator('input[type=file]').setInputFiles(table(`${header};;\n`));
    await page.getByText(/fehlerhaft/).waitFor();
    await expectAccessible(page);
    expect(await page.getByRole('button', { name: 'Jetzt einlesen' }).count()).toBe(0);

    await page.locator('input[type=file]').setInputFiles(table(`${header}H7;Haus 7;Lindenstraße 9\n`));
    await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
    await page.getByRole('heading', { name: 'Eingelesen.' }).waitFor();
    await page.getByText('1 Zeile', { exact: true }).waitFor();
    await expectFits(page);
    await expectAccessible(page);
    await picture(page, `${device} portal import`);
    expectNoComplaints(visit);
  });
});
