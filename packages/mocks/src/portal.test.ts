import { connect, randomId } from '@p24/sdk';
import { createClient, type ManageClient } from '@p24/sdk/manage';
import { checkAnswer } from '@p24/sdk/strict';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { accounts, contacts, mockPortal, type PortalOptions, properties, source } from './index.js';

const baseUrl = 'https://portal.test';
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

/** A portal of its own for one test, and a client that checks every answer against the definitions. */
function open(options?: PortalOptions) {
  const portal = mockPortal({ baseUrl, ...options });
  server.use(...portal.handlers);
  return { portal, client: createClient({ baseUrl, check: checkAnswer }) };
}

const manager = (client: ManageClient) => client.manage(source.id);

test('the tenant finds unread notices on top of a year of others', async () => {
  const { client } = open();
  const [unread, all] = [await client.notices.list({ unread: true }), await client.notices.list({ limit: 100 })];
  expect(unread.items).toHaveLength(3);
  expect(all.items.length).toBeGreaterThan(10);
  const oldest = Date.parse(all.items.at(-1)?.visibleFrom ?? '');
  expect(Date.now() - oldest).toBeGreaterThan(300 * 24 * 3_600_000);
  const froms = all.items.map(({ visibleFrom }) => visibleFrom);
  expect(froms).toEqual([...froms].sort().reverse());
});

test('a notice opens with its appointment, calendar file and attachments, and counts as read from then on', async () => {
  const { client } = open();
  const { items } = await client.notices.list({ search: 'Mieterversammlung' });
  const notice = await client.notices.get(items[0]?.id ?? '');
  expect(notice.attachments).toMatchObject([{ name: 'Einladung-Mieterversammlung.pdf', type: 'application/pdf' }]);
  expect(await (await client.notices.calendar(notice.id)).text()).toContain('SUMMARY:Einladung zur Mieterversammlung');
  const { items: before } = await client.notices.list({ unread: true });
  await client.notices.markRead(before[0]?.id ?? '');
  expect((await client.notices.list({ unread: true })).items).toHaveLength(before.length - 1);
});

test('an everyday word finds documents by their official name', async () => {
  const { items, similar } = await open().client.documents.list({ search: 'Nebenkosten' });
  expect(similar).toBe(false);
  expect(items.map(({ title }) => title)).toContainEqual(expect.stringContaining('Betriebskostenabrechnung'));
});

test('what the manager releases shows at the residents it is for, and disappears when revoked', async () => {
  const { portal, client } = open({ signedIn: 'manager' });
  const { notices } = manager(client);
  const { id } = await notices.create({ title: 'Aufzug steht still' });
  const audience = { properties: [properties[0].id] };
  expect(await notices.countAudience(audience)).toMatchObject({ contacts: 6 });
  const released = await notices.release(id, { id: randomId(), audience: { ...audience, all: false, contacts: [] } });
  expect(released).toMatchObject({ state: 'released', counts: { released: 6, read: 0 } });

  portal.signedIn = 'tenant';
  const seen = () => client.notices.list({ search: 'Aufzug steht' });
  expect((await seen()).items).toHaveLength(1);
  await client.notices.markRead(id);
  portal.signedIn = 'neighbour';
  expect((await seen()).items).toHaveLength(0);
  await expect(client.notices.get(id)).rejects.toMatchObject({ code: 'not-found' });

  portal.signedIn = 'manager';
  expect((await notices.get(id)).counts.read).toBe(1);
  await notices.revoke(id);
  portal.signedIn = 'tenant';
  expect((await seen()).items).toHaveLength(0);
});

test('a release that lies ahead is scheduled, one that has passed is expired', async () => {
  const { client } = open({ signedIn: 'manager' });
  const { notices } = manager(client);
  const { id } = await notices.create({ title: 'Später' });
  const audience = { all: true, properties: [], contacts: [] };
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  expect((await notices.release(id, { id: randomId(), audience, visibleFrom: inAnHour })).state).toBe('scheduled');
});

test('the same order twice releases once', async () => {
  const { client } = open({ signedIn: 'manager' });
  const { notices } = manager(client);
  const { id } = await notices.create({ title: 'Nur einmal' });
  const order = { id: randomId(), audience: { all: true, properties: [], contacts: [] } };
  await notices.release(id, order);
  expect((await notices.release(id, order)).releases).toHaveLength(1);
  const other = await notices.create({ title: 'Eine andere' });
  await expect(notices.release(other.id, order)).rejects.toMatchObject({ code: 'release-exists', status: 409 });
});

test('what the definition refuses is refused field by field', async () => {
  const { client } = open({ signedIn: 'manager' });
  const { notices } = manager(client);
  await expect(notices.create({ title: ' ', html: 'x'.repeat(50_001) })).rejects.toMatchObject({
    code: 'invalid-input',
    issues: [
      { pointer: '#/title', code: 'too-short' },
      { pointer: '#/html', code: 'too-long' },
    ],
  });
  await expect(notices.create({ title: 'x', categoryId: randomId() })).rejects.toMatchObject({
    code: 'unknown-category',
  });
  await expect(notices.get('x')).rejects.toMatchObject({ issues: [{ pointer: '#/params/id' }] });
});

