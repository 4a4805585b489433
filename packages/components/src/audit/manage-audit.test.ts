import type { AuditChain, ManagedAuditEntry } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-audit.js';
import type { ManageAudit } from './manage-audit.js';
import { spanOf } from './spans.js';

const manager = {
  ...erika,
  memberships: erika.memberships.map((one) => ({ ...one, role: 'manager' as const, contactId: null })),
};
const sourceId = erika.memberships[0]?.sourceId ?? '';
const holds: AuditChain = {
  ...{ entries: 2, head: 'ab'.repeat(32), brokenAt: null, reason: null, checkedAt: '2026-03-04T09:00:00.000Z' },
};

const entry = (number: number, more: Partial<ManagedAuditEntry> = {}): ManagedAuditEntry => ({
  id: `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  ...{ number, at: '2026-03-04T09:00:00.000Z', action: 'access.locked' },
  actor: { kind: 'manager', id: `019ac000-0000-7000-8000-1${String(number).padStart(11, '0')}`, name: 'Ute Kern' },
  person: { id: sourceId, name: `Person ${number}` },
  ...{ target: null, address: '203.0.113.0', properties: [], details: {}, emptied: false, ...more },
});

/** A log with some entries, and the addresses that were asked for. */
function log(items: ManagedAuditEntry[], { chain = holds, more = {} }: { chain?: unknown; more?: object } = {}) {
  const asked: string[] = [];
  const server = signedInOn(
    fakeServer({
      ...signInRoutes,
      'GET /me': manager,
      [`GET /manage/${sourceId}/audit`]: (request: Request) => {
        asked.push(new URL(request.url).search);
        return { items, nextCursor: null };
      },
      [`GET /manage/${sourceId}/audit/chain`]: chain,
      ...more,
    }),
  );
  const element = mount<ManageAudit>(html`<p24-manage-audit base-url=${server.baseUrl}></p24-manage-audit>`);
  const root = () => element.shadowRoot as ShadowRoot;
  const text = () => root().textContent?.replace(/\s+/g, ' ') ?? '';
  return { element, server, asked, root, text };
}

test('who did what to whom stands there with its number, and that nothing was changed', async () => {
  const { element, text } = log([
    entry(4, {
      ...{ action: 'notice.released', target: { kind: 'notice', id: sourceId, name: 'Wasser abgestellt' } },
      properties: ['Lindenallee 4'],
      details: { propertyIds: sourceId, contactsNamed: 2, groups: 'tenant', notify: true },
    }),
    entry(3, {
      action: 'ticket.answered',
      target: { kind: 'ticket', id: sourceId, name: '9' },
      details: { status: 'done' },
    }),
    entry(2),
    entry(1, {
      action: 'delegate.granted',
      details: { delegate: sourceId, grants: 'notices, tickets', endsOn: '2027-02-21' },
    }),
    entry(0, { action: 'import.run', details: { kind: 'contacts' } }),
    entry(0, { action: 'erasure.requested', details: { channel: 'mail', receivedOn: '2027-02-20' } }),
  ]);
  await until(() => text().includes('„Wasser abgestellt“'));
  expect(text()).toContain('an: Lindenallee 4, 2 einzelne Kontakte (nur Mieter), mit E-Mail');
  expect(text()).toMatch(/Ticket beantwortet.*Ticket 9 ?Status: ausgeführt/);
  expect(text()).toContain('erlaubt: Aushänge, Tickets, bis: 21. Februar 2027');
  expect(text()).toContain('Weg: E-Mail, eingegangen am: 20. Februar 2027');
  expect(text()).not.toContain(sourceId);
  await until(() => text().includes('betrifft Person 2') && text().includes('Unverändert'));
  for (const words of ['Zugang gesperrt', 'Ute Kern', 'Nr. 2', 'Art: Kontakte', 'Unverändert: 2 Einträge', 'abababab'])
    expect(text()).toContain(words);
  const proof = element.shadowRoot?.querySelector('[part=chain] details');
  expect(proof?.hasAttribute('open')).toBe(false);
  expect(proof?.querySelector('summary')?.textContent).toBe('Später beweisen, dass nichts verändert wurde');
  await expectAccessible(element);
});

test('a log that was changed says so, and where', async () => {
  const { element, text } = log([entry(1)], { chain: { ...holds, brokenAt: 17, reason: 'changed' } });
  await until(() => text().includes('ab Eintrag 17'));
  expect(text()).toContain('nachträglich verändert');
  await expectAccessible(element);
});

test('the log is narrowed by keyboard, by words and area', async () => {
  const { asked, root } = log([entry(1)]);
  const search = await until(() => root().querySelector<HTMLInputElement>('input[type=search]'));
  search.focus();
  await userEvent.keyboard('Kern');
  await until(() => asked.some((query) => query.includes('search=Kern')));
  await userEvent.tab();
  const select = root().activeElement as HTMLSelectElement;
  await userEvent.selectOptions(select, 'access');
  await until(() => asked.some((query) => query.includes('area=access') && query.includes('search=Kern')));
});

test('today and yesterday are a day each, a week is seven days with today, over the change of clocks too', () => {
  expect(spanOf('today', '2026-03-30')).toEqual({ from: '2026-03-30', until: '2026-03-30' });
  expect(spanOf('yesterday', '2026-03-30')).toEqual({ from: '2026-03-29', until: '2026-03-29' });
  expect(spanOf('week', '2026-03-30')).toEqual({ from: '2026-03-24', until: '2026-03-30' });
});

test('a day is one press away, another press shows all, and a day without entries says so', async () => {
  const { asked, root, text } = log([]);
  const press = await until(() => [...root().querySelectorAll<HTMLElement>('.spans button')][1]);
  press.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => /from=([\d-]+)&until=\1/.test(asked.at(-1) ?? ''));
  await until(() => text().includes('gab es keine Einträge'));
  expect(press.ariaPressed).toBe('true');
  await userEvent.keyboard('{Enter}');
  await until(() => text().includes('Noch keine Einträge'));
});

test('what is pressed looks so under the pointer, too', async () => {
  const { root } = log([]);
  const [press, other] = await until(() => {
    const [first, second] = root().querySelectorAll<HTMLElement>('.spans button');
    return first && second && ([first, second] as const);
  });
  const still = () => press.ariaPressed === 'true' && press.getAnimations().length === 0;
  await userEvent.click(press);
  await until(() => press.matches(':hover') && still());
  const hovered = getComputedStyle(press).backgroundColor;
  await userEvent.hover(other);
  await until(() => other.matches(':hover') && still());
  expect(hovered).toBe(getComputedStyle(press).backgroundColor);
});

test('while other days are on their way, or cannot be read, nothing is said of them', async () => {
  const { server, root, text } = log([]);
  await until(() => root().querySelector('.spans button'));
  const press = [...root().querySelectorAll<HTMLElement>('.spans button')];
  press[1]?.click();
  await until(() => text().includes('gab es keine Einträge'));
  let answer = (_: unknown) => {};
  const held = new Promise((resolve) => {
    answer = resolve;
  });
  server.answer({ [`GET /manage/${sourceId}/audit`]: () => held });
  press[2]?.click();
  await until(() => press[2]?.ariaPressed === 'true');
  expect(text()).not.toContain('gab es keine Einträge');
  answer(problem(500, 'internal'));
  await until(() => root().querySelector('[part=stale]'));
  expect(text()).not.toContain('gab es keine Einträge');
});

test('the focus stays where it was while the log is read anew', async () => {
  const { asked, root } = log([entry(1)]);
  const check = await until(() => root().querySelector<HTMLElement>('[part=chain] button'));
  check.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => asked.length > 0);
  expect(root().activeElement).toBe(check);
});

test('entries whose time is over say so, and gone people are not named', async () => {
  const { text } = log([
    entry(1, { actor: null, person: null, emptied: true }),
    entry(2, { person: { id: sourceId, name: null } }),
  ]);
  await until(() => text().includes('nach Ablauf der Frist gelöscht'));
  expect(text()).toContain('betrifft nicht mehr vorhanden');
});

test('a table that cannot be saved says so', async () => {
  const { root, text } = log([entry(1)], {
    more: { [`GET /manage/${sourceId}/audit/entries.csv`]: () => problem(500, 'internal') },
  });
  await until(() => text().includes('Nr. 1'));
  const save = [...root().querySelectorAll('button')].find((one) => one.textContent?.includes('Als Tabelle'));
  save?.click();
  await until(() => text().includes('Das hat nicht geklappt'));
});
