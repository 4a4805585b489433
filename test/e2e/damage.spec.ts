import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { mailsTo, openForm, photos, ticketsAbout, toRequests } from './damage.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

async function fillIn(page: Page, what: string) {
  await page.getByRole('heading', { name: 'Schaden melden', exact: true }).getByRole('button').click();
  await page.getByLabel('Es sollte in den nächsten Tagen behoben werden').check();
  await page.getByLabel('in meiner Wohnung').check();
  await page.getByLabel(/^Was ist kaputt\?/).fill(what);
  await page.locator('input[type=file]:not([capture])').setInputFiles(await photos());
  await page.getByText('hochgeladen', { exact: true }).nth(1).waitFor();
}

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('a tenant reports damage with two photos, the manager answers, and the answer appears at once', async () => {
    const { tenant, manager } = places.household;
    const office = `buero-${device.replace(' ', '-')}@lindenhof.example`;
    const what = `Wasserfleck im Bad (${device})`;
    await openForm(places, office);
    const home = await places.visit(window);
    const { page } = home;
    await page.goto(`${places.homepage}/anliegen.html`);
    await signIn(page, tenant.account.email);

    await fillIn(page, what);
    await expectAccessible(page);
    await expectFits(page);
    await picture(page, `${device} damage form`);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByLabel(/Telefon/).fill('0345 5550100');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByText('Prüfen und senden').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Absenden' }).click();
    await page.locator('p24-form').getByText('Nummer', { exact: true }).waitFor();
    await expectAccessible(page);
    await picture(page, `${device} damage receipt`);

    await expect.poll(() => mailsTo(places, office), { timeout: 15_000 }).toContain('Schaden melden');

    const [ticket, ...others] = await ticketsAbout(places, what);
    expect(ticket).toMatchObject({ attachments: 2 });
    expect(others).toEqual([]);

    const desk = await places.visit(window);
    await desk.page.goto(`${places.url}/verwaltung/tickets/${ticket?.id}`);
    await signIn(desk.page, manager.account.email);
    await desk.page.getByText(what).first().waitFor();

    await toRequests(page).click();
    const row = page.locator('p24-tickets').getByRole('button', { name: new RegExp(what.replace(/[()]/g, '\\$&')) });
    await row.click();
    await page.locator('p24-tickets').getByText('hat das Anliegen begonnen').waitFor();
    await expectAccessible(desk.page);
    await desk.page.getByLabel('Antwort an Erika Muster').fill('Der Installateur kommt morgen früh.');
    await picture(desk.page, `${device} damage desk`);
    await desk.page.getByRole('button', { name: 'Antwort senden' }).click();
    await page.getByText('Der Installateur kommt morgen früh.').waitFor();
    await desk.page.getByText('Ihre Antwort ist gesendet.').waitFor();
    await expectAccessible(page);
    await picture(page, `${device} damage answered`);
    expectNoComplaints(home, [/^401 .*\/me$/]);
  });
});

test("A tenant finds last year's statement among the documents of the demo, and opens it.", async () => {
  const visit = await places.visit();
  const { page } = visit;
  await page.goto(`${places.homepage}/dokumente.html`);
  await page.getByRole('button', { name: 'Mieter Mario Brühl' }).click();
  const documents = page.locator('p24-documents');
  await page.getByText('Mario Brühl').waitFor();
  // Elements further down load when they come into view.
  await documents.scrollIntoViewIfNeeded();
  await documents.getByRole('searchbox').fill('Abrechnung');
  const title = `Betriebskostenabrechnung ${new Date().getFullYear() - 1}`;
  const row = documents.getByText(title).first();
  await row.waitFor();
  await expectAccessible(page);
  await picture(page, 'statement found');
  await row.click();
  const address = await documents.locator('a[href*="/content"]').first().getAttribute('href');
  const answer = await fetch(new URL(address ?? '', places.url));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expectNoComplaints(visit, [/^401 .*\/me$/]);
});