test('residents get nothing through managers’ routes, and the other way round', async () => {
  const { portal, client } = open();
  await expect(manager(client).notices.list()).rejects.toMatchObject({ code: 'not-found' });
  portal.signedIn = 'manager';
  await expect(client.notices.list()).rejects.toMatchObject({ code: 'forbidden' });
  await expect(client.manage(randomId()).notices.list()).rejects.toMatchObject({ code: 'not-found' });
});

test('consumption has its seasons, and every kind of figure to show', async () => {
  const { client } = open({ now: new Date('2026-11-18T10:00:00Z') });
  const { items } = await client.consumption.list();
  expect(items).toHaveLength(2);
  const [heating] = items[0]?.series ?? [];
  const amount = (month: string) => heating?.months.find((one) => one.month === month)?.amount ?? 0;
  expect(heating?.months).toHaveLength(24);
  expect(heating?.months[0]?.month).toBe('2026-10');
  expect(amount('2026-01')).toBeGreaterThan(5 * amount('2026-07'));
  const months = items.flatMap(({ series }) => series).flatMap((one) => one.months);
  expect(months.some(({ estimated }) => estimated)).toBe(true);
  expect(months.some(({ converted }) => converted)).toBe(true);
  expect(months.some(({ corrected }) => corrected)).toBe(true);
  expect(months.some(({ amount }) => amount === 0)).toBe(true);
  expect(new Set(months.map(({ missing }) => missing))).toEqual(new Set([null, 'device-error', 'not-supplied']));
  const second = items[1]?.series[0]?.months ?? [];
  expect(second.at(-1)?.previousMonth).toEqual({ amount: null, missing: 'before-contract', change: null });
});

test('a change against a base is its percentage, and none is given without one', async () => {
  const { client } = open({ now: new Date('2026-11-18T10:00:00Z') });
  const { items } = await client.consumption.list({ months: 60 });
  for (const { amount, previousMonth, previousYear, average } of items
    .flatMap(({ series }) => series)
    .flatMap((one) => one.months)) {
    for (const { amount: base, missing, change } of [previousMonth, previousYear, average]) {
      expect(missing === null).toBe(base !== null);
      if (amount === null || !base) expect(change).toBeNull();
      else expect(change).toBeCloseTo((amount / base - 1) * 100, 0);
    }
  }
});

test('many notices come in pages', async () => {
  const { client } = open({ content: 'many' });
  const ids = new Set();
  for await (const { id } of client.notices.each({ limit: 100 })) ids.add(id);
  expect(ids.size).toBeGreaterThan(240);
});

test('an empty house has nothing to show, and says so politely', async () => {
  const { client } = open({ content: 'empty' });
  expect(await client.notices.list()).toEqual({ items: [], nextCursor: null });
  expect(await client.consumption.list()).toEqual({ items: [] });
});

