import type { Tx } from '../database/database.js';

/** A source's name and the settings that its mails and letters depend on, by key. */
export async function find(sql: Tx, sourceId: string): Promise<{ name: string; settings: Record<string, unknown> }> {
  const [source] = await sql<[{ name: string; settings: Record<string, unknown> }]>`
    select s.name, (
      select coalesce(jsonb_object_agg(t.key, t.value), '{}') from settings t
      where t.source_id = s.id and t.key in ('theme', 'homepage', 'legal', 'mail', 'postal')
    ) || jsonb_build_object('images', (
      select coalesce(jsonb_object_agg(p.kind, jsonb_build_object(
        'sha256', encode(f.sha256, 'hex'), 'width', p.width, 'height', p.height)), '{}')
      from brand_pictures p join files f on f.source_id = p.source_id and f.id = p.id
      where p.source_id = s.id and p.kind in ('mail', 'logo') and p.kept_until is null)) as settings
    from sources s where s.id = ${sourceId}`;
  return source;
}
