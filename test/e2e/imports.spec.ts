import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { aProperty, aUnit } from '../support/factories.js';
import { expectFits, expectNoComplaints, openPlaces, signIn, windows } from './people.js';

const places = openPlaces();

test('a manager says which column is what, once for every table with these headings', async () => {
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.goto(`${places.url}/verwaltung/daten`);
  await signIn(page, places.household.manager.account.email);
  const rows = (name: string) => `Mieterin;Tel;Mailadr.;WE\n"${name}";0345 1234 abends;;0010\n`;
  const choose = (name: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mieter.csv', mimeType: 'text/csv', buffer: Buffer.from(rows(name)) });
  await choose('Odd, Anna');
  await page.getByRole('button', { name: 'Spalten zuordnen' }).press('Enter');
  const title = page.getByRole('heading', { name: 'Spalten zuordnen' });
  await expect.poll(() => title.evaluate((found) => found === document.activeElement)).toBe(true);
  const column = (name: string) => page.getByRole('combobox', { name, exact: true });
  await expect.poll(() => column('Mieterin').inputValue()).toBe('Name');
  await expect.poll(() => column('WE').inputValue()).toBe('');
  await column('Mieterin').selectOption('nicht übernehmen');
  await page.getByText(/^Die Spalte „Name“ fehlt/).waitFor();
  await expectAccessible(page);
  // A moment without a network costs nothing of what was said.
  await page.route('**/import-previews*', (route) => route.abort());
  await column('Tel').selectOption('nicht übernehmen');
  await page.getByRole('alert').filter({ hasText: 'Was Sie zugeordnet haben, ist noch da.' }).waitFor();
  expect(await column('Tel').inputValue()).toBe('');
  await expectAccessible(page);
  const kind = page.getByRole('combobox', { name: 'Was enthält die Tabelle?' });
  const check = page.getByRole('button', { name: 'Tabelle prüfen' });
  await kind.selectOption('Verträge');
  await check.waitFor({ state: 'detached' });
  expect(await page.getByRole('combobox').count()).toBe(1);
  await page.unroute('**/import-previews*');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).press('Enter');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).waitFor({ state: 'detached' });
  await check.waitFor();
  await kind.selectOption('Kontakte');
  await column('Tel').selectOption('Telefon');
  await column('Mieterin').selectOption('Name');
  await page.getByRole('cell', { name: 'Odd, Anna' }).waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await check.press('Enter');
  const verdict = page.getByRole('heading', { name: 'Geprüft: Die Datei kann eingelesen werden.' });
  await verdict.waitFor();
  await expect.poll(() => verdict.evaluate((found) => found === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Jetzt einlesen' }).press('Enter');
  await page.getByRole('heading', { name: 'Eingelesen.' }).waitFor();
  await choose('Odd, Berta');
  await page.getByText('Die Spalten sind zugeordnet wie beim letzten Mal: Mieterin = Name, Tel = Telefon').waitFor();
  await expectAccessible(page);
  expectNoComplaints(visit, [/ERR_FAILED/]);
});

test('a table of consumption that names no unit is asked for the house and the unit in it', async () => {
  const { sql, household, url } = places;
  const property = await aProperty(sql, household.source.id, { name: 'Ahornweg 8' });
  await aUnit(sql, household.source.id, { propertyId: property.id, name: 'Dachgeschoss' });
  await aProperty(sql, household.source.id, { name: 'Ahornweg 10' });
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.goto(`${url}/verwaltung/daten`);
  await signIn(page, household.manager.account.email);
  const table =
    'Periode;Leistungstyp;Verbrauch;Bezugsjahr;ist geschätzt;aktualisiert am\n1 / 2026;Heizung;250 kWh;-;nein;04.02.2026\n';
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'verbrauch.csv', mimeType: 'text/csv', buffer: Buffer.from(table) });
  const house = page.getByRole('combobox', { name: 'Zu welchem Haus gehört die Tabelle?' });
  const unit = page.getByRole('combobox', { name: 'Zu welcher Einheit in diesem Haus?' });
  await house.selectOption('Ahornweg 10');
  await page.getByText('In diesem Haus ist keine Einheit angelegt.').waitFor();
  await house.selectOption('Ahornweg 8');
  await unit.waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await unit.selectOption('Dachgeschoss');
  await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
  await page.getByRole('heading', { name: 'Eingelesen.' }).waitFor();
  expectNoComplaints(visit, [/^422 .*imports$/]);
});
