import { expect, test } from 'vitest';
import {
  aContact,
  aContactPerson,
  aContract,
  aMembership,
  anAccount,
  aProperty,
} from '../../../test/support/factories.js';
import { openOffice } from '../../../test/support/office.js';

const office = await openOffice();

/** Two houses with a tenant and an owner in the first, a tenant in the second, one who has moved out, and a caretaker. */
async function aTown() {
  const admin = await office.anAdmin();
  const sql = office.db.direct;
  const sourceId = admin.source.id;
  const [first, second] = [await aProperty(sql, sourceId), await aProperty(sql, sourceId)];
  const live = async (name: string, propertyId: string, values: object = {}) => {
    const contact = await aContact(sql, sourceId, { name });
    await aContract(sql, sourceId, { propertyId, contacts: [contact.id], ...values });
    return contact;
  };
  const both = await live('Anna', first.id);
  await aContract(sql, sourceId, { propertyId: second.id, contacts: [both.id] });
  await live('Bernd', first.id, { kind: 'ownership' });
  await live('Carla', second.id);
  await live('Dieter', first.id, { startsOn: '2019-01-01', endsOn: '2020-12-31' });
  await aContact(sql, sourceId, { name: 'Emil' });
  const names = async (query: string): Promise<string[]> => {
    const { status, body } = await admin.get(`people?${query}`);
    if (status !== 200) throw new Error(`${query} was answered with ${status}.`);
    return body.items.map(({ name }: { name: string }) => name);
  };
  return { admin, first, second, names };
}

test('people are narrowed by what they hold today', async () => {
  const { names } = await aTown();
  expect(await names('group=tenants')).toEqual(['Anna', 'Carla']);
  expect(await names('group=owners')).toEqual(['Bernd']);
  expect(await names('group=others')).toEqual(['Dieter', 'Emil']);
});

test('a house has the people who hold something in it today, each once', async () => {
  const { first, second, names } = await aTown();
  expect(await names(`property=${first.id}`)).toEqual(['Anna', 'Bernd']);
  expect(await names(`property=${second.id}`)).toEqual(['Anna', 'Carla']);
  expect(await names(`property=${first.id}&group=tenants`)).toEqual(['Anna']);
  expect(await names(`property=${first.id}&group=others`)).toEqual([]);
  expect(await names(`property=${crypto.randomUUID()}`)).toEqual([]);
});

test('what people are follows their contracts as days pass, in the list and in the counts', async () => {
  const { admin, names } = await aTown();
  const { id: propertyId } = await aProperty(office.db.direct, admin.source.id);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const contact = await aContact(office.db.direct, admin.source.id, { name: 'Frieda' });
  const order = { propertyId, contacts: [contact.id], startsOn: day(5), endsOn: day(9) };
  await aContract(office.db.direct, admin.source.id, order);
  expect(await names('group=others&search=Frieda')).toEqual(['Frieda']);
  // As if what is written down had been worked out on another day.
  const workedOut = (on: string) =>
    office.db.direct`select place_people(${admin.source.id}, ${[contact.id]}::uuid[], ${on}::date)`;
  for (const on of [day(5), day(9), day(20)]) {
    await workedOut(on);
    expect(await names('group=others&search=Frieda')).toEqual(['Frieda']);
    expect((await admin.get('people-counts')).body.others.none).toBe(3);
  }
  await workedOut(day(5));
  await office.db.direct`update contracts set starts_on = ${day(-1)} where starts_on = ${day(5)}`;
  expect(await names('group=tenants&search=Frieda')).toEqual(['Frieda']);
  await office.db.direct`delete from contracts where starts_on = ${day(-1)}`;
  expect(await names('group=others&search=Frieda')).toEqual(['Frieda']);
});

test('a search finds parts of names and addresses in any order of its words, whatever they hold', async () => {
  const { admin, names } = await aTown();
  const named = (name: string, email?: string) =>
    aContact(office.db.direct, admin.source.id, { name, ...(email ? { email } : {}) });
  await named('Gülay Öztürk-Weiß', 'guelay@beispiel.de');
  await named('50%_Rabatt \\ GmbH');
  for (const search of ['öztürk', 'WEIß', 'weiß gül', 'TÜRK-W', 'ay@beisp', 'ay öz'])
    expect(await names(`search=${encodeURIComponent(search)}`), search).toEqual(['Gülay Öztürk-Weiß']);
  for (const search of ['50%_', '%_r', '\\ gmb']) {
    expect(await names(`search=${encodeURIComponent(search)}`), search).toEqual(['50%_Rabatt \\ GmbH']);
  }
  expect(await names('search=50x_')).toEqual([]);
  // The picker of recipients finds the same people, by their own name or as their contact is listed and lives.
  const { id, personId } = await named('Eheleute Vogel-Quint', 'quint@beispiel.de');
  await office.db.direct`update people set name = 'Rosa Quint' where id = ${personId}`;
  await office.db.direct`update contacts set addresses = '[{"value": "Fährgasse 3, Köthen"}]' where id = ${id}`;
  for (const search of ['rosa', 'eheleute', 'köthen fähr', 'quint@', 'q']) {
    const query = `search=${encodeURIComponent(search)}`;
    expect(await names(query), search).toEqual(['Rosa Quint']);
    const { body } = await admin.get(`recipients?${query}`);
    expect(body.items, search).toMatchObject([{ id, name: 'Eheleute Vogel-Quint' }]);
  }
  expect((await admin.get('recipients?search=niemand')).body.items).toEqual([]);
});

