import type { Tx } from '../core/database/database.js';

/** The days that a data source has chosen, by kind, as they were kept. */
export async function findPeriods(sql: Tx, sourceId: string): Promise<unknown> {
  const [found] = await sql<{ value: unknown }[]>`
    select value from settings where source_id = ${sourceId} and key = 'retention'`;
  return found?.value;
}

/** Keeps chosen days beside those that were chosen before. */
export const savePeriods = (sql: Tx, sourceId: string, periods: Readonly<Record<string, number>>) => sql`
  insert into settings (source_id, key, value) values (${sourceId}, 'retention', ${sql.json(periods)})
  on conflict (source_id, key) do update
    set value = settings.value || excluded.value, version = settings.version + 1`;

/** All data sources; only the owner of the tables sees them. */
export const listSources = (sql: Tx) => sql<{ id: string }[]>`select id from sources order by id`;
