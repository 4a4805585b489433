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
  await page.getByText('Dieses Dokument wurde zurückgezogen').waitFor();
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
