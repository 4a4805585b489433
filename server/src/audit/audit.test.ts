import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { aContact, aManager, aProperty, aResident, aSession, aSource } from '../../../test/support/factories.js';
import { anApiKey } from '../../../test/support/keys.js';
import { openOffice } from '../../../test/support/office.js';
import { ensureSystemCategories } from '../notices/notices.port.js';
import { recorderKey } from './recorded.js';
import { recorders, unrecorded } from './recorders.js';

const office = await openOffice();

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;
interface Entry {
  id: string;
  number: number;
  action: string;
  actor: { kind: string; name: string } | null;
  person: { id: string; name: string } | null;
  target: { kind: string; name: string | null } | null;
  details: object;
}

const entries = async (admin: Admin, query = ''): Promise<Entry[]> => {
  const { status, body } = await admin.get(`audit${query}`);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items;
};

/** Whether the file with an operation's handler calls the log's port. */
function saysItself(key: string): boolean {
  const [feature = '', name = ''] = [key.split('.')[0], key.split('.').at(-1)];
  const folder = join(import.meta.dirname, '..', feature);
  return readdirSync(folder)
    .filter((file) => !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .some((text) => text.includes('audit.port.js') && new RegExp(`^ {2,4}(async )?${name}[(:]`, 'm').test(text));
}

test('whatever managers do is recorded, or it is said why not', async () => {
  const { features } = await import('../app.js');
  const writes = Object.entries(features).flatMap(([feature, parts]) =>
    parts.flatMap(({ operations }) =>
      operations
        .filter(({ operation: { route } }) => /^(?!GET ).* \/manage\//.test(route))
        .map((one) => recorderKey(feature, one)),
    ),
  );
  expect(writes.filter((key) => !recorders[key] && !unrecorded[key] && !saysItself(key))).toEqual([]);
});

test('every recorder and every excuse is of an operation that there is', async () => {
  const { features } = await import('../app.js');
  const known = Object.entries(features).flatMap(([feature, parts]) =>
    parts.flatMap(({ operations }) => operations.map((one) => recorderKey(feature, one))),
  );
  expect([...Object.keys(recorders), ...Object.keys(unrecorded)].filter((key) => !known.includes(key))).toEqual([]);
});

test('an invitation and a lock say who did it, to whom, and stand in the chain', async () => {
  const admin = await office.anAdmin();
  const tenant = await admin.aTenant();
  await admin.order('invitations', [tenant.id]);
  await admin.order('access/lock', [tenant.id]);
  const list = await entries(admin);
  expect(list.map(({ action, number }) => [action, number])).toEqual([
    ['access.locked', 2],
    ['access.invited', 1],
  ]);
  const person = { id: tenant.id, name: tenant.name };
  expect(list[0]).toMatchObject({ actor: { kind: 'manager', id: admin.account.id }, person, address: '127.0.0.0' });
});

test('what was done with a ticket says which one by its number, and none of its words', async () => {
  const admin = await office.anAdmin();
  const { id: sourceId } = admin.source;
  const call = (method: 'POST' | 'PATCH', path: string, body: object) =>
    office.app.call(admin.session, `${method} /manage/${sourceId}/${path}`, body);
  const id = uuid();
  await call('POST', 'tickets', { id, title: 'Streit mit Familie Sander', text: 'Vertraulich' });
  await call('PATCH', `tickets/${id}`, { status: 'waiting', priority: 'high' });
  await call('POST', `tickets/${id}/comments`, { id: uuid(), text: 'Auch vertraulich', internal: true });
  await call('POST', `tickets/${id}/comments`, { id: uuid(), text: 'Wir kommen.', status: 'done' });
  const list = await entries(admin, '?area=tickets');
  const target = { kind: 'ticket', id, name: '1' };
  expect(list.map(({ action, target, details }) => ({ action, target, details }))).toEqual([
    { action: 'ticket.answered', target, details: { status: 'done' } },
    { action: 'ticket.noted', target, details: {} },
    { action: 'ticket.changed', target, details: { changed: 'status, priority', status: 'waiting' } },
  ]);
  expect(JSON.stringify(list)).not.toMatch(/Sander|ertraulich/);
});

test('a release says to which house it went, by its name of today, and to how many contacts', async () => {
  const admin = await office.anAdmin();
  const { id: sourceId } = admin.source;
  await office.db.database.transaction({ sources: [sourceId] }, (sql) => ensureSystemCategories(sql, sourceId));
  const property = await aProperty(office.db.direct, sourceId, { name: 'Lindenallee 4' });
  const tenant = await aContact(office.db.direct, sourceId);
  const { body } = await office.app.call(admin.session, `POST /manage/${sourceId}/notices`, { title: 'Wasser' });
  const audience = { properties: [property.id], contacts: [tenant.id], groups: ['tenant'] };
  const path = `/manage/${sourceId}/notices/${body.id}/releases`;
  await office.app.call(admin.session, `POST ${path}`, { id: uuid(), audience, notify: true });
  expect((await entries(admin))[0]).toMatchObject({
    ...{ action: 'notice.released', target: { id: body.id, name: 'Wasser' }, properties: ['Lindenallee 4'] },
    details: { propertyIds: property.id, contactsNamed: 1, groups: 'tenant', notify: true },
  });
});

test('what a program did says by which key', async () => {
  const admin = await office.anAdmin();
  const key = await anApiKey(office.db.direct, admin.source.id);
  const settings = { audience: ['tenant'], delivery: { emails: [], ticket: true } };
  await office.app.app.request(`http://localhost/api/v1/manage/${admin.source.id}/chatbot-settings`, {
    ...{ method: 'PUT', body: JSON.stringify(settings) },
    headers: { ...key.headers, 'content-type': 'application/json' },
  });
  expect((await entries(admin))[0]?.actor).toMatchObject({ kind: 'key', name: 'Schnittstelle' });
});

test('what is only looked at beforehand leaves no entry', async () => {
  const admin = await office.anAdmin();
  const tenant = await admin.aTenant();
  await admin.order('invitations', [tenant.id], true);
  expect(await entries(admin)).toEqual([]);
});

test('the log is narrowed by area, name, person, target and day', async () => {
  const admin = await office.anAdmin();
  const [one, other] = [await admin.aTenant({ name: 'Zacharias Zander' }), await admin.aTenant()];
  await admin.order('invitations', [one.id, other.id]);
  const saved = await office.app.call(admin.session, `PUT /manage/${admin.source.id}/chatbot-settings`, {
    ...{ audience: ['tenant'], delivery: { emails: [], ticket: true } },
  });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  expect((await entries(admin, '?area=settings')).map(({ details }) => details)).toEqual([{ area: 'chatbot' }]);
  const ids = (list: Entry[]) => list.map(({ person }) => person?.id);
  for (const name of ['zander', 'Herr%20Zander'])
    expect(ids(await entries(admin, `?search=${name}`))).toEqual([one.id]);
  expect(ids(await entries(admin, `?person=${other.id}&area=access`))).toEqual([other.id]);
  const today = new Date().toISOString().slice(0, 10);
  expect(await entries(admin, '?until=2020-01-01')).toEqual([]);
  expect(await entries(admin, `?from=${today}&limit=2`)).toHaveLength(2);
});

test('pages follow each other without a gap', async () => {
  const admin = await office.anAdmin();
  const people = await Promise.all([1, 2, 3, 4, 5].map(() => admin.aTenant()));
  await admin.order(
    'invitations',
    people.map(({ id }) => id),
  );
  const first = (await admin.get('audit?limit=3')).body;
  const rest = (await admin.get(`audit?limit=3&cursor=${first.nextCursor}`)).body;
  const seen = [...first.items, ...rest.items].map(({ number }: Entry) => number);
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5]);
  expect(rest.nextCursor).toBeNull();
});

