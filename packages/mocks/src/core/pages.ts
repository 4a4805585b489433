import type { Page } from '@p24/sdk';
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

/** Whether all words typed into a search are in one of the texts. */
export function matches(search: string | undefined, ...texts: readonly (string | null)[]): boolean {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const all = texts.join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}
