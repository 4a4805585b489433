import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Sql } from 'postgres';
import { connector } from '../database/connection.js';
import type { Tx } from '../database/database.js';
import { announce, announceAll } from '../events/events.js';
import * as moments from './moments.queries.js';

/** Tells open pages when what they show begins or ends; in any number of processes, each moment once. */
export interface Moments {
  stop(): Promise<void>;
}

const lookMs = 500;
const afterFailureMs = 5000;
const batch = 200;

async function tell(sql: Tx, moment: moments.Moment): Promise<void> {
  const { sourceId, feature, itemId } = moment;
  if (feature === null || itemId === null) return announceAll(sql, sourceId);
  const concerned = await moments.findConcerned(sql, moment);
  // Revoked or moved since: then nothing happens at this moment.
  if (concerned.length === 0) return;
  const hint = { sourceId, feature, id: itemId };
  await announce(sql, { ...hint, contacts: concerned.map(({ contactId }) => contactId) });
  await announce(sql, { ...hint, contacts: 'managers' });
}

/** Tells of what has come; whether there may be more. */
const tellDue = (sql: Sql): Promise<boolean> =>
  sql.begin(async (tx) => {
    const due = await moments.takeDue(tx, batch);
    for (const moment of due) await tell(tx, moment);
    return due.length === batch;
  }) as Promise<boolean>;

/** Looks twice a second, as the owner of the tables, since a moment may come in any data source. */
export function startMoments({ ownerUrl, log }: { ownerUrl: string; log: Logger }): Moments {
  const sql = connector(ownerUrl)({ max: 1, name: 'p24 moments' });
  const halt = new AbortController();
  const { signal } = halt;

  async function look(): Promise<number> {
    try {
      return (await tellDue(sql)) ? 0 : lookMs;
    } catch (error) {
      if (!signal.aborted) log.warn({ err: error }, 'Pages could not be told of what begins or ends.');
      return afterFailureMs;
    }
  }

  async function run(): Promise<void> {
    while (!signal.aborted) await pause(await look(), undefined, { signal }).catch(() => {});
  }

  const running = run();
  return {
    async stop() {
      halt.abort();
      await sql.end({ timeout: 2 });
      await running;
    },
  };
}
