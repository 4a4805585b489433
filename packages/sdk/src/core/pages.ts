/** A page of a list; `nextCursor` is null on the last one. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** A page of a list whose search forgives slips. */
export interface FoundPage<T> extends Page<T> {
  /** Nothing of what the list is narrowed to has the words that were looked for: these have similar ones. */
  similar: boolean;
}

/** What a list is narrowed to where no person looks at it: its words are meant as they are. */
export type Exactly<Query> = Omit<Query, 'similar'> & { similar?: never };

/** Goes through all items of a list, fetching each page when it is needed. */
export async function* eachItem<T>(
  page: (cursor: string | undefined) => Promise<Page<T>>,
): AsyncGenerator<T, void, undefined> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await page(cursor);
    yield* items;
    cursor = nextCursor ?? undefined;
  } while (cursor);
}
