import type { TicketTemplate } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Answer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-tickets.js';
import type { ManageTickets } from './manage-tickets.js';

const source = '019ac000-0000-7000-8000-00000000000a';
const [membership] = erika.memberships;
const manager = {
  ...erika,
  memberships: [{ ...membership, sourceId: source, role: 'manager' as const, contactId: null }],
};
const shown: TicketTemplate['visibility']['tenant'] = {
  ...{ new: 'shown', 'in-progress': 'shown', waiting: 'internal', done: 'shown', closed: 'shown', rejected: 'hidden' },
};
const damage: TicketTemplate = {
  ...{ id: '019ac000-0000-7000-8000-000000000001', name: 'Schadensmeldung', system: 'damage' },
  ...{ visibility: { tenant: shown, owner: { ...shown, waiting: 'shown', rejected: 'shown' } } },
  ...{ comments: 'initiator', attachments: 'initiator' },
};

function settingsWith(routes: Record<string, Answer> = {}) {
  const sent: unknown[] = [];
  let templates = [damage];
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    [`GET /manage/${source}/tickets`]: { items: [], nextCursor: null },
    [`GET /manage/${source}/ticket-assignees`]: { items: [] },
    [`GET /manage/${source}/ticket-templates`]: () => ({ items: templates }),
    [`GET /manage/${source}/ticket-settings`]: { showStatus: true, showChange: true },
    [`PUT /manage/${source}/ticket-settings`]: async (request: Request) => {
      sent.push(await request.json());
      return sent.at(-1);
    },
    [`PUT /manage/${source}/ticket-templates/:id`]: async (request: Request) => {
      const body = (await request.json()) as TicketTemplate;
      sent.push(body);
      templates = [{ ...damage, ...body }];
      return templates[0];
    },
    ...routes,
  });
  const { baseUrl } = signedInOn(server);
  const element = mount<ManageTickets>(
    html`<p24-manage-tickets base-url=${baseUrl} item="settings"></p24-manage-tickets>`,
  );
  const one = <T extends HTMLElement = HTMLElement>(selector: string) => element.shadowRoot?.querySelector<T>(selector);
  const there = (selector: string) => until(() => one(selector)) as Promise<HTMLElement>;
  const text = () => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  return { server, element, sent, one, there, text };
}

const openTemplate = async ({ there }: ReturnType<typeof settingsWith>) => {
  (await there(`#template-${damage.id}`)).click();
  return there('form.template');
};

test('the settings say of each template what is seen, and are reached from the list and left again', async () => {
  const { element, text, there } = settingsWith();
  await until(() => text().includes('Schadensmeldung'));
  expect(text()).toMatch(/Mieter: intern bei „wartet auf Antwort“; verborgen bei „abgewiesen“\s*Eigentümer: alles/);
  await expectAccessible(element);
  (await there('.back')).click();
  const settings = await there('#settings');
  await until(() => element.shadowRoot?.activeElement === settings);
  await userEvent.keyboard('{Enter}');
  await until(() => element.shadowRoot?.activeElement?.id === 'ticket-title');
  expect(element.item).toBe('settings');
});

test('whether the status shows is saved at once, and is back when that is refused', async () => {
  const { server, sent, one, there, text } = settingsWith();
  (await there('#showStatus')).click();
  await until(() => text().includes('Das gilt ab sofort.'));
  expect(sent).toEqual([{ showStatus: false, showChange: true }]);
  server.answer({ [`PUT /manage/${source}/ticket-settings`]: () => problem(500, 'internal') });
  (await there('#showChange')).click();
  await until(() => one('.announcement.danger'));
  expect(one<HTMLInputElement>('#showChange')?.checked).toBe(true);
});

