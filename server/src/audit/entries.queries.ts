import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';

/** An entry as it is written; the database adds time and seal. */
export interface AuditRow {
  source_id: string;
  id: string;
  action: string;
  actor_kind: string;
  actor_id: string | null;
  account_id: string | null;
  person_id: string | null;
  target_kind: string | null;
  target_id: string | null;
  address: string | null;
  details: JSONValue;
}

/** Adds entries, all in one statement. */
export const insertEntries = (sql: Tx, rows: readonly AuditRow[]) => sql`
  insert into audit (source_id, id, action, actor_kind, actor_id, account_id, person_id, target_kind, target_id, address,
    details)
  select source_id, id, action, actor_kind, actor_id, account_id, person_id, target_kind, target_id, address, details
  from jsonb_to_recordset(${sql.json(rows as unknown as JSONValue)}) as t (source_id uuid, id uuid, action text,
    actor_kind text, actor_id uuid, account_id uuid, person_id uuid, target_kind text, target_id uuid, address text,
    details jsonb)`;

/** What a walk along a data source's chain found. */
export interface ChainState {
  entries: number;
  /** The newest link's hash, in hex; null while there is none. */
  head: string | null;
  /** Number of the first link that does not hold; null where all do. */
  brokenAt: number | null;
  reason: 'missing' | 'changed' | 'emptied' | 'unlinked' | 'cut-off' | 'unsealed' | 'headless' | null;
}

/** Recomputes a data source's whole chain. */
export async function checkChain(sql: Tx, sourceId: string): Promise<ChainState> {
  const [state] = await sql<ChainState[]>`
    select entries, head, broken_at as "brokenAt", reason from audit_check(${sourceId})`;
  return state ?? { entries: 0, head: null, brokenAt: null, reason: null };
}
