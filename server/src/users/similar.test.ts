import { expect, test } from 'vitest';
import { aContact, aContract, aProperty } from '../../../test/support/factories.js';
import { openOffice } from '../../../test/support/office.js';
import { nearPatterns } from '../core/search.js';

const office = await openOffice();

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;

const named = (admin: Admin, name: string, address?: string) =>
  aContact(office.db.direct, admin.source.id, { name }).then(async (contact) => {
    const addresses = JSON.stringify([{ value: address ?? 'Gartenweg 1' }]);
    await office.db.direct`update contacts set addresses = ${addresses}::text::jsonb where id = ${contact.id}`;
    return contact;
  });

async function look(admin: Admin, search: string, more: Record<string, string> = {}) {
  const { body } = await admin.get(`people?${new URLSearchParams({ search, similar: 'true', ...more })}`);
  const names: string[] = body.items.map(({ name }: { name: string }) => name);
  return { names, similar: body.similar, nextCursor: body.nextCursor };
}

const similar = (...names: string[]) => ({ names, similar: true, nextCursor: null });
const nobody = { names: [], similar: false, nextCursor: null };

test('a slip in a name or an address finds who was meant, and says that they are only similar', async () => {
  const admin = await office.anAdmin();
  await named(admin, 'Jördis Brühl');
  await named(admin, 'Otto Meyer');
  await named(admin, 'Ada Maier-Krüger', 'Lindenstraße 5, 06108 Halle');
  await named(admin, 'Emre Öztürk-Weiß');

  for (const search of ['Brüll', 'bruehl', 'Brühll', 'Jordis', 'Brüll, Jördis', 'jördiss brüll']) {
    expect(await look(admin, search), search).toEqual(similar('Jördis Brühl'));
  }
  expect(await look(admin, 'Mayer')).toEqual(similar('Ada Maier-Krüger', 'Otto Meyer'));
  expect(await look(admin, 'Kruger')).toEqual(similar('Ada Maier-Krüger'));
  expect(await look(admin, 'lindnstrasse 5')).toEqual(similar('Ada Maier-Krüger'));
  for (const search of ['Ozturk', 'WEISS']) expect(await look(admin, search)).toEqual(similar('Emre Öztürk-Weiß'));
  expect(await look(admin, 'Meyer')).toEqual({ names: ['Otto Meyer'], similar: false, nextCursor: null });
  for (const search of ['Brü Mai', 'xyz', 'Ott0', '.*', 'Wanderzirkus']) {
    expect(await look(admin, search), search).toEqual(nobody);
  }
});

test('who does not ask for similar words gets nobody who is only similar', async () => {
  const admin = await office.anAdmin();
  const { id: propertyId } = await aProperty(office.db.direct, admin.source.id, { name: 'Meyerhof' });
  const { id } = await named(admin, 'Otto Meyer');
  await aContract(office.db.direct, admin.source.id, { propertyId, contacts: [id] });
  for (const list of ['people', 'recipients', 'properties', 'documents']) {
    const nothing = { items: [], nextCursor: null, similar: false };
    expect((await admin.get(`${list}?search=Meier`)).body, list).toEqual(nothing);
  }
});

test('who begins alike is found before those who end alike, of whom there are more than are looked at', async () => {
  const { source } = await office.anAdmin();
  for (let n = 0; n < 12; n++) await aContact(office.db.direct, source.id, { name: `Pia Huber ${n}` });
  await aContact(office.db.direct, source.id, { name: 'Otto Gaber' });
  const { beginnings, endings } = nearPatterns(['gäber']);
  const near = await office.db.database.transaction(
    { sources: [source.id] },
    (sql) => sql<{ name: string }[]>`
      select p.name from people_near(${source.id}, ${beginnings}, ${endings}, 10) n join people p on p.id = n.person_id`,
  );
  expect(near).toHaveLength(10);
  expect(near.filter(({ name }) => name === 'Otto Gaber')).toHaveLength(1);
});