test('salutations and titles before a name are not looked for, but somebody who is called so is found', async () => {
  const { admin, names } = await aTown();
  for (const name of ['Josefine Hartwich', 'Mario Brühl', 'Frauke Frau', 'Anna Herr'])
    await aContact(office.db.direct, admin.source.id, { name });
  const searches = {
    ...{ 'Frau Hartwich': 'Josefine Hartwich', 'Fr. Hartw': 'Josefine Hartwich', 'mrs hartwich': 'Josefine Hartwich' },
    ...{ 'Herr Dr. Brühl': 'Mario Brühl', 'Fam.Brühl': 'Mario Brühl', 'Prof. Dr. med. Brühl': 'Mario Brühl' },
    ...{
      Frau: 'Frauke Frau',
      frauk: 'Frauke Frau',
      'Frau ': 'Frauke Frau',
      'Herr, Anna': 'Anna Herr',
      'Anna Herr': 'Anna Herr',
    },
  };
  for (const [search, name] of Object.entries(searches)) {
    const query = `search=${encodeURIComponent(search)}`;
    expect(await names(query), search).toEqual([name]);
    const { body } = await admin.get(`recipients?${query}`);
    expect(body.items, search).toMatchObject([{ name }]);
  }
});

test('more people than are put in order at once are found all the same, page by page', async () => {
  const { admin } = await aTown();
  await office.db.direct`
    with made as (
      insert into contacts (source_id, id, name)
      select ${admin.source.id}, gen_random_uuid(), 'Zwilling ' || to_char(n, 'FM0000') from generate_series(1, 1010) n
      returning source_id, id, name)
    insert into people (source_id, id, contact_id, name) select source_id, gen_random_uuid(), id, name from made`;
  const found: string[] = [];
  for (let cursor = ''; cursor !== 'end'; ) {
    const { body } = await admin.get(`people?search=zwilling&limit=100${cursor && `&cursor=${cursor}`}`);
    found.push(...body.items.map(({ name }: { name: string }) => name));
    cursor = body.nextCursor ?? 'end';
  }
  expect([found.length, new Set(found).size, found.at(-1)]).toEqual([1010, 1010, 'Zwilling 1010']);
  expect(found).toEqual(found.toSorted());
});

