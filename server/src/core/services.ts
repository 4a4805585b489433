import type { Logger } from 'pino';
import type { Database } from './database.js';
import type { Env } from './env.js';
import type { EventHub } from './events.js';
import type { FileStore } from './file-store.js';

/** What handlers may use of the running server; made once at start. */
export interface Services {
  env: Env;
  log: Logger;
  database: Database;
  /** Signs links to files; the same in all processes on one database. */
  secret: string;
  files: FileStore;
  events: EventHub;
  /** The current time; tests turn it. */
  clock(): Date;
}
