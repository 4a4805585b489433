import type { ManagedDocumentSummary } from '@p24/sdk/manage';
import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { openShelves, pdfBytes } from '../../../test/support/documents.js';
import { aContact, aContract, aMembership, anAccount, aResident } from '../../../test/support/factories.js';

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;

beforeEach(async () => {
  shelf = await shelves.aShelf();
});

const resident = () => aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
const call: typeof shelves.app.call = (...all) => shelves.app.call(...all);

test('many documents are released by one order, which repeated releases once, and other by the same id is refused', async () => {
  const { session, contact } = await resident();
  const documents = [await shelf.take({ title: 'Eins' }), await shelf.take({ title: 'Zwei' })];
  const order = { id: uuid(), notify: true, visibleFrom: '2026-01-01T00:00:00Z' };

  const first = await shelf.release(documents, order);
  expect(first.status).toBe(201);
  expect(first.body.items).toMatchObject([
    { title: 'Zwei', state: 'released', counts: { released: 1, notified: 0, read: 0 } },
    { title: 'Eins', state: 'released' },
  ]);
  expect((await shelf.release(documents, order)).status).toBe(201);
  expect(await shelf.release(documents, { ...order, audience: { all: true } })).toMatchObject({
    status: 409,
    body: { code: 'release-exists' },
  });
  expect((await shelf.titles(session)).sort()).toEqual(['Eins', 'Zwei']);
  const mails = await shelves.db.direct`
    select contact_id, item_kind from deliveries where source_id = ${shelf.source.id}`;
  expect([...mails]).toEqual([{ contact_id: contact.id, item_kind: 'document-order' }]);
});

test('the list names those who see a document while they are few enough to be named', async () => {
  const document = await shelf.take({ title: 'Abrechnung' });
  const people = [await resident(), await resident(), await resident()];
  const names = people.map(({ contact }) => contact.name);
  const named = async (count: number) => {
    const contacts = people.slice(0, count).map(({ contact }) => contact.id);
    await shelf.release([document], { id: uuid(), audience: { contacts } });
    return (await shelf.manage('GET /documents')).body.items[0].recipients;
  };
  expect((await shelf.manage('GET /documents')).body.items[0].recipients).toEqual([]);
  expect(await named(1)).toEqual(names.slice(0, 1));
  expect(await named(2)).toEqual(names.slice(0, 2).sort());
  expect(await named(3)).toEqual([]);
});

test('an order with one document that is not there releases none', async () => {
  const { session } = await resident();
  const id = await shelf.take();
  expect(await shelf.release([id, uuid()])).toMatchObject({ status: 422, body: { code: 'unknown-document' } });
  expect(await shelf.titles(session)).toEqual([]);
  const answer = await shelf.manage('POST /documents/revoke', { documents: [id, uuid()] });
  expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-document' } });
});

test('groups narrow whom all and whole properties reach, and what was counted is what happens', async () => {
  const { direct } = shelves.db;
  const sourceId = shelf.source.id;
  const person = async (kind: 'tenancy' | 'ownership' | 'house' | null, name: string) => {
    const account = await anAccount(direct);
    const contact = await aContact(direct, sourceId, { name });
    const { personId } = contact;
    const role = kind ? 'resident' : 'provider';
    await aMembership(direct, sourceId, { accountId: account.id, personId, role });
    if (kind) await aContract(direct, sourceId, { propertyId: shelf.property.id, contacts: [contact.id], kind });
    return contact.id;
  };
  await person('tenancy', 'Mieterin');
  await person('ownership', 'Eigentümer');
  await person('house', 'Hausbesitzerin');
  const plumber = await person(null, 'Installateur');
  const property = { properties: [shelf.property.id] };
  const names = async (audience: object) =>
    (await shelf.manage('POST /documents/audience', audience)).body.names as string[];

  expect(await names({ all: true })).toEqual(['Eigentümer', 'Hausbesitzerin', 'Mieterin']);
  expect(await names({ all: true, groups: ['tenant'] })).toEqual(['Mieterin']);
  expect(await names({ ...property, groups: ['owner', 'house-owner'] })).toEqual(['Eigentümer', 'Hausbesitzerin']);
  expect(await names({ all: true, groups: ['provider'] })).toEqual(['Installateur']);
  expect(await names({ ...property, groups: ['provider'] })).toEqual([]);
  await direct`insert into contact_persons (source_id, id, property_id, contact_id, category, audience)
    values (${sourceId}, ${uuid()}, ${shelf.property.id}, ${plumber}, 'Notdienst', '{tenant}')`;
  expect(await names({ ...property, groups: ['provider'] })).toEqual(['Installateur']);

  const id = await shelf.put('Für Eigentümer', { audience: { all: true, groups: ['owner'], contacts: [plumber] } });
  const { body } = await shelf.manage(`GET /documents/${id}`);
  expect(body.counts.released).toBe(2);
  expect(body.releases).toMatchObject([{ audience: { all: true, groups: ['owner'] }, revokedAt: null }]);
  const [manager] = await direct`select name from memberships where id = ${shelf.manager.membership.id}`;
  expect(body.releases[0].by).toBe(manager?.name);
});

