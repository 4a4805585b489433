import { beforeAll, expect, test } from 'vitest';
import { openShelves } from '../../../../test/support/documents.js';
import { costs } from '../../../../test/support/plan.js';

/** So many contacts of one house, each with a contract and a document that was released to that contact alone. */
const count = 2_000;

const shelves = await openShelves();
let shelf: Awaited<ReturnType<typeof shelves.aShelf>>;

beforeAll(async () => {
  shelf = await shelves.aShelf();
  const categoryId = await shelf.category('letter');
  const { direct } = shelves.db;
  await direct`
    with made as materialized (
      select n, gen_random_uuid() as contact, gen_random_uuid() as contract, gen_random_uuid() as document
      from generate_series(1, ${count}::int) n
    ),
    named as (
      insert into contacts (source_id, id, name) select ${shelf.source.id}, contact, 'Anna Muster ' || n from made
    ),
    rented as (
      insert into contracts (source_id, id, property_id, kind, starts_on)
      select ${shelf.source.id}, contract, ${shelf.property.id}, 'tenancy', '2020-01-01' from made
    ),
    parties as (
      insert into contract_parties (source_id, contract_id, contact_id)
      select ${shelf.source.id}, contract, contact from made
    ),
    taken as (
      insert into documents (source_id, id, title, category_id, property_id)
      select ${shelf.source.id}, document, 'Schreiben', ${categoryId}, ${shelf.property.id} from made
    )
    insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
    select ${shelf.source.id}, gen_random_uuid(), 'document', document,
      jsonb_build_object('all', false, 'properties', '[]'::jsonb, 'contacts', jsonb_build_array(contact)), now()
    from made`;
  await direct`analyze`;
});

test.each([1, 50, count])('the houses of %i documents look at what concerns these documents', async (asked) => {
  const read = await shelves.db.database.transaction({ sources: [shelf.source.id] }, async (sql) => {
    const [found] = await sql<{ ids: string[] }[]>`
      select array_agg(id) as ids from (select id from documents order by id limit ${asked}) d`;
    const abouts = found?.ids.map(() => shelf.property.id) ?? [];
    return costs(
      sql,
      sql`
        select * from houses_of(${shelf.source.id}, 'document', ${found?.ids ?? []}::uuid[], ${abouts}::uuid[])
        where house = ${shelf.property.name}`,
    );
  });
  expect(read.found).toBe(asked);
  expect(read.rows).toBeLessThan(30 * asked + 50);
});

test('documents know their house after they were released by the thousand', async () => {
  const [{ housed = 0 } = {}] = await shelves.db.direct<{ housed: number }[]>`
    select count(*)::int as housed from documents where source_id = ${shelf.source.id} and house = ${shelf.property.name}`;
  expect(housed).toBe(count);
});

test('what thousands of houses concern is found by looking at each release once', async () => {
  const houses = Array.from({ length: count }, () => crypto.randomUUID());
  await shelves.db.direct`
    insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
    select ${shelf.source.id}, gen_random_uuid(), 'notice', gen_random_uuid(),
      jsonb_build_object('all', false, 'properties', jsonb_build_array(house), 'contacts', '[]'::jsonb), now()
    from unnest(${houses}::uuid[]) as house`;
  await shelves.db.direct`analyze releases`;
  const look = (of: readonly string[]) =>
    shelves.db.database.transaction({ sources: [shelf.source.id] }, (sql) =>
      costs(sql, sql`select * from items_about(${shelf.source.id}, ${of as string[]}::uuid[])`),
    );
  for (const of of [houses, houses.slice(0, 1)]) {
    const read = await look(of);
    expect(read.found).toBe(of.length);
    expect(read.rows).toBeLessThan(20 * count);
  }
});
