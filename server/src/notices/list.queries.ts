import type { Entered } from '../core/caller.js';
import type { Fragment, Statement } from '../core/database.js';
import type { Reach } from '../core/scope.js';

/** What a list of notices is narrowed to. */
export interface NoticeFilter {
  /** Key of the last row shown: its start and its id. */
  after: readonly [visibleFrom: string, id: string] | null;
  unread: boolean | undefined;
  category: string | undefined;
  /** Patterns that title and text must match, all of them. */
  search: readonly string[];
}

/** What a list is asked for; one row more than `limit` is read, so that the caller knows whether there is a next page. */
export interface ListOrder {
  filter: NoticeFilter;
  limit: number;
  now: Date;
}

/** A page as JSON text of `NoticeSummary`s, the key of its last row where more follow, and when time changes it. */
export interface ListRow {
  items: string;
  next: [visibleFrom: string, id: string] | null;
  /** When the passing of time alone changes what the list shows. */
  freshUntil: string | null;
}

interface Shape extends ListOrder {
  /** The reading account. */
  account: Fragment;
  /** Whether `mine` says by which property the release must have reached the contact. */
  narrowed: boolean;
}

/** Whether a row of the feed, `f`, is shown at this time. */
export const visible = (sql: Statement, now: Date) => sql`
  f.visible_from <= ${now} and (f.visible_until is null or f.visible_until > ${now})`;

/** That the release reached the contact through the property that the list is narrowed to, or directly. */
export const reachedBy = (sql: Statement) => sql`
  and exists (
    select from releases r
    where r.source_id = f.source_id and r.item_kind = f.kind and r.item_id = f.item_id and r.revoked_at is null
      and (r.audience->'contacts' ? f.contact_id::text
        or ((mine.ends is null or r.visible_from < mine.ends)
          and ((r.audience->>'all')::boolean or r.audience->'properties' ? mine.property_id::text))))`;

// ICU knows upper and lower case of every script, whatever the database's own collation.
const matches = (sql: Statement, search: readonly string[]) => sql`
  and exists (
    select from notices n where n.source_id = f.source_id and n.id = f.item_id
      and (n.title || ' ' || n.plain) collate "und-x-icu" ilike all (${search as string[]}::text[]))`;

const isRead = (sql: Statement, account: Fragment) => sql`
  exists (
    select from reads r
    where r.source_id = f.source_id and r.account_id = ${account} and r.kind = 'notice' and r.item_id = f.item_id)`;

/** That no other of the caller's contacts shows the same notice further up; asked only where there are several. */
const nowhereAbove = (sql: Statement, now: Date) => sql`
  and not ((select count(*) > 1 from mine) and exists (
    select from mine other
    join feed g on g.source_id = other.source_id and g.contact_id = other.contact_id
    where g.source_id = f.source_id and g.kind = 'notice' and g.item_id = f.item_id and g.contact_id <> f.contact_id
      and g.visible_from <= ${now} and (g.visible_until is null or g.visible_until > ${now})
      and (g.visible_from, g.contact_id) > (f.visible_from, f.contact_id)))`;

