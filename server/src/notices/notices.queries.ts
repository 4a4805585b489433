import type { NoticeType } from '@p24/sdk/api';
import type { Tx } from '../core/database.js';
import type { OwnContacts } from '../core/scope.js';

/** What a list of notices is narrowed to. */
export interface NoticeFilter {
  /** Key of the last row shown: microseconds and id. */
  after: readonly [micros: string, id: string] | null;
  unread: boolean | undefined;
  category: string | undefined;
  /** Patterns that title and text must match, all of them. */
  search: readonly string[];
}

/** The caller's contacts that read, with how their releases must have reached them where the list is narrowed. */
export interface Readers extends OwnContacts {
  accountId: string;
  /** By contact: the property that the release must concern, and the end of the contract there. */
  reach: { properties: string[]; ends: (string | null)[] } | null;
}

export interface NoticeRow {
  id: string;
  sourceId: string;
  title: string;
  type: NoticeType;
  category: { id: string; name: string };
  excerpt: string;
  visibleFrom: string;
  startsAt: string | null;
  endsAt: string | null;
  read: boolean;
}

export interface NoticeSummaryRow extends NoticeRow {
  attachments: number;
  micros: string;
}

export interface NoticeDetailRow extends NoticeRow {
  html: string;
  linkUrl: string | null;
  linkText: string | null;
}

const columns = (sql: Tx, accountId: string) => sql`
  n.id, n.source_id as "sourceId", n.title, n.type, n.excerpt,
  jsonb_build_object('id', c.id, 'name', c.name) as category,
  n.starts_at as "startsAt", n.ends_at as "endsAt", f.visible_from as "visibleFrom",
  exists (
    select from reads r
    where r.source_id = n.source_id and r.account_id = ${accountId} and r.kind = 'notice' and r.item_id = n.id
  ) as read`;

/** Whether a row of the feed, `f`, is shown at this time. */
const visible = (sql: Tx, now: Date) => sql`
  f.visible_from <= ${now} and (f.visible_until is null or f.visible_until > ${now})`;

function filters(sql: Tx, { accountId }: Readers, { after, unread, category, search }: NoticeFilter) {
  const read = sql`exists (
    select from reads r
    where r.source_id = f.source_id and r.account_id = ${accountId} and r.kind = f.kind and r.item_id = f.item_id)`;
  return sql`
    ${after ? sql`and (f.visible_from, f.item_id) < ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)` : sql``}
    ${unread === undefined ? sql`` : unread ? sql`and not ${read}` : sql`and ${read}`}
    ${category ? sql`and f.category_id = ${category}` : sql``}
    ${search.length > 0 ? matches(sql, search) : sql``}`;
}

// ICU knows upper and lower case of every script, whatever the database's own collation.
const matches = (sql: Tx, search: readonly string[]) => sql`
  and exists (
    select from notices n where n.source_id = f.source_id and n.id = f.item_id
      and (n.title || ' ' || n.plain) collate "und-x-icu" ilike all (${search as string[]}::text[]))`;

/** That the release reached the contact through the property that the list is narrowed to, or directly. */
const reachedBy = (sql: Tx) => sql`
  and exists (
    select from releases r
    where r.source_id = f.source_id and r.item_kind = f.kind and r.item_id = f.item_id and r.revoked_at is null
      and (r.audience->'contacts' ? f.contact_id::text
        or ((mine.ends is null or r.visible_from < mine.ends)
          and ((r.audience->>'all')::boolean or r.audience->'properties' ? mine.property_id::text))))`;

/** That no other of the caller's contacts shows the same notice further up. */
const nowhereAbove = (sql: Tx, now: Date) => sql`
  and not exists (
    select from mine other
    join feed g on g.source_id = other.source_id and g.contact_id = other.contact_id
    where g.source_id = f.source_id and g.kind = f.kind and g.item_id = f.item_id and g.contact_id <> f.contact_id
      and g.visible_from <= ${now} and (g.visible_until is null or g.visible_until > ${now})
      and (g.visible_from, g.contact_id) > (f.visible_from, f.contact_id))`;

