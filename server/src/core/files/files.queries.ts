import type { Tx } from '../database/database.js';

/** A stored file. */
export interface StoredRow {
  sourceId: string;
  id: string;
  sha256: Buffer;
  size: number;
  type: string;
  name: string;
}

/** A file of an item in the entered data sources. */
export const findAttached = (sql: Tx, id: string, itemKind: string, itemId: string) => sql<StoredRow[]>`
  select f.source_id as "sourceId", f.id, f.sha256, f.size, f.type, f.name
  from attachments a join files f on f.source_id = a.source_id and f.id = a.file_id
  where a.file_id = ${id} and a.item_kind = ${itemKind} and a.item_id = ${itemId} and f.state = 'stored'
    and a.source_id = any ((select entered_sources())::uuid[])`;

/** Records a file whose bytes are kept, as the upload of an account or, for managers, of nobody in particular. */
export const insert = (sql: Tx, { sourceId, id, sha256, size, type, name }: StoredRow, accountId: string | null) => sql`
  insert into files (source_id, id, sha256, size, type, name, account_id)
  values (${sourceId}, ${id}, ${sha256}, ${size}, ${type}, ${name}, ${accountId})`;

/** What an account has uploaded within a day and attached to nothing yet. */
export const countUnattached = (sql: Tx, sourceId: string, accountId: string) => sql<
  { files: number; bytes: number }[]
>`
  select count(*)::int as files, coalesce(sum(size), 0)::int8 as bytes from files
  where source_id = ${sourceId} and account_id = ${accountId} and created_at > now() - interval '1 day'`;

/** Takes an account's own uploads out of those that lie unattached: gives the ids of those that did. */
export const claim = (sql: Tx, sourceId: string, accountId: string, ids: readonly string[]) => sql<{ id: string }[]>`
  update files set account_id = null
  where source_id = ${sourceId} and account_id = ${accountId} and id = any (${[...ids]}::uuid[]) and state = 'stored'
  returning id`;

/** Makes files an item's, in the order given, after those that it has. */
export const attach = (sql: Tx, sourceId: string, itemKind: string, itemId: string, ids: readonly string[]) => sql`
  insert into attachments (source_id, item_kind, item_id, file_id, position)
  select ${sourceId}, ${itemKind}, ${itemId}, f.id, f.position + (
    select count(*) from attachments
    where source_id = ${sourceId} and item_kind = ${itemKind} and item_id = ${itemId})
  from unnest(${[...ids]}::uuid[]) with ordinality f (id, position)`;

/** An account's own uploads among these that it has attached to nothing yet. */
export const findOwn = (sql: Tx, accountId: string, ids: readonly string[]) => sql<StoredRow[]>`
  select source_id as "sourceId", id, sha256, size, type, name from files
  where source_id = any ((select entered_sources())::uuid[]) and account_id = ${accountId}
    and id = any (${[...ids]}::uuid[]) and state = 'stored'`;
