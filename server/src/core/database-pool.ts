import type { Sql } from 'postgres';
import type { Connect, Tx } from './database-connection.js';
import { closeLater } from './database-connection.js';
import { leaseSql } from './database-lease.js';
import { turnsAt } from './turns.js';

/** A pool that runs transactions only; see docs/decisions/0001-transactions-on-their-own-pool.md. */
export interface TransactionPool {
  /** Runs `work` between begin and commit on a connection of its own; `open` runs first, sent together with begin. */
  run<T>(open: (sql: Tx) => PromiseLike<unknown>, work: (sql: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

interface Slot {
  client: Sql | null;
  lost: boolean;
}

/** Opens a pool of `size` connections; a transaction has its connection alone, others wait their turn in order. */
export function transactionPool(connect: Connect, size: number): TransactionPool {
  const all: Slot[] = Array.from({ length: size }, () => ({ client: null, lost: false }));
  const turns = turnsAt(all);

  async function run<T>(open: (sql: Tx) => PromiseLike<unknown>, work: (sql: Tx) => Promise<T>): Promise<T> {
    const slot = await turns.take();
    try {
      return await transact(ready(slot, connect), slot, open, work);
    } finally {
      if (slot.lost) discard(slot);
      turns.give(slot);
    }
  }

  return {
    run,
    async close() {
      turns.close();
      await Promise.all(all.map(({ client }) => client?.end({ timeout: 5 })));
    },
  };
}

function ready(slot: Slot, connect: Connect): Sql {
  if (slot.lost) discard(slot);
  slot.client ??= connect({
    max: 1,
    onclose: () => {
      slot.lost = true;
    },
  });
  return slot.client;
}

// The driver keeps half-written bytes of a connection that closed, so a client is never used after a loss.
function discard(slot: Slot) {
  if (slot.client) closeLater(slot.client);
  slot.client = null;
  slot.lost = false;
}

async function transact<T>(
  client: Sql,
  slot: Slot,
  open: (sql: Tx) => PromiseLike<unknown>,
  work: (sql: Tx) => Promise<T>,
): Promise<T> {
  const lease = leaseSql(client, () => slot.client === client && !slot.lost);
  try {
    await Promise.all([client.unsafe('begin').execute(), open(lease.sql)]);
    const result = await work(lease.sql);
    lease.check();
    const { command } = await client.unsafe('commit');
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK instead of an error.
    if (command === 'ROLLBACK') throw new Error('The transaction was undone: one of its statements had failed.');
    return result;
  } catch (error) {
    if (!slot.lost) await client.unsafe('rollback').catch(() => discard(slot));
    throw error;
  } finally {
    lease.end();
  }
}
