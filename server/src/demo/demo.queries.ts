import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';
import type { Company } from './companies.js';

/** Whether there are real data sources, and a demo that was finished. Asked as the owner. */
export async function findState(sql: Tx) {
  const [found] = await sql<[{ real: boolean; finished: boolean }]>`
    select exists (select from sources where not demo) as real,
      exists (select from settings where key = 'demo') as finished`;
  return found;
}

/** Lets one process at a time make the demo. */
export const lock = (sql: Tx) => sql`select pg_advisory_xact_lock(hashtextextended('demo', 24))`;

export async function insertCompany(sql: Tx, id: string, { code, slug, name, theme }: Company): Promise<void> {
  await sql`insert into sources (id, code, slug, name, demo) values (${id}, ${code}, ${slug}, ${name}, true)`;
  await putSettings(sql, id, { theme: { ...theme } });
}

export async function putSettings(sql: Tx, id: string, settings: Readonly<Record<string, JSONValue>>): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    await sql`
      insert into settings (source_id, key, value) values (${id}, ${key}, ${sql.json(value)})
      on conflict (source_id, key) do update set value = excluded.value
        where settings.value is distinct from excluded.value`;
  }
}

/** Marks companies as complete. */
export const finish = (sql: Tx, ids: readonly string[]) => sql`
  insert into settings (source_id, key, value) select unnest(${ids as string[]}::uuid[]), 'demo', 'true'`;

export const insertOrigin = (sql: Tx, id: string, origin: string) => sql`
  insert into origins (source_id, value) values (${id}, ${origin}) on conflict do nothing`;

/** The person of a contact by name, with the mail address that a table of contacts lacks. */
export async function nameMail(sql: Tx, sourceId: string, { person, email }: { person: string; email: string }) {
  const [found] = await sql<{ id: string }[]>`
    update people set email = ${email}
    where source_id = ${sourceId} and name = ${person} returning id`;
  return found?.id ?? null;
}

export async function findUnit(sql: Tx, sourceId: string, name: string) {
  const [found] = await sql<{ id: string }[]>`
    select id from units where source_id = ${sourceId} and name = ${name}`;
  return found?.id ?? null;
}
