import type { Tx } from '../core/database/database.js';

/** What everybody knows of an account's person in these data sources: names, addresses, houses, who manages them. */
export async function findSurroundings(sql: Tx, sources: readonly string[], accountId: string): Promise<string[]> {
  const rows = await sql<{ text: string }[]>`
    with own as (
      select m.source_id, m.name, p.contact_id
      from memberships m left join people p on p.source_id = m.source_id and p.id = m.person_id
      where m.source_id = any (${sources as string[]}::uuid[]) and m.account_id = ${accountId}
    )
    select name as text from own
    union select s.name from own join sources s on s.id = own.source_id
    union select a.value->>'value' from own
      join contacts c on c.source_id = own.source_id and c.id = own.contact_id, jsonb_array_elements(c.addresses) a
    union select concat_ws(' ', o.name, o.address) from own
      join contract_parties t on t.source_id = own.source_id and t.contact_id = own.contact_id
      join contracts k on k.source_id = t.source_id and k.id = t.contract_id
      join properties o on o.source_id = k.source_id and o.id = k.property_id`;
  return rows.map(({ text }) => text).filter(Boolean);
}
