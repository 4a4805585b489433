import type { AudienceNames, DocumentState } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { countRead, countReleased, namesReleased, releasesOf } from '../core/feed/audience.queries.js';
import { lockFeed } from '../core/feed/feed.queries.js';
import { audienceNames } from '../core/feed/parts.queries.js';
import type { Sought } from '../core/search.js';
import { matches, searched } from './search.queries.js';

/** A stored file as a document shows it. */
export interface VersionFile {
  id: string;
  name: string;
  type: string;
  size: number;
}

export interface ManagedRow {
  id: string;
  title: string;
  category: { id: string; name: string };
  datedOn: string | null;
  state: DocumentState;
  visibleFrom: string | null;
  createdAt: string;
  version: number;
  file: VersionFile;
  counts: { released: number; notified: number; read: number };
  recipients: string[];
  audience: AudienceNames;
  refiled: number;
  propertyId: string | null;
  ticketId: string | null;
  micros: string;
}

/** A document as it is written. */
export interface DocumentRecord {
  title: string;
  categoryId: string;
  datedOn: string | null;
  propertyId: string | null;
  ticketId: string | null;
}

/** What a document's releases make of it. */
const state = (sql: Tx) => sql`
  ${releasesOf(sql, 'document', sql`d`)}
  cross join lateral (
    select case when r.made = 0 then 'draft' when r.live = 0 then 'revoked' else 'released' end as state
  ) s`;

/** Mails tell about all documents of an order, to each contact that the document is still released to. */
const notified = (sql: Tx) => sql`(
  select count(distinct m.contact_id) from releases r
  join deliveries m on m.source_id = r.source_id and m.item_kind = 'document-order' and m.item_id = r.order_id
    and m.state = 'sent'
  join feed f on f.source_id = r.source_id and f.contact_id = m.contact_id and f.kind = r.item_kind
    and f.item_id = r.item_id
  where r.source_id = d.source_id and r.item_kind = 'document' and r.item_id = d.id)`;

const shown = (sql: Tx) => sql`
  select d.id, d.title, json_build_object('id', c.id, 'name', c.name) as category, d.dated_on as "datedOn", s.state,
    r.visible_from as "visibleFrom", d.created_at as "createdAt", v.no as version,
    json_build_object('id', file.id, 'name', file.name, 'type', file.type, 'size', file.size) as file,
    json_build_object('released', ${countReleased(sql, 'document', sql`d`)}, 'notified', ${notified(sql)},
      'read', ${countRead(sql, 'document', sql`d`)}) as counts,
    ${namesReleased(sql, 'document', sql`d`)} as recipients,
    ${audienceNames(sql, 'document', sql`d`)} as audience,
    (select count(*)::int from document_filings l where l.source_id = d.source_id and l.document_id = d.id) as refiled,
    d.property_id as "propertyId", d.ticket_id as "ticketId",
    (extract(epoch from d.created_at) * 1000000)::bigint::text as micros
  from page
  join documents d on d.source_id = page.source_id and d.id = page.id
  join categories c on c.source_id = d.source_id and c.id = d.category_id
  cross join lateral (
    select v.no, v.file_id from document_versions v
    where v.source_id = d.source_id and v.document_id = d.id
    order by v.no desc limit 1
  ) v
  join files file on file.source_id = d.source_id and file.id = v.file_id
  ${state(sql)}
  order by d.created_at desc, d.id desc`;

/** One row more than asked for, so that the caller knows whether there is a next page. */
export function list(
  sql: Tx,
  sourceId: string,
  query: {
    after: readonly [micros: string, id: string] | null;
    search: Sought;
    category: string | undefined;
    contact: string | undefined;
    state: DocumentState | undefined;
    limit: number;
  },
) {
  const { after, search, category, contact, limit } = query;
  return sql<ManagedRow[]>`
    with ${search.patterns.length > 0 ? sql`${searched(sql, sourceId, search)},` : sql``}
    page as (
      select d.source_id, d.id from documents d ${query.state ? state(sql) : sql``}
      where d.source_id = ${sourceId}
        ${after ? sql`and (d.created_at, d.id) < ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)` : sql``}
        ${search.patterns.length > 0 ? sql`and ${matches(sql)}` : sql``}
        ${
          contact
            ? sql`and exists (
          select from feed f
          where f.source_id = d.source_id and f.contact_id = ${contact} and f.kind = 'document' and f.item_id = d.id)`
            : sql``
        }
        ${
          category
            ? sql`and d.category_id in (
          select id from categories where source_id = ${sourceId} and (id = ${category} or parent_id = ${category}))`
            : sql``
        }
        ${query.state ? sql`and s.state = ${query.state}` : sql``}
      order by d.created_at desc, d.id desc limit ${limit + 1}
    )
    ${shown(sql)}`;
}

/** These documents, newest first. */
export const find = (sql: Tx, sourceId: string, ids: readonly string[]) => sql<ManagedRow[]>`
  with page as (select source_id, id from documents where source_id = ${sourceId} and id = any(${ids as string[]}::uuid[]))
  ${shown(sql)}`;

/** A document's versions, newest first. */
export const listVersions = (sql: Tx, sourceId: string, id: string) => sql<
  { no: number; createdAt: string; releasedAt: string | null; file: VersionFile }[]
