import type { Me } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aNotice, boardRoutes, general, water } from '../../test/board.js';
import { elementWith, own, page, text as textOf, three, titles } from '../../test/documents-element.js';
import { fakeServer } from '../../test/fake-server.js';
import { desk, person, sourceId } from '../../test/manage-desk.js';
import { changeOver, erika, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import { idOf, elementWith as ticketsOn } from '../../test/tickets.js';
import type { NoticeBoard } from '../notices/notice-board.js';
import type { ManageTickets } from '../tickets/manage-tickets.js';
import '../register/p24-manage-tickets.js';
import '../register/p24-notice-board.js';
import '../register/p24-tickets.js';

/** Signs in whoever is asked for, with the rights of this person. */
const signInAs = (me: Me) => async (request: Request) => {
  const { email } = (await request.json()) as Me;
  return { ...signInRoutes['POST /auth/sign-in'], me: { ...me, id: email } };
};

test('a notice board keeps for nobody else what was searched, chosen and told', async () => {
  const notices = [aNotice({ title: 'Wasser', category: general }), aNotice({ title: 'Treppe', category: water })];
  const server = signedInOn(fakeServer(boardRoutes(notices)));
  const board = mount<NoticeBoard>(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
  const root = board.shadowRoot as ShadowRoot;
  const shown = () => root.querySelector('button[aria-expanded]')?.textContent?.trim();
  await until(() => shown() === 'Wasser' && server.requests.includes('GET /events'));
  await userEvent.selectOptions(root.querySelector('select') as HTMLElement, 'Allgemein');
  await userEvent.fill(root.querySelector('input') as HTMLElement, 'wasser');
  await until(() => board.filter.search && board.filter.category);
  notices.unshift(aNotice({ title: 'Wasser im Keller', category: general, visibleFrom: new Date().toISOString() }));
  server.hint('notices', null);
  await until(() => textOf(board).includes('Ein neuer Aushang: Wasser im Keller'));

  notices.splice(0, 3, aNotice({ title: 'Fest im Hof' }));
  await changeOver(board);
  await until(() => shown() === 'Fest im Hof');
  expect(board.filter).toMatchObject({ search: undefined, category: undefined });
  expect(root.querySelector('input')?.value).toBe('');
  expect(root.querySelector('[part=arrived]')).toBeNull();
  expect(textOf(board)).not.toContain('Keller');
});

test('documents keep for nobody else what was searched, chosen and picked', async () => {
  const { element, root } = elementWith({
    'GET /documents': ({ url }: Request) => page(/search=|category=/.test(url) ? three.slice(0, 1) : three),
  });
  await until(() => titles(element).length === 3);
  element.category = own.id;
  await userEvent.fill(root().querySelector('[part=search]') as HTMLElement, 'Heizung');
  await until(() => titles(element).length === 1 && element.filter.search);
  await userEvent.click(root().querySelector('#select') as HTMLElement);
  await userEvent.click(root().querySelector('.pick input') as HTMLElement);
  await until(() => element.selection.size === 1);
  element.file(three.slice(0, 1));
  await until(() => root().querySelector('dialog.filing')?.textContent?.includes('Heizkosten 2025'));

  await changeOver(element);
  await until(() => titles(element).length === 3);
  expect(element.filter).toMatchObject({ search: undefined, category: undefined });
  expect([element.selecting, element.selection.size]).toEqual([false, 0]);
  expect(root().querySelector<HTMLInputElement>('[part=search]')?.value).toBe('');
  expect(root().querySelector('dialog.filing')).toBeNull();
});

test('a category that the page names holds for whoever comes in first', async () => {
  const { element } = elementWith();
  element.category = own.id;
  await until(() => titles(element).length === 3);
  expect(element.category).toBe(own.id);
});

test('tickets keep for nobody else what was searched and written', async () => {
  const { element, one } = ticketsOn({ 'POST /auth/sign-in': signInAs(erika) });
  const field = () => one<HTMLInputElement>('[part=search]');
  await userEvent.fill(await until(field), 'Wasserhahn');
  await until(() => one('.sr[role=status]')?.textContent?.includes('gefunden'));
  await changeOver(element);
  await until(() => field()?.value === '' && one('[part=ticket]'));
  expect(one('.sr[role=status]')?.textContent).toBe('');

  element.item = idOf(1);
  const written = () => one<HTMLTextAreaElement>('#message')?.value;
  await userEvent.fill(await until(() => one('#message')), 'Nur für uns');
  await changeOver(element);
  await until(() => written() === 'Nur für uns');
  await changeOver(element, 'c@beispiel.de');
  await until(() => written() === '');
});

test('managers keep for nobody else how they looked at people, whom they chose and what they were asked', async () => {
  const { element, root, find, button, shown } = await desk([person(1, 'active'), person(2, 'none')]);
  await find('[part=person]');
  element.lookAt({ state: 'active', house: { id: sourceId, name: 'Lindenallee 4' } });
  await until(() => shown().join() === 'Person 1' && root().textContent?.includes('Lindenallee 4'));
  await userEvent.click(await find('.pick input'));
  await userEvent.click(await button('Sperren'));
  await until(() => root().querySelector('dialog')?.open);

  await changeOver(element);
  await until(() => shown().length === 2);
  expect(root().textContent).not.toContain('Lindenallee 4');
  expect(root().querySelector('[part=chosen]')).toBeNull();
  expect(root().querySelector('dialog.confirm')).toBeNull();
});

test('what managers write waits for them, and for nobody else', async () => {
  const manager = { ...erika, memberships: erika.memberships.map((one) => ({ ...one, role: 'manager' as const })) };
  const recipient = { id: idOf(71), name: 'Muster, Erika', address: 'Gartenstraße 12', contracts: 1 };
  const { baseUrl } = signedInOn(
    fakeServer({
      ...signInRoutes,
      'GET /me': manager,
      'POST /auth/sign-in': signInAs(manager),
      [`GET /manage/${sourceId}/tickets/:id`]: {
        ...{ id: idOf(1), number: 1, kind: 'request', title: 'Wasserhahn tropft', template: null, place: null },
        ...{
          status: 'new',
          priority: 'high',
          assignee: null,
          dueOn: null,
          initiator: null,
          released: true,
          people: [],
        },
        ...{
          createdAt: '2026-03-04T09:00:00.000Z',
          changedAt: '2026-03-05T09:00:00.000Z',
          comments: 0,
          attachments: 0,
        },
        ...{ unread: false, submissionId: null, visibility: 'shown', participation: {}, events: [] },
      },
      [`GET /manage/${sourceId}/ticket-assignees`]: { items: [] },
      [`GET /manage/${sourceId}/ticket-templates`]: { items: [] },
      [`GET /manage/${sourceId}/recipients`]: { items: [recipient], nextCursor: null, similar: false },
    }),
  );
  const element = mount<ManageTickets>(html`<p24-manage-tickets base-url=${baseUrl}></p24-manage-tickets>`);
  const one = <T extends HTMLElement>(selector: string) =>
    until(() => element.shadowRoot?.querySelector<T>(selector)) as Promise<T>;
  const written = async () => (await one<HTMLTextAreaElement>('#reply')).value;
  element.item = idOf(1);
  await one('#reply');
  await changeOver(element, 'a@beispiel.de');
  await userEvent.fill(await one('#reply'), 'Nur für uns');
  await changeOver(element, 'a@beispiel.de');
  expect(await written()).toBe('Nur für uns');
  await changeOver(element);
  await until(async () => (await written()) === '');

  element.item = 'new';
  await userEvent.fill(await one('.contacts input[type=search]'), 'Muster');
  await until(() => textOf(element).includes('Muster, Erika'));
  await userEvent.click(element.shadowRoot?.querySelectorAll('.contacts .check')[1] as HTMLElement);
  await one('[name=released]');
  await changeOver(element, 'c@beispiel.de');
  await one('.contacts');
  expect(textOf(element)).not.toContain('Muster, Erika');
});
