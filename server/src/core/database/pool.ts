import type { Connect, Tx } from './connection.js';
import type { Lease } from './lease.js';
import { leaseSql } from './lease.js';
import type { Line } from './line.js';
import { openLine } from './line.js';
import { turnsAt } from './turns.js';

/** What runs first in a transaction, sent together with its begin. */
type Opening = (sql: Tx) => PromiseLike<unknown>;

/** A statement of the driver that was not sent yet. */
interface Unsent {
  execute(): PromiseLike<unknown>;
}

/** Leaves a statement to be sent together with the commit. */
export type AtLast = (statement: Unsent) => void;

type Work<T> = (sql: Tx, atLast: AtLast) => Promise<T>;

/** A pool that runs transactions only; see docs/decisions/0001-transactions-on-their-own-pool.md. */
export interface TransactionPool {
  /** Runs `open` and `work` between begin and commit on a connection of their own. */
  run<T>(open: Opening, work: Work<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens a pool of `size` connections; a transaction has its connection alone, others wait their turn in order. */
export function transactionPool(connect: Connect, size: number): TransactionPool {
  const places: { line: Line | null }[] = Array.from({ length: size }, () => ({ line: null }));
  const turns = turnsAt(places);

  return {
    async run(open, work) {
      const place = await turns.take();
      try {
        if (place.line?.lost) place.line.drop();
        if (!place.line || place.line.lost) place.line = openLine(connect);
        return await transact(place.line, open, work);
      } finally {
        turns.give(place);
      }
    },
    async close() {
      turns.close();
      await Promise.all(places.map(({ line }) => line?.client.end({ timeout: 5 })));
    },
  };
}

async function transact<T>(line: Line, open: Opening, work: Work<T>): Promise<T> {
  const lease = leaseSql(line.client, () => !line.lost);
  try {
    return await line.unlessLost(fromBeginToCommit(line, lease, open, work));
  } catch (error) {
    if (!line.lost) await line.unlessLost(line.client.unsafe('rollback')).catch(() => line.drop());
    throw error;
  } finally {
    lease.end();
  }
}

async function fromBeginToCommit<T>(line: Line, lease: Lease, open: Opening, work: Work<T>) {
  await Promise.all([line.client.unsafe('begin').execute(), open(lease.sql)]);
  const last: Unsent[] = [];
  const result = await work(lease.sql, (statement) => last.push(statement));
  lease.check();
  const commit = line.client.unsafe('commit');
  await Promise.all([...last, commit].map((statement) => statement.execute()));
  const { command } = await commit;
  // PostgreSQL answers a commit of a failed transaction with ROLLBACK instead of an error.
  if (command === 'ROLLBACK') throw new Error('The transaction was undone: one of its statements had failed.');
  return result;
}