/** One row more than asked for, so that the caller knows whether there is a next page. */
export function list(
  sql: Tx,
  readers: Readers,
  { filter, limit, now }: { filter: NoticeFilter; limit: number; now: Date },
) {
  const { sources, contacts, reach } = readers;
  const order = sql`order by f.visible_from desc, f.item_id desc limit ${limit + 1}`;
  return sql<NoticeSummaryRow[]>`
    with mine as (
      select * from unnest(${sources}::uuid[], ${contacts}::uuid[], ${reach?.properties ?? []}::uuid[],
        ${reach?.ends ?? []}::timestamptz[]) as m(source_id, contact_id, property_id, ends)
    ),
    shown as (
      select f.* from mine cross join lateral (
        select f.source_id, f.item_id, f.visible_from from feed f
        where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'notice'
          and ${visible(sql, now)} ${filters(sql, readers, filter)}
          ${reach ? reachedBy(sql) : sql``} ${contacts.length > 1 ? nowhereAbove(sql, now) : sql``}
        ${order}
      ) f
      ${order}
    )
    select ${columns(sql, readers.accountId)},
      (extract(epoch from f.visible_from) * 1000000)::bigint::text as micros,
      (select count(*) from attachments a
        where a.source_id = n.source_id and a.item_kind = 'notice' and a.item_id = n.id)::int as attachments
    from shown f
    join notices n on n.source_id = f.source_id and n.id = f.item_id
    join categories c on c.source_id = n.source_id and c.id = n.category_id
    order by f.visible_from desc, f.item_id desc`;
}

/** A notice that one of the contacts sees now; undefined when none does. */
export async function find(sql: Tx, { sources, contacts, accountId }: Readers, id: string, now: Date) {
  const [found] = await sql<NoticeDetailRow[]>`
    select ${columns(sql, accountId)}, n.html, n.link_url as "linkUrl", n.link_text as "linkText"
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
    join notices n on n.source_id = f.source_id and n.id = f.item_id
    join categories c on c.source_id = n.source_id and c.id = n.category_id
    where f.kind = 'notice' and f.item_id = ${id} and ${visible(sql, now)}
    order by f.visible_from desc, f.contact_id limit 1`;
  return found;
}

/** The categories of the notices that these contacts see now, by name. */
export const listCategories = (sql: Tx, { sources, contacts, reach }: Readers, now: Date) => sql<
  { id: string; sourceId: string; name: string; system: string | null }[]
>`
  with mine as (
    select * from unnest(${sources}::uuid[], ${contacts}::uuid[], ${reach?.properties ?? []}::uuid[],
      ${reach?.ends ?? []}::timestamptz[]) as m(source_id, contact_id, property_id, ends)
  )
  select c.id, c.source_id as "sourceId", c.name, c.system
  from categories c
  where c.kind = 'notice' and c.source_id = any(${sources}::uuid[]) and exists (
    select from mine join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
    where f.source_id = c.source_id and f.kind = 'notice' and f.category_id = c.id
      and ${visible(sql, now)} ${reach ? reachedBy(sql) : sql``})
  order by c.name, c.id`;

/** The files attached to a notice, in their order. */
export const listAttachments = (sql: Tx, sourceId: string, noticeId: string) =>
  sql<{ id: string; name: string; type: string; size: number }[]>`
    select f.id, f.name, f.type, f.size
    from attachments a
    join files f on f.source_id = a.source_id and f.id = a.file_id
    where a.source_id = ${sourceId} and a.item_kind = 'notice' and a.item_id = ${noticeId}
    order by a.position, f.id`;

/** Records that an account opened a notice; `first` unless it had before. */
export async function markRead(sql: Tx, read: { sourceId: string; accountId: string; id: string; now: Date }) {
  const { sourceId, accountId, id, now } = read;
  const inserted = await sql`
    insert into reads (source_id, account_id, kind, item_id, at)
    values (${sourceId}, ${accountId}, 'notice', ${id}, ${now})
    on conflict do nothing`;
  const [row] = await sql<[{ at: string }]>`
    select at from reads
    where source_id = ${sourceId} and account_id = ${accountId} and kind = 'notice' and item_id = ${id}`;
  return { at: row.at, first: inserted.count === 1 };
}

/** A notice's appointment with what a calendar needs to follow its changes. */
export async function findAppointment(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<
    {
      title: string;
      plain: string;
      linkUrl: string | null;
      startsAt: string;
      endsAt: string | null;
      sequence: number;
      updatedAt: string;
    }[]
  >`
    select title, plain, link_url as "linkUrl", starts_at as "startsAt", ends_at as "endsAt", sequence,
      updated_at as "updatedAt"
    from notices where source_id = ${sourceId} and id = ${id} and starts_at is not null`;
  return found;
}
