import { beforeEach, expect, test } from 'vitest';
import { openShelves } from '../../../test/support/documents.js';
import { aContact, aResident } from '../../../test/support/factories.js';

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;

beforeEach(async () => {
  shelf = await shelves.aShelf();
});

interface Found {
  titles: string[];
  similar: boolean;
  nextCursor: string | null;
}

const found = ({ items, similar, nextCursor }: { items: { title: string }[] } & Omit<Found, 'titles'>): Found => ({
  ...{ titles: items.map(({ title }) => title), similar, nextCursor },
});
const query = (search: string, more: Record<string, string> = {}) =>
  new URLSearchParams({ search, similar: 'true', ...more });
const managed = async (search: string, more?: Record<string, string>, of = shelf) =>
  found((await of.manage(`GET /documents?${query(search, more)}`)).body);

const resident = () => aResident(shelves.db.direct, shelf.source.id, { propertyId: shelf.property.id });
type Session = Awaited<ReturnType<typeof resident>>['session'];
const seen = async (session: Session, search: string, more?: Record<string, string>) =>
  found((await shelves.app.call(session, `GET /documents?${query(search, more)}`)).body);

const nothing = { titles: [], similar: false, nextCursor: null };
const alone = (...titles: string[]): Found => ({ titles, similar: true, nextCursor: null });

test('a slip in a word finds the documents that were meant, and says that they are only similar', async () => {
  const { session } = await resident();
  await shelf.put('Betriebskostenabrechnung 2025');
  await shelf.put({ title: 'Einladung', category: 'meeting' });

  for (const look of [(search: string) => managed(search), (search: string) => seen(session, search)]) {
    expect(await look('abrechnug')).toEqual(alone('Betriebskostenabrechnung 2025'));
    expect(await look('BETRIEBSKOSTNABRECHNUNG 2025')).toEqual(alone('Betriebskostenabrechnung 2025'));
    expect(await look('Versamlung')).toEqual(alone('Einladung'));
    expect(await look('abrechnug 2024')).toEqual(nothing);
    expect(await look('Heizung')).toEqual(nothing);
    expect(await look('(.*)')).toEqual(nothing);
  }
});

test('everyday words find what is called by its official name, as what was looked for', async () => {
  const { session } = await resident();
  const titles = ['Betriebskostenabrechnung 2025', 'Hausgeldabrechnung 2025', 'Niederschrift vom 3. Mai'];
  for (const title of titles) await shelf.put(title);
  const look = async (search: string, more?: Record<string, string>) => {
    const found = await seen(session, search, more);
    expect(await managed(search, more)).toEqual(found);
    return found.titles;
  };

  expect(await seen(session, 'Nebenkosten')).toEqual({ ...nothing, titles: ['Betriebskostenabrechnung 2025'] });
  expect(await look('Nebenkosten')).toEqual(['Betriebskostenabrechnung 2025']);
  expect(await look('Nebenkosten 2025')).toEqual(['Betriebskostenabrechnung 2025']);
  expect(await look('NEBENKOSTENABRECHNUNG', { similar: 'false' })).toEqual(['Betriebskostenabrechnung 2025']);
  expect(await look('service charges')).toEqual(['Betriebskostenabrechnung 2025']);
  expect(await look('Wohngeld')).toEqual(['Hausgeldabrechnung 2025']);
  expect(await look('Protokoll')).toEqual(['Niederschrift vom 3. Mai']);
  expect(await look('Nebenkosten 2024')).toEqual([]);
  expect(await look('Nebenkosten (', { similar: 'false' })).toEqual([]);
});

test('everyday words find page by page, and with slips in them', async () => {
  const { session } = await resident();
  for (const title of ['Betriebskosten 2024', 'Nebenkosten 2025', 'Mietvertrag']) await shelf.put(title);

  const first = await seen(session, 'nebenkosten', { limit: '1' });
  expect(first).toEqual({ titles: ['Nebenkosten 2025'], similar: false, nextCursor: expect.any(String) });
  const last = await seen(session, 'nebenkosten', { limit: '1', cursor: first.nextCursor ?? '' });
  expect(last).toEqual({ titles: ['Betriebskosten 2024'], similar: false, nextCursor: null });
  await shelf.put('Betriebskosten 2023');
  expect(await seen(session, 'nebnkosten 2024')).toEqual(alone('Betriebskosten 2024'));
});

