import type { Database } from '../database/database.js';

const keepMs = 15_000;
const maxKept = 10_000;

/** Which pages may call the API: those whose origin any data source lists. */
export interface Admission {
  /** Whether a page of this origin may read answers; remembered for 15 seconds. */
  admits(origin: string): boolean | Promise<boolean>;
}

/** Asks the database by `admit()`, at most once in 15 seconds per origin. */
export function admission(database: Pick<Database, 'statement'>): Admission {
  const known = new Map<string, { admitted: boolean; until: number }>();

  async function ask(origin: string): Promise<boolean> {
    const [row] = await database.statement<[{ admitted: boolean }]>`select admit(${origin}) as admitted`;
    // Anybody may send any origin: the memory for them is bounded.
    if (known.size >= maxKept) known.clear();
    known.set(origin, { admitted: row.admitted, until: Date.now() + keepMs });
    return row.admitted;
  }

  return {
    admits(origin) {
      const entry = known.get(origin);
      return entry && entry.until > Date.now() ? entry.admitted : ask(origin);
    },
  };
}
