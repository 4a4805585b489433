import type { Acting, Grant, ManagedDelegate } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnPeople } from '../core/http/scope.js';

/** What somebody who acts for a person is granted. */
export interface Terms {
  grants: readonly Grant[];
  /** Last day. */
  endsOn: string | null;
}

const managed = (sql: Tx) => sql`
  select d.id, d.person_id as "personId", a.name as "personName", d.for_person_id as "forPersonId",
    b.name as "forPersonName", d.grants, d.ends_on as "endsOn",
    d.ends_on is null or d.ends_on >= timezone(s.time_zone, now())::date as live
  from delegates d
  join sources s on s.id = d.source_id
  join people a on a.source_id = d.source_id and a.id = d.person_id
  join people b on b.source_id = d.source_id and b.id = d.for_person_id`;

/** Those that were not ended, in which the person takes part on either side, by name. */
export const listOf = (sql: Tx, sourceId: string, personId: string) => sql<ManagedDelegate[]>`
  ${managed(sql)}
  where d.source_id = ${sourceId} and ${personId} in (d.person_id, d.for_person_id) and d.ended_at is null
  order by a.name, b.name, d.id`;

export async function find(sql: Tx, sourceId: string, id: string): Promise<ManagedDelegate | undefined> {
  const [found] = await sql<ManagedDelegate[]>`
    ${managed(sql)} where d.source_id = ${sourceId} and d.id = ${id} and d.ended_at is null`;
  return found;
}

/** People by id with what mails need. */
export const findPeople = (sql: Tx, sourceId: string, ids: readonly string[]) => sql<
  { id: string; name: string; contactId: string; email: string | null }[]
>`
  select id, name, contact_id as "contactId", email from people
  where source_id = ${sourceId} and id = any (${ids as string[]}::uuid[])`;

/** Whether a day is over where the data source is. */
export async function isOver(sql: Tx, sourceId: string, day: string, now: Date): Promise<boolean> {
  const [row] = await sql<[{ over: boolean }]>`
    select ${day}::date < timezone(time_zone, ${now}::timestamptz)::date as over from sources where id = ${sourceId}`;
  return row.over;
}

/** Makes one person act for another; false where they do already. One whose last day is over makes room. */
export async function insert(
  sql: Tx,
  sourceId: string,
  row: Terms & { id: string; personId: string; forPersonId: string; by: string },
): Promise<boolean> {
  await sql`
    update delegates d set ended_at = now() from sources s
    where d.source_id = ${sourceId} and s.id = d.source_id and d.person_id = ${row.personId}
      and d.for_person_id = ${row.forPersonId} and d.ended_at is null
      and d.ends_on < timezone(s.time_zone, now())::date`;
  const inserted = await sql`
    insert into delegates (source_id, id, person_id, for_person_id, grants, ends_on, by)
    values (${sourceId}, ${row.id}, ${row.personId}, ${row.forPersonId}, ${row.grants as string[]}, ${row.endsOn},
      ${row.by})
    on conflict (source_id, person_id, for_person_id) where ended_at is null do nothing`;
  return inserted.count === 1;
}

export async function change(sql: Tx, sourceId: string, id: string, { grants, endsOn }: Terms): Promise<boolean> {
  const changed = await sql`
    update delegates set grants = ${grants as string[]}, ends_on = ${endsOn}
    where source_id = ${sourceId} and id = ${id} and ended_at is null`;
  return changed.count === 1;
}

/** Ends one, and answers between whom it was; undefined where there is none. */
export async function end(sql: Tx, sourceId: string, id: string) {
  const [ended] = await sql<{ personId: string; forPersonId: string }[]>`
    update delegates set ended_at = now() where source_id = ${sourceId} and id = ${id} and ended_at is null
    returning person_id as "personId", for_person_id as "forPersonId"`;
  return ended;
}

/** The live ones in which the caller takes part; `mine` tells that the caller is the one acted for. */
export const listOwn = (sql: Tx, { sources, people }: OwnPeople) => sql<(Acting & { mine: boolean })[]>`
  select d.id, d.source_id as "sourceId", s.name as "sourceName", case when mine.person_id = d.for_person_id
      then (select name from people where source_id = d.source_id and id = d.person_id) else d.name end as name,
    d.grants, (select ends_on from delegates where source_id = d.source_id and id = d.id) as "endsOn",
    mine.person_id = d.for_person_id as mine
  from unnest(${sources}::uuid[], ${people}::uuid[]) as mine (source_id, person_id)
  join live_delegates d on d.source_id = mine.source_id and mine.person_id in (d.person_id, d.for_person_id)
  join sources s on s.id = d.source_id
  order by s.name, name, d.id`;

/** The data source of a live one in which the caller takes part. */
export async function findOwn(sql: Tx, { sources, people }: OwnPeople, id: string): Promise<string | undefined> {
  const [found] = await sql<{ sourceId: string }[]>`
    select d.source_id as "sourceId"
    from unnest(${sources}::uuid[], ${people}::uuid[]) as mine (source_id, person_id)
    join live_delegates d on d.source_id = mine.source_id and mine.person_id in (d.person_id, d.for_person_id)
    where d.id = ${id}`;
  return found?.sourceId;
}

/** A live one as mails tell of it. */
export async function findForMail(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<{ name: string; forName: string; grants: Grant[]; endsOn: string | null }[]>`
    select a.name, l.name as "forName", l.grants, d.ends_on as "endsOn"
    from live_delegates l
    join delegates d on d.source_id = l.source_id and d.id = l.id
    join people a on a.source_id = l.source_id and a.id = l.person_id
    where l.source_id = ${sourceId} and l.id = ${id}`;
  return found;
}
