import type { ManagedPersonDetails, ReachablePhone } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { desk, person, sourceId } from '../../test/manage-desk.js';
import { changeOver, expectAccessible, until } from '../../test/support.js';

const noted = (value: string): ReachablePhone => ({
  ...{ value, from: 'noted', kind: null, label: null, at: new Date().toISOString(), ticketId: null },
});

/** The page of somebody without a number. */
async function page() {
  const ilse = person(1, 'none', { name: 'Ilse Alt' });
  const details: ManagedPersonDetails = {
    ...{ ...ilse, number: null, phones: [], emails: [], addresses: [], contracts: [], household: [] },
  };
  const orders: unknown[] = [];
  let refusal: Response | undefined;
  const view = await desk([ilse], {
    [`GET /manage/${sourceId}/people/:id`]: () => details,
    [`POST /manage/${sourceId}/people/:id/phones`]: async (request: Request) => {
      const order = (await request.json()) as { phone: string | null };
      orders.push(order);
      if (refusal) return refusal;
      details.phones = order.phone === null ? [] : [noted(order.phone)];
      return details;
    },
    [`GET /manage/${sourceId}/tickets`]: { items: [], nextCursor: null },
    [`GET /manage/${sourceId}/people/:id/delegates`]: { actingFor: [], actsFor: [] },
  });
  view.element.item = ilse.id;
  const closed = () => until(() => !view.root().querySelector('dialog.noting'));
  const refuse = (answer: Response | undefined) => {
    refusal = answer;
  };
  return { ...view, orders, closed, refuse };
}

test('a number is noted, changed and removed by keyboard; what imports do to it is said, and the focus stays', async () => {
  const { element, root, find, orders, closed } = await page();
  const focused = () => root().activeElement?.id;
  await until(() => root().textContent?.includes('Keine Telefonnummer bekannt.'));
  (await find('#note-phone')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused() === 'noted');
  expect(getComputedStyle(await find('#noted-hint')).textAlign).toBe('start');
  expect(root().querySelector('#noted-hint')?.textContent).toContain('Beim Einlesen von Daten bleibt sie hier');
  await userEvent.keyboard('0171 5 oder abends{Enter}');
  await until(() => root().querySelector('#noted-error')?.textContent?.includes('eine einzelne Nummer'));
  expect([focused(), orders]).toEqual(['noted', []]);
  await expectAccessible(element);
  await userEvent.clear(await find('#noted'));
  await userEvent.keyboard('0171 1234567{Enter}');
  await closed();
  expect((await find<HTMLAnchorElement>('a[part=phone]')).href).toBe('tel:01711234567');
  await until(() => root().textContent?.includes('Die Nummer ist gespeichert.'));
  expect(root().textContent).toContain('hier eingetragen: heute');
  await until(() => focused() === 'note-phone');
  await expectAccessible(element);
  const change = await find('[aria-label="Nummer 0171 1234567 ändern"]');
  change.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused() === 'noted');
  await userEvent.keyboard('{Tab}{Tab}{Tab}{Enter}');
  await closed();
  await until(() => root().textContent?.includes('Keine Telefonnummer bekannt.') && focused() === 'note-phone');
  expect(orders).toEqual([
    { phone: '0171 1234567', instead: null },
    { phone: null, instead: '0171 1234567' },
  ]);
});

test('what is refused is said in the dialog, which stays open', async () => {
  const { root, find, refuse, orders } = await page();
  (await find('#note-phone')).click();
  refuse(problem(409, 'too-many-phones'));
  await userEvent.fill(await find('#noted'), '0345 123456');
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('dialog.noting .message')?.textContent?.includes('Detail of too-many-phones'));
  expect([root().querySelector('dialog.noting[open]') !== null, orders.length]).toEqual([true, 1]);
});

test('who comes next on the same page finds nobody in the dialog', async () => {
  const { element, root, find } = await page();
  (await find('#note-phone')).click();
  await until(() => root().querySelector('dialog[open]')?.textContent?.includes('Ilse Alt'));
  await changeOver(element);
  await find('#note-phone');
  expect(root().querySelector('dialog')).toBeNull();
});
