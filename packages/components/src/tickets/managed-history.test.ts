import type { ManagedTicket } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-tickets.js';
import type { ManageTickets } from './manage-tickets.js';

const source = '019ac000-0000-7000-8000-00000000000a';
const idOf = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;
const [membership] = erika.memberships;
const manager = {
  ...erika,
  memberships: [{ ...membership, sourceId: source, role: 'manager' as const, contactId: null }],
};

const wrote = (number: number, author: ManagedTicket['events'][number]['author']) => ({
  ...{ id: idOf(100 + number), kind: number === 1 ? ('created' as const) : ('comment' as const), author },
  ...{ at: '2026-03-04T09:00:00.000Z', internal: false, text: 'Es tropft.', from: null, to: null, attachments: [] },
});

const ticket: ManagedTicket = {
  ...{ id: idOf(1), number: 1, kind: 'request', title: 'Wasserhahn', status: 'new', priority: 'normal', place: null },
  ...{ createdAt: '2026-03-04T09:00:00.000Z', changedAt: '2026-03-04T09:00:00.000Z', dueOn: null, assignee: null },
  ...{ template: null, initiator: null, released: false, comments: 2, attachments: 0, unread: false, people: [] },
  ...{ submissionId: null, participation: { comments: 'nobody', attachments: 'nobody' }, visibility: 'hidden' },
  events: [
    wrote(1, { kind: 'resident', id: idOf(61), name: 'Erika Muster', own: false }),
    wrote(2, { kind: 'manager', id: idOf(51), name: 'Petra Lindner', own: true }),
    wrote(3, { kind: 'resident', id: null, name: null, own: false }),
    wrote(4, { kind: 'resident', id: idOf(61), name: 'Erika Muster', own: false }),
  ],
};

/** The page of a ticket, and what the server was told of it. */
function pageOf(of: ManagedTicket, templates: unknown[] = []) {
  const told: unknown[] = [];
  let current = of;
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    [`GET /manage/${source}/tickets`]: { items: [], nextCursor: null },
    [`GET /manage/${source}/tickets/:id`]: () => current,
    [`GET /manage/${source}/ticket-assignees`]: { items: [] },
    [`GET /manage/${source}/ticket-templates`]: { items: templates },
    [`GET /manage/${source}/portraits`]: { items: [{ id: idOf(61), drawing: 'cat', url: null }] },
    [`PATCH /manage/${source}/tickets/:id`]: async (request: Request) => {
      const change = (await request.json()) as { released: boolean };
      told.push(change);
      const event = { ...wrote(9, { kind: 'manager', id: null, name: null, own: true }), kind: 'released' as const };
      current = { ...current, ...change, visibility: 'hidden', events: [{ ...event, from: 'true', to: 'false' }] };
      return current;
    },
    [`POST /manage/${source}/tickets/:id/comments`]: async (request: Request) => {
      told.push(await request.json());
      return current;
    },
  });
  const { baseUrl } = signedInOn(server);
  const element = mount<ManageTickets>(
    html`<p24-manage-tickets base-url=${baseUrl} item=${of.id}></p24-manage-tickets>`,
  );
  const one = <T extends HTMLElement>(selector: string) => element.shadowRoot?.querySelector<T>(selector);
  return { server, element, told, one, text: () => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '' };
}

test('who shows a picture stands with it in the conversation, all others with their initials', async () => {
  const { server, element } = pageOf(ticket);
  await until(() => element.shadowRoot?.querySelector('.event .avatar svg'));
  const signs = [...(element.shadowRoot?.querySelectorAll('.event .avatar') ?? [])];
  const seen = signs.map((one) => one.textContent?.trim() || one.firstElementChild?.localName);
  expect([seen[0], seen[1], seen[3]]).toEqual(['svg', 'PL', 'svg']);
  const asked = server.requests.filter((one) => one.includes('/portraits?')).map(decodeURIComponent);
  expect(asked).toEqual([expect.stringMatching(new RegExp(`people=${idOf(61)},${idOf(51)}(&|$)`))]);
  await expectAccessible(element);
});

const perStatus = { new: 'shown', 'in-progress': 'shown', waiting: 'shown', done: 'shown', closed: 'shown' } as const;
const everything = { ...perStatus, rejected: 'shown' } as const;
const visibility = { tenant: everything, owner: everything };
const template = { id: idOf(81), name: 'Anfrage' };
const asked: ManagedTicket = {
  ...ticket,
  ...{ template, initiator: { personId: idOf(61), name: 'Erika Muster' }, released: true },
  visibility: 'shown',
};

test('a ticket is hidden from who wrote it only after a question, in its settings, and says so afterwards', async () => {
  const { element, told, one, text } = pageOf(asked, [{ ...template, visibility }]);
  const details = await until(() => one<HTMLDetailsElement>('.panel details'));
  details.open = true;
  const hide = await until(() => one('#withdraw'));
  expect(hide.textContent).toBe('Vor Erika Muster verbergen …');
  hide.focus();
  await userEvent.keyboard('{Enter}');
  const dialog = await until(() => one<HTMLDialogElement>('dialog.confirm[open]'));
  expect(dialog.textContent).toContain('Dieses Ticket vor Erika Muster verbergen?');
  await expectAccessible(element);
  expect(told).toEqual([]);
  dialog.querySelector('button')?.click();
  await until(() => text().includes('Erika Muster sieht dieses Ticket nicht mehr. Geben Sie es frei'));
  expect(told).toEqual([{ released: false }]);
  expect(one('#withdraw')).toBeNull();
});

test('an answer to what is new puts it in progress, unless its template would hide the answer by that', async () => {
  const { told, one, text } = pageOf(asked, [{ ...template, visibility }]);
  await until(() => one<HTMLSelectElement>('#reply-status')?.value === 'in-progress');
  (await until(() => one('#reply'))).focus();
  await userEvent.keyboard('Wir kommen morgen.');
  one('form [type=submit]')?.click();
  await until(() => text().includes('Ihre Antwort ist gesendet.'));
  expect(told).toMatchObject([{ text: 'Wir kommen morgen.', status: 'in-progress' }]);
  const hiding = { ...visibility, tenant: { ...everything, 'in-progress': 'hidden' } };
  const other = pageOf(asked, [{ ...template, visibility: hiding }]);
  await until(() => other.one('#panel-template option:nth-child(2)'));
  expect(other.one<HTMLSelectElement>('#reply-status')?.value).toBe('');
});
