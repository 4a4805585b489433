import type { Tx } from '../core/database.js';

/** Inserts a system category unless it is there; an own category of that name becomes it. */
export async function insertSystemCategory(
  sql: Tx,
  { sourceId, id, system, name }: { sourceId: string; id: string; system: string; name: string },
): Promise<void> {
  await sql`
    insert into categories (source_id, id, kind, name, system)
    select ${sourceId}, ${id}, 'notice', ${name}, ${system}
    where not exists (
      select from categories where source_id = ${sourceId} and kind = 'notice' and system = ${system})
    on conflict (source_id, kind, name) where parent_id is null do update set system = excluded.system`;
}
