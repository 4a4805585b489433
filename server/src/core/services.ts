import type { Logger } from 'pino';
import type { Database } from './database.js';
import type { Env } from './env.js';

/** What handlers may use of the running server; made once at start. */
export interface Services {
  env: Env;
  log: Logger;
  database: Database;
  /** The current time; tests turn it. */
  clock(): Date;
}
