import type { Statement, Tx } from '../core/database.js';
import type { Company } from './companies.js';

/** Whether any data source is there, and whether a demo began that was not finished. Asked as the owner. */
export async function findState(sql: Statement) {
  const [found] = await sql<[{ taken: boolean; unfinished: string[] }]>`
    select exists (select from sources where not demo) or exists (select from settings where key = 'demo') as taken,
      coalesce((select array_agg(id) from sources where demo), '{}') as unfinished`;
  return found;
}

export async function insertCompany(
  sql: Tx,
  id: string,
  { code, slug, name, theme, homepage, legal }: Company,
): Promise<void> {
  await sql`insert into sources (id, code, slug, name, demo) values (${id}, ${code}, ${slug}, ${name}, true)`;
  for (const [key, value] of Object.entries({ theme, homepage, legal })) {
    await sql`insert into settings (source_id, key, value) values (${id}, ${key}, ${sql.json(value as never)})`;
  }
}

/** Marks a company as complete. */
export const finish = (sql: Tx, id: string) => sql`
  insert into settings (source_id, key, value) values (${id}, 'demo', 'true')`;

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
