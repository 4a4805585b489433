import type { ManagedDocumentCategory } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** Inserts a system category unless it is there; an own category of that name becomes it. */
export async function insertSystemCategory(
  sql: Tx,
  { sourceId, id, system, name }: { sourceId: string; id: string; system: string; name: string },
): Promise<void> {
  await sql`
    insert into categories (source_id, id, kind, name, system)
    select ${sourceId}, ${id}, 'document', ${name}, ${system}
    where not exists (
      select from categories where source_id = ${sourceId} and kind = 'document' and system = ${system})
    on conflict (source_id, kind, name) where parent_id is null and person_id is null
      do update set system = excluded.system`;
}

/** Whose categories are meant: a person's own, or those of the manager for null. */
export interface Shelf {
  sourceId: string;
  personId: string | null;
}

/** Makes changes to a shelf wait for each other, so that its limit holds. */
export async function lockShelf(sql: Tx, { sourceId, personId }: Shelf): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shelf ${personId ?? sourceId}`}, 0))`;
}

const ofShelf = (sql: Tx, { sourceId, personId }: Shelf) => sql`
  source_id = ${sourceId} and kind = 'document' and person_id is not distinct from ${personId}::uuid`;

export async function count(sql: Tx, shelf: Shelf): Promise<number> {
  const [counted] = await sql<[{ count: number }]>`
    select count(*)::int as count from categories where ${ofShelf(sql, shelf)}`;
  return counted.count;
}

/** Whether a category of this shelf is no part of another. */
export async function isWhole(sql: Tx, shelf: Shelf, id: string): Promise<boolean> {
  const found = await sql`
    select from categories where ${ofShelf(sql, shelf)} and id = ${id} and parent_id is null for share`;
  return found.count === 1;
}

/** Whether a category of this shelf exists; it stays until the transaction ends. */
export async function exists(sql: Tx, shelf: Shelf, id: string): Promise<boolean> {
  const found = await sql`select from categories where ${ofShelf(sql, shelf)} and id = ${id} for share`;
  return found.count === 1;
}

/** Inserts a category; false when one of that name is there. */
export async function insert(
  sql: Tx,
  { sourceId, personId }: Shelf,
  { id, name, parentId }: { id: string; name: string; parentId: string | null },
): Promise<boolean> {
  const inserted = await sql`
    insert into categories (source_id, id, kind, name, parent_id, person_id)
    values (${sourceId}, ${id}, 'document', ${name}, ${parentId}, ${personId})
    on conflict do nothing`;
  return inserted.count === 1;
}

/** Renames a category of this shelf: `exists` when its name is taken, `missing` when there is none to rename. */
export async function rename(
  sql: Tx,
  shelf: Shelf,
  { id, name }: { id: string; name: string },
): Promise<'renamed' | 'exists' | 'missing'> {
  const [found] = await sql<{ taken: boolean }[]>`
    select exists (
      select from categories o
      where o.source_id = c.source_id and o.kind = c.kind and o.person_id is not distinct from c.person_id
        and (o.person_id is not null or o.parent_id is not distinct from c.parent_id) and o.name = ${name} and o.id <> c.id
    ) as taken
    from categories c where ${ofShelf(sql, shelf)} and c.id = ${id}`;
  if (!found) return 'missing';
  if (found.taken) return 'exists';
  await sql`update categories set name = ${name} where ${ofShelf(sql, shelf)} and id = ${id}`;
  return 'renamed';
}

/** Removes a category of this shelf with its parts; false when there is none. */
export async function remove(sql: Tx, shelf: Shelf, id: string): Promise<boolean> {
  const removed = await sql`
    delete from categories
    where ${ofShelf(sql, shelf)} and (id = ${id} or parent_id = ${id})
      and exists (select from categories where ${ofShelf(sql, shelf)} and id = ${id})`;
  return removed.count > 0;
}

/** The manager's categories, parts after what they are parts of. */
export const listManaged = (sql: Tx, sourceId: string) => sql<ManagedDocumentCategory[]>`
  select c.id, c.name, c.parent_id as "parentId", c.system, (
    select count(*)::int from documents d where d.source_id = c.source_id and d.category_id = c.id) as count
  from categories c
  left join categories p on p.source_id = c.source_id and p.id = c.parent_id
  where c.source_id = ${sourceId} and c.kind = 'document' and c.person_id is null
  order by coalesce(p.name, c.name), p.id nulls first, c.name, c.id`;

/** Whether something lies in a manager's category, or it has parts, or is a system category. */
export async function isUsed(sql: Tx, sourceId: string, id: string): Promise<boolean> {
  const found = await sql`
    select from categories c
    where c.source_id = ${sourceId} and c.id = ${id} and (
      c.system is not null
      or exists (select from documents d where d.source_id = c.source_id and d.category_id = c.id)
      or exists (select from categories p where p.source_id = c.source_id and p.parent_id = c.id))`;
  return found.count > 0;
}

/** Files documents into a person's own category; null takes them out of it. */
export async function file(
  sql: Tx,
  {
    sourceId,
    personId,
    documents,
    categoryId,
  }: {
    sourceId: string;
    personId: string;
    documents: readonly string[];
    categoryId: string | null;
  },
): Promise<void> {
  if (categoryId === null) {
    await sql`
      delete from document_filings
      where source_id = ${sourceId} and person_id = ${personId} and document_id = any(${documents as string[]}::uuid[])`;
    return;
  }
  await sql`
    insert into document_filings (source_id, person_id, document_id, category_id)
    select distinct ${sourceId}::uuid, ${personId}::uuid, id, ${categoryId}::uuid
    from unnest(${documents as string[]}::uuid[]) as filed(id)
    on conflict (source_id, person_id, document_id) do update set category_id = excluded.category_id`;
}
