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

/** Records a file whose bytes are kept. */
export const insert = (sql: Tx, { sourceId, id, sha256, size, type, name }: StoredRow) => sql`
  insert into files (source_id, id, sha256, size, type, name)
  values (${sourceId}, ${id}, ${sha256}, ${size}, ${type}, ${name})`;
