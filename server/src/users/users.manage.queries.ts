import type { PeopleCounts, Recipient } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Words } from './finding.js';
import { contactsOf } from './finding.queries.js';

/** Whether a contract, `c`, runs today where its data source, `s`, is. */
const current = (sql: Tx, now: Date) => sql`
  c.starts_on <= (timezone(s.time_zone, ${now}::timestamptz))::date
  and (c.ends_on is null or c.ends_on >= (timezone(s.time_zone, ${now}::timestamptz))::date)`;

/** The contact's best sign-in: one of a couple who is active makes the contact reachable. */
const status = (sql: Tx) => sql`
  coalesce((array['active', 'pending', 'locked', 'expired', 'error', 'none'])[min(array_position(
    array['active', 'pending', 'locked', 'expired', 'error', 'none'], m.state))], 'none')`;

/** One row more than asked for, so that the caller knows whether there is a next page. */
export function listRecipients(
  sql: Tx,
  sourceId: string,
  query: {
    after: readonly [sortName: string, id: string] | null;
    words: Words;
    property: string | undefined;
    limit: number;
    now: Date;
  },
) {
  const { after, words, property, limit, now } = query;
  return sql<(Recipient & { sortName: string })[]>`
    with page as (
      select k.source_id, k.id, k.name, k.sort_name, k.valid_from, k.valid_until, k.addresses->0->>'value' as address
      from contacts k
      where k.source_id = ${sourceId}
        ${after ? sql`and (k.sort_name, k.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
        ${contactsOf(sql, sourceId, words)}
        ${
          property
            ? sql`and exists (select from contract_parties p
          join contracts c on c.source_id = p.source_id and c.id = p.contract_id
          join sources s on s.id = c.source_id
          where p.source_id = k.source_id and p.contact_id = k.id and c.property_id = ${property}
            and ${current(sql, now)})`
            : sql``
        }
      order by k.sort_name, k.id limit ${limit + 1}
    )
    select page.id, page.name, page.sort_name as "sortName", page.address, page.valid_from as "validFrom", page.valid_until as "validUntil",
      held.count as contracts, login.status, login.last_online as "lastOnline",
      exists (
        select from people p
        join live_delegates d on d.source_id = p.source_id and d.for_person_id = p.id
        where p.source_id = page.source_id and p.contact_id = page.id
      ) as delegate
    from page
    cross join lateral (
      select count(*)::int as count from contract_parties p
      join contracts c on c.source_id = p.source_id and c.id = p.contract_id
      join sources s on s.id = c.source_id
      where p.source_id = page.source_id and p.contact_id = page.id and ${current(sql, now)}
    ) held
    cross join lateral (
      select ${status(sql)} as status, max(m.last_online) as last_online
      from people p
      left join memberships m on m.source_id = p.source_id and m.person_id = p.id
      where p.source_id = page.source_id and p.contact_id = page.id
    ) login
    order by page.sort_name, page.id`;
}

const states = ['active', 'locked', 'expired', 'pending', 'error', 'none'] as const;

/** Counts each person once, by what they were when their standing was worked out last. */
export async function countPeople(sql: Tx, sourceId: string): Promise<PeopleCounts> {
  const rows = await sql<{ kind: keyof PeopleCounts; state: (typeof states)[number]; count: number }[]>`
    with counted as (
      select p.standing as kind, coalesce(m.state, 'none') as state
      from people p
      left join memberships m on m.source_id = p.source_id and m.person_id = p.id
      where p.source_id = ${sourceId}
      union all
      select 'managers', state from memberships where source_id = ${sourceId} and role in ('manager', 'admin')
    )
    select kind, state, count(*)::int as count from counted group by kind, state`;
  const counts = (kind: keyof PeopleCounts) =>
    Object.fromEntries(
      states.map((state) => [state, rows.find((row) => row.kind === kind && row.state === state)?.count ?? 0]),
    ) as PeopleCounts[typeof kind];
  return {
    tenants: counts('tenants'),
    owners: counts('owners'),
    others: counts('others'),
    managers: counts('managers'),
  };
}
