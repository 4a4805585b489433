import type { Sql } from 'postgres';
import type { Tx } from '../database/database.js';

/** A column that refers to a file, with the table it is in. */
interface Reference {
  table: string;
  column: string;
}

/** What refers to files, read from the schema: whatever a feature adds by a foreign key keeps its files alive. */
export const findReferences = (sql: Tx) => sql<Reference[]>`
  select t.relname as table, a.attname as column
  from pg_constraint c
  join pg_class t on t.oid = c.conrelid
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_position(c.confkey, (
    select attnum from pg_attribute where attrelid = 'files'::regclass and attname = 'id'))]
  where c.contype = 'f' and c.confrelid = 'files'::regclass`;

const unreferenced = (sql: Tx, references: readonly Reference[]) =>
  references.map(
    ({ table, column }) => sql`
      and not exists (select from ${sql(table)} r where r.source_id = f.source_id and r.${sql(column)} = f.id)`,
  );

/**
 * Holds files that nothing refers to and that nobody comes back for: managers' after a day, residents' after 30, since
 * these may wait in a draft. One that is just being attached is left out.
 */
export const holdUnattached = (sql: Tx, references: readonly Reference[], limit: number) => sql<
  { sourceId: string; id: string }[]
>`
  select f.source_id as "sourceId", f.id from files f
  where f.created_at < now() - case when f.account_id is null then interval '1 day' else interval '30 days' end
    ${unreferenced(sql, references)}
  limit ${limit} for update skip locked`;

/** Deletes held files, unless they were attached before they were held. */
export const deleteUnattached = (
  sql: Tx,
  references: readonly Reference[],
  held: readonly { sourceId: string; id: string }[],
) => sql`
  delete from files f
  using unnest(${held.map(({ sourceId }) => sourceId)}::uuid[], ${held.map(({ id }) => id)}::uuid[]) as h(source_id, id)
  where f.source_id = h.source_id and f.id = h.id ${unreferenced(sql, references)}`;

/** Those of the hashes that no file of a data source has; none where there is no such data source. */
export const findUnnamed = (sql: Sql, sourceId: string, hashes: readonly Buffer[]) => sql<{ sha256: Buffer }[]>`
  select decode(h.sha256, 'hex') as sha256
  from unnest(${hashes.map((sha256) => sha256.toString('hex'))}::text[]) as h(sha256)
  where exists (select from sources where id = ${sourceId}) and not exists (
    select from files f where f.source_id = ${sourceId} and f.sha256 = decode(h.sha256, 'hex'))`;
