import type { Fragment, Tx } from '../core/database/database.js';
import { nearPatterns, type Sought } from '../core/search.js';

/** Of people whose names may be similar so many are looked at. */
const mostNear = 5_000;
/** Of the titles so many are looked into for similar words, the newest. */
const mostTitles = 5_000;

// ICU knows upper and lower case of every script, whatever the database's own collation.
const has = (sql: Tx, { similar }: Sought, text: Fragment) =>
  sql`${text} collate "und-x-icu" ${similar ? sql`~*` : sql`ilike`} w.pattern`;

/**
 * What a search of managers begins with: its words, what is named by each of them, and the documents that have all of
 * them. They are collected word by word: to ask of each document whether something names it takes the square of their
 * number. Who sees a document because a whole house does is not one to find it by.
 */
export const searched = (sql: Tx, sourceId: string, sought: Sought): Fragment => sql`
  words as materialized (
    select no, pattern from unnest(${sought.patterns as string[]}::text[]) with ordinality as w(pattern, no)
  ),
  named as materialized (
    select w.no, c.id from words w join contacts c on c.source_id = ${sourceId} and ${has(sql, sought, sql`c.name`)}
    union
    select w.no, p.contact_id from words w join people p on p.source_id = ${sourceId} and ${has(sql, sought, sql`p.name`)}
    where p.contact_id is not null
    union
    select w.no, o.id from words w
    join properties o on o.source_id = ${sourceId} and ${has(sql, sought, sql`concat_ws(' ', o.name, o.address)`)}
    union
    select w.no, c.id from words w
    join categories c on c.source_id = ${sourceId} and c.kind = 'document' and ${has(sql, sought, sql`c.name`)}
  ),
  addressed as materialized (
    select r.item_id, a.part::uuid as id from releases r
    cross join lateral jsonb_array_elements_text((r.audience->'contacts') || (r.audience->'properties')) as a(part)
    where r.source_id = ${sourceId} and r.item_kind = 'document' and r.revoked_at is null
  ),
  hits as (
    select w.no, d.id from words w
    join documents d on d.source_id = ${sourceId}
      and ${has(sql, sought, sql`concat_ws(' ', d.title, extract(year from d.dated_on))`)}
    union
    select n.no, d.id from named n join documents d on d.source_id = ${sourceId} and d.category_id = n.id
    union
    select n.no, d.id from named n join documents d on d.source_id = ${sourceId} and d.property_id = n.id
    union
    select n.no, a.item_id from named n join addressed a on a.id = n.id
  ),
  found as materialized (select id from hits group by id having count(*) = (select count(*) from words))`;

/** Whether the document of a row, `d`, has every word of what was `searched`. */
export const matches = (sql: Tx): Fragment => sql`d.id in (select id from found)`;

/** The texts that a search of managers looks into; of names those that may have a word similar to one of these. */
export async function textsNear(sql: Tx, sourceId: string, words: readonly string[]): Promise<string[]> {
  const { beginnings, endings } = nearPatterns(words);
  const found = await sql<{ text: string }[]>`
    with near as materialized (select * from people_near(${sourceId}, ${beginnings}, ${endings}, ${mostNear}))
    (select title as text from documents where source_id = ${sourceId}
    group by title order by max(created_at) desc limit ${mostTitles})
    union
    select concat_ws(' ', name, address) from properties where source_id = ${sourceId}
    union
    select name from categories where source_id = ${sourceId} and kind = 'document' and person_id is null
    union
    select name from contacts where source_id = ${sourceId} and id = any (array(select contact_id from near))
    union
    select name from people where source_id = ${sourceId} and id = any (array(select person_id from near))`;
  return found.map(({ text }) => text);
}
