import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { openApp } from '../../../../test/support/app.js';
import { aShelf, pdfBytes } from '../../../../test/support/documents.js';
import {
  aContact,
  aContract,
  aMembership,
  anAccount,
  aProperty,
  aResident,
  aSession,
  aSource,
  aUnit,
} from '../../../../test/support/factories.js';
import { aForm, definitionOf } from '../../../../test/support/forms.js';
import { aBoard } from '../../../../test/support/notices.js';
import { aTicket } from '../../../../test/support/tickets.js';

const { db, app } = await openApp();
let world: Awaited<ReturnType<typeof aWorld>>;

beforeAll(async () => {
  world = await aWorld();
});

interface Flat {
  contract: string;
  unit: string;
  property: string;
}

/** A company with boards and shelves, whose contact is the person with the account. */
async function aCompany(accountId: string) {
  const { direct } = db;
  const board = await aBoard(db, app);
  const shelf = await aShelf(db, app, board.source);
  const contact = await aContact(direct, board.source.id);
  await aMembership(direct, board.source.id, { accountId, personId: contact.personId });
  const id = board.source.id;

  async function aFlat(property: string, kind: 'tenancy' | 'ownership' = 'tenancy'): Promise<Flat> {
    const unit = await aUnit(direct, id, { propertyId: property });
    const contract = await aContract(direct, id, {
      propertyId: property,
      ...{ unitId: unit.id, contacts: [contact.id], kind },
    });
    await direct`insert into consumption (source_id, id, unit_id, month, service, measure, amount, supplied_at)
      values (${id}, ${uuid()}, ${unit.id}, '2024-05-01', 'heating', 'kwh', 12, now())`;
    return { contract: contract.id, unit: unit.id, property };
  }

  /** Puts one of each kind to where an audience is, or to one flat or to the person alone. */
  async function fill(name: string, { audience, contract = null }: { audience: object; contract?: string | null }) {
    await board.post(`Aushang ${name}`, { audience });
    await shelf.put({ title: `Dokument ${name}`, bytes: pdfBytes(name) }, { audience });
    await aTicket(
      db,
      id,
      { contact, contract: { id: contract ?? '' } },
      { title: `Vorgang ${name}`, contractId: contract },
    );
  }

  return { id, board, shelf, contact, aFlat, fill };
}

/** A person who rents three flats in two houses of a first company and owns one at a second. */
async function aWorld() {
  const { direct } = db;
  const account = await anAccount(direct);
  const [first, second] = [await aCompany(account.id), await aCompany(account.id)];
  const house = first.board.property.id;
  const other = (await aProperty(direct, first.id)).id;
  const [a, b, c] = [await first.aFlat(house), await first.aFlat(house), await first.aFlat(other)];
  const owned = await second.aFlat(second.board.property.id, 'ownership');

  await first.fill('Haus', { audience: { properties: [house] }, contract: a.contract });
  await first.fill('Nebenan', { audience: { properties: [other] }, contract: c.contract });
  await first.fill('Alle', { audience: { all: true } });
  await first.fill('Persönlich', { audience: { contacts: [first.contact.id] } });
  await second.fill('Zweite', { audience: { all: true }, contract: owned.contract });
  await first.shelf.put(
    { title: 'Dokument über nebenan', propertyId: other },
    { audience: { contacts: [first.contact.id] } },
  );
  const stranger = await aResident(direct, first.id);
  return {
    ...{ account, first, second, house, other, a, b, c, owned, stranger },
    session: await aSession(direct, account.id),
  };
}

type Query = Partial<Record<'source' | 'property' | 'contract', string>>;

const ask = (path: string, query: Query) =>
  app.call(world.session, `GET ${path}?${new URLSearchParams({ ...query, limit: '50' })}`);

/** What a list shows in a scope, in words, sorted. */
async function shown(path: string, query: Query = {}): Promise<string[]> {
  const { status, body } = await ask(path, query);
  expect(status, JSON.stringify(body)).toBe(200);
  return body.items.map(({ title }: { title: string }) => title.replace(/^\S+ /, '')).sort();
}

const feeds = ['/notices', '/documents', '/tickets'] as const;

test.each(feeds)('without a scope %s shows everything of all companies, each item with its company', async (path) => {
  const { body } = await ask(path, {});
  expect(new Set(body.items.map(({ sourceId }: { sourceId: string }) => sourceId))).toEqual(
    new Set([world.first.id, world.second.id]),
  );
  expect(await shown(path)).toEqual(expect.arrayContaining(['Alle', 'Haus', 'Nebenan', 'Persönlich', 'Zweite']));
});

test.each(feeds)('%s of a company is what this one has told', async (path) => {
  expect(await shown(path, { source: world.second.id })).toEqual(['Zweite']);
  expect(await shown(path, { source: world.first.id })).not.toContain('Zweite');
});

test.each(feeds)('%s of a property: what is for it, for all, and for the person', async (path) => {
  expect(await shown(path, { property: world.house })).toEqual(['Alle', 'Haus', 'Persönlich']);
  const about = path === '/documents' ? ['über nebenan'] : [];
  expect(await shown(path, { property: world.other })).toEqual(['Alle', 'Nebenan', 'Persönlich', ...about]);
  expect(await shown(path, { property: world.owned.property })).toEqual(['Zweite']);
});

test.each(['/notices', '/documents'])(
  '%s of a contract is that of its property: releases know no flats',
  async (path) => {
    const { a, b, house } = world;
    const all = await shown(path, { property: house });
    for (const { contract } of [a, b]) expect(await shown(path, { contract })).toEqual(all);
  },
);

