import type { Tx } from '../core/database/database.js';
import { type Owner, type PersonalName, personalTables } from './own-data.tables.js';

/** Rows of a table in one export: more than any person has, and no more than memory holds. */
const mostRows = 100_000;

/** Everything that is a person's in a table. */
export function readTable(sql: Tx, name: PersonalName, owner: Owner): Promise<readonly Record<string, unknown>[]> {
  const table = personalTables[name];
  const columns = table.columns.map((column) => `t.${column}`);
  return sql`select ${sql(columns)} from ${sql(name)} t where ${table.where(sql, owner)} limit ${mostRows}`;
}

/** A stored file that goes along. */
export interface OwnFile {
  sourceId: string;
  sha256: Buffer;
  size: number;
  name: string;
  folder: 'dokumente' | 'hochgeladen';
  at: string;
}

/** The files that somebody was shown as documents, in their released versions, and those they sent in. */
export const listFiles = (sql: Tx, { accountId, sources, memberships, contacts }: Owner) => sql<OwnFile[]>`
  select distinct on (folder, source_id, id) source_id as "sourceId", sha256, size, name, folder, at from (
    select f.source_id, f.id, f.sha256, f.size, f.name, 'dokumente' as folder, v.released_at as at
    from feed o
    join document_versions v on v.source_id = o.source_id and v.document_id = o.item_id and v.released_at is not null
    join files f on f.source_id = v.source_id and f.id = v.file_id
    where o.source_id = any (${sources as string[]}::uuid[]) and o.contact_id = any (${contacts as string[]}::uuid[])
      and o.kind = 'document' and o.visible_from <= now()
    union all
    select f.source_id, f.id, f.sha256, f.size, f.name, 'hochgeladen', f.created_at
    from files f
    where f.source_id = any (${sources as string[]}::uuid[]) and f.account_id = ${accountId} and f.state = 'stored'
    union all
    select f.source_id, f.id, f.sha256, f.size, f.name, 'hochgeladen', f.created_at
    from portraits r join files f on f.source_id = r.source_id and f.id = r.file_id
    where r.source_id = any (${sources as string[]}::uuid[])
      and r.membership_id = any (${memberships as string[]}::uuid[])
  ) own order by folder, source_id, id limit 10000`;
