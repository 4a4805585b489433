import type { Tx } from '../database/database.js';

/** A source's name and the settings that its mails depend on, by key. */
export async function find(sql: Tx, sourceId: string): Promise<{ name: string; settings: Record<string, unknown> }> {
  const [source] = await sql<[{ name: string; settings: Record<string, unknown> }]>`
    select s.name, (
      select coalesce(jsonb_object_agg(t.key, t.value), '{}') from settings t
      where t.source_id = s.id and t.key in ('theme', 'homepage', 'legal', 'images', 'mail')
    ) as settings
    from sources s where s.id = ${sourceId}`;
  return source;
}
