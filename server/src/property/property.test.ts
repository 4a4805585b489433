import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import {
  aContact,
  aContactPerson,
  aContract,
  aManager,
  aMembership,
  anAccount,
  aProperty,
  aResident,
  aSession,
  aSource,
  aUnit,
} from '../../../test/support/factories.js';
import { type aBoard, openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();
let board: Awaited<ReturnType<typeof aBoard>>;
let resident: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  board = await boards.aBoard();
  boards.app.at(null);
  resident = await aResident(boards.db.direct, board.source.id, { propertyId: board.property.id });
});

type Session = { headers: Record<string, string> };

async function ask(path: string, session: Session = resident.session) {
  const { status, body } = await boards.app.call(session, `GET ${path}`);
  if (status !== 200) throw new Error(`${path} was answered with ${status} ${body.code}.`);
  return body;
}
const statusOf = async (path: string, session: Session = resident.session) =>
  (await boards.app.call(session, `GET ${path}`)).status;

/** One account that owns at two companies and rents three flats, one of them in another house of the first. */
async function aPersonWithHomes() {
  const { direct } = boards.db;
  const account = await anAccount(direct);
  const [first, second] = [
    await aSource(direct, { name: 'Ahorn Verwaltung' }),
    await aSource(direct, { name: 'Zeder Verwaltung' }),
  ];
  const join = async ({ id }: { id: string }) => {
    const contact = await aContact(direct, id);
    await aMembership(direct, id, { accountId: account.id, personId: contact.personId });
    return contact.id;
  };
  const [here, there] = [await join(first), await join(second)];
  const house = await aProperty(direct, first.id, { name: 'Birkenweg 2', address: 'Birkenweg 2, Halle' });
  const other = await aProperty(direct, first.id, { name: 'Ährenweg 1' });
  const owned = await aProperty(direct, second.id, { name: 'Am Ufer 9' });
  const flat = async (name: string, propertyId: string) =>
    aContract(direct, first.id, {
      propertyId,
      contacts: [here],
      unitId: (await aUnit(direct, first.id, { propertyId, name, area: 61.25 })).id,
    });
  const flats = [
    await flat('Wohnung A', house.id),
    await flat('Wohnung B', house.id),
    await flat('Wohnung C', other.id),
  ];
  const ownership = await aContract(direct, second.id, { propertyId: owned.id, contacts: [there], kind: 'ownership' });
  const session = await aSession(direct, account.id);
  return { first, second, house, other, owned, flats, ownership, session };
}

test('one sign-in shows all homes at all companies, by company and property', async () => {
  const { first, second, house, owned, session } = await aPersonWithHomes();

  expect((await ask('/properties', session)).items).toMatchObject([
    { sourceId: first.id, name: 'Ährenweg 1', contracts: 1, state: 'running' },
    { sourceId: first.id, name: 'Birkenweg 2', address: 'Birkenweg 2, Halle', contracts: 2 },
    { sourceId: second.id, name: 'Am Ufer 9', contracts: 1 },
  ]);
  expect((await ask('/contracts', session)).items).toMatchObject([
    { sourceId: first.id, kind: 'tenancy', unit: { name: 'Wohnung C', area: 61.25 } },
    { sourceId: first.id, property: { id: house.id, name: 'Birkenweg 2' }, unit: { name: 'Wohnung A' } },
    { unit: { name: 'Wohnung B' }, startsOn: '2020-01-01', endsOn: null, state: 'running' },
    { sourceId: second.id, kind: 'ownership', property: { id: owned.id }, unit: null },
  ]);
});

test('lists are narrowed to a company, a property, a contract; what is not the own does not exist', async () => {
  const { first, second, house, flats, ownership, session } = await aPersonWithHomes();
  const units = async (query: string) =>
    (await ask(`/contracts?${query}`, session)).items.map((one: { unit: { name: string } | null }) => one.unit?.name);

  expect(await units(`source=${second.id}`)).toEqual([undefined]);
  expect(await units(`property=${house.id}`)).toEqual(['Wohnung A', 'Wohnung B']);
  expect(await units(`contract=${flats[2]?.id}`)).toEqual(['Wohnung C']);
  expect((await ask(`/properties?source=${first.id}`, session)).items).toHaveLength(2);
  expect((await ask(`/properties?contract=${flats[0]?.id}`, session)).items).toMatchObject([{ id: house.id }]);
  const foreign = [
    `source=${board.source.id}`,
    `property=${board.property.id}`,
    `contract=${resident.contract.id}`,
    `contract=${uuid()}`,
    // Both are the own, but not together.
    `source=${first.id}&contract=${ownership.id}`,
  ];
  for (const query of foreign) expect(await statusOf(`/contracts?${query}`, session), query).toBe(404);
  expect(await statusOf(`/properties?source=${board.source.id}`, session)).toBe(404);
  expect(await statusOf(`/properties/${board.property.id}`, session)).toBe(404);
  expect(await statusOf(`/properties/${uuid()}`, session)).toBe(404);
});