test('every order goes through everybody once, in both directions and page by page', async () => {
  const { admin, names } = await aTown();
  const sql = office.db.direct;
  const access = async (name: string, state: string, lastOnline: string | null) => {
    const { personId } = await aContact(sql, admin.source.id, { name });
    const { id: accountId } = await anAccount(sql);
    const { id } = await aMembership(sql, admin.source.id, { accountId, personId, role: 'provider' });
    await sql`update memberships set state = ${state}, last_online = ${lastOnline} where id = ${id}`;
  };
  await access('Gerd', 'active', '2026-03-01T08:00:00.123456Z');
  await access('Hanne', 'locked', '2026-03-01T08:00:00.123457Z');
  await access('Ingo', 'pending', null);
  await access('Jana', 'active', '2025-12-24T18:00:00Z');
  await sql`update memberships set name = 'Zoe', last_online = null where role = 'admin' and source_id = ${admin.source.id}`;
  const people = ['Anna', 'Bernd', 'Carla', 'Dieter', 'Emil', 'Gerd', 'Hanne', 'Ingo', 'Jana', 'Zoe'];
  const without = (...some: string[]) => people.filter((name) => !some.includes(name));
  const orders = {
    'sort=name&order=desc': people.toReversed(),
    'sort=state': ['Gerd', 'Jana', 'Zoe', 'Ingo', 'Hanne', 'Anna', 'Bernd', 'Carla', 'Dieter', 'Emil'],
    'sort=state&order=desc': ['Anna', 'Bernd', 'Carla', 'Dieter', 'Emil', 'Hanne', 'Ingo', 'Gerd', 'Jana', 'Zoe'],
    'sort=last-online': ['Jana', 'Gerd', 'Hanne', ...without('Jana', 'Gerd', 'Hanne')],
    'sort=last-online&order=desc': ['Hanne', 'Gerd', 'Jana', ...without('Jana', 'Gerd', 'Hanne')],
  };
  for (const [order, expected] of Object.entries(orders)) {
    expect(await names(order), order).toEqual(expected);
    const paged: string[] = [];
    for (let cursor = ''; cursor !== 'end'; ) {
      const { body } = await admin.get(`people?${order}&limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map(({ name }: { name: string }) => name));
      cursor = body.nextCursor ?? 'end';
    }
    expect(paged, `${order} in pages`).toEqual(expected);
  }
  expect(await names('sort=last-online&order=desc&group=others')).toEqual([
    ...['Hanne', 'Gerd', 'Jana', 'Dieter', 'Emil', 'Ingo'],
  ]);
  const { body } = await admin.get('people?sort=last-online&order=desc&limit=1');
  expect((await admin.get(`people?sort=name&cursor=${body.nextCursor}`)).body.code).toBe('invalid-cursor');
});

test('the order of the profile check follows what people lack and what each part counts, in pages both ways', async () => {
  const { admin, first, names } = await aTown();
  const sql = office.db.direct;
  const sourceId = admin.source.id;
  await sql`update memberships set name = 'Zoe' where role = 'admin' and source_id = ${sourceId}`;
  const withMail = (name: string) =>
    sql`update people set email = 'x@example.org' where source_id = ${sourceId} and name = ${name}`;
  for (const name of ['Anna', 'Dieter', 'Emil']) await withMail(name);
  const inPages = async (query: string) => {
    const paged: string[] = [];
    for (let cursor = ''; cursor !== 'end'; ) {
      const { body } = await admin.get(`people?${query}&limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...body.items.map(({ name, profile }: { name: string; profile: number }) => `${name} ${profile}`));
      cursor = body.nextCursor ?? 'end';
    }
    return paged;
  };
  expect(await inPages('sort=profile')).toEqual([
    ...['Bernd 20', 'Carla 20', 'Dieter 40', 'Emil 40', 'Anna 60', 'Zoe 100'],
  ]);
  // A contact person at the first house; Anna and Bernd live there, and Dieter did.
  const { id: personId, contactId } = await aContactPerson(sql, sourceId, {
    ...{ propertyId: first.id, category: 'hausmeister', name: 'Karl' },
  });
  expect(await inPages('sort=profile&order=desc')).toEqual([
    ...['Anna 75', 'Dieter 55', 'Emil 40', 'Bernd 35', 'Carla 20', 'Karl 0', 'Zoe 100'],
  ]);
  const weights = { email: 0, contract: 1, documents: 0, 'contact-person': 1, notices: 0 };
  await office.app.call(admin.session, `PUT /manage/${sourceId}/profile-check`, { weights });
  expect(await inPages('sort=profile&order=desc')).toEqual([
    ...['Anna 100', 'Bernd 100', 'Carla 50', 'Dieter 50', 'Emil 0', 'Karl 0', 'Zoe 100'],
  ]);
  // Somebody who lacks something else, though as complete, comes while a page is read.
  const { body } = await admin.get('people?sort=profile&order=desc&limit=1');
  await withMail('Bernd');
  expect(await names(`sort=profile&order=desc&limit=1&cursor=${body.nextCursor}`)).toEqual(['Bernd']);
  expect(await names('sort=profile&group=others')).toEqual(['Emil', 'Karl', 'Dieter']);
  expect(await names('sort=profile&group=managers')).toEqual(['Zoe']);
  await sql`delete from contact_persons where id = ${personId}`;
  await sql`delete from contacts where id = ${contactId}`;
  expect(await names('sort=profile')).toEqual(['Dieter', 'Emil', 'Anna', 'Bernd', 'Carla', 'Zoe']);
});

test('what was released counts in the profile as long as something is there', async () => {
  const admin = await office.anAdmin();
  const sql = office.db.direct;
  const [ilse, jutta] = [await admin.aTenant({ name: 'Ilse' }), await admin.aTenant({ name: 'Jutta' })];
  const released = async (kind: string, contacts: readonly string[]) => {
    const [id, item] = [crypto.randomUUID(), crypto.randomUUID()];
    await sql`insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
      values (${admin.source.id}, ${id}, ${kind}, ${item}, '{}', now())`;
    await sql`insert into feed (source_id, contact_id, kind, item_id, release_id, visible_from)
      select ${admin.source.id}, unnest(${contacts as string[]}::uuid[]), ${kind}, ${item}, ${id}, now()`;
    return id;
  };
  const profiles = async () => {
    const { body } = await admin.get('people?sort=profile&order=desc&state=none');
    return body.items.map(({ name, lacks }: { name: string; lacks: string[] }) => `${name}: ${lacks}`);
  };
  const everything = ['contact-person', 'documents', 'notices'];
  expect(await profiles()).toEqual([`Ilse: ${everything}`, `Jutta: ${everything}`]);
  const first = await released('document', [ilse.contactId, jutta.contactId]);
  await released('notice', [jutta.contactId]);
  expect(await profiles()).toEqual(['Jutta: contact-person', 'Ilse: contact-person,notices']);
  await released('document', [ilse.contactId]);
  await sql`delete from releases where id = ${first}`;
  expect(await profiles()).toEqual(['Ilse: contact-person,notices', 'Jutta: contact-person,documents']);
});