test('a draft may be changed and deleted; once released its file stays', async () => {
  const id = await shelf.take({ title: 'Entwurf' });
  const fields = {
    title: 'Besser',
    categoryId: await shelf.category('letter'),
    fileId: await shelf.upload(pdfBytes('neu')),
  };
  const changed = await shelf.manage(`PUT /documents/${id}`, fields);
  expect(changed.body).toMatchObject({ title: 'Besser', category: { name: 'Schreiben' }, version: 1 });
  expect(changed.body.versions).toHaveLength(1);

  await shelf.release([id]);
  const other = { ...fields, fileId: await shelf.upload() };
  const refused = { status: 409, body: { code: 'document-released' } };
  expect(await shelf.manage(`PUT /documents/${id}`, other)).toMatchObject(refused);
  expect(await shelf.manage(`DELETE /documents/${id}`)).toMatchObject(refused);
  expect((await shelf.manage(`PUT /documents/${id}`, { ...fields, title: 'Nur der Name' })).status).toBe(200);

  const draft = await shelf.take();
  expect((await shelf.manage(`DELETE /documents/${draft}`)).status).toBe(204);
  expect((await shelf.manage(`GET /documents/${draft}`)).status).toBe(404);
});

test('a released version can be changed by nobody, not even by the owner of the tables', async () => {
  const { direct } = shelves.db;
  const id = await shelf.put('Bleibt');
  const other = await shelf.upload(pdfBytes('anders'));
  const refusal = /released version of a document cannot be changed/;
  await expect(direct`update document_versions set file_id = ${other} where document_id = ${id}`).rejects.toThrow(
    refusal,
  );
  await expect(direct`delete from document_versions where document_id = ${id}`).rejects.toThrow(refusal);
  await expect(direct`delete from documents where id = ${id}`).rejects.toThrow(refusal);
  // Not before the six years that a letter is kept are over since its last release ended.
  const ended = (days: number) => direct`
    update releases set revoked_at = now() - ${days}::int * interval '1 day' where item_id = ${id}`;
  await ended(2189);
  await expect(direct`delete from documents where id = ${id}`).rejects.toThrow(refusal);
  await direct`delete from sources where id = ${shelf.source.id}`;
  expect(await direct`select from document_versions where document_id = ${id}`).toHaveLength(0);
});

test('a new version is seen at once, as unread, and the old one stays for managers alone', async () => {
  const { session } = await resident();
  const id = await shelf.put({ title: 'Hausordnung', bytes: pdfBytes('alt') });
  await call(session, `POST /documents/${id}/read`);
  const before = (await call(session, `GET /documents/${id}`)).body;

  const fileId = await shelf.upload(pdfBytes('zweite Fassung'));
  const added = await shelf.manage(`POST /documents/${id}/versions`, { fileId });
  expect(added.body.versions.map(({ no }: { no: number }) => no)).toEqual([2, 1]);
  const after = (await call(session, `GET /documents/${id}`)).body;
  expect([before.read, after.read, after.version]).toEqual([true, false, 2]);
  const old = await shelves.app.app.request(before.file.url, { headers: { host: 'localhost' } });
  expect(await old.text()).toContain('zweite Fassung');

  const [, first] = added.body.versions;
  const seen = await shelves.app.app.request(first.file.url, { headers: { host: 'localhost' } });
  expect(await seen.text()).toContain('alt');
  const path = `/files/${first.file.id}?item=document.${id}`;
  expect((await call(session, `GET ${path}`)).status).toBe(404);
});

test('a version for a revoked document waits for its next release; a draft takes none', async () => {
  const { session } = await resident();
  const id = await shelf.put({ title: 'Korrigiert', bytes: pdfBytes('falsch') });
  await shelf.manage('POST /documents/revoke', { documents: [id] });
  const fileId = await shelf.upload(pdfBytes('richtig'));
  const added = await shelf.manage(`POST /documents/${id}/versions`, { fileId });
  expect(added.body.versions[0]).toMatchObject({ no: 2, releasedAt: null });
  expect(await shelf.titles(session)).toEqual([]);
  await shelf.release([id]);
  expect((await call(session, `GET /documents/${id}`)).body.version).toBe(2);

  const draft = await shelf.take();
  expect(await shelf.manage(`POST /documents/${draft}/versions`, { fileId })).toMatchObject({
    status: 409,
    body: { code: 'document-unreleased' },
  });
});

test('the list is narrowed by words, category with its parts, and state', async () => {
  const parentId = await shelf.category('meeting');
  await shelf.manage('POST /document-categories', { name: 'Protokolle', parentId });
  await shelf.take({ title: 'Entwurf der Einladung', category: 'meeting' });
  await shelf.put({ title: 'Protokoll 2025', category: 'Protokolle' });
  const gone = await shelf.put({ title: 'Abrechnung 2024' });
  await shelf.manage('POST /documents/revoke', { documents: [gone] });
  const titles = async (query: string) =>
    (await shelf.manage(`GET /documents?${query}`)).body.items.map(({ title }: { title: string }) => title);

  expect(await titles('')).toEqual(['Abrechnung 2024', 'Protokoll 2025', 'Entwurf der Einladung']);
  expect(await titles('search=2025')).toEqual(['Protokoll 2025']);
  expect(await titles(`category=${parentId}`)).toEqual(['Protokoll 2025', 'Entwurf der Einladung']);
  expect(await titles('state=draft')).toEqual(['Entwurf der Einladung']);
  expect(await titles('state=revoked')).toEqual(['Abrechnung 2024']);
  const { body } = await shelf.manage('GET /documents?limit=2');
  expect(await titles(`limit=2&cursor=${body.nextCursor}`)).toEqual(['Entwurf der Einladung']);
});