test.each(['/properties', '/contracts'])('pages of %s follow each other without a gap', async (path) => {
  const { session } = await aPersonWithHomes();
  const all = (await ask(path, session)).items;
  const paged: unknown[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: unknown[]; nextCursor: string | null } = await ask(
      `${path}?limit=1${cursor ? `&cursor=${cursor}` : ''}`,
      session,
    );
    paged.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor);
  expect(paged).toEqual(all);
  expect(paged.length).toBeGreaterThan(2);
  expect(await statusOf(`${path}?cursor=x`, session)).toBe(400);
});

test('a contract stands as the day is in the time zone of its company: upcoming, running, ended', async () => {
  const { direct } = boards.db;
  await direct`update contracts set starts_on = '2031-03-01', ends_on = '2031-03-31' where id = ${resident.contract.id}`;
  await direct`update sessions set idle_until = '2040-01-01', ends_at = '2040-01-01'`;
  const state = async (time: string) => {
    boards.app.at(time);
    const [contract] = (await ask('/contracts')).items;
    const [property] = (await ask('/properties')).items;
    expect(property.state).toBe(contract.state);
    return contract.state;
  };
  expect(await state('2031-02-28T22:59:59Z')).toBe('upcoming');
  expect(await state('2031-02-28T23:00:00Z')).toBe('running');
  expect(await state('2031-03-31T21:59:59Z')).toBe('running');
  expect(await state('2031-03-31T22:00:00Z')).toBe('ended');
});

test('running contracts come before upcoming and ended ones, and decide how the property stands', async () => {
  const { direct } = boards.db;
  const more = { propertyId: board.property.id, contacts: [resident.contact.id] };
  const unit = async (name: string) => (await aUnit(direct, board.source.id, { ...more, name })).id;
  await aContract(direct, board.source.id, { ...more, endsOn: '2021-12-31', unitId: await unit('A') });
  await aContract(direct, board.source.id, { ...more, startsOn: '2050-01-01', unitId: await unit('B') });

  const states = (await ask('/contracts')).items.map(({ state }: { state: string }) => state);
  expect(states).toEqual(['running', 'upcoming', 'ended']);
  expect((await ask('/properties')).items).toMatchObject([{ contracts: 3, state: 'running' }]);
});

test('a home comes before its parking place, whatever they are called', async () => {
  const { direct } = boards.db;
  const more = { propertyId: board.property.id, contacts: [resident.contact.id] };
  for (const [name, kind] of [
    ['A 1', 'parking'],
    ['B 2', 'garage'],
    ['Y 8', 'other'],
    ['Z 9', 'flat'],
  ] as const) {
    const unit = await aUnit(direct, board.source.id, { ...more, name });
    await direct`update units set kind = ${kind} where id = ${unit.id}`;
    await aContract(direct, board.source.id, { ...more, unitId: unit.id });
  }
  const names = async (query = '') =>
    (await ask(`/contracts${query}`)).items.map(({ unit }: { unit: { name: string } }) => unit.name);
  const all = await names();
  expect(all.slice(-4)).toEqual(['Y 8', 'Z 9', 'A 1', 'B 2']);
  const { nextCursor } = await ask('/contracts?limit=4');
  expect(await names(`?cursor=${nextCursor}`)).toEqual(['B 2']);
});

test('of contact persons only what bears the label "public" leaves the server', async () => {
  const { direct } = boards.db;
  const entries = (value: string) => [
    { value, label: 'Büro', public: true, note: 'werktags' },
    { value: `geheim ${value}`, label: null, public: false },
  ];
  await aContactPerson(direct, board.source.id, {
    ...{ propertyId: board.property.id, category: 'Hausmeister', name: 'Jürgen Albrecht' },
    ...{ phones: entries('1'), emails: entries('2'), faxes: entries('3'), addresses: entries('4') },
  });

  const body = await ask(`/properties/${board.property.id}`);
  const open = (value: string) => [{ value, label: 'Büro', note: 'werktags' }];
  expect(body).toMatchObject({ id: board.property.id, name: board.property.name, contracts: 1 });
  expect(body.contactPersons).toEqual([
    {
      ...{ id: expect.any(String), category: 'Hausmeister', name: 'Jürgen Albrecht' },
      ...{ phones: open('1'), emails: open('2'), faxes: open('3'), addresses: open('4') },
    },
  ]);
  expect(JSON.stringify(body)).not.toContain('geheim');
});

