import type { Page } from 'playwright';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Side, views } from '../../examples/portal/src/pages.js';
import { de } from '../../examples/portal/src/texts.de.js';
import { en } from '../../examples/portal/src/texts.en.js';
import { addressOf } from '../../examples/portal/src/views.js';
import { expectAccessible } from '../support/accessible.js';
import { aContact, aContract, aMembership, aProperty, aResident, aSource, aUnit } from '../support/factories.js';
import { openForm } from './damage.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** Goes to a page by the menu: beside the content on a desktop, as a sheet over it on a phone. */
async function choose(page: Page, device: string, name: string): Promise<void> {
  if (device === 'a phone') await page.getByRole('button', { name: /^Mehr/ }).click();
  const menu = page.getByRole('navigation', { name: 'Hauptmenü' });
  await menu.getByRole('link', { name: new RegExp(`^${name}`) }).click();
}

/** Looks at every page of a side by its address: all of it is there, fits, and axe has nothing to say. */
async function seeEveryPage(page: Page, side: Side, { language, name }: { language: 'de' | 'en'; name: string }) {
  const { views: titles } = language === 'de' ? de : en;
  for (const view of views.filter((one) => one.side === side && !one.admin)) {
    await page.goto(places.url + addressOf(view));
    const start = language === 'de' ? /^Guten Tag/ : /^Hello/;
    await heading(page, view.path === '' ? start : titles[view.name]).waitFor();
    await expect.poll(() => page.locator('[part=skeleton], .bone').count()).toBe(0);
    await expectFits(page);
    await expectAccessible(page);
    await picture(page, `${name} ${language} ${view.name}`);
  }
}

/** Fills in the form for damage, back and forward by the browser's own buttons, and leaves its receipt by them. */
async function leafThroughForm(page: Page): Promise<void> {
  const onStep = (name: string) =>
    expect
      .poll(() => page.getByRole('heading', { name, exact: true }).evaluate((one) => one.matches(':focus')))
      .toBe(true);
  const what = page.getByLabel(/^Was ist kaputt\?/);
  await page.getByRole('heading', { name: 'Schaden melden', exact: true }).getByRole('button').click();
  await what.fill('Die Klingel');
  await page.getByLabel('in meiner Wohnung').check();
  await page.getByLabel('Es sollte in den nächsten Tagen behoben werden').check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await onStep('Wie kommen wir zu Ihnen?');
  expect(new URL(page.url()).search).toBe('?schritt=2');
  await page.goBack();
  await onStep('Was ist passiert?');
  expect(await what.inputValue()).toBe('Die Klingel');
  await page.goForward();
  await onStep('Wie kommen wir zu Ihnen?');
  await page.getByLabel(/Telefon/).fill('0345 5550100');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await onStep('Prüfen und senden');
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.locator('p24-form').getByText('Nummer', { exact: true }).waitFor();
  await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/formulare\/eingang\//);
  await expectAccessible(page);
  await page.goBack();
  await page.getByRole('heading', { name: 'Schaden melden', exact: true }).getByRole('button').waitFor();
  await heading(page, 'Formulare').waitFor();
}

/** Somebody who has never been here: tenant of three flats in two houses, and owner of one that another company manages. */
async function aNewcomer(): Promise<string> {
  const { sql, household } = places;
  const { source, tenant } = household;
  const { account, contact, propertyId } = await aResident(sql, source.id, { name: 'Wilhelmine Anderson-Oberhäuser' });
  const property = await aProperty(sql, source.id, { name: 'Am Alten Postweg 112' });
  await aContract(sql, source.id, { propertyId: property.id, contacts: [contact.id] });
  const second = await aUnit(sql, source.id, { propertyId, name: 'Stellplatz 4' });
  await aContract(sql, source.id, { propertyId, unitId: second.id, contacts: [contact.id] });
  const elsewhere = await aSource(sql, { name: 'Verwaltung am Fluss' });
  const owner = await aContact(sql, elsewhere.id, { name: 'W. Anderson', email: account.email });
  const house = await aProperty(sql, elsewhere.id, { name: 'Fährgasse 3' });
  await aContract(sql, elsewhere.id, { propertyId: house.id, contacts: [owner.id], kind: 'ownership' });
  await aMembership(sql, elsewhere.id, { accountId: account.id, personId: owner.personId, name: owner.name });
  await sql`update accounts set introduced_at = null,
    password_hash = (select password_hash from accounts where id = ${tenant.account.id}) where id = ${account.id}`;
  return account.email;
}

