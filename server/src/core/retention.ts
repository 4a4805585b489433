import type { Fragment, Tx } from './database/database.js';

/** What is kept for a time and then goes. The periods of all kinds stand in the data sources' settings. */
export interface Retained {
  /** Names the kind: kebab-case, unique. */
  kind: string;
  /** Days for which it is kept unless the managing company says otherwise, and between which it may choose. */
  days: number;
  least: number;
  most: number;
  /** How many of a data source's are older than so many days: nothing is removed. */
  count(sql: Tx, sourceId: string, days: number): Promise<number>;
  /** Removes them; how many. */
  remove(sql: Tx, sourceId: string, days: number): Promise<number>;
}

const kinds = new Map<string, Retained>();

/** Registers what a feature keeps for a time. */
export function retain(kind: Retained): void {
  if (kinds.has(kind.kind)) throw new Error(`The kind ${kind.kind} is registered twice.`);
  if (!(kind.least <= kind.days && kind.days <= kind.most)) throw new Error(`${kind.kind} begins out of its bounds.`);
  kinds.set(kind.kind, kind);
}

/** All kinds, by name. */
export const retained = (): readonly Retained[] => [...kinds.values()].sort((a, b) => a.kind.localeCompare(b.kind));

/** Counts or removes rows that one condition describes: the same for both, so that what is told is what happens. */
export function byCondition(
  rows: (sql: Tx, sourceId: string, days: number) => Fragment,
  remove: (sql: Tx, sourceId: string, days: number) => PromiseLike<{ count: number }>,
): Pick<Retained, 'count' | 'remove'> {
  return {
    async count(sql, sourceId, days) {
      const [found] = await sql<{ count: number }[]>`select count(*)::int as count from ${rows(sql, sourceId, days)}`;
      return found?.count ?? 0;
    },
    remove: async (sql, sourceId, days) => (await remove(sql, sourceId, days)).count,
  };
}
