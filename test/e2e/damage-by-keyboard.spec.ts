import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { password } from '../support/household.js';
import { mailsTo, openForm, photos, ticketsAbout, toRequests } from './damage.js';
import { expectNoComplaints, openPlaces, picture } from './people.js';

const places = openPlaces();

/** Goes on by the Tab key until something has the focus, as people without a mouse do. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  const isFocused = () => target.evaluate((node) => (node.getRootNode() as ShadowRoot).activeElement === node);
  for (let steps = 0; steps < 150; steps++) {
    if (await isFocused()) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${target}`);
}

/** Goes to a control and presses a key on it. */
async function press(target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press(key);
}

async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.type(text);
}

async function signIn(page: Page, email: string): Promise<void> {
  await type(page.getByLabel('E-Mail-Adresse'), email);
  await type(page.getByLabel('Passwort', { exact: true }), password);
  await page.keyboard.press('Enter');
}

async function fillIn(page: Page, what: string): Promise<void> {
  const form = page.locator('p24-form');
  await press(form.getByRole('heading', { name: 'Schaden melden', exact: true }).getByRole('button'));
  await type(form.getByLabel(/^Was ist kaputt\?/), what);
  await press(form.getByLabel('in meiner Wohnung'), 'Space');
  await tabTo(form.getByLabel('Es besteht Gefahr, oder ein großer Schaden droht'));
  await page.keyboard.press('ArrowDown');
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    press(form.locator('input[type=file]:not([capture])'), 'Space'),
  ]);
  await chooser.setFiles(await photos());
  await form.getByText('hochgeladen', { exact: true }).nth(1).waitFor();
  await press(form.getByRole('button', { name: 'Weiter' }));
  await type(form.getByLabel(/Telefon/), '0345 5550100');
  await press(form.getByRole('button', { name: 'Weiter' }));
  await form.getByText('Prüfen und senden').waitFor();
  await expectAccessible(page);
  await press(form.getByRole('button', { name: 'Absenden' }));
  await form.getByText('Nummer', { exact: true }).waitFor();
}

test('By keyboard alone damage is reported with two photos, answered by the manager, and the answer is read at once', async () => {
  const { tenant, manager } = places.household;
  const office = 'tastatur@lindenhof.example';
  const what = 'Tropfender Hahn';
  await openForm(places, office);
  const home = await places.visit();
  const { page } = home;
  await page.goto(`${places.homepage}/anliegen.html`);
  await signIn(page, tenant.account.email);
  await fillIn(page, what);
  await picture(page, 'keyboard receipt');

  await expect.poll(() => mailsTo(places, office), { timeout: 30_000 }).toContain('Schaden melden');
  const [ticket, ...others] = await ticketsAbout(places, what);
  expect(ticket).toMatchObject({ attachments: 2 });
  expect(others).toEqual([]);
  await press(toRequests(page));
  await press(page.locator('p24-tickets').getByRole('button', { name: what }));
  await page.locator('p24-tickets').getByText('hat das Anliegen begonnen').waitFor();

  const desk = await places.visit();
  await desk.page.goto(`${places.url}/verwaltung/tickets`);
  await signIn(desk.page, manager.account.email);
  await press(desk.page.locator('p24-manage-tickets').getByRole('link', { name: what }));
  await type(desk.page.getByLabel('Antwort an Erika Muster'), 'Der Installateur kommt heute.');
  await picture(desk.page, 'keyboard desk');
  await press(desk.page.getByRole('button', { name: 'Antwort senden' }));
  await page.getByText('Der Installateur kommt heute.').waitFor({ timeout: 30_000 });
  await desk.page.getByText('Ihre Antwort ist gesendet.').waitFor();
  expectNoComplaints(home, [/^401 .*\/me$/]);
});
