import { expect, test } from 'vitest';
import { de as core } from '../../packages/components/src/core/texts.de.js';
import { expectAccessible } from '../support/accessible.js';
import { openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

test('Parts of a form that do not arrive are named, can be asked for again, and cost nothing that was filled in.', async () => {
  const { household, homepage } = places;
  const { items } = await household.manage<{ items: { id: string; key: string }[] }>('GET /forms');
  const damage = items.find(({ key }) => key === 'damage');
  await household.manage(`PATCH /forms/${damage?.id}`, { state: 'active' });
  const { page } = await places.visit();
  await page.goto(`${homepage}/anliegen.html`);
  await signIn(page, household.tenant.account.email);
  const form = page.locator('p24-form');
  const title = form.getByRole('heading', { name: 'Schaden melden', exact: true }).getByRole('button');
  await title.waitFor();

  const parts = /\/embed\/.*\/part-/;
  await page.route(parts, (route) => route.abort());
  await title.click();
  const again = form.getByRole('button', { name: 'Noch einmal versuchen' });
  await again.waitFor();
  await form.getByLabel('Es sollte in den nächsten Tagen behoben werden').check();
  await form.getByLabel('in meiner Wohnung').check();
  await form.getByLabel(/^Was ist kaputt\?/).fill('Wasserfleck');
  await expectAccessible(page);
  await picture(page, 'late files missing');
  await form.getByRole('button', { name: 'Weiter' }).click();
  await form.getByLabel(/Telefon/).fill('0345 5550100');
  await form.getByRole('button', { name: 'Weiter' }).click();
  await again.waitFor();
  await expectAccessible(page);
  await picture(page, 'late review missing');

  await page.unroute(parts);
  await again.press('Enter');
  await expect.poll(() => form.getByText('Prüfen und senden').evaluate((one) => one.matches(':focus'))).toBe(true);
  await form.getByText('Wasserfleck', { exact: true }).waitFor();
  await form.getByRole('button', { name: '„Was ist passiert?“ ändern' }).click();
  await again.click();
  await form.locator('input[type=file]').first().waitFor();
});

test('The sign-in of the portal comes to those alone who are not signed in, and can be asked for again where it does not.', async () => {
  const { url, household } = places;
  const first = await (await fetch(`${url}/portal/main.js`)).text();
  const [, part = 'none'] = new Set([...first.matchAll(/import\(.\.\/(part-\w+\.js)/g)].map(([, name]) => name));
  const { page } = await places.visit(windows['a phone']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const times = () => asked.filter((path) => path.endsWith(`/${part}`)).length;

  await page.route(`**/${part}*`, (route) => route.abort());
  await page.goto(`${url}/dokumente`);
  const again = page.getByRole('button', { name: 'Noch einmal versuchen' });
  await again.waitFor();
  await page.getByRole('heading', { level: 1, name: 'Ihr Zuhause, gut informiert.' }).waitFor();
  await expectAccessible(page);
  await picture(page, 'late sign-in missing');
  await page.unrouteAll();
  await again.press('Enter');
  await signIn(page, household.tenant.account.email);
  const documents = page.getByRole('heading', { level: 1, name: 'Dokumente' });
  await documents.waitFor();

  expect(times()).toBeGreaterThan(0);
  asked.length = 0;
  await page.reload();
  await documents.waitFor();
  await page.getByRole('button', { name: /^Konto/ }).waitFor();
  expect(asked.length).toBeGreaterThan(0);
  expect(times()).toBe(0);
});

test('What managers open of their documents is said to be missing where it does not come, and comes when it is asked for again.', async () => {
  const { url, household } = places;
  const { page } = await places.visit(windows['a desktop']);
  await page.goto(`${url}/verwaltung/dokumente`);
  await signIn(page, household.manager.account.email);
  const desk = page.locator('p24-manage-documents');
  const upload = desk.getByRole('button', { name: 'Dokumente hochladen' });
  await upload.waitFor();
  // What the portal brings by itself has come: what is missing afterwards is what was asked for.
  await page.waitForFunction(() => customElements.get('p24-chatbot'));
  const parts = /\/portal\/part-/;
  await page.route(parts, (route) => route.abort());
  await upload.click();
  const again = desk.getByRole('button', { name: 'Noch einmal versuchen' });
  await again.waitFor();
  await expectAccessible(page);
  await page.unroute(parts);
  await again.press('Enter');
  const title = desk.getByRole('heading', { name: 'Dokumente hochladen' });
  await expect.poll(() => title.evaluate((one) => one.matches(':focus'))).toBe(true);
  await desk
    .locator('input[type=file]')
    .setInputFiles({ name: 'Hausordnung.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') });
  await desk.getByLabel('Kategorie').selectOption({ index: 1 });

  await page.route(parts, (route) => route.abort());
  await desk.getByRole('button', { name: 'Speichern und freigeben' }).click();
  await desk.getByRole('alert').getByText(core.problem).waitFor();
  await desk.getByText('1 Dokument ist als Entwurf gespeichert.').waitFor();
  await page.unroute(parts);
  await desk.getByRole('button', { name: 'Aktionen für „Hausordnung“' }).click();
  await desk.getByRole('menuitem', { name: 'Freigeben' }).click();
  await desk.getByRole('dialog', { name: 'Freigeben' }).getByText('Hausordnung', { exact: true }).waitFor();
  expect(await desk.getByRole('alert').count()).toBe(0);
});
