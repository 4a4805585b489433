import type { AudienceNames, NoticeState, NoticeType } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { countRead, countReleased, releasesOf, releasesOfAll } from '../core/feed/audience.queries.js';
import { lockFeed } from '../core/feed/feed.queries.js';
import { audienceNames } from '../core/feed/parts.queries.js';

export interface ManagedRow {
  id: string;
  title: string;
  type: NoticeType;
  category: { id: string; name: string };
  state: NoticeState;
  visibleFrom: string | null;
  visibleUntil: string | null;
  createdAt: string;
  counts: { released: number; notified: number; read: number };
  audience: AudienceNames;
}

export interface ManagedDetailRow extends ManagedRow {
  html: string;
  linkUrl: string | null;
  linkText: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

export interface ManagedListRow extends ManagedRow {
  rank: string;
  micros: string;
}

/** A notice as it is written, its text cleaned. */
export interface NoticeRecord {
  title: string;
  type: NoticeType;
  categoryId: string;
  html: string;
  plain: string;
  excerpt: string;
  linkUrl: string | null;
  linkText: string | null;
  startsAt: string | null;
  endsAt: string | null;
}

const columns = (sql: Tx) => sql`
  n.id, n.title, n.type, jsonb_build_object('id', c.id, 'name', c.name) as category, s.state,
  r.visible_from as "visibleFrom", r.visible_until as "visibleUntil", n.created_at as "createdAt",
  jsonb_build_object(
    'released', ${countReleased(sql, 'notice', sql`n`)},
    'notified', (
      select count(distinct d.contact_id) from deliveries d
      where d.source_id = n.source_id and d.item_kind = 'notice' and d.item_id = n.id and d.state = 'sent'),
    'read', ${countRead(sql, 'notice', sql`n`)}
  ) as counts,
  ${audienceNames(sql, 'notice', sql`n`)} as audience`;

/** What a notice's releases, `r`, make of it. */
const made = (sql: Tx, now: Date) => sql`
  cross join lateral (
    select case when coalesce(r.made, 0) = 0 then 'draft' when r.live = 0 then 'revoked' when r.visible_from > ${now} then 'scheduled'
      when r.visible_until <= ${now} then 'expired' else 'released' end as state
  ) s`;

const releases = (sql: Tx, now: Date) => sql`${releasesOf(sql, 'notice', sql`n`)} ${made(sql, now)}`;

/** What a list is ordered by: when people began, or will begin, to see a notice; else when it was written. */
const shownAt = (sql: Tx) => sql`coalesce(r.visible_from, n.created_at)`;

/**
 * Drafts first, which wait for their manager, then what was or will be seen last; one row more than asked for, so that
 * the caller knows whether there is a next page.
 */
export function list(
  sql: Tx,
  sourceId: string,
  query: {
    after: readonly [rank: string, micros: string, id: string] | null;
    search: readonly string[];
    state: NoticeState | undefined;
    limit: number;
    now: Date;
  },
) {
  const { after, search, state, limit, now } = query;
  return sql<ManagedListRow[]>`
    with page as (
      select n.source_id, n.id, (s.state = 'draft')::int::text as rank, ${shownAt(sql)} as shown_at
      from notices n ${releasesOfAll(sql, 'notice', sourceId, sql`n`)} ${made(sql, now)}
      where n.source_id = ${sourceId} and n.kind = 'notice'
        ${
          after
            ? sql`and ((s.state = 'draft')::int::text, ${shownAt(sql)}, n.id)
          < (${after[0]}, 'epoch'::timestamptz + ${after[1]}::bigint * interval '1 microsecond', ${after[2]}::uuid)`
            : sql``
        }
        ${search.length > 0 ? sql`and (n.title || ' ' || n.plain) collate "und-x-icu" ilike all (${search as string[]}::text[])` : sql``}
        ${state ? sql`and s.state = ${state}` : sql``}
      order by rank desc, shown_at desc, n.id desc limit ${limit + 1}
    )
    select ${columns(sql)}, page.rank, (extract(epoch from page.shown_at) * 1000000)::bigint::text as micros
    from page
    join notices n on n.source_id = page.source_id and n.id = page.id
    join categories c on c.source_id = n.source_id and c.id = n.category_id
    ${releases(sql, now)}
    order by page.rank desc, page.shown_at desc, n.id desc`;
}

export async function find(sql: Tx, sourceId: string, id: string, now: Date) {
  const [found] = await sql<ManagedDetailRow[]>`
    select ${columns(sql)}, n.html, n.link_url as "linkUrl", n.link_text as "linkText", n.starts_at as "startsAt",
      n.ends_at as "endsAt"
    from notices n
    join categories c on c.source_id = n.source_id and c.id = n.category_id
    ${releases(sql, now)}
    where n.source_id = ${sourceId} and n.id = ${id} and n.kind = 'notice'`;
  return found;
}

/** Whether a notice belongs to one of these data sources. */
export async function isManaged(sql: Tx, sources: readonly string[], id: string): Promise<boolean> {
  const found = await sql`select from notices where source_id = any(${sources as string[]}::uuid[]) and id = ${id}`;
  return found.count > 0;
}

export const listCategories = (sql: Tx, sourceId: string) =>
  sql<{ id: string; sourceId: string; name: string; system: string | null }[]>`
    select id, source_id as "sourceId", name, system from categories
    where source_id = ${sourceId} and kind = 'notice' order by name, id`;

/** The category with this id, or the system category "general" for null; undefined when there is none. */
export async function findCategory(sql: Tx, sourceId: string, id: string | null) {
  const [found] = await sql<{ id: string }[]>`
    select id from categories
    where source_id = ${sourceId} and kind = 'notice' and ${id ? sql`id = ${id}` : sql`system = 'general'`}`;
  return found?.id;
}

export async function countFiles(sql: Tx, sourceId: string, ids: readonly string[]): Promise<number> {
  const [counted] = await sql<[{ count: number }]>`
    select count(*)::int as count from files
    where source_id = ${sourceId} and state = 'stored' and id = any(${ids as string[]}::uuid[])`;
  return counted.count;
}

export async function insert(sql: Tx, sourceId: string, id: string, by: string, record: NoticeRecord): Promise<void> {
  await sql`
    insert into notices (source_id, id, by, title, type, category_id, html, plain, excerpt, link_url, link_text,
      starts_at, ends_at)
    values (${sourceId}, ${id}, ${by}, ${record.title}, ${record.type}, ${record.categoryId}, ${record.html},
      ${record.plain}, ${record.excerpt}, ${record.linkUrl}, ${record.linkText}, ${record.startsAt}, ${record.endsAt})`;
}

/** Holds a notice until the transaction ends, after the feed as everybody who changes both; false when there is none. */
export async function lock(sql: Tx, sourceId: string, id: string): Promise<boolean> {
  await lockFeed(sql, sourceId);
  const found = await sql`
    select from notices where source_id = ${sourceId} and id = ${id} and kind = 'notice' for update`;
  return found.count === 1;
}

export async function update(sql: Tx, sourceId: string, id: string, record: NoticeRecord, now: Date): Promise<void> {
  await sql`
    update notices set updated_at = ${now}, title = ${record.title}, type = ${record.type},
      category_id = ${record.categoryId}, html = ${record.html}, plain = ${record.plain}, excerpt = ${record.excerpt},
      link_url = ${record.linkUrl}, link_text = ${record.linkText}, starts_at = ${record.startsAt},
      ends_at = ${record.endsAt},
      sequence = sequence + 1
    where source_id = ${sourceId} and id = ${id}`;
}

/** Replaces the files attached to a notice, in the order given. */
export async function attach(sql: Tx, sourceId: string, id: string, files: readonly string[]): Promise<void> {
  await sql`delete from attachments where source_id = ${sourceId} and item_kind = 'notice' and item_id = ${id}`;
  await sql`
    insert into attachments (source_id, item_kind, item_id, file_id, position)
    select ${sourceId}, 'notice', ${id}, file.id, min(file.position)
    from unnest(${files as string[]}::uuid[]) with ordinality as file(id, position)
    group by file.id`;
  await sql`update notices set attached = ${new Set(files).size} where source_id = ${sourceId} and id = ${id}`;
}

export async function remove(sql: Tx, sourceId: string, id: string): Promise<void> {
  await sql`delete from attachments where source_id = ${sourceId} and item_kind = 'notice' and item_id = ${id}`;
  await sql`delete from notices where source_id = ${sourceId} and id = ${id}`;
}