function conditions(sql: Statement, { filter, account, narrowed, now }: Shape) {
  const { after, unread, category, search } = filter;
  return sql`
    ${visible(sql, now)}
    ${after ? sql`and (f.visible_from, f.item_id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    ${unread === undefined ? sql`` : unread ? sql`and not ${isRead(sql, account)}` : sql`and ${isRead(sql, account)}`}
    ${category ? sql`and f.category_id = ${category}` : sql``}
    ${search.length > 0 ? matches(sql, search) : sql``}
    ${narrowed ? reachedBy(sql) : sql``}
    ${nowhereAbove(sql, now)}`;
}

/** A page of each contact in list order, read from the index that gives it, merged into one and numbered. */
function shown(sql: Statement, shape: Shape) {
  const order = sql`order by f.visible_from desc, f.item_id desc limit ${shape.limit + 1}`;
  return sql`
    shown as (
      select f.*, row_number() over (order by f.visible_from desc, f.item_id desc) as place from mine cross join lateral (
        select f.source_id, f.item_id, f.visible_from from feed f
        where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'notice'
          and ${conditions(sql, shape)}
        ${order}
      ) f
      ${order}
    )`;
}

/** The time as JSON carries it; a key keeps microseconds, so that none is lost to rounding. */
const iso = (sql: Statement, time: Fragment) => sql`to_char(${time}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const key = (sql: Statement, time: Fragment) => sql`to_char(${time}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const boundary = (sql: Statement, now: Date) => sql`
  (select min(least(
    (select f.visible_from from feed f
      where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'notice'
        and f.visible_from > ${now}
      order by f.visible_from limit 1),
    (select f.visible_until from feed f
      where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'notice'
        and f.visible_until > ${now}
      order by f.visible_until limit 1)))
  from mine)`;

// Tables are looked up per row: a plan that hashed one first would read it before `enter()` and find it empty.
function page(sql: Statement, account: Fragment, { limit, now }: ListOrder) {
  return sql`
    (select coalesce(json_agg(json_build_object(
        'id', n.id, 'sourceId', n.source_id, 'title', n.title, 'type', n.type,
        'category', (select json_build_object('id', c.id, 'name', c.name) from categories c
          where c.source_id = n.source_id and c.id = n.category_id),
        'excerpt', n.excerpt,
        'visibleFrom', ${iso(sql, sql`f.visible_from`)},
        'appointment', case when n.starts_at is not null then json_build_object(
          'startsAt', ${iso(sql, sql`n.starts_at`)}, 'endsAt', ${iso(sql, sql`n.ends_at`)}) end,
        'attachments', (select count(*) from attachments a
          where a.source_id = n.source_id and a.item_kind = 'notice' and a.item_id = n.id),
        'read', ${isRead(sql, account)}
      ) order by f.place), '[]')::text
    from shown f cross join lateral (
      select * from notices n where n.source_id = f.source_id and n.id = f.item_id limit 1
    ) n
    where f.place <= ${limit}) as items,
    (select json_build_array(${key(sql, sql`f.visible_from`)}, f.item_id) from shown f
      where f.place = ${limit} and exists (select from shown where place > ${limit})) as next,
    ${boundary(sql, now)} as "freshUntil"`;
}

/** The list of contacts that were found out before, within their transaction. */
export async function listReached(
  sql: Statement,
  own: Reach & { accountId: string },
  order: ListOrder,
): Promise<ListRow> {
  const { sources, contacts, reach, accountId } = own;
  const account = sql`${accountId}::uuid`;
  const [row] = await sql<[ListRow]>`
    with mine as (
      select * from unnest(${sources}::uuid[], ${contacts}::uuid[], ${reach?.properties ?? []}::uuid[],
        ${reach?.ends ?? []}::timestamptz[]) as m(source_id, contact_id, property_id, ends)
    ),
    ${shown(sql, { ...order, account, narrowed: reach !== null })}
    select ${page(sql, account, order)}`;
  return row;
}

/** Session, row level security and list in one statement; no row when there is no such session. */
export function listEntering(
  sql: Statement,
  { tokenHash, origin }: { tokenHash: Buffer; origin: string | null },
  { source, ...order }: ListOrder & { source: string | undefined },
) {
  const account = sql`(select account_id from entered)`;
  return sql<(Entered & ListRow)[]>`
    with entered as materialized (select * from enter(${tokenHash}, ${origin})),
    mine as materialized (
      select distinct (m->>'sourceId')::uuid as source_id, (m->>'contactId')::uuid as contact_id
      from entered cross join lateral jsonb_array_elements(memberships) m
      where m->>'role' in ('resident', 'provider') and m->>'contactId' is not null
        ${source ? sql`and m->>'sourceId' = ${source}` : sql``}
    ),
    ${shown(sql, { ...order, account, narrowed: false })}
    select session_id as "sessionId", account_id as "accountId", kind, via, email, locale, scopes,
      idle_until as "idleUntil", ends_at as "endsAt", memberships,
      ${page(sql, account, order)}
    from entered`;
}
