import type { Fragment, Tx } from '../core/database/database.js';
import { nearPatterns, type Sought } from '../core/search.js';

/** Of people whose names may be similar so many are looked at. */
const mostNear = 5_000;
/** Of the titles so many are looked into for similar words, the newest. */
const mostTitles = 5_000;

/** Of more words than these the longest count. */
const mostWords = 8;

/** Each word, the longest first, as those that may stand for it. */
const wordsOf = ({ patterns, similar }: Sought): string[][] =>
  patterns
    .toSorted((one, other) => other.length - one.length)
    .slice(0, mostWords)
    .map((pattern) => (similar ? pattern.split('|').map((word) => `%${word}%`) : [pattern.toLowerCase()]));

/** What a search of managers begins with: the documents that have all of its words. */
export const searched = (sql: Tx, sourceId: string, sought: Sought): Fragment => sql`
  found as materialized (
    select id from search_documents(${sourceId}, ${JSON.stringify(wordsOf(sought))}::text::jsonb) as found (id)
  )`;

/** Whether the document of a row, `d`, has every word of what was `searched`. */
export const matches = (sql: Tx): Fragment => sql`d.id = any (array(select id from found))`;

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