test('the chain is told to hold, and where it does not', async () => {
  const admin = await office.anAdmin();
  await admin.order('invitations', [(await admin.aTenant()).id]);
  expect((await admin.get('audit/chain')).body).toMatchObject({ entries: 1, brokenAt: null, reason: null });
  await office.db.direct.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`update audit set actor_id = null where source_id = ${admin.source.id}`;
  });
  expect((await admin.get('audit/chain')).body).toMatchObject({ brokenAt: 1, reason: 'changed' });
});

test('the table holds what is looked for, and saving it is noted', async () => {
  const admin = await office.anAdmin();
  await admin.order('invitations', [(await admin.aTenant({ name: '=HYPERLINK("x")' })).id]);
  const response = await office.app.app.request(
    `http://localhost/api/v1/manage/${admin.source.id}/audit/entries.csv?area=access`,
    { headers: { host: 'localhost', ...admin.session.headers } },
  );
  const text = await response.text();
  expect(response.headers.get('content-disposition')).toContain('Protokoll.csv');
  expect(text.trim().split('\r\n')).toHaveLength(2);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect((await entries(admin))[0]).toMatchObject({ action: 'list.exported', details: { list: 'audit', entries: 1 } });
});

test('people find what happened with their access, in all their data sources once, and nothing of others', async () => {
  const { direct } = office.db;
  const [one, two] = [await aSource(direct), await aSource(direct)];
  const resident = await aResident(direct, one.id);
  const again = await aResident(direct, two.id);
  await direct`update memberships set account_id = ${resident.account.id} where account_id = ${again.account.id}`;
  const manager = await aManager(direct, one.id);
  await office.app.call(manager.session, `POST /manage/${one.id}/previews`, { person: resident.contact.personId });
  await office.app.call(await aSession(direct, resident.account.id), 'POST /auth/sign-out');
  await office.app.call(await aSession(direct, again.account.id), 'POST /auth/sign-out');
  const { body } = await office.app.call(resident.session, 'GET /me/audit');
  expect(body.items.map(({ action, by }: { action: string; by: string }) => [action, by])).toEqual([
    ['session.signed-out', 'myself'],
    ['preview.started', 'manager'],
  ]);
  // Where the manager sits is nobody else's business.
  expect(body.items.map(({ address }: { address: string | null }) => address)).toEqual(['127.0.0.0', null]);
});
