import { v7 as uuid } from 'uuid';
import { describe, expect, test } from 'vitest';
import { aPdfOf } from '../../server/src/core/files/a-pdf.fixture.js';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

/** Releases a PDF of so many pages to the house; its id. */
async function put(title: string, pages: number): Promise<string> {
  const { manage, send, property } = places.household;
  const { id: fileId } = await send<{ id: string }>('/files?name=Abrechnung.pdf', await aPdfOf(pages));
  const { items } = await manage<{ items: { id: string; system: string }[] }>('GET /document-categories');
  const categoryId = items.find(({ system }) => system === 'statement')?.id;
  const { id } = await manage<{ id: string }>('POST /documents', { title, categoryId, fileId });
  await manage('POST /documents/releases', {
    ...{ id: uuid(), documents: [id], audience: { properties: [property.id] } },
  });
  return id;
}

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('a statement opens in the portal, is leafed through and enlarged, and the way back leads to the list', async () => {
    const title = `Abrechnung (${device})`;
    const id = await put(title, 5);
    const visit = await places.visit(window);
    const { page, requests } = visit;
    await page.goto(`${places.url}/dokumente`);
    await signIn(page, places.household.tenant.account.email);
    const row = page.getByRole('link', { name: title });
    await row.waitFor();
    expect(requests.filter((url) => url.includes('part-pdf'))).toEqual([]);

    await row.click();
    const dialog = page.getByRole('dialog', { name: title });
    await dialog.getByText('Blatt 1 der Abrechnung').waitFor();
    await dialog.locator('canvas').first().waitFor();
    await dialog.getByText('von 5').waitFor();
    expect(page.url()).toBe(`${places.url}/dokumente/${id}`);
    await expectFits(page);
    await expectAccessible(page);
    await picture(page, `${device} pdf`);

    // Text is there for the browser's own search before anybody scrolls to it.
    await dialog.getByText('Blatt 5 der Abrechnung').waitFor({ state: 'attached' });
    const field = dialog.getByRole('textbox', { name: 'Seite' });
    await page.keyboard.press('End');
    await expect.poll(() => field.inputValue()).toBe('5');
    await field.fill('3');
    await field.press('Enter');
    await dialog.getByRole('group', { name: 'Seite 3' }).locator('canvas').waitFor();
    const wide = async () => (await dialog.getByRole('group', { name: 'Seite 3' }).boundingBox())?.width ?? 0;
    const before = await wide();
    await dialog.getByRole('button', { name: 'Vergrößern' }).click();
    await expect.poll(wide).toBeGreaterThan(before * 1.2);
    await picture(page, `${device} pdf large`);

    await page.keyboard.press('Escape');
    await expect.poll(() => page.url()).toBe(`${places.url}/dokumente`);
    await dialog.waitFor({ state: 'detached' });
    await page.goForward();
    await dialog.getByText('Blatt 1 der Abrechnung').waitFor();
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    expectNoComplaints(visit);
  });
});

test('two fingers enlarge a document where they are, and the next one is as large', async () => {
  const title = 'Hausgeldabrechnung';
  await put(title, 2);
  await put('Wirtschaftsplan', 1);
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.goto(`${places.url}/dokumente`);
  await signIn(page, places.household.tenant.account.email);
  await page.getByRole('link', { name: title }).click();
  const sheet = page.getByRole('dialog', { name: title }).getByRole('group', { name: 'Seite 1' });
  await sheet.locator('canvas').waitFor();
  const box = async () => (await sheet.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const before = await box();

  const touches = await page.context().newCDPSession(page);
  const at = { x: 150, y: 350 };
  const fingers = (type: 'touchStart' | 'touchMove', apart: number) =>
    touches.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: [-1, 1].map((side, id) => ({ id, x: at.x + side * apart, y: at.y })),
    });
  await fingers('touchStart', 40);
  for (let apart = 45; apart <= 80; apart += 5) await fingers('touchMove', apart);
  await touches.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

  await expect.poll(async () => (await box()).width).toBeCloseTo(before.width * 2, -1);
  const after = await box();
  const part = (of: typeof before) => [(at.x - of.x) / of.width, (at.y - of.y) / of.height];
  const [across = 0, down = 0] = part(before);
  expect(part(after)[0]).toBeCloseTo(across, 1);
  expect(part(after)[1]).toBeCloseTo(down, 1);
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  const sharp = async () => Number(await sheet.locator('canvas').getAttribute('width'));
  await expect.poll(sharp).toBeGreaterThan(after.width - 2);
  await expectAccessible(page);
  await picture(page, 'a phone pdf enlarged by fingers');

  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Wirtschaftsplan' }).click();
  const next = page.getByRole('dialog', { name: 'Wirtschaftsplan' }).getByRole('group', { name: 'Seite 1' });
  await next.locator('canvas').waitFor();
  expect((await next.boundingBox())?.width).toBeCloseTo(after.width, -1);
  await page.getByRole('region', { name: 'Wirtschaftsplan' }).press('0');
  await expect.poll(async () => (await next.boundingBox())?.width).toBeCloseTo(before.width, -1);
  expectNoComplaints(visit);
});

test('a link opens the document, and one that is revoked meanwhile closes with a sentence', async () => {
  const title = 'Protokoll';
  const id = await put(title, 1);
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.goto(`${places.url}/dokumente/${id}`);
  await signIn(page, places.household.tenant.account.email);
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByText('Blatt 1 der Abrechnung').waitFor();
  await places.household.manage('POST /documents/revoke', { documents: [id] });
  await page.getByText('Dieses Dokument gibt es nicht mehr').waitFor();
  await dialog.waitFor({ state: 'detached' });
  expect(page.url()).toBe(`${places.url}/dokumente`);
  await expectAccessible(page);
  expectNoComplaints(visit, [/404 .*\/documents\//]);
});

test('a file that cannot be shown says so and is offered as it is', async () => {
  const title = 'Gestört';
  await put(title, 1);
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.route('**/documents/*/content*', (route) => route.abort());
  await page.goto(`${places.url}/dokumente`);
  await signIn(page, places.household.tenant.account.email);
  await page.getByRole('link', { name: title }).click();
  const dialog = page.getByRole('dialog', { name: title });
  await dialog.getByText('Das Dokument lässt sich gerade nicht anzeigen.').waitFor();
  await dialog.getByRole('link', { name: 'Herunterladen' }).waitFor();
  await expectAccessible(page);
  await page.unroute('**/documents/*/content*');
  await dialog.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await dialog.getByText('Blatt 1 der Abrechnung').waitFor();
});

test.each([
  [401, 'Ihre Anmeldung ist abgelaufen.', ['Zur Anmeldung']],
  [404, 'Dieses Dokument gibt es nicht mehr.', []],
  [500, 'Bei uns ist etwas schiefgegangen.', ['Noch einmal versuchen', 'Herunterladen']],
])('a file that is answered with %i says what happened, and how it goes on', async (status, says, ways) => {
  const title = `Antwort ${status}`;
  await put(title, 1);
  const { page } = await places.visit(windows['a phone']);
  await page.route('**/documents/*/content*', (route) => route.fulfill({ status }));
  await page.goto(`${places.url}/dokumente`);
  await signIn(page, places.household.tenant.account.email);
  await page.getByRole('link', { name: title }).click();
  const frame = page.getByRole('dialog', { name: title }).locator('portal-pdf');
  await frame.getByRole('alert').filter({ hasText: says }).waitFor();
  expect(await frame.locator('button, a').allInnerTexts()).toEqual(ways);
  await expectAccessible(page);
});
