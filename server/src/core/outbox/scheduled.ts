import type { Database, Tx } from '../database/database.js';
import type { FileStore } from '../files/file-store.js';

/** What a job may use beside the transaction that it runs in. */
export interface JobKit {
  /** For what is to be seen and done in somebody's name only. */
  database: Database;
  files: FileStore;
}

/** Work that a feature does again and again over all data sources. */
export interface ScheduledJob {
  /** Names its queue: kebab-case, unique. */
  name: string;
  /** When, as five fields of cron in UTC. */
  cron: string;
  /** Runs as the owner of the tables, in one transaction; a failed one is repeated, so it must not matter how often. */
  run(sql: Tx, kit: JobKit): Promise<void>;
}

const jobs = new Map<string, ScheduledJob>();

/** Registers a feature's job; one process at a time runs it. */
export function scheduleJob(job: ScheduledJob): void {
  if (jobs.has(job.name)) throw new Error(`The job ${job.name} is registered twice.`);
  jobs.set(job.name, job);
}

/** All jobs that features have registered. */
export const scheduledJobs = (): readonly ScheduledJob[] => [...jobs.values()];
