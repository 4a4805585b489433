import type { Funnel, HouseFunnel, Reached } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** Days within which somebody who signed in is there. */
const recentDays = 90;

/** Whether a person, `p`, with their access, `m`, has come so far. */
export const hasReached = (sql: Tx, reached: Reached, now: Date) =>
  ({
    email: () => sql`p.email is not null`,
    invited: () => sql`coalesce(m.state, 'none') <> 'none'`,
    activated: () => sql`m.account_id is not null and m.state <> 'none'`,
    recent: () => sql`m.account_id is not null and m.state <> 'none'
      and m.last_online > ${now}::timestamptz - ${recentDays}::int * interval '1 day'`,
  })[reached]();

const counted = (sql: Tx, now: Date) => sql`
  count(p.id)::int as people,
  (count(p.id) filter (where ${hasReached(sql, 'email', now)}))::int as email,
  (count(p.id) filter (where ${hasReached(sql, 'invited', now)}))::int as invited,
  (count(p.id) filter (where ${hasReached(sql, 'activated', now)}))::int as activated,
  (count(p.id) filter (where ${hasReached(sql, 'recent', now)}))::int as recent`;

/** Houses by name with the people who hold something there today; one row more than asked for. */
export const listHouses = (
  sql: Tx,
  sourceId: string,
  {
    after,
    search,
    limit,
    now,
  }: { after: readonly [name: string, id: string] | null; search: readonly string[]; limit: number; now: Date },
) => sql<HouseFunnel[]>`
  with houses as materialized (
    select o.id, o.name, timezone(s.time_zone, ${now}::timestamptz)::date as today
    from properties o join sources s on s.id = o.source_id
    where o.source_id = ${sourceId} ${after ? sql`and (o.name, o.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
      and o.name ilike all (${search as string[]}::text[])
    order by o.name, o.id limit ${limit + 1}
  ), held as materialized (
    select distinct h.id, t.contact_id
    from houses h
    join contracts c on c.source_id = ${sourceId} and c.property_id = h.id
      and c.starts_on <= h.today and (c.ends_on is null or c.ends_on >= h.today)
    join contract_parties t on t.source_id = c.source_id and t.contract_id = c.id
  )
  select h.id, h.name, ${counted(sql, now)}
  from houses h
  left join held on held.id = h.id
  left join people p on p.source_id = ${sourceId} and p.contact_id = held.contact_id
  left join memberships m on m.source_id = p.source_id and m.person_id = p.id
  group by h.id, h.name order by h.name, h.id`;

/** All people, each once, and those among them who hold nothing. */
export async function countFunnel(sql: Tx, sourceId: string, now: Date): Promise<{ total: Funnel; others: Funnel }> {
  const none: Funnel = { people: 0, email: 0, invited: 0, activated: 0, recent: 0 };
  const rows = await sql<(Funnel & { holds: boolean | null })[]>`
    select p.standing <> 'others' as holds, ${counted(sql, now)}
    from people p left join memberships m on m.source_id = p.source_id and m.person_id = p.id
    where p.source_id = ${sourceId}
    group by grouping sets ((), (p.standing <> 'others'))`;
  const pick = (holds: boolean | null): Funnel => {
    const { holds: _, ...found } = rows.find((row) => row.holds === holds) ?? { ...none, holds };
    return found;
  };
  return { total: pick(null), others: pick(false) };
}