test('who does not ask for similar words gets none', async () => {
  const { session } = await resident();
  await shelf.put('Abrechnung');
  for (const look of [managed, (search: string, more?: Record<string, string>) => seen(session, search, more)])
    expect(await look('abrechnug', { similar: 'false' })).toEqual(nothing);
  expect((await shelves.app.call(session, 'GET /documents?search=abrechnug')).body.items).toEqual([]);
});

test('what has the words as they were typed is found alone, page by page', async () => {
  const { session } = await resident();
  for (const title of ['Abrechnug mit Tippfehler', 'Noch eine Abrechnug', 'Abrechnung']) await shelf.put(title);
  for (const look of [
    (search: string, more: Record<string, string>) => managed(search, more),
    (search: string, more: Record<string, string>) => seen(session, search, more),
  ]) {
    const first = await look('abrechnug', { limit: '1' });
    expect(first).toEqual({ titles: ['Noch eine Abrechnug'], similar: false, nextCursor: expect.any(String) });
    const cursor = first.nextCursor ?? '';
    const last = await look('abrechnug', { limit: '1', cursor });
    expect(last).toEqual({ titles: ['Abrechnug mit Tippfehler'], similar: false, nextCursor: null });
    expect(await look('abrechnugg', { limit: '2' })).toEqual(alone('Abrechnung', 'Noch eine Abrechnug'));
  }
});

test('managers find what is for people and houses whose names they mistype', async () => {
  const { direct } = shelves.db;
  const meyer = await aContact(direct, shelf.source.id, { name: 'Eheleute Meyer-Krüger' });
  const other = await aResident(direct, shelf.source.id);
  await direct`update people set name = 'Jördis Brühl' where id = ${other.contact.personId}`;
  await direct`update properties set name = 'Wohnpark', address = 'Lindenstraße 5' where id = ${shelf.property.id}`;
  await shelf.put('Für beide', { audience: { contacts: [meyer.id] } });
  await shelf.put('Für eine', { audience: { contacts: [other.contact.id] } });
  await shelf.put('Für das Haus', { audience: { properties: [shelf.property.id] } });

  for (const search of ['Maier', 'Mayr', 'Kruger', 'krger']) {
    expect(await managed(search), search).toEqual(alone('Für beide'));
  }
  for (const search of ['Brüll', 'Bruehl', 'Joerdis', 'jördiss']) {
    expect(await managed(search), search).toEqual(alone('Für eine'));
  }
  expect(await managed('lindnstrasse')).toEqual(alone('Für das Haus'));
  expect(await managed('brüll', { state: 'draft' })).toEqual(nothing);
});

test('similar words show nothing that was not there for the one who looks', async () => {
  const { session } = await resident();
  const neighbour = await aResident(shelves.db.direct, shelf.source.id);
  await shelf.put('Kündigung', { audience: { contacts: [neighbour.contact.id] } });
  await shelf.take({ title: 'Mahnung', category: 'letter' });
  await shelf.put('Mietspiegel', { visibleFrom: '2099-01-01T00:00:00Z' });
  const elsewhere = await shelves.aShelf();
  await elsewhere.put('Hausordnung');
  const stranger = await aContact(shelves.db.direct, elsewhere.source.id, { name: 'Familie Brühl' });
  await elsewhere.put('Vertraulich', { audience: { contacts: [stranger.id] } });

  for (const search of ['Kündigng', 'Mahnnung', 'Mietspigel', 'Hausordung', 'Brüll']) {
    expect(await seen(session, search), search).toEqual(nothing);
  }
  for (const search of ['Hausordung', 'Brüll']) expect(await managed(search), search).toEqual(nothing);
  expect(await seen(neighbour.session, 'Kündigng')).toEqual(alone('Kündigung'));
  expect(await managed('Brüll', {}, elsewhere)).toEqual(alone('Vertraulich'));
});