test('a template is changed by keyboard, with a preview of what stays visible, and the focus goes back to it', async () => {
  const settings = settingsWith();
  const { element, sent, one, there, text } = settings;
  await openTemplate(settings);
  await until(() => element.shadowRoot?.activeElement?.id === 'template-title');
  const preview = () => one('.previewed')?.textContent?.replace(/\s+/g, ' ') ?? '';
  expect(preview()).toMatch(/Der Installateur kommt.*Nicht zu sehen: interne Notizen/);
  await userEvent.selectOptions(await there('#tenant-in-progress'), 'internal');
  await until(() => preview().includes('wird intern bearbeitet'));
  expect(preview()).not.toContain('Der Installateur kommt');
  await expectAccessible(element);
  await userEvent.selectOptions(await there('#owner-every'), 'hidden');
  await until(() => preview().includes('Eigentümer sehen dieses Ticket zurzeit nicht'));
  (await there('form.template [type=submit]')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => text().includes('Das gilt ab sofort.'));
  expect(sent).toEqual([
    {
      ...{ name: 'Schadensmeldung', comments: 'initiator', attachments: 'initiator' },
      visibility: {
        tenant: { ...shown, 'in-progress': 'internal' },
        owner: Object.fromEntries(Object.keys(shown).map((status) => [status, 'hidden'])),
      },
    },
  ]);
  await until(() => element.shadowRoot?.activeElement?.id === `template-${damage.id}`);
  expect(text()).toContain('Eigentümer: nichts');
});

test('a new template needs a name, and is sent again under the same key after a failure', async () => {
  const keys: (string | null)[] = [];
  const { server, element, there, text } = settingsWith({
    [`POST /manage/${source}/ticket-templates`]: (request: Request) => {
      keys.push(request.headers.get('idempotency-key'));
      return problem(409, 'too-many-templates');
    },
  });
  (await there('#create-template')).click();
  (await there('form.template [type=submit]')).click();
  await until(() => text().includes('Bitte geben Sie der Vorlage einen Namen.'));
  expect(element.shadowRoot?.activeElement?.id).toBe('template-name');
  await expectAccessible(element);
  await userEvent.keyboard('Garten');
  (await there('form.template [type=submit]')).click();
  await until(() => text().includes('Es gibt schon 200 Vorlagen.'));
  server.answer({
    [`POST /manage/${source}/ticket-templates`]: (request: Request) => {
      keys.push(request.headers.get('idempotency-key'));
      return { ...damage, id: '019ac000-0000-7000-8000-000000000002', name: 'Garten' };
    },
  });
  (await there('form.template [type=submit]')).click();
  await until(() => text().includes('Das gilt ab sofort.'));
  expect(new Set(keys).size).toBe(1);
});

test('what was changed is lost only after a question', async () => {
  const settings = settingsWith();
  const { element, one, there } = settings;
  await openTemplate(settings);
  (await there('#template-name')).focus();
  await userEvent.keyboard(' neu');
  (await there('.back')).click();
  const dialog = await until(() => one<HTMLDialogElement>('dialog[open]'));
  await expectAccessible(element);
  dialog.querySelector<HTMLElement>('.quiet')?.click();
  expect([element.item, one<HTMLInputElement>('#template-name')?.value]).toEqual(['settings', 'Schadensmeldung neu']);
  (await there('form.template .quiet')).click();
  (await until(() => one<HTMLDialogElement>('dialog[open]'))).querySelector('button')?.click();
  await there('#create-template');
});

test('a ticket that its template hides says so, and leads to what tenants see', async () => {
  const person = { personId: '019ac000-0000-7000-8000-000000000061', name: 'Erika Muster' };
  const id = '019ac000-0000-7000-8000-000000000009';
  const { element, there, text } = settingsWith({
    [`GET /manage/${source}/tickets/:id`]: {
      ...{ id, number: 1, kind: 'request', title: 'Balkon', template: damage, place: null, status: 'rejected' },
      ...{ priority: 'normal', assignee: null, dueOn: null, initiator: person, released: true, comments: 0 },
      ...{
        createdAt: '2026-03-04T09:00:00.000Z',
        changedAt: '2026-03-05T09:00:00.000Z',
        attachments: 0,
        unread: false,
      },
      ...{ people: [person], submissionId: null, visibility: 'hidden', events: [] },
      participation: { comments: 'initiator', attachments: 'initiator' },
    },
  });
  await there('#showStatus');
  element.item = id;
  const settings = await there('#see-settings');
  expect(text()).toContain('weil die Vorlage „Schadensmeldung“ den Status „abgewiesen“ verbirgt');
  settings.click();
  await there('#showStatus');
  expect(element.item).toBe('settings');
});
