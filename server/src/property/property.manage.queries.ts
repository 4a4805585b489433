import type { ManagedProperty, ManagedUnit } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { lockFeed } from '../core/feed/feed.queries.js';
import type { Sought } from '../core/search.js';

/** One row more than asked for, so that the caller knows whether there is a next page. */
export function list(
  sql: Tx,
  sourceId: string,
  query: { after: readonly [name: string, id: string] | null; search: Sought; limit: number; now: Date },
) {
  const { after, search, limit, now } = query;
  return sql<ManagedProperty[]>`
    with page as (
      select source_id, id, name, address, online from properties
      where source_id = ${sourceId}
        ${after ? sql`and (name, id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
        ${search.patterns.length > 0 ? sql`and (name || ' ' || coalesce(address, '')) collate "und-x-icu" ${search.similar ? sql`~*` : sql`ilike`} all (${search.patterns as string[]}::text[])` : sql``}
      order by name, id limit ${limit + 1}
    )
    select page.id, page.name, page.address, page.online,
      (select count(*) from units u where u.source_id = page.source_id and u.property_id = page.id)::int as units,
      held.contacts, held.coming
    from page
    join sources s on s.id = page.source_id
    cross join lateral (select timezone(s.time_zone, ${now}::timestamptz)::date as day) today
    cross join lateral (
      select (count(*) filter (where runs))::int as contacts, (count(*) filter (where not runs))::int as coming
      from (
        select p.contact_id, bool_or(c.starts_on <= today.day) as runs from contracts c
        join contract_parties p on p.source_id = c.source_id and p.contract_id = c.id
        where c.source_id = page.source_id and c.property_id = page.id and (c.ends_on is null or c.ends_on >= today.day)
        group by p.contact_id
      ) each_once
    ) held
    order by page.name, page.id`;
}

/** The units of a property, one row more than asked for; undefined when there is no such property. */
export async function units(
  sql: Tx,
  sourceId: string,
  query: { property: string; after: readonly [name: string, id: string] | null; limit: number },
): Promise<ManagedUnit[] | undefined> {
  const { property, after, limit } = query;
  const [found] = await sql`select 1 from properties where source_id = ${sourceId} and id = ${property}`;
  if (!found) return undefined;
  return sql<ManagedUnit[]>`
    select id, name from units
    where source_id = ${sourceId} and property_id = ${property}
      ${after ? sql`and (name, id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by name, id limit ${limit + 1}`;
}

/** What a search for properties looks into. */
export async function texts(sql: Tx, sourceId: string): Promise<string[]> {
  const found = await sql<{ text: string }[]>`
    select concat_ws(' ', name, address) as text from properties where source_id = ${sourceId}`;
  return found.map(({ text }) => text);
}

/** Puts a property online or offline; `changed` unless it was already, undefined when there is none. */
export async function setOnline(sql: Tx, sourceId: string, id: string, online: boolean) {
  await lockFeed(sql, sourceId);
  const [found] = await sql<{ changed: boolean }[]>`
    update properties p set online = ${online}
    from (select id, online from properties where source_id = ${sourceId} and id = ${id} for update) before
    where p.source_id = ${sourceId} and p.id = before.id
    returning before.online <> p.online as changed`;
  return found;
}
