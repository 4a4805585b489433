import type { Tx } from '../core/database/database.js';
import type { Finding } from './findings.js';

/** One import while it runs. */
export interface Run {
  sourceId: string;
  importId: string;
  /** ISO 8601. */
  now: string;
  /** Who imports, as an account. */
  by: string | null;
}

/** What was wrong with staged rows: some of them, and how many in all. */
export interface StagedFinding extends Omit<Finding, 'severity'> {
  total: number;
}

/** How many rows did what; the others were as they are already. */
export interface Merged {
  created: number;
  updated: number;
  /** Rows kept as history because a later one wins. */
  superseded: number;
}

/** What merging did, and for whom what is shown changes by it: at most `BOUND` contacts. */
export interface MergedFor extends Merged {
  contacts: string[];
}

/** How staged rows of one kind become rows of the portal. */
export interface Merger {
  /** Finds what staged rows refer to and which are there already; errors stop the import. */
  resolve(sql: Tx, run: Run): Promise<{ errors: StagedFinding[]; notes: StagedFinding[] }>;
  merge(sql: Tx, run: Run): Promise<Merged>;
}

/** Restricts `import_rows r` to those of this import. */
export const staged = (sql: Tx, { sourceId, importId }: Run) =>
  sql`r.source_id = ${sourceId} and r.import_id = ${importId}`;

/** As many findings as a report holds, and one more to know that there are. */
export const BOUND = 1001;
