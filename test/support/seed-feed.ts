import type { Sql } from 'postgres';

/**
 * Puts released notices into a data source by the thousand: `each` rows for every contact. The contacts are given, or
 * made here; all read the same notices, at different places of their lists.
 */
export async function seedFeed(
  sql: Sql,
  sourceId: string,
  { contacts, each, noticesFrom = 0 }: { contacts: number | readonly string[]; each: number; noticesFrom?: number },
): Promise<void> {
  if (typeof contacts === 'number') {
    await sql`
      insert into contacts (source_id, id, name)
      select ${sourceId}, gen_random_uuid(), 'Kontakt ' || n from generate_series(1, ${contacts}::int) n`;
  }
  await sql`
    with category as (select id from categories where source_id = ${sourceId} order by id limit 1),
    written as (
      insert into notices (source_id, id, category_id, title, html, plain, excerpt, type, starts_at)
      select ${sourceId}, gen_random_uuid(), category.id, 'Aushang ' || n, '<p>' || words || '</p>', words,
        left(words, 200), (array['neutral', 'info', 'warning', 'danger'])[1 + n % 4],
        case when n % 5 = 0 then now() + n * interval '1 hour' end
      from generate_series(${noticesFrom}::int + 1, ${noticesFrom}::int + ${each}::int) n, category,
        lateral (select repeat('Am Dienstag wird das Wasser im Haus abgestellt. ', 6) as words) text
      returning id
    ),
    released as (
      insert into releases (source_id, id, item_kind, item_id, audience, visible_from)
      select ${sourceId}, gen_random_uuid(), 'notice', id, '{"all": true, "properties": [], "contacts": []}',
        now() - random() * interval '2 years'
      from written returning id, item_id, visible_from
    )
    insert into feed (source_id, contact_id, kind, item_id, release_id, visible_from)
    select ${sourceId}, c.id, 'notice', r.item_id, r.id, r.visible_from + random() * interval '1 hour'
    from released r
    cross join lateral (
      select id from contacts where source_id = ${sourceId}
        and ${typeof contacts === 'number' ? sql`name like 'Kontakt %'` : sql`id = any(${contacts as string[]}::uuid[])`}
    ) c`;
}
