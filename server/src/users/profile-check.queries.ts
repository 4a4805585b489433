import type { ProfileWeights } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** The weights that a data source has chosen, as they were kept. */
export async function findWeights(sql: Tx, sourceId: string): Promise<unknown> {
  const [found] = await sql<{ value: unknown }[]>`
    select value from settings where source_id = ${sourceId} and key = 'profile-check'`;
  return found?.value;
}

/** Keeps chosen weights. */
export const saveWeights = (sql: Tx, sourceId: string, weights: ProfileWeights) => sql`
  insert into settings (source_id, key, value) values (${sourceId}, 'profile-check', ${sql.json(weights)})
  on conflict (source_id, key) do update set value = excluded.value, version = settings.version + 1`;

/** Forgets chosen weights. */
export const dropWeights = (sql: Tx, sourceId: string) => sql`
  delete from settings where source_id = ${sourceId} and key = 'profile-check'`;

/** The time zone in which a data source's days begin. */
export async function findTimeZone(sql: Tx, sourceId: string): Promise<string> {
  const [source] = await sql<{ timeZone: string }[]>`
    select time_zone as "timeZone" from sources where id = ${sourceId}`;
  return source?.timeZone ?? 'Europe/Berlin';
}
