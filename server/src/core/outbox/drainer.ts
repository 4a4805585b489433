import type { Logger } from 'pino';
import type { Database } from '../database/database.js';
import { type Carrier, type DrainKit, type DrainLimits, drainBatch } from './drain-batch.js';
import * as deliveries from './outbox.queries.js';

/** Sends what is due. Any number of them may run on one database: each delivery is with one at a time. */
export interface Drainer {
  /** Looks for due deliveries, of one data source or of all, and returns at once. */
  wake(sourceId?: string): void;
  /** Settles once nothing is due that this drainer was woken for. */
  idle(): Promise<void>;
  /** Finishes what is on its way, gives back the rest, and takes nothing more. */
  stop(): Promise<void>;
}

const defaults: DrainLimits = { batch: 50, parallel: 5, leaseMs: 60_000, sendMs: 25_000 };

/** Sets up a drainer that sleeps until it is woken. */
export function createDrainer(
  { database, log, carriers }: { database: Database; log: Logger; carriers: Readonly<Record<string, Carrier>> },
  limits: Partial<DrainLimits> = {},
): Drainer {
  const halt = new AbortController();
  const kit: DrainKit = { database, log, carriers, limits: { ...defaults, ...limits }, stopping: halt.signal };
  const waiting = new Set<string>();
  let everywhere = false;
  let running: Promise<void> | null = null;

  const hasWork = () => (everywhere || waiting.size > 0) && !halt.signal.aborted;

  function forget(): void {
    everywhere = false;
    waiting.clear();
  }

  /** Source by source, a batch each in turn, so that a large mailing does not hold up everybody else's. */
  async function drain(): Promise<void> {
    while (hasWork()) {
      if (everywhere) {
        everywhere = false;
        for (const { sourceId } of await deliveries.dueSources(database.statement)) waiting.add(sourceId);
      }
      for (const sourceId of [...waiting]) {
        waiting.delete(sourceId);
        const left = await drainBatch(kit, sourceId);
        if (left === 'more') waiting.add(sourceId);
        if (left !== 'outage') continue;
        log.warn({ source: sourceId }, 'mail cannot be handed over; trying again with the next sweep');
        return forget();
      }
    }
  }

  /** What a failed round leaves is found by the next sweep, so that a lost database is not asked in a tight loop. */
  async function round(): Promise<void> {
    await drain().catch((error) => {
      log.error({ err: error }, 'deliveries could not be drained');
      forget();
    });
    running = hasWork() ? round() : null;
  }

  function wake(sourceId?: string): void {
    if (halt.signal.aborted) return;
    if (sourceId) waiting.add(sourceId);
    else everywhere = true;
    running ??= round();
  }

  return {
    wake,
    async idle() {
      while (running) await running;
    },
    async stop() {
      halt.abort();
      await running;
    },
  };
}
