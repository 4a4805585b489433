import type { Fragment, Tx } from '../core/database/database.js';
import { nearPatterns } from '../core/search.js';
import type { Words } from './finding.js';

/** Of people with similar names so many are looked at. */
const mostNear = 5_000;

/** Ids of the people who have all patterns, of which the longest goes first; no more than `most`. */
export const findByWords = (sql: Tx, sourceId: string, patterns: readonly string[], most: number) =>
  sql<
    { id: string }[]
  >`select id from search_people(${sourceId}, ${patterns[0] ?? ''}, ${patterns as string[]}, ${most}) as found (id)`;

/** What a search for people looks into, of those who may have a word that is similar to one of these. */
export async function textsNear(sql: Tx, sourceId: string, words: readonly string[]): Promise<string[]> {
  const { beginnings, endings } = nearPatterns(words);
  const found = await sql<{ text: string }[]>`
    with near as materialized (select * from people_near(${sourceId}, ${beginnings}, ${endings}, ${mostNear}))
    select search as text from people where source_id = ${sourceId} and id = any (array(select person_id from near))
    union
    select search from contacts where source_id = ${sourceId} and id = any (array(select contact_id from near))
    union
    select lower(m.name || ' ' || coalesce(m.email, m.invited_email, '')) from memberships m
    where m.source_id = ${sourceId} and m.role in ('manager', 'admin')`;
  return found.map(({ text }) => text);
}

/** Ids of the people, of themselves or by their contact, whom all expressions fit: each one word or another. */
export async function findSimilar(sql: Tx, sourceId: string, expressions: readonly string[]): Promise<string[]> {
  const containing = (expression: string) => expression.split('|').map((word) => `%${word}%`);
  const patterns = containing(expressions.toSorted((one, other) => other.length - one.length)[0] ?? '');
  // LIKE takes a fraction of the time of an expression that says the same.
  const fits = (row: 'k' | 'p') =>
    expressions.reduce(
      (all, one) => sql`${all} and ${sql(row)}.search collate "C" like any (${containing(one)}::text[])`,
      sql`true`,
    );
  const found = await sql<{ id: string }[]>`
    with near as materialized (select * from people_near(${sourceId}, ${patterns}, '{}', ${mostNear}))
    select p.id from people p
    where p.source_id = ${sourceId} and p.id = any (array(select person_id from near)) and ${fits('p')}
    union
    select p.id from people p
    where p.source_id = ${sourceId} and p.contact_id = any (array(
      select k.id from contacts k
      where k.source_id = ${sourceId} and k.id = any (array(select contact_id from near)) and ${fits('k')}))`;
  return found.map(({ id }) => id);
}

const has = (sql: Tx, row: 'k' | 'p', search: readonly string[]) =>
  sql`${sql(row)}.search collate "C" like all (${search as string[]}::text[])`;

/**
 * Whether one of the rows beside has the words. Where they are common it is asked of each row that the list goes through, an
 * aggregate: PostgreSQL would turn \`exists\` into a look at the whole table beside, which pays for words hardly anybody has.
 */
const hasBeside = (sql: Tx, row: 'k' | 'p', { search, common }: Words, rows: Fragment) =>
  common
    ? sql`(select bool_or(${has(sql, row, search)}) from ${rows})`
    : sql`exists (select from ${rows} and ${has(sql, row, search)})`;

/** Narrows people, `p`, to those who have the words themselves, or whose contact has them. */
export function peopleOf(sql: Tx, words: Words) {
  const { search, found } = words;
  if (found) return sql`and p.id = any (${found as string[]}::uuid[])`;
  if (search.length === 0) return sql``;
  const contact = sql`contacts k where k.source_id = p.source_id and k.id = p.contact_id`;
  return sql`and (${has(sql, 'p', search)} or ${hasBeside(sql, 'k', words, contact)})`;
}

/** Narrows contacts, `k`, to those who have the words themselves, or one of whose people has them. */
export function contactsOf(sql: Tx, sourceId: string, words: Words) {
  const { search, found } = words;
  if (found) {
    return sql`and k.id = any (array(
      select contact_id from people where source_id = ${sourceId} and id = any (${found as string[]}::uuid[])))`;
  }
  if (search.length === 0) return sql``;
  const people = sql`people p where p.source_id = k.source_id and p.contact_id = k.id`;
  return sql`and (${has(sql, 'k', search)} or ${hasBeside(sql, 'p', words, people)})`;
}