>`
  select v.no, v.created_at as "createdAt", v.released_at as "releasedAt",
    json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size) as file
  from document_versions v
  join files f on f.source_id = v.source_id and f.id = v.file_id
  where v.source_id = ${sourceId} and v.document_id = ${id}
  order by v.no desc`;

/** Whether a document belongs to one of these data sources. */
export async function isManaged(sql: Tx, sources: readonly string[], id: string): Promise<boolean> {
  const found = await sql`select from documents where source_id = any(${sources as string[]}::uuid[]) and id = ${id}`;
  return found.count > 0;
}

/**
 * Holds documents until the transaction ends, after the feed as everybody who changes both; answers those that exist, with
 * their categories.
 */
export async function lock(sql: Tx, sourceId: string, ids: readonly string[]) {
  await lockFeed(sql, sourceId);
  return sql<{ id: string; categoryId: string }[]>`
    select id, category_id as "categoryId" from documents
    where source_id = ${sourceId} and id = any(${ids as string[]}::uuid[])
    order by id for update`;
}

/** What a draft refers to and does not exist, as the problem's code. */
export async function findUnknown(
  sql: Tx,
  sourceId: string,
  { categoryId, fileId, propertyId, ticketId }: DocumentRecord & { fileId: string },
): Promise<string | undefined> {
  const [found] = await sql<[{ category: boolean; file: boolean; property: boolean; ticket: boolean }]>`
    select
      exists (select from categories where source_id = ${sourceId} and id = ${categoryId} and kind = 'document'
        and person_id is null) as category,
      exists (select from files where source_id = ${sourceId} and id = ${fileId} and state = 'stored') as file,
      ${propertyId}::uuid is null or exists (
        select from properties where source_id = ${sourceId} and id = ${propertyId}) as property,
      ${ticketId}::uuid is null or exists (
        select from tickets where source_id = ${sourceId} and id = ${ticketId}) as ticket`;
  if (!found.category) return 'unknown-category';
  if (!found.file) return 'unknown-file';
  if (!found.property) return 'unknown-property';
  return found.ticket ? undefined : 'unknown-ticket';
}

export async function isStored(sql: Tx, sourceId: string, fileId: string): Promise<boolean> {
  const found = await sql`select from files where source_id = ${sourceId} and id = ${fileId} and state = 'stored'`;
  return found.count > 0;
}

export async function insert(sql: Tx, sourceId: string, id: string, by: string, record: DocumentRecord): Promise<void> {
  await sql`
    insert into documents (source_id, id, by, title, category_id, dated_on, property_id, ticket_id)
    values (${sourceId}, ${id}, ${by}, ${record.title}, ${record.categoryId}, ${record.datedOn}, ${record.propertyId},
      ${record.ticketId})`;
}

export async function update(sql: Tx, sourceId: string, id: string, record: DocumentRecord, now: Date): Promise<void> {
  await sql`
    update documents set updated_at = ${now}, title = ${record.title}, category_id = ${record.categoryId},
      dated_on = ${record.datedOn}, property_id = ${record.propertyId}, ticket_id = ${record.ticketId}
    where source_id = ${sourceId} and id = ${id}`;
}

/** Adds a version; `releasedAt` for one that is seen at once. The files of all versions are attached to the document. */
export async function addVersion(
  sql: Tx,
  { sourceId, id, fileId, releasedAt }: { sourceId: string; id: string; fileId: string; releasedAt: Date | null },
): Promise<void> {
  await sql`
    with added as (
      insert into document_versions (source_id, document_id, no, file_id, released_at)
      select ${sourceId}, ${id}, coalesce(max(no), 0) + 1, ${fileId}, ${releasedAt}
      from document_versions where source_id = ${sourceId} and document_id = ${id}
      returning no
    )
    insert into attachments (source_id, item_kind, item_id, file_id, position)
    select ${sourceId}, 'document', ${id}, ${fileId}, no from added
    on conflict do nothing`;
}

/** Takes the newest version away, which was not released. */
export async function dropVersion(sql: Tx, sourceId: string, id: string, no: number): Promise<void> {
  await sql`delete from document_versions where source_id = ${sourceId} and document_id = ${id} and no = ${no}`;
  await sql`
    delete from attachments
    where source_id = ${sourceId} and item_kind = 'document' and item_id = ${id} and file_id not in (
      select file_id from document_versions where source_id = ${sourceId} and document_id = ${id})`;
}

/** Fixes the newest versions of these documents for good. */
export async function sealVersions(sql: Tx, sourceId: string, ids: readonly string[], now: Date): Promise<void> {
  await sql`
    update document_versions v set released_at = ${now}
    where v.source_id = ${sourceId} and v.document_id = any(${ids as string[]}::uuid[]) and v.released_at is null
      and v.no = (select max(no) from document_versions n
        where n.source_id = v.source_id and n.document_id = v.document_id)`;
}

export async function remove(sql: Tx, sourceId: string, id: string): Promise<void> {
  await sql`delete from attachments where source_id = ${sourceId} and item_kind = 'document' and item_id = ${id}`;
  await sql`delete from documents where source_id = ${sourceId} and id = ${id}`;
}
