import type { Tx } from '../database/database.js';

/** What an account opened. */
export interface Opened {
  sourceId: string;
  accountId: string;
  kind: string;
  ids: readonly string[];
  now: Date;
}

/** Records that an account opened items; answers how many of them it had not opened before. */
export async function insert(sql: Tx, { sourceId, accountId, kind, ids, now }: Opened): Promise<number> {
  const inserted = await sql`
    insert into reads (source_id, account_id, kind, item_id, at)
    select ${sourceId}, ${accountId}, ${kind}, id, ${now} from unnest(${ids as string[]}::uuid[]) as opened(id)
    on conflict do nothing`;
  return inserted.count;
}

/** When an account opened an item first. */
export async function find(sql: Tx, { sourceId, accountId, kind }: Opened, id: string): Promise<string | undefined> {
  const [row] = await sql<{ at: string }[]>`
    select at from reads
    where source_id = ${sourceId} and account_id = ${accountId} and kind = ${kind} and item_id = ${id}`;
  return row?.at;
}

/** Makes an item unread for everybody. */
export async function forget(sql: Tx, { sourceId, kind, id }: { sourceId: string; kind: string; id: string }) {
  await sql`delete from reads where source_id = ${sourceId} and kind = ${kind} and item_id = ${id}`;
}
