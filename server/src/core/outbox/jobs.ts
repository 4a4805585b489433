import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import { connector } from '../database/connection.js';
import type { Database, Tx } from '../database/database.js';
import type { FileStore } from '../files/file-store.js';
import { purgeFiles } from '../files/purge.js';
import type { Drainer } from './drainer.js';
import { purge } from './jobs.queries.js';
import { outboxChannel } from './outbox.queries.js';
import { scheduledJobs } from './scheduled.js';

/** The work that a process does beside answering requests. */
export interface Jobs {
  /** Ends what is under way within ten seconds, and begins nothing more. */
  stop(): Promise<void>;
}

/** What jobs work with. */
export interface JobsOptions {
  database: Database;
  /** As the owner and past any pooler: jobs clear up in all data sources. */
  directUrl: string;
  drainer: Drainer;
  files: FileStore;
  log: Logger;
}

interface Schedule {
  queue: string;
  cron: string;
  /** Seconds between looking for a job whose time has come. */
  every: number;
  /** Repetitions of a failed one. */
  retries: number;
  run(): Promise<void>;
}

/** Runs a feature's job in a transaction as the owner of the tables, who sees all data sources. */
async function asOwner(directUrl: string, run: (sql: Tx) => Promise<void>): Promise<void> {
  const sql = connector(directUrl)({ max: 1, name: 'p24 jobs' });
  try {
    await sql.begin(run);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function schedules({ drainer, database, files, directUrl }: JobsOptions, db: PgBoss.Db): Schedule[] {
  return [
    { queue: 'sweep-outbox', cron: '* * * * *', every: 5, retries: 0, run: async () => drainer.wake() },
    { queue: 'purge', cron: '17 * * * *', every: 60, retries: 3, run: () => purge(db) },
    ...scheduledJobs().map(({ name, cron, run }) => ({
      ...{ queue: name, cron, every: 60, retries: 3 },
      run: () => asOwner(directUrl, (sql) => run(sql, { database, files })),
    })),
    { queue: 'sweep-files', cron: '43 3 * * *', every: 60, retries: 3, run: () => purgeFiles(directUrl, files) },
  ];
}

// Any number will do as long as nothing else uses it: the letters "jobs" as bytes.
const lock = 0x6a6f6273;

/** Making queues changes tables, which deadlocks when several processes start at once: so they do it in turn. */
async function inTurn<T>(directUrl: string, run: () => Promise<T>): Promise<T> {
  const sql = connector(directUrl)({ max: 1, name: 'p24 jobs' });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    return await run();
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function startBoss(options: JobsOptions): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString: options.directUrl, application_name: 'p24 jobs', max: 2 });
  boss.on('error', (error) => options.log.warn({ err: error }, 'A job could not be looked for or ended.'));
  await boss.start();
  const all = schedules(options, boss.getDb());
  for (const { queue, cron, retries } of all) {
    const name = queue;
    await boss.createQueue(name, {
      name,
      policy: 'short',
      retryLimit: retries,
      retryBackoff: true,
      expireInSeconds: 300,
    });
    await boss.schedule(name, cron);
  }
  for (const { queue, every, run } of all) await boss.work(queue, { pollingIntervalSeconds: every }, run);
  return boss;
}

/** Starts jobs: deliveries are sent when a commit says so, and by the minute what that missed or what fell due. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, directUrl, drainer } = options;
  const boss = await inTurn(directUrl, () => startBoss(options));

  // Whatever was committed while nobody listened is due too: so each time that listening begins, everything is.
  const listener = await database.listen(
    outboxChannel,
    (sourceId) => drainer.wake(sourceId),
    () => drainer.wake(),
  );
  return {
    async stop() {
      await listener.unlisten();
      await Promise.all([drainer.stop(), boss.stop({ graceful: true, timeout: 10_000, wait: true })]);
    },
  };
}
