import type { Statement, Tx } from '../core/database/database.js';

/** Inserts a data source; false when its code or slug is taken. */
export async function insertSource(
  sql: Tx,
  { id, code, slug, name, timeZone }: { id: string; code: string; slug: string; name: string; timeZone: string },
): Promise<boolean> {
  const inserted = await sql`
    insert into sources (id, code, slug, name, time_zone)
    values (${id}, ${code}, ${slug}, ${name}, ${timeZone})
    on conflict do nothing`;
  return inserted.count === 1;
}

export const insertOrigins = (sql: Tx, sourceId: string, origins: readonly string[]) => sql`
  insert into origins (source_id, value) select ${sourceId}, unnest(${origins as string[]}::text[])
  on conflict do nothing`;

/** The data source with this code, slug or id; asked as the owner, who sees all. Undefined when there is none. */
export async function findSource(sql: Statement, named: string) {
  const [source] = await sql<{ id: string; name: string; timeZone: string }[]>`
    select id, name, time_zone as "timeZone" from sources
    where code = ${named} or slug = ${named} or id::text = lower(${named})
    order by code = ${named} desc, slug = ${named} desc limit 1`;
  return source;
}

/** The demo's data sources. */
export const listDemo = (sql: Tx) => sql<{ id: string }[]>`select id from sources where demo`;

/** Removes all that belongs to the demo: first what refers to rows that would otherwise go before it. */
export async function deleteDemo(sql: Tx): Promise<void> {
  for (const table of ['attachments', 'notices', 'contracts'] as const) {
    await sql`delete from ${sql(table)} where source_id in (select id from sources where demo)`;
  }
  await sql`delete from sources where demo`;
  await sql`delete from accounts where demo`;
}
