import type { Logger } from 'pino';
import type { Database } from './database/database.js';
import type { Env } from './env.js';
import type { EventHub } from './events/event-hub.js';
import type { FileStore } from './files/file-store.js';
import type { Admission } from './http/admission.js';
import type { RateLimits } from './http/rate-limits.js';
import type { KeptMails } from './mail/kept-mails.js';
import type { Metrics } from './metrics.js';

/** What handlers may use of the running server; made once at start. */
export interface Services {
  env: Env;
  log: Logger;
  database: Database;
  /** Signs links to files; the same in all processes on one database. */
  secret: string;
  files: FileStore;
  events: EventHub;
  /** Mails that were not sent because no mail server is set; null where one is. */
  keptMails: KeptMails | null;
  admission: Admission;
  metrics: Metrics;
  /** The limit of this name: so many attempts in so many seconds. */
  limit: RateLimits;
  /** Fires when the process is asked to end: no new work begins. */
  stopping: AbortSignal;
  /** Of the packages. */
  version: string;
  /** Names this build: answers of another one are not served from caches. */
  build: string;
  /** Whether every answer is checked against its definition: in tests and development. */
  strict: boolean;
  /** The current time; tests turn it. */
  clock(): Date;
}