test('similar names keep to the filters, the order and one page', async () => {
  const admin = await office.anAdmin();
  const { id: propertyId } = await aProperty(office.db.direct, admin.source.id);
  for (const name of ['Zoe Meyer', 'Ada Meyer', 'Kim Meyer']) {
    const { id } = await named(admin, name);
    if (name !== 'Kim Meyer') await aContract(office.db.direct, admin.source.id, { propertyId, contacts: [id] });
  }
  expect(await look(admin, 'Meier', { order: 'desc' })).toEqual(similar('Zoe Meyer', 'Kim Meyer', 'Ada Meyer'));
  expect(await look(admin, 'Meier', { limit: '2' })).toEqual(similar('Ada Meyer', 'Kim Meyer'));
  expect(await look(admin, 'Meier', { property: propertyId })).toEqual(similar('Ada Meyer', 'Zoe Meyer'));
  expect(await look(admin, 'Meier', { group: 'others' })).toEqual(similar('Kim Meyer'));
  expect(await look(admin, 'Meier', { group: 'owners' })).toEqual(nobody);
});

test('managers are found by similar names, too', async () => {
  const admin = await office.anAdmin();
  await office.db.direct`update memberships set name = 'Hannelore Quandt' where source_id = ${admin.source.id}`;
  expect(await look(admin, 'Quant Hanelore')).toEqual(similar('Hannelore Quandt'));
});

test('recipients are found by similar names, on one page, and those of one house alone where it is asked for', async () => {
  const admin = await office.anAdmin();
  const { id: property } = await aProperty(office.db.direct, admin.source.id);
  for (const name of ['Ada Maier', 'Zoe Maier', 'Kim Mayr']) {
    const { id } = await named(admin, name);
    if (name === 'Zoe Maier')
      await aContract(office.db.direct, admin.source.id, { propertyId: property, contacts: [id] });
  }
  const found = async (query: Record<string, string>) => {
    const { body } = await admin.get(`recipients?${new URLSearchParams({ similar: 'true', ...query })}`);
    return [body.similar, body.nextCursor, ...body.items.map(({ name }: { name: string }) => name)];
  };
  expect(await found({ search: 'Meyer' })).toEqual([true, null, 'Ada Maier', 'Kim Mayr', 'Zoe Maier']);
  expect(await found({ search: 'Frau Meyer', limit: '1' })).toEqual([true, null, 'Ada Maier']);
  expect(await found({ search: 'Meyer', property })).toEqual([true, null, 'Zoe Maier']);
  expect(await found({ search: 'Maier, Zoe' })).toEqual([false, null, 'Zoe Maier']);
  expect(await found({ search: 'Wanderzirkus' })).toEqual([false, null]);
  const elsewhere = await office.anAdmin();
  expect((await elsewhere.get('recipients?similar=true&search=Meyer')).body.items).toEqual([]);
});

test('houses are found by similar words of their name or address', async () => {
  const [admin, elsewhere] = [await office.anAdmin(), await office.anAdmin()];
  for (const name of ['Wohnpark Brühl', 'Lindenallee 4', 'Ödland 100%'])
    await aProperty(office.db.direct, admin.source.id, { name });
  await aProperty(office.db.direct, elsewhere.source.id, { name: 'Lindenhof' });
  const found = async (search: string) => {
    const { body } = await admin.get(`properties?${new URLSearchParams({ search, similar: 'true' })}`);
    return [body.similar, ...body.items.map(({ name }: { name: string }) => name)];
  };
  expect(await found('Brüll')).toEqual([true, 'Wohnpark Brühl']);
  expect(await found('lindnallee 4')).toEqual([true, 'Lindenallee 4']);
  expect(await found('LINDENALLEE')).toEqual([false, 'Lindenallee 4']);
  expect(await found('öDLAND 100%')).toEqual([false, 'Ödland 100%']);
  expect(await found('Lindenhof')).toEqual([false]);
  expect(await found('.*')).toEqual([false]);
});

test('nobody of another data source is similar to anybody', async () => {
  const [admin, other] = [await office.anAdmin(), await office.anAdmin()];
  await named(other, 'Jördis Brühl');
  expect(await look(admin, 'Brüll')).toEqual(nobody);
  expect(await look(other, 'Brüll')).toEqual(similar('Jördis Brühl'));
  const near = (entered: string, asked: string) =>
    office.db.database.transaction(
      { sources: [entered] },
      (sql) => sql`select * from people_near(${asked}, ${['%brühl%']}, '{}', 10)`,
    );
  // The person, and the contact of the same name.
  expect(await near(other.source.id, other.source.id)).toHaveLength(2);
  expect(await near(admin.source.id, other.source.id)).toHaveLength(0);
});