// The chosen language goes along with the person: each journey begins in German.
beforeEach(async () => {
  const { tenant, manager } = places.household;
  await places.sql`update accounts set locale = 'de' where id in (${tenant.account.id}, ${manager.account.id})`;
});

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('a link from outside survives the sign-in, the menu leads on, and the way back works', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await openForm(places, 'buero@lindenhof.example');
    await page.goto(`${places.url}/verbrauch`);
    await page.getByText('Bitte melden Sie sich an, um diese Seite zu sehen.').waitFor();
    await expectAccessible(page);
    await signIn(page, places.household.tenant.account.email);
    await heading(page, 'Verbrauch').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verbrauch');
    await page.locator('p24-consumption [part=service]').first().waitFor();

    for (const name of ['Übersicht', 'Aushang', 'Dokumente', 'Formulare', 'Anliegen']) {
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
    await leafThroughForm(page);
    expectNoComplaints(visit);
  });

  test('it speaks English where somebody chooses so, says what is missing, and lets them leave', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await page.goto(`${places.url}/`);
    await signIn(page, places.household.tenant.account.email);
    await heading(page, /^Guten Tag/).waitFor();
    await page.getByRole('button', { name: /^Konto von/ }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await heading(page, /^Hello/).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await seeEveryPage(page, 'resident', { language: 'en', name: device });

    await page.goto(`${places.url}/nirgends`);
    await heading(page, 'This page does not exist').waitFor();
    await page.getByRole('button', { name: /^Account of/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await heading(page, 'Your home, well informed.').waitFor();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await heading(page, 'Ihr Zuhause, gut informiert.').waitFor();
    // A page reads again a second after its stream of events opens: that may meet the sign-out on its way.
    expectNoComplaints(visit, [/^401 \/api\/v1\/(chat|me\/portrait|notices|documents|tickets)/]);
  });

  test('every page of managers is complete, and whoever signs in first is greeted once', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    const { account } = places.household.manager;
    await places.sql`update accounts set introduced_at = null where id = ${account.id}`;
    await page.goto(`${places.url}/`);
    await signIn(page, account.email);
    await heading(page, /^Willkommen/).waitFor();
    await expectAccessible(page);
    const language = device === 'a phone' ? 'en' : 'de';
    await page.getByLabel(language === 'en' ? 'English' : 'Deutsch').check();
    await page.getByRole('button', { name: language === 'en' ? 'To the portal' : 'Zum Portal' }).click();
    await heading(page, language === 'en' ? /^Hello/ : /^Guten Tag/).waitFor();
    await expect
      .poll(() => places.sql`select introduced_at is not null as seen, locale from accounts where id = ${account.id}`)
      .toEqual([{ seen: true, locale: language }]);
    await seeEveryPage(page, 'manager', { language, name: device });
    expectNoComplaints(visit);
  });

  test('one account has all homes of two companies: it chooses one, keeps it from page to page, and shares it by the address', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await page.goto(`${places.url}/`);
    await signIn(page, await aNewcomer());
    await page.getByRole('button', { name: 'Weiter' }).click();
    await heading(page, 'Zeigen Sie sich, wenn Sie mögen').waitFor();
    await page.getByLabel('Katze').check();
    await page.getByText('Ihr neues Bild ist zu sehen.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Zum Portal' }).click();
    await page.locator('.avatar svg').waitFor();
    const column = page.getByRole('navigation', { name: 'Was möchten Sie sehen?' });
    await column.getByRole('link', { name: /^Am Alten Postweg 112/ }).waitFor();
    const counted = (name: RegExp) => column.getByRole('link', { name }).locator('.count').textContent();
    expect(await counted(new RegExp(`^${de.homes.all}`))).toMatch(/^4/);
    expect(await counted(/^Verwaltung am Fluss/)).toMatch(/^1/);
    expect(await counted(new RegExp(`^${places.household.source.name}`))).toMatch(/^3/);
    await column.getByRole('link', { name: 'Stellplatz 4' }).waitFor();
    await expectAccessible(page);
    await picture(page, `${device} portal choice`);
    await column.getByRole('link', { name: /^Am Alten Postweg 112/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.has('objekt')).toBe(true);
    const chosen = new URL(page.url()).search;
    await choose(page, device, 'Dokumente');
    await heading(page, 'Dokumente').waitFor();
    expect(new URL(page.url()).search).toBe(chosen);
    // Another home of another company: the page stays.
    const chooser = page.getByRole('button', { name: /Am Alten Postweg 112/ }).filter({ visible: true });
    await chooser.press('Enter');
    const inside = () =>
      column.getByRole('link', { name: /^Am Alten Postweg 112/ }).evaluate((one) => one.matches(':focus'));
    await expect.poll(inside).toBe(true);
    await page.getByRole('button', { name: 'Schließen' }).filter({ visible: true }).focus();
    await page.keyboard.press('Tab');
    await column.waitFor({ state: 'hidden' });
    await chooser.press('Enter');
    await column.getByRole('link', { name: /^Verwaltung am Fluss/ }).click();
    await expect.poll(() => new URL(page.url()).search).not.toBe(chosen);
    expect(new URL(page.url()).pathname).toBe('/dokumente');
    await heading(page, 'Dokumente').waitFor();
    await page.goBack();
    await expect.poll(() => new URL(page.url()).search).toBe(chosen);
    await page.reload();
    await page
      .getByRole('button', { name: /Am Alten Postweg 112/ })
      .filter({ visible: true })
      .waitFor();
    await expectFits(page);
    await expectAccessible(page);
    expectNoComplaints(visit);
  });
});

