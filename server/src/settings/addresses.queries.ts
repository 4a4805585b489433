import type { Tx } from '../core/database/database.js';

/** The origins of a data source, in the order of the alphabet. */
export async function listOrigins(sql: Tx, sourceId: string): Promise<string[]> {
  const rows = await sql<{ value: string }[]>`
    select value from origins where source_id = ${sourceId} order by value`;
  return rows.map(({ value }) => value);
}

/** Adds and removes origins. */
export async function changeOrigins(
  sql: Tx,
  sourceId: string,
  { added, removed }: { added: string[]; removed: string[] },
): Promise<void> {
  await sql`
    insert into origins (source_id, value) select ${sourceId}, unnest(${added}::text[]) on conflict do nothing`;
  await sql`delete from origins where source_id = ${sourceId} and value = any (${removed}::text[])`;
}

/** The host names of a data source. */
export const listHosts = (sql: Tx, sourceId: string) => sql<{ host: string }[]>`
  select value as host from hosts where source_id = ${sourceId} order by value`;

/** Whether a data source has this host name. */
export async function hasHost(sql: Tx, sourceId: string, host: string): Promise<boolean> {
  const rows = await sql`select from hosts where source_id = ${sourceId} and value = ${host}`;
  return rows.length > 0;
}

/** Gives a host name to a data source; false when another one, which row level security hides, has it. */
export async function insertHost(sql: Tx, sourceId: string, host: string): Promise<boolean> {
  const inserted = await sql`
    insert into hosts (source_id, value) values (${sourceId}, ${host}) on conflict do nothing`;
  return inserted.count === 1;
}

/** Takes a host name away; false when the data source has none of this name. */
export async function deleteHost(sql: Tx, sourceId: string, host: string): Promise<boolean> {
  const deleted = await sql`delete from hosts where source_id = ${sourceId} and value = ${host}`;
  return deleted.count === 1;
}
