import type { ManagedTicket } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
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

test('who shows a picture stands with it in the conversation, all others with their initials', async () => {
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    [`GET /manage/${source}/tickets`]: { items: [], nextCursor: null },
    [`GET /manage/${source}/tickets/:id`]: ticket,
    [`GET /manage/${source}/ticket-assignees`]: { items: [] },
    [`GET /manage/${source}/ticket-templates`]: { items: [] },
    [`GET /manage/${source}/portraits`]: { items: [{ id: idOf(61), drawing: 'cat', url: null }] },
  });
  const { baseUrl } = signedInOn(server);
  const element = mount<ManageTickets>(
    html`<p24-manage-tickets base-url=${baseUrl} item=${ticket.id}></p24-manage-tickets>`,
  );
  await until(() => element.shadowRoot?.querySelector('.event .avatar svg'));
  const signs = [...(element.shadowRoot?.querySelectorAll('.event .avatar') ?? [])];
  const seen = signs.map((one) => one.textContent?.trim() || one.firstElementChild?.localName);
  expect([seen[0], seen[1], seen[3]]).toEqual(['svg', 'PL', 'svg']);
  const asked = server.requests.filter((one) => one.includes('/portraits?')).map(decodeURIComponent);
  expect(asked).toEqual([expect.stringMatching(new RegExp(`people=${idOf(61)},${idOf(51)}(&|$)`))]);
  await expectAccessible(element);
});
