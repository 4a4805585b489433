import { CsvError, type Parser, parse } from 'csv-parse';
import { CellFault } from './cells.js';

/** One row of a table: its first line in the file and its cells, trimmed. */
export interface TableRecord {
  line: number;
  cells: string[];
}

/** Longest row in bytes: nothing a person typed is longer, a missing quotation mark is. */
const MAX_ROW = 64 * 1024;

const LINE_BREAK = /\r\n|\n|\r/g;

const lineBreaks = (cells: readonly string[]) =>
  cells.reduce(
    (sum, cell) => (cell.includes('\n') || cell.includes('\r') ? sum + (cell.match(LINE_BREAK)?.length ?? 0) : sum),
    0,
  );

/** Thrown when a file cannot be read on from a line. */
export class Unreadable extends Error {
  override name = 'Unreadable' as const;

  constructor(
    readonly line: number,
    readonly fault: CellFault,
  ) {
    super(fault.code);
  }
}

/**
 * Splits text into rows of cells at semicolons, row by row in flat memory; empty rows are left out.
 * @throws Unreadable
 */
export async function* records(text: AsyncIterable<string>): AsyncGenerator<TableRecord> {
  const feed = feeder();
  let line = 1;
  for await (const chunk of withEnd(text)) {
    const { rows, error } = await feed(chunk);
    for (const row of rows) {
      const cells = row.map((cell) => cell.trim());
      if (cells.some((cell) => cell !== '')) yield { line, cells };
      // The parser's own count goes wrong at line breaks inside quotation marks.
      line += 1 + lineBreaks(row);
    }
    if (error) throw new Unreadable(line, faultOf(error));
  }
}

async function* withEnd(text: AsyncIterable<string>): AsyncGenerator<string | null> {
  yield* text;
  yield null;
}

function faultOf(error: unknown): CellFault {
  if (!(error instanceof CsvError)) throw error;
  return new CellFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'broken-quotes', { max: MAX_ROW });
}

/** Iterating over the parser would lose the rows before an error: they are taken chunk by chunk. */
function feeder() {
  const parser = parse({ delimiter: ';', relax_column_count: true, relax_quotes: true, max_record_size: MAX_ROW });
  // The same error reaches the writer's callback.
  parser.on('error', () => undefined);
  return async (chunk: string | null) => {
    const written = write(parser, chunk);
    // A chunk counts as written only when its rows are taken; the last ones come after that.
    const rows = taken(parser);
    const error = await written;
    return { rows: [...rows, ...taken(parser)], error };
  };
}

function taken(parser: Parser): string[][] {
  const rows: string[][] = [];
  for (let row: string[] | null = parser.read(); row !== null; row = parser.read()) rows.push(row);
  return rows;
}

const write = (parser: Parser, chunk: string | null) =>
  new Promise<Error | null>((resolve) => {
    const done = (error?: Error | null) => resolve(error ?? null);
    if (chunk === null) parser.end(done);
    else parser.write(chunk, done);
  });
