import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { createApp } from '../../server/src/app.js';
import type { Database } from '../../server/src/core/database/database.js';
import { readEnv } from '../../server/src/core/env.js';
import { openEventHub } from '../../server/src/core/events/event-hub.js';
import { diskStore } from '../../server/src/core/files/file-store.js';
import { admission } from '../../server/src/core/http/admission.js';
import { rateLimits } from '../../server/src/core/http/rate-limits.js';
import { startMetrics } from '../../server/src/core/metrics.js';
import type { Services } from '../../server/src/core/services.js';
import { ownDatabase } from './database.js';
import { testSecret } from './factories.js';

/** Where the application of tests believes to be reached. */
export const testOrigin = 'http://localhost';

/** An answer as tests look at it; `body` is the JSON, or the text of anything else. */
export interface Answer {
  status: number;
  headers: Headers;
  // Tests read what they expect; the definitions are checked by the services' strict mode.
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test is about.
  body: any;
}

/** The whole application over a test database, without a network. */
export async function testApp(database: Database) {
  const folder = await mkdtemp(join(tmpdir(), 'p24-files-'));
  let now: Date | null = null;
  const log = pino({ level: 'silent' });
  const events = await openEventHub({ database, log });
  const services: Services = {
    env: readEnv({ P24_DATA: folder }),
    log,
    database,
    secret: testSecret,
    files: diskStore(folder),
    events,
    keptMails: null,
    admission: admission(database),
    metrics: startMetrics(),
    limit: rateLimits(database),
    stopping: new AbortController().signal,
    version: '0.0.0',
    build: 'test',
    strict: true,
    clock: () => now ?? new Date(),
  };
  const app = createApp(services);

  /** Calls an operation by its method and path below `/api/v1`, as a session or as nobody. */
  async function call(
    session: { headers: Record<string, string> } | null,
    route: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> {
    const [method = 'GET', path = '/'] = route.split(' ');
    const headers = { host: 'localhost', origin: testOrigin, ...session?.headers, ...more };
    const sent =
      body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } };
    const response = await app.request(`${testOrigin}/api/v1${path}`, { method, headers, ...sent });
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
  }

  return {
    app,
    services,
    call,
    /** Turns the clock of the application; null lets it run again. */
    at(time: string | null) {
      now = time ? new Date(time) : null;
    },
    async close() {
      await events.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The whole application over a database of the test file's own; both end with the file. */
export async function openApp() {
  const db = await ownDatabase();
  const app = await testApp(db.database);
  afterAll(() => app.close());
  return { db, app };
}
