import type { ImportKind } from '@p24/sdk/api';
import type { Findings } from './findings.js';
import { openBved } from './read-bved.js';
import { type Asked, type Entry, openTable } from './read-table.js';
import type { Reading } from './tables/table.js';
import { tables } from './tables/tables.js';

/** A file that was recognised and whose rows are still to come. */
export interface OpenFile {
  kind: ImportKind;
  entries: AsyncIterable<Entry>;
  /** Rows so far, wrong ones included. */
  rows(): number;
  /** Whether rows say which unit they are about. */
  namesUnit: boolean;
  /** Of a table, as the file has them. */
  headings: readonly string[];
}

/**
 * Tells what a file is: JSON by its first character, else a table, by its headings unless the kind is given.
 * @throws UnknownTable
 */
export async function openFile(
  text: AsyncIterable<string>,
  { kind = null, ...said }: Omit<Asked, 'table'> & { kind?: ImportKind | null | undefined },
  reading: Reading,
  findings: Findings,
): Promise<OpenFile> {
  const { first, all } = await peek(text);
  if (kind === 'bved' || (kind === null && /^[{[]/.test(first))) {
    return { kind: 'bved', namesUnit: true, headings: [], ...openBved(all, findings) };
  }
  const { table, places, ...open } = await openTable(all, { ...said, table: kind && tables[kind] }, reading, findings);
  return { kind: table.kind, namesUnit: places.some(({ name }) => name === 'unit'), ...open };
}

/** The first character that is no space, and the whole text all the same. */
async function peek(text: AsyncIterable<string>): Promise<{ first: string; all: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let head = '';
  while (head.trim() === '') {
    const { done, value } = await iterator.next();
    if (done) break;
    head += value;
  }
  return { first: head.trimStart().charAt(0), all: rejoin(head, iterator) };
}

async function* rejoin(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield head;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
