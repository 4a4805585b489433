import type { Tx } from '../core/database/database.js';
import type { Words } from './finding.js';

/** Ids of the people who have all patterns, of which the longest goes first; no more than `most`. */
export const findByWords = (sql: Tx, sourceId: string, patterns: readonly string[], most: number) =>
  sql<
    { id: string }[]
  >`select id from search_people(${sourceId}, ${patterns[0] ?? ''}, ${patterns as string[]}, ${most}) as found (id)`;

const has = (sql: Tx, row: 'k' | 'p', search: readonly string[]) =>
  sql`${sql(row)}.search collate "C" like all (${search as string[]}::text[])`;

/** Narrows people, `p`, to those who have the words themselves, or whose contact has them. */
export function peopleOf(sql: Tx, { search, found }: Words) {
  if (found) return sql`and p.id = any (${found as string[]}::uuid[])`;
  if (search.length === 0) return sql``;
  return sql`and (${has(sql, 'p', search)} or exists (
    select from contacts k where k.source_id = p.source_id and k.id = p.contact_id and ${has(sql, 'k', search)}))`;
}

/** Narrows contacts, `k`, to those who have the words themselves, or one of whose people has them. */
export function contactsOf(sql: Tx, sourceId: string, { search, found }: Words) {
  if (found) {
    return sql`and k.id = any (array(
      select contact_id from people where source_id = ${sourceId} and id = any (${found as string[]}::uuid[])))`;
  }
  if (search.length === 0) return sql``;
  return sql`and (${has(sql, 'k', search)} or exists (
    select from people p where p.source_id = k.source_id and p.contact_id = k.id and ${has(sql, 'p', search)}))`;
}