test('contact persons are shown to those for whom they are, as long as both are current', async () => {
  const { direct } = boards.db;
  const at = { propertyId: board.property.id };
  await aContactPerson(direct, board.source.id, { ...at, category: 'B', name: 'Für Eigentümer', audience: ['owner'] });
  await aContactPerson(direct, board.source.id, { ...at, category: 'A', name: 'Vorbei', validUntil: '2021-01-01' });
  await aContactPerson(direct, board.source.id, {
    ...at,
    category: 'A',
    name: 'Für beide',
    audience: ['tenant', 'owner'],
  });
  const owner = await aResident(direct, board.source.id, at);
  await direct`update contracts set kind = 'ownership' where id = ${owner.contract.id}`;
  const gone = await aResident(direct, board.source.id, { ...at, endsOn: '2022-12-31' });
  const names = async (session: Session) =>
    (await ask(`/properties/${board.property.id}`, session)).contactPersons.map(({ name }: { name: string }) => name);

  expect(await names(resident.session)).toEqual(['Für beide']);
  expect(await names(owner.session)).toEqual(['Für beide', 'Für Eigentümer']);
  expect(await names(gone.session)).toEqual([]);
});

test('a property that is offline appears nowhere', async () => {
  await board.manage(`PUT /properties/${board.property.id}/online`, { online: false });

  expect((await ask('/properties')).items).toEqual([]);
  expect((await ask('/contracts')).items).toEqual([]);
  expect(await statusOf(`/properties/${board.property.id}`)).toBe(404);
  expect(await statusOf(`/contracts?property=${board.property.id}`)).toBe(404);
});

test('a provider has neither contracts nor properties', async () => {
  const { direct } = boards.db;
  const account = await anAccount(direct);
  const contact = await aContact(direct, board.source.id);
  await aMembership(direct, board.source.id, { accountId: account.id, personId: contact.personId, role: 'provider' });
  await aContactPerson(direct, board.source.id, { propertyId: board.property.id, category: 'Hausmeister', name: 'X' });
  const session = await aSession(direct, account.id);

  expect((await ask('/properties', session)).items).toEqual([]);
  expect((await ask('/contracts', session)).items).toEqual([]);
  expect(await statusOf(`/properties/${board.property.id}`, session)).toBe(404);
});

test('a couple with one sign-in for both sees a contract once', async () => {
  const { direct } = boards.db;
  const second = await aContact(direct, board.source.id);
  await aMembership(direct, board.source.id, { accountId: resident.account.id, personId: second.personId });
  await direct`insert into contract_parties (source_id, contract_id, contact_id)
    values (${board.source.id}, ${resident.contract.id}, ${second.id})`;

  expect((await ask('/contracts')).items).toHaveLength(1);
  expect((await ask('/properties')).items).toMatchObject([{ contracts: 1 }]);
});

test('in danger the house has its own numbers first, then the one that its manager set, each once', async () => {
  const { direct } = boards.db;
  const path = `/properties/${board.property.id}`;
  expect(await ask(path)).toMatchObject({ manager: { name: board.source.name, phone: null }, emergencies: [] });
  const phones = (value: string) => ({ phones: [{ value, label: null, public: true }] });
  const persons = [
    { category: 'Aufzug (Notruf)', name: 'Aufzug Nord', ...phones('0800 1') },
    { category: 'Notdienst', name: 'Die Verwaltung', ...phones('+49 (0)341 12399') },
    { category: 'Hausmeister', name: 'Jürgen Albrecht', ...phones('0171 5') },
  ];
  for (const person of persons)
    await aContactPerson(direct, board.source.id, { propertyId: board.property.id, ...person });
  const admin = (await aManager(direct, board.source.id, { role: 'admin' })).session;
  const brand = `/manage/${board.source.id}/brand`;
  const set = async (emergency: string) => {
    const { body } = await boards.app.call(admin, `GET ${brand}`);
    const images = { logo: null, appSmall: null, appLarge: null, mail: null, favicon: null };
    const calls = { phone: '0341 123-0', hours: 'Mo–Fr 9–12 Uhr', emergency };
    await boards.app.call(admin, `PUT ${brand}`, { ...body, images, ...calls });
  };

  await set('0341 123-77');
  const { manager, emergencies, contactPersons } = await ask(path);
  expect(manager).toMatchObject({ phone: '0341 123-0', hours: 'Mo–Fr 9–12 Uhr', postal: null });
  expect(emergencies).toEqual([
    { name: 'Aufzug Nord', phone: '0800 1', note: null },
    { name: 'Die Verwaltung', phone: '+49 (0)341 12399', note: null },
    { name: null, phone: '0341 123-77', note: null },
  ]);
  expect(contactPersons[0]).toMatchObject({ category: 'Aufzug', name: 'Aufzug Nord' });
  expect(contactPersons[0]).not.toHaveProperty('categoryInFull');

  await set('0341 123-99');
  expect((await ask(path)).emergencies.map(({ phone }: { phone: string }) => phone)).toEqual([
    '0800 1',
    '+49 (0)341 12399',
  ]);
});
