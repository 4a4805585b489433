import type { Page } from 'playwright';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

/** A photo as a telephone takes it: held upright, with the place where it was taken. */
async function photo(name: string) {
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#b98f55' } })
    .withExif({ IFD0: { Make: 'Telefon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

/** Opens the form for damage to residents, with a ticket and a mail for each that is sent. */
async function openForm(office: string) {
  const { manage } = places.household;
  const { items } = await manage<{ items: { id: string; key: string }[] }>('GET /forms');
  const form = items.find(({ key }) => key === 'damage');
  const delivery = { emails: [office], xml: true, replyTo: true, ticket: true, templateId: null };
  await manage(`PATCH /forms/${form?.id}`, { state: 'active', delivery });
}

/** What mails to this address say, as the page of kept mails shows them. */
async function mailsTo(address: string): Promise<string> {
  const answer = await fetch(`${places.url}/dev/mail?to=${encodeURIComponent(address)}`);
  const page = await answer.text();
  return page.includes(address) ? page : '';
}

async function fillIn(page: Page, what: string) {
  await page.getByRole('heading', { name: 'Schaden melden', exact: true }).getByRole('button').click();
  await page.getByLabel('Es sollte in den nächsten Tagen behoben werden').check();
  await page.getByLabel('in meiner Wohnung').check();
  await page.getByLabel(/^Was ist kaputt\?/).fill(what);
  await page
    .locator('input[type=file]:not([capture])')
    .setInputFiles([await photo('Bad.jpg'), await photo('Decke.jpg')]);
  await page.getByText('hochgeladen', { exact: true }).nth(1).waitFor();
}

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('a tenant reports damage with two photos, the manager answers, and the answer appears at once', async () => {
    const { tenant, manager } = places.household;
    const office = `buero-${device.replace(' ', '-')}@lindenhof.example`;
    const what = `Wasserfleck im Bad (${device})`;
    await openForm(office);
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

    await expect.poll(() => mailsTo(office), { timeout: 15_000 }).toContain('Schaden melden');

    const { items } = await places.household.manage<{ items: { id: string; title: string; attachments: number }[] }>(
      'GET /tickets',
    );
    const ticket = items.find(({ title }) => title.includes(what));
    expect(ticket).toMatchObject({ attachments: 2 });
    expect(items.filter(({ title }) => title.includes(what))).toHaveLength(1);

    const desk = await places.visit(window);
    await desk.page.goto(`${places.url}/verwaltung/tickets/${ticket?.id}`);
    await signIn(desk.page, manager.account.email);
    await desk.page.getByText(what).first().waitFor();

    const row = page.locator('p24-tickets').getByRole('button', { name: new RegExp(what.replace(/[()]/g, '\\$&')) });
    await row.click();
    await page.locator('p24-tickets').getByText('hat das Ticket begonnen').waitFor();
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
