import type { Sql } from 'postgres';

/** A large managing company's people: `count` of them, a hundred to a house, each with a tenancy and an address for mail. */
export async function manyPeople(sql: Sql, sourceId: string, count: number): Promise<void> {
  const first = "(array['Anna','Bernd','Carla','Dieter','Elif','Frank','Gülay','Hans','Ida','Jonas','Käthe','Lena'])";
  const last =
    "(array['Albrecht','Brühl','Çelik','Dörr','Engel','Fuchs','Gärtner','Hübner','Jäger','König','Lange','Öztürk','Schäfer','Weiß'])";
  const firstName = sql.unsafe(`${first}[1 + n % 12]`);
  const lastName = sql.unsafe(`${last}[1 + n / 12 % 14] || '-' || ${last}[1 + n / 168 % 14] || ' ' || n`);
  await sql`
    with houses as (
      insert into properties (source_id, id, name)
      select ${sourceId}, gen_random_uuid(), 'Lindenstraße ' || n from generate_series(0, ${Math.floor((count - 1) / 100)}::int) n
      returning id, split_part(name, ' ', 2)::int as no
    ), given as materialized (
      select n, gen_random_uuid() as contact_id, gen_random_uuid() as contract_id, ${firstName} as first, ${lastName} as last
      from generate_series(0, ${count - 1}::int) n
    ), contacts_made as (
      insert into contacts (source_id, id, name, addresses)
      select ${sourceId}, contact_id, last || ', ' || first, '[{"value": "Lindenstraße 7, 06108 Halle (Saale)"}]' from given
    ), people_made as (
      insert into people (source_id, id, contact_id, name, email)
      select ${sourceId}, gen_random_uuid(), contact_id, first || ' ' || last, 'mensch' || n || '@example.org' from given
    ), contracts_made as (
      insert into contracts (source_id, id, property_id, kind, starts_on)
      select ${sourceId}, contract_id, houses.id, case when n % 9 = 0 then 'ownership' else 'tenancy' end, '2020-01-01'
      from given join houses on houses.no = given.n / 100
    )
    insert into contract_parties (source_id, contract_id, contact_id)
    select ${sourceId}, contract_id, contact_id from given`;
  await sql`analyze`;
}
