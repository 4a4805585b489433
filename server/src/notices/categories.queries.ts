import type { Tx } from '../core/database/database.js';

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
    on conflict (source_id, kind, name) where parent_id is null and person_id is null do update set system = excluded.system`;
}

/** The notice categories of these names that are no sub-categories. */
export const findCategories = (sql: Tx, sourceId: string, names: readonly string[]) => sql<
  { id: string; name: string }[]
>`
  select id, name from categories
  where source_id = ${sourceId} and kind = 'notice' and parent_id is null and person_id is null and name = any (${names as string[]}::text[])`;

/** Inserts an own category unless one of that name is there. */
export const insertCategory = (sql: Tx, { sourceId, id, name }: { sourceId: string; id: string; name: string }) => sql`
  insert into categories (source_id, id, kind, name) values (${sourceId}, ${id}, 'notice', ${name})
  on conflict (source_id, kind, name) where parent_id is null and person_id is null do nothing`;
