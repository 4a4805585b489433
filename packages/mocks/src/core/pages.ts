import type { Page } from '@p24/sdk';
import { isForgiven, meantBy, mostForgiven, similarAmong } from '@p24/sdk/api';
import { MockProblem } from './problem.js';

/** The page of a list that a cursor points to; cursors are opaque here as they are on the server. */
export function pageOf<T extends { id: string }>(
  items: readonly T[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Page<T> {
  const start = cursor === undefined ? 0 : items.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && start === 0) throw new MockProblem('invalid-cursor');
  const page = items.slice(start, start + limit);
  return { items: page, nextCursor: start + limit < items.length ? (page.at(-1)?.id ?? null) : null };
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Items whose text has all words of a search; where none has and it is asked for, those with similar ones, as the server does. */
export function forgiving<T>(
  items: readonly T[],
  { search, similar, bySynonyms }: { search?: string | undefined; similar?: boolean; bySynonyms?: boolean },
  text: (item: T) => string,
): { items: T[]; similar: boolean } {
  const said = bySynonyms ? meantBy(search ?? '') : [[search ?? '']];
  const exact = items.filter((item) => said.every((words) => words.some((word) => matches(word, text(item)))));
  const forgiven = exact.length === 0 && similar ? wordsIn(search ?? '').filter(isForgiven) : [];
  if (!search || forgiven.length === 0 || forgiven.length > mostForgiven) return { items: exact, similar: false };
  const there = new Set(items.flatMap((item) => wordsIn(text(item))));
  const near = similarAmong(there);
  const meant = wordsIn(search).map((typed) => [typed, ...near(typed)]);
  const found = items.filter((item) => meant.every((words) => words.some((word) => matches(word, text(item)))));
  return { items: found, similar: found.length > 0 };
}

/** The page of a forgiving search: similar ones have no next page. */
export const foundPage = <T>(page: Page<T>, similar: boolean) => ({
  ...page,
  nextCursor: similar ? null : page.nextCursor,
  similar,
});

/** Whether all words typed into a search are in one of the texts. */
export function matches(search: string | undefined, ...texts: readonly (string | null)[]): boolean {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const all = texts.join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}