test('conditions change while the page is open', async () => {
  const { portal, client } = open();
  portal.conditions = 'failing';
  await expect(client.notices.list()).rejects.toMatchObject({ status: 500 });
  portal.conditions = 'offline';
  await expect(client.notices.list()).rejects.toMatchObject({ name: 'NetworkError' });
  portal.conditions = 'usual';
  portal.signedIn = null;
  await expect(client.notices.list()).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('people sign in with the passwords that the brand shows, managers not on foreign pages', async () => {
  const { client } = open({ signedIn: null });
  const demo = (await client.settings.theme()).demo ?? [];
  expect(demo).toHaveLength(accounts.length);
  const [tenant, , head] = demo;
  await expect(client.auth.signIn({ email: tenant?.email ?? '', password: 'wrong' })).rejects.toMatchObject({
    code: 'wrong-credentials',
  });
  await expect(client.auth.signIn({ email: head?.email ?? '', password: head?.password ?? '' })).rejects.toMatchObject({
    code: 'residents-only',
  });
  await client.auth.signIn({ email: tenant?.email ?? '', password: tenant?.password ?? '' });
  expect((await client.auth.me()).email).toBe(tenant?.email);
  await client.auth.signOut();
  await expect(client.auth.me()).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('the owner has homes at two companies; a scope holds what belongs to it, and what is not the own does not exist', async () => {
  const { client } = open({ signedIn: 'owner' });
  const { memberships } = await client.auth.me();
  expect(memberships.map(({ sourceSlug }) => sourceSlug)).toEqual(['lindenhof', 'nordlicht']);
  const { items: contracts } = await client.contracts.list();
  expect(contracts).toHaveLength(2);
  const [here, there] = contracts;
  expect((await client.properties.list({ source: 'nordlicht' })).items).toMatchObject([{ id: there?.property.id }]);
  expect((await client.properties.get(here?.property.id ?? '')).contactPersons.length).toBeGreaterThan(2);

  expect((await client.notices.list({ property: here?.property.id })).items.length).toBeGreaterThan(0);
  expect((await client.notices.list({ source: 'nordlicht' })).items).toEqual([]);
  expect((await client.forms.list({ contract: there?.id })).items).toEqual([]);
  for (const scope of [
    { source: 'anderswo' },
    { property: randomId() },
    { source: 'lindenhof', contract: there?.id },
  ]) {
    await expect(client.documents.list(scope)).rejects.toMatchObject({ code: 'not-found' });
    await expect(client.tickets.list(scope)).rejects.toMatchObject({ code: 'not-found' });
    await expect(client.consumption.list(scope)).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('a release is told to the open pages as it happens', async () => {
  const { portal, client } = open({ signedIn: 'manager' });
  const hints: (string | null)[] = [];
  const http = connect({ baseUrl });
  http.session.begin();
  const leave = http.events.subscribe('notices', (id) => hints.push(id));
  await vi.waitFor(() => expect(portal.hub.size).toBe(1));
  const { id } = await manager(client).notices.create({ title: 'Gleich zu sehen' });
  await manager(client).notices.release(id, {
    id: randomId(),
    audience: { all: true, properties: [], contacts: [] },
  });
  await vi.waitFor(() => expect(hints).toContain(id));
  leave();
});

test('managers find people, houses and imports', async () => {
  const { client } = open({ signedIn: 'manager' });
  const { users, property, integrations, files } = manager(client);
  expect((await users.recipients({ search: 'berger' })).items).toMatchObject([
    { name: 'Berger, Anna', status: 'active' },
  ]);
  const inFirst = await users.recipients({ property: properties[0].id });
  expect(inFirst.items).toHaveLength((await property.list()).items[0]?.contacts ?? 0);
  const names = contacts.map(({ name }) => name);
  expect(names).toEqual([...names].sort(new Intl.Collator('de').compare));

  const table = new Blob(['Name;Adresse\nBerger, Anna;Gartenstraße 12\n'], { type: 'text/csv' });
  const report = await integrations.import(table);
  expect(report).toMatchObject({ kind: 'contacts', rows: 1 });
  expect((await integrations.imports()).items[0]).not.toHaveProperty('findings');
  expect(await integrations.getImport(report.id ?? '')).toEqual({ ...report, by: 'Erika Musterfrau' });
  await expect(integrations.import(new Blob(['?']))).rejects.toMatchObject({ code: 'unknown-table' });
  await expect(files.upload(new Blob([]), 'leer.txt')).rejects.toMatchObject({ code: 'file-empty' });
});

test('a property that is offline shows its residents nothing, and all again afterwards', async () => {
  const { portal, client } = open();
  const seen = await client.notices.list();
  portal.signedIn = 'manager';
  const { property } = manager(client);
  await property.setOnline(properties[0].id, false);
  expect((await property.list()).items.map(({ online }) => online)).toEqual([false, true]);
  portal.signedIn = 'tenant';
  expect((await client.notices.list()).items).toEqual([]);
  expect((await client.consumption.list()).items).toEqual([]);
  portal.signedIn = 'manager';
  await property.setOnline(properties[0].id, true);
  portal.signedIn = 'tenant';
  expect(await client.notices.list()).toEqual(seen);
});

test('an uploaded file is shown by the notice that attaches it', async () => {
  const { portal, client } = open({ signedIn: 'manager' });
  const { files, notices } = manager(client);
  const file = await files.upload(new Blob(['Text'], { type: 'text/plain' }), 'Aushang.txt');
  const { id, attachments } = await notices.create({ title: 'Mit Anhang', attachments: [file.id] });
  expect(attachments).toMatchObject([{ name: 'Aushang.txt', size: 4 }]);
  await notices.release(id, { id: randomId(), audience: { all: true, properties: [], contacts: [] } });
  portal.signedIn = 'tenant';
  expect(await (await client.files.download(file.id, { item: `notice.${id}` })).text()).toBe('Text');
});

test('two portals in one run share nothing', async () => {
  const { client } = open();
  const [first] = (await client.notices.list({ unread: true })).items;
  await client.notices.markRead(first?.id ?? '');
  const next = open();
  expect((await next.client.notices.list({ unread: true })).items).toHaveLength(3);
});

test('a draft comes back with links to the files that it names, as far as they are there', async () => {
  const { client } = open();
  const { items } = await client.forms.list();
  const id = items.find(({ key }) => key === 'damage')?.id ?? '';
  const { version, pages } = await client.forms.get(id);
  const key = pages.flatMap(({ elements }) => elements).find(({ type }) => type === 'photo')?.key ?? '';
  const png = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], { type: 'image/png' });
  const file = await client.files.upload(png, 'Bad.png', { source: source.id });
  await client.forms.saveDraft(id, { version, answers: { [key]: [file.id, randomId()] } });
  const { draft } = await client.forms.get(id);
  expect(draft?.files).toMatchObject([{ id: file.id, name: 'Bad.png', type: 'image/png', size: 4 }]);
});