test('the list is searched by the people and houses that documents are for, by category and year', async () => {
  const { direct } = shelves.db;
  const { property } = shelf;
  const mario = await resident();
  const couple = await aContact(direct, shelf.source.id, { name: 'Eheleute Brühl' });
  await direct`update people set name = 'Mario Brühl' where id = ${mario.contact.personId}`;
  await direct`update properties set name = 'Wohnpark', address = 'Holzplatz 5' where id = ${property.id}`;
  const year = { datedOn: '2025-05-04' };
  const put = async (title: string, audience: object | null, more: object = {}) => {
    const id = await shelf.take({ title, category: 'statement', ...more });
    return audience && shelf.release([id], { id: uuid(), audience });
  };
  await put('Für ihn', { contacts: [mario.contact.id] }, year);
  await put('Für beide', { contacts: [mario.contact.id, couple.id] });
  await put('Für das Haus', { properties: [property.id] });
  await put('Für alle', { all: true });
  await put('Entwurf', null, year);
  const list = async (query: Record<string, string>) =>
    (await shelf.manage(`GET /documents?${new URLSearchParams(query)}`)).body.items as ManagedDocumentSummary[];
  const found = async (search: string) => (await list({ search })).map(({ title }) => title);

  expect(await found('brühl')).toEqual(['Für beide', 'Für ihn']);
  expect(await found('MARIO')).toEqual(['Für beide', 'Für ihn']);
  expect(await found('eheleute')).toEqual(['Für beide']);
  expect(await found('holzplatz')).toEqual(['Für das Haus']);
  expect(await found('2025 abrechnungen')).toEqual(['Entwurf', 'Für ihn']);
  expect(await found('für 2025')).toEqual(['Für ihn']);
  expect(await found('mario wohnpark')).toEqual([]);
  expect(await found('%')).toEqual([]);
  const none = { all: false, properties: [], more: 0, contacts: 0 };
  expect((await list({})).map(({ audience }) => audience)).toEqual([
    none,
    { ...none, all: true },
    { ...none, properties: ['Wohnpark'] },
    { ...none, contacts: 2 },
    { ...none, contacts: 1 },
  ]);
  const seen = (await list({ contact: mario.contact.id })).map(({ title }) => title);
  expect(seen).toEqual(['Für alle', 'Für das Haus', 'Für beide', 'Für ihn']);
  expect(await list({ contact: uuid() })).toEqual([]);
  await shelf.manage('POST /documents/revoke', { documents: (await list({ search: 'eheleute' })).map(({ id }) => id) });
  expect(await found('brühl')).toEqual(['Für ihn']);
});

test.each([
  ['unknown-category', { categoryId: uuid() }],
  ['unknown-file', { fileId: uuid() }],
  ['unknown-property', { propertyId: uuid() }],
  ['unknown-ticket', { ticketId: uuid() }],
])('a draft that refers to nothing is refused with %s', async (code, wrong) => {
  const fields = { title: 'Neu', categoryId: await shelf.category('letter'), fileId: await shelf.upload() };
  expect(await shelf.manage('POST /documents', { ...fields, ...wrong })).toMatchObject({ status: 422, body: { code } });
});

test('categories are named once per place, nested once, and stay while something lies in them', async () => {
  const parentId = await shelf.category('meeting');
  const make = (body: object) => shelf.manage('POST /document-categories', body);
  const part = await make({ name: 'Einladungen', parentId });
  expect(part.status).toBe(201);
  expect((await make({ name: 'Einladungen', parentId })).body.code).toBe('category-exists');
  expect((await make({ name: 'Zu tief', parentId: part.body.id })).body.code).toBe('unknown-category');
  expect((await make({ name: 'Einladungen' })).status).toBe(201);

  await shelf.take({ category: part.body.id && 'Einladungen' });
  const { body } = await shelf.manage('GET /document-categories');
  const used = body.items.find(({ count }: { count: number }) => count === 1);
  expect((await shelf.manage(`DELETE /document-categories/${used.id}`)).body.code).toBe('category-used');
  expect((await shelf.manage(`DELETE /document-categories/${parentId}`)).body.code).toBe('category-used');
  const renamed = await shelf.manage(`PATCH /document-categories/${used.id}`, { name: 'Briefe' });
  expect(renamed.body).toMatchObject({ name: 'Briefe', count: 1 });
  expect((await shelf.manage(`PATCH /document-categories/${uuid()}`, { name: 'x' })).status).toBe(404);
});
