import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Database, Tx } from '../database/database.js';
import { backOff, maxTries } from './back-off.js';
import { type ClaimedDelivery, mayGoOut, type Outcome, tellLoss } from './outbox.js';
import * as deliveries from './outbox.queries.js';

/** Carries the messages of one channel to whoever delivers them. */
export interface Carrier {
  /** Makes the message, with its data source entered; null when there is nothing to say any more. */
  prepare(sql: Tx, delivery: ClaimedDelivery): Promise<Message | null>;
}

/** One message on its way. */
export interface Message {
  /** Hands it over, and gives up when the signal fires. A failure is an outcome, never thrown. */
  send(signal: AbortSignal): Promise<Outcome>;
  /** Writes down what was sent, in the transaction that marks the delivery as sent. */
  record?(sql: Tx): Promise<void>;
}

/** What draining works with. */
export interface DrainKit {
  database: Database;
  log: Logger;
  carriers: Readonly<Record<string, Carrier>>;
  limits: DrainLimits;
  /** Fires when nothing more may begin. */
  stopping: AbortSignal;
}

/** Bounds of draining. */
export interface DrainLimits {
  /** Deliveries taken at a time from one data source. */
  batch: number;
  /** Deliveries on their way at the same time. */
  parallel: number;
  /** Milliseconds after which another drainer may take what this one has taken. */
  leaseMs: number;
  /** Milliseconds after which a try is given up; well below the lease. */
  sendMs: number;
}

const cancelled: Outcome = { state: 'cancelled' };
const tooManyTries: Outcome = { state: 'failed', error: 'too-many-tries' };
const giveBack: Outcome = { state: 'pending', error: null, retryInMs: 0, counts: false };

const inSource = <T>({ database }: DrainKit, sourceId: string, run: (sql: Tx) => Promise<T>) =>
  database.transaction({ sources: [sourceId] }, run);

interface Tried {
  outcome: Outcome;
  message?: Message | undefined;
}

async function attempt(kit: DrainKit, delivery: ClaimedDelivery): Promise<Tried> {
  if (delivery.tries > maxTries) return { outcome: tooManyTries };
  const carrier = kit.carriers[delivery.channel];
  if (!carrier) throw new Error(`Nothing carries the channel ${delivery.channel}.`);
  const message = await inSource(kit, delivery.sourceId, async (sql) =>
    (await mayGoOut(sql, delivery)) ? carrier.prepare(sql, delivery) : null,
  );
  if (message === null) return { outcome: cancelled };
  return { message, outcome: await message.send(AbortSignal.timeout(kit.limits.sendMs)) };
}

/** A fault of ours must not stop the others' mail: it is logged, and the delivery is tried again later. */
async function attemptSafely(kit: DrainKit, delivery: ClaimedDelivery): Promise<Tried> {
  try {
    return await attempt(kit, delivery);
  } catch (error) {
    kit.log.error({ err: error, delivery: delivery.id, template: delivery.template }, 'a delivery could not be made');
    return { outcome: { state: 'pending', error: 'internal', retryInMs: backOff(delivery.tries), counts: true } };
  }
}

/** What went out but is not marked would go out again: while the lease lasts, a lost database is waited for. */
async function settle(kit: DrainKit, delivery: ClaimedDelivery, { outcome, message }: Tried, leaseEnds: number) {
  for (;;) {
    try {
      return await inSource(kit, delivery.sourceId, async (sql) => {
        const ours = await deliveries.settle(sql, delivery, outcome);
        if (ours && outcome.state === 'sent') await message?.record?.(sql);
        if (ours && outcome.state === 'failed') await tellLoss(sql, delivery);
      });
    } catch (error) {
      if (performance.now() > leaseEnds) throw error;
      await pause(250);
    }
  }
}

async function inParallel<T>(items: readonly T[], width: number, run: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const work = async () => {
    for (const item of queue) await run(item);
  };
  await Promise.all(Array.from({ length: width }, work));
}

/** Sends up to one batch of what is due in a data source; tells whether there may be more, or no way to send it. */
export async function drainBatch(kit: DrainKit, sourceId: string): Promise<'done' | 'more' | 'outage'> {
  const { batch, parallel, leaseMs, sendMs } = kit.limits;
  const leaseEnds = performance.now() + leaseMs;
  const claimed = await inSource(kit, sourceId, (sql) => deliveries.claim(sql, sourceId, batch, leaseMs));
  // When the mail server does not answer one, it is not asked for the rest of the batch.
  let outage: Outcome | null = null;

  await inParallel(claimed, parallel, async (delivery) => {
    const late = kit.stopping.aborted || performance.now() > leaseEnds - 1.2 * sendMs;
    const tried = late || outage ? { outcome: outage ?? giveBack } : await attemptSafely(kit, delivery);
    if (tried.outcome.state === 'pending' && !tried.outcome.counts && tried.outcome.error) outage = tried.outcome;
    if (tried.outcome.state === 'failed') {
      kit.log.warn({ delivery: delivery.id, template: delivery.template }, 'a delivery failed for good');
    }
    await settle(kit, delivery, tried, leaseEnds);
  });
  if (outage) return 'outage';
  return claimed.length < batch ? 'done' : 'more';
}