test('a ticket about one flat is not shown at the other in the same house, one about none is', async () => {
  expect(await shown('/tickets', { contract: world.a.contract })).toEqual(['Alle', 'Haus', 'Persönlich']);
  expect(await shown('/tickets', { contract: world.b.contract })).toEqual(['Alle', 'Persönlich']);
});

test('what was submitted follows the contract that it is about', async () => {
  const { first, session, a, b, c, house } = world;
  for (const [name, contractId] of Object.entries({ a: a.contract, none: null })) {
    const { id } = await aForm(db, first.id, {
      ...definitionOf({ key: 'a' }),
      title: { de: `Antrag ${name}`, en: name },
    });
    const { status } = await app.call(session, `POST /forms/${id}/submissions`, {
      ...{ id: uuid(), version: 1, answers: {}, contractId },
    });
    expect(status).toBe(201);
  }
  expect(await shown('/submissions')).toEqual(['a', 'none']);
  expect(await shown('/submissions', { property: house })).toEqual(['a', 'none']);
  expect(await shown('/submissions', { contract: b.contract })).toEqual(['none']);
  expect(await shown('/submissions', { property: c.property })).toEqual(['none']);
  expect(await shown('/submissions', { source: world.second.id })).toEqual([]);
});

test('consumption is that of the homes in the scope', async () => {
  const { first, second, house, a, b, c, owned } = world;
  const homes = async (query: Query) => {
    const { body } = await app.call(world.session, `GET /consumption?${new URLSearchParams(query)}`);
    return body.items.map(({ contractId }: { contractId: string }) => contractId).sort();
  };
  expect(await homes({})).toEqual([a, b, c, owned].map(({ contract }) => contract).sort());
  expect(await homes({ source: first.id })).toEqual([a, b, c].map(({ contract }) => contract).sort());
  expect(await homes({ property: house })).toEqual([a, b].map(({ contract }) => contract).sort());
  expect(await homes({ source: second.id, contract: owned.contract })).toEqual([owned.contract]);
});

test('unread ones, words and pages stay within the scope', async () => {
  const { session, house, other } = world;
  const list = (query: string) => app.call(session, `GET /notices?property=${house}&${query}`);
  const [first] = (await list('search=persönlich')).body.items;
  expect(first.title).toBe('Aushang Persönlich');
  expect((await list('search=nebenan')).body.items).toEqual([]);

  await app.call(session, `POST /notices/${first.id}/read`);
  expect(await shown('/notices', { property: house })).toEqual(['Alle', 'Haus', 'Persönlich']);
  const unread = (await list('unread=true')).body.items.map(({ title }: { title: string }) => title);
  expect(unread.sort()).toEqual(['Aushang Alle', 'Aushang Haus']);

  const pages: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { body } = await list(`limit=1${cursor && `&cursor=${cursor}`}`);
    pages.push(...body.items.map(({ title }: { title: string }) => title));
    cursor = body.nextCursor;
  }
  expect(pages.sort()).toEqual(['Aushang Alle', 'Aushang Haus', 'Aushang Persönlich']);
  expect((await app.call(session, `GET /notice-categories?property=${other}`)).body.items).toHaveLength(1);
});

const lists = [
  ...feeds,
  '/submissions',
  '/contracts',
  '/properties',
  '/forms',
  '/consumption',
  '/notice-categories',
  '/document-categories',
];

test.each(lists)('%s in a scope that is not the own, or does not exist, is 404', async (path) => {
  const { stranger, house, owned, second } = world;
  const foreign: Query[] = [
    { source: uuid() },
    { property: uuid() },
    { contract: uuid() },
    { property: stranger.propertyId },
    { contract: stranger.contract.id },
    // Each is the own, but not together.
    { source: second.id, property: house },
    { property: house, contract: owned.contract },
  ];
  for (const query of foreign) {
    const { status, body } = await app.call(world.session, `GET ${path}?${new URLSearchParams(query)}`);
    expect([status, body.code], `${path} ${JSON.stringify(query)}`).toEqual([404, 'not-found']);
  }
});

test.each(lists)('%s knows a company by its slug as by its id', async (path) => {
  const { first, second } = world;
  const get = (source: string) => app.call(world.session, `GET ${path}?source=${source}`);
  for (const { source } of [first.board, second.board]) {
    const [byId, bySlug] = [await get(source.id.toUpperCase()), await get(source.slug)];
    expect(byId.status).toBe(200);
    expect(JSON.stringify(bySlug.body).replace(/\/api[^"]*/g, '')).toBe(
      JSON.stringify(byId.body).replace(/\/api[^"]*/g, ''),
    );
  }
  const { slug } = await aSource(db.direct);
  for (const unknown of [slug, 'nirgends']) expect((await get(unknown)).status).toBe(404);
});

test.each(lists)('the answer of %s in one scope is not confirmed for another', async (path) => {
  const get = (query: Query, tag = '') =>
    app.call(
      world.session,
      `GET ${path}?${new URLSearchParams(query)}`,
      undefined,
      tag ? { 'if-none-match': tag } : {},
    );
  const { headers } = await get({ property: world.house });
  const tag = headers.get('etag') ?? '';
  expect((await get({ property: world.house }, tag)).status).toBe(304);
  expect((await get({ property: world.other }, tag)).status).toBe(200);
  expect((await get({}, tag)).status).toBe(200);
});
