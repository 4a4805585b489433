import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { v7 as uuid } from 'uuid';
import { afterEach, beforeEach } from 'vitest';
import { findPostmaster } from '../../server/src/core/cluster/alive.js';
import { runningCluster } from '../../server/src/core/cluster/cluster.js';
import { connector } from '../../server/src/core/database/connection.js';
import { outboxChannel } from '../../server/src/core/outbox/outbox.queries.js';
import { clusterData, removeFolder, temporaryFolder } from '../support/folder.js';
import { mailSink } from '../support/mail-sink.js';
import { type Running, run } from '../support/process.js';

/** How long a delivery stays with the server that took it. */
const leaseMs = 60_000;

/** How long anything may take that is not about speed: after a kill PostgreSQL flushes its whole folder to a busy disk. */
const patience = 240_000;

/** What can be killed. */
export type Victim = 'server' | 'postmaster';

/** A server with its own PostgreSQL and a mail server that takes everything, for each test of a file anew. */
export function openMortalServer() {
  let folder: string;
  let sink: Awaited<ReturnType<typeof mailSink>>;
  let server: Running | undefined;
  let origin = '';
  let starts = 0;
  let lastStart = '';
  beforeEach(async () => {
    folder = await temporaryFolder();
    sink = await mailSink();
    starts = 0;
  });
  afterEach(async () => {
    await server?.end('SIGKILL');
    await sink.close();
    await removeFolder(folder);
  });

  async function start() {
    const env = { PORT: '0', P24_DATA: folder, P24_DEMO: 'off', SMTP_URL: sink.url, DATABASE_URL: '', P24_URL: '' };
    lastStart = new Date().toISOString();
    server = run('../../server/dist/core/main.js', [], env);
    starts += 1;
    const line = await server.line(/ http:\/\/\S+/, { from: 0, within: patience });
    origin = /http:\/\/[^/\s]+/.exec(line)?.[0] ?? '';
  }

  /** Works on the database as its owner. */
  async function asOwner<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const url = await runningCluster(folder);
    if (!url) throw new Error('The cluster does not run.');
    const sql = connector(url)({ max: 1 });
    return work(sql).finally(() => sql.end());
  }

  async function kill(what: readonly Victim[]) {
    for (const one of what) {
      const found = await findPostmaster(clusterData(folder));
      if (one === 'server') await server?.end('SIGKILL');
      else if (found) process.kill(found.pid, 'SIGKILL');
    }
    if (what.includes('server')) await start();
  }

  /** Repeats a write under `/api/v1` with its key until somebody acknowledges it, as the SDK does. */
  async function insist<T>(path: string, headers: Record<string, string>, body: unknown): Promise<T> {
    const key = uuid();
    let last = '';
    for (const until = Date.now() + patience; Date.now() < until; await wait(50)) {
      const answer = await fetch(`${origin}/api/v1${path}`, {
        method: 'POST',
        headers: { ...headers, origin, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(20_000),
      }).catch((error: Error) => {
        last = String(error.cause ?? error);
        return null;
      });
      // Acknowledged, but cut off before the last byte: whoever sent it cannot know.
      if (answer?.ok) {
        const result = await answer.json().catch(() => null);
        if (result) return result as T;
        continue;
      }
      const text = await answer?.text().catch(() => '');
      if (answer) last = `${answer.status} ${text}`;
      // Nobody there, come back later, or the first try is still under way: everything else is a fault.
      if (answer && answer.status !== 503 && answer.status !== 409) throw new Error(last);
    }
    const said = server?.lines.slice(-15).join('\n');
    throw new Error(`${path} was never acknowledged. At last: ${last}\nThe server said:\n${said}`);
  }

  return {
    start,
    kill,
    insist,
    asOwner,
    end: async () => server?.end('SIGTERM'),
    /**
     * Lets the time pass after which the deliveries that killed servers had in hand are taken by the one that runs,
     * and those that a lost database put off are tried again.
     */
    passTime: () =>
      asOwner(
        (sql) => sql`
          with passed as (
            update deliveries set due_at = now()
            where (state = 'sending' and due_at < ${lastStart}::timestamptz + ${leaseMs} * interval '1 millisecond')
              or (state = 'pending' and tries > 0)
            returning 1)
          select pg_notify(${outboxChannel}, ''), count(*) from passed`,
      ),
    /** How often the server was started. */
    get starts() {
      return starts;
    },
    /** What the mail server has taken. */
    get arrived() {
      return sink.arrived;
    },
  };
}
