import PgBoss from 'pg-boss';
import type { Logger } from 'pino';
import type { Database } from './database.js';
import type { Drainer } from './drainer.js';
import type { FileStore } from './file-store.js';
import { purge } from './jobs.queries.js';
import { outboxChannel } from './outbox.queries.js';

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

function schedules({ drainer, files }: JobsOptions, db: PgBoss.Db): Schedule[] {
  return [
    { queue: 'sweep-outbox', cron: '* * * * *', every: 5, retries: 0, run: async () => drainer.wake() },
    { queue: 'purge', cron: '17 * * * *', every: 60, retries: 3, run: () => purge(db) },
    { queue: 'sweep-files', cron: '43 3 * * *', every: 60, retries: 3, run: () => files.sweep() },
  ];
}

async function arrange(boss: PgBoss, { queue, cron, every, retries, run }: Schedule): Promise<void> {
  const options = {
    name: queue,
    policy: 'short',
    retryLimit: retries,
    retryBackoff: true,
    expireInSeconds: 300,
  } as const;
  await boss.createQueue(queue, options);
  await boss.schedule(queue, cron);
  await boss.work(queue, { pollingIntervalSeconds: every }, run);
}

/** Starts jobs: deliveries are sent when a commit says so, and by the minute what that missed or what fell due. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { database, directUrl, drainer, log } = options;
  const boss = new PgBoss({ connectionString: directUrl, application_name: 'p24 jobs', max: 2 });
  boss.on('error', (error) => log.warn({ err: error }, 'a job could not be looked for or ended'));
  await boss.start();
  for (const schedule of schedules(options, boss.getDb())) await arrange(boss, schedule);

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
