import type { Page } from 'playwright';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { connector } from '../../server/src/core/database/connection.js';
import { aPdf } from '../../server/src/core/files/a-pdf.fixture.js';
import { expectAccessible } from '../support/accessible.js';
import { definitionOf, insertForm, replaceDefinition } from '../support/forms.js';
import { openPlaces, picture, signIn } from './people.js';

const places = openPlaces();
const sql = connector(inject('running').databaseUrl)({ max: 1 });
afterAll(() => sql.end({ timeout: 5 }));

const said = (text: string) => ({ de: text, en: text });
const rooms = (...names: string[]) => names.map((name) => ({ value: name.toLowerCase(), label: said(name) }));
const room = { key: 'room', type: 'choice', label: said('Welcher Raum?'), required: true } as const;
const what = { key: 'what', label: said('Was ist es?'), required: true } as const;
const papers = { key: 'papers', type: 'file', label: said('Unterlagen'), maxFiles: 8 } as const;
const before = definitionOf({ ...room, options: rooms('Küche', 'Keller') }, what, papers);
const after = definitionOf(
  { ...room, options: rooms('Küche', 'Bad') },
  what,
  { key: 'since', label: said('Seit wann?') },
  papers,
);

/** A new form, opened by the tenant and begun. */
async function begun() {
  const { household, homepage } = places;
  await household.manage('GET /forms');
  const sourceId = household.source.id;
  const { id } = await insertForm(sql, sourceId, before);
  const { page } = await places.visit();
  await page.goto(`${homepage}/anliegen.html`);
  await signIn(page, household.tenant.account.email);
  await page.locator('p24-form').evaluate((form, item) => form.setAttribute('item', item), id);
  await page.getByLabel('Keller').check();
  await page.getByLabel(/^Was ist es\?/).fill('Ein tropfender Hahn');
  return { page, id, sourceId };
}

const next = (page: Page) => page.locator('p24-form').getByRole('button', { name: 'Weiter' }).click();

test('Each file that cannot be taken is named with its reason, and the rest of the form stays.', async () => {
  const { page } = await begun();
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#b98f55' } })
    .png()
    .toBuffer();
  const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
  const input = page.locator('p24-form input[type=file]:not([capture])');
  // Made in the page: so many bytes take long to get there.
  await input.evaluate((node: HTMLInputElement) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([new Uint8Array(26_000_000)], 'gross.pdf'));
    node.files = chosen.files;
    node.dispatchEvent(new Event('change'));
  });
  await input.setInputFiles([
    file('programm.exe', Buffer.from('MZ')),
    file('leer.pdf', Buffer.alloc(0)),
    file('foto.jpg', png),
    file('geheim.pdf', Buffer.from(await aPdf({ userPassword: 'sonne', ownerPassword: 'mond' }))),
    file('gut.png', png),
  ]);
  const row = (name: string, reason: string) =>
    page.locator('p24-form').getByRole('listitem').filter({ hasText: name }).filter({ hasText: reason }).waitFor();
  await row('gross.pdf', 'Die Datei ist zu groß.');
  await row('programm.exe', 'Diese Art von Datei geht hier nicht.');
  await row('leer.pdf', 'Die Datei ist leer.');
  await row('foto.jpg', 'Der Inhalt passt nicht zur Endung der Datei.');
  await row('geheim.pdf', 'Die PDF-Datei ist mit einem Passwort geschützt.');
  await row('gut.png', 'hochgeladen');
  expect(await page.getByLabel(/^Was ist es\?/).inputValue()).toBe('Ein tropfender Hahn');
  expect(await page.getByLabel('Keller').isChecked()).toBe(true);
  await expectAccessible(page);
  await picture(page, 'files refused');
  await next(page);
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page
    .locator('p24-form')
    .getByRole('link', { name: /gut\.png/ })
    .waitFor();
});

test('10,000 characters in one line are named and kept, and a form that was changed shows what is different.', async () => {
  const { page, id, sourceId } = await begun();
  const field = page.getByLabel(/^Was ist es\?/);
  await field.fill('a'.repeat(10_000));
  await next(page);
  await page.getByText('Es passen höchstens 200 Zeichen hinein.').first().waitFor();
  expect(await field.inputValue()).toHaveLength(10_000);

  const at = new Date(Date.now() - 15 * 86_400_000);
  await replaceDefinition(sql, { sourceId, id, definition: after, at });
  await field.fill('Ein tropfender Hahn im Keller');
  await page.getByText('Dieses Formular wurde inzwischen geändert.').waitFor();
  const changes = page.getByRole('group', { name: 'Dieses Formular wurde inzwischen geändert.' });
  expect(await changes.textContent()).toMatch(/Neu ist: „Seit wann\?“\s+Bitte neu beantworten: „Welcher Raum\?“/);
  expect(await field.inputValue()).toBe('Ein tropfender Hahn im Keller');
  await expectAccessible(page);
  await picture(page, 'form changed');
  await page.getByLabel('Bad').check();
  await next(page);
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.locator('p24-form').getByText('Nummer', { exact: true }).waitFor();
});

test('Who comes back to a form that was changed finds their answers, and a choice that is gone is asked for anew.', async () => {
  const { page, id, sourceId } = await begun();
  await page.getByText('Entwurf gespeichert um').waitFor();
  await replaceDefinition(sql, { sourceId, id, definition: after });
  await page.reload();
  const form = page.locator('p24-form');
  await form.evaluate((element, item) => element.setAttribute('item', item), id);
  await page.getByText('Dieses Formular wurde inzwischen geändert.').waitFor();
  expect(await page.getByLabel(/^Was ist es\?/).inputValue()).toBe('Ein tropfender Hahn');
  await page.getByText('Bitte neu beantworten: „Welcher Raum?“').waitFor();
  await next(page);
  await page.getByText('Bitte wählen Sie etwas aus.').first().waitFor();
  await expectAccessible(page);
  await picture(page, 'choice gone');
});

test('Who has a form open while it is changed may finish what they began.', async () => {
  const { page, id, sourceId } = await begun();
  await replaceDefinition(sql, { sourceId, id, definition: after });
  await next(page);
  await page.getByRole('button', { name: 'Absenden' }).click();
  const form = page.locator('p24-form');
  await form.getByText('Nummer', { exact: true }).waitFor();
  await form.getByText('Keller', { exact: true }).waitFor();
});