// What pages look like on a desktop is seen above; the way is the same.
test('whoever signs out in one tab reads so in the other, and is back on its page after the next sign-in', async () => {
  const { page } = await places.visit(windows['a desktop']);
  const { email } = places.household.tenant.account;
  await page.goto(`${places.url}/`);
  await signIn(page, email);
  await heading(page, /^Guten Tag/).waitFor();
  const other = await page.context().newPage();
  await other.goto(`${places.url}/aushang`);
  await heading(other, 'Aushang').waitFor();
  await page.getByRole('button', { name: /^Konto von/ }).click();
  await page.getByRole('menuitem', { name: 'Abmelden' }).click();
  await other.getByText('Sie sind abgemeldet.').waitFor();
  expect(await other.getByText('Bitte melden Sie sich an, um diese Seite zu sehen.').count()).toBe(0);
  await expectAccessible(other);
  await signIn(other, email);
  await heading(other, 'Aushang').waitFor();
});

test('a manager sees what waits, goes to it, and comes back', async () => {
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.goto(`${places.url}/`);
  await signIn(page, places.household.manager.account.email);
  await heading(page, /^Guten Tag/).waitFor();
  expect(new URL(page.url()).pathname).toBe('/verwaltung');
  await page.getByRole('rowheader', { name: 'Mieter' }).waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await picture(page, 'a phone portal desk');
  await page.getByRole('link', { name: /Tickets ohne Zuständige/ }).click();
  await heading(page, 'Tickets').waitFor();
  await expect.poll(() => page.getByRole('combobox', { name: 'Zuständig' }).inputValue()).toBe('nobody');
  expect(new URL(page.url()).search).toContain('filter=ohne-zustaendige');
  await page.goBack();
  await heading(page, /^Guten Tag/).waitFor();
  expectNoComplaints(visit);
});

test('a manager checks a table before it is taken in, and is told what is wrong with it', async () => {
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.goto(`${places.url}/verwaltung/daten`);
  await signIn(page, places.household.manager.account.email);
  const table = (rows: string) => ({ name: 'objekte.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
  const header = 'Objektnummer;Bezeichnung;Anschrift\n';
  await page.locator('input[type=file]').setInputFiles(table('Farbe;Größe\nrot;3\n'));
  await page.getByText(/^Diese Tabelle kennen wir nicht/).waitFor();
  await page.getByRole('combobox', { name: 'Was enthält die Tabelle?' }).waitFor();
  await page.getByText('Welche Tabellen passen, mit Beispielen').click();
  await page.getByRole('button', { name: 'Beispiel speichern: Kontakte' }).waitFor();
  await expectAccessible(page);
  await page.locator('input[type=file]').setInputFiles(table(`${header};;\n`));
  await page.getByRole('status').filter({ hasText: 'Nichts wurde eingelesen' }).waitFor();
  await expectAccessible(page);
  expect(await page.getByRole('button', { name: 'Jetzt einlesen' }).count()).toBe(0);

  await page.locator('input[type=file]').setInputFiles(table(`${header}H7;Haus 7;Lindenstraße 9\n`));
  await page.getByRole('button', { name: 'Jetzt einlesen' }).click();
  await page.getByRole('heading', { name: 'Eingelesen.' }).waitFor();
  const past = page.locator('.news details').first();
  await past.getByText(/^objekte.csv · 1 Zeile · /).click();
  await past.getByText('unverändert').waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await picture(page, 'a phone portal import');
  expectNoComplaints(visit, [/^422 .*imports$/]);
});
