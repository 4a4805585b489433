import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import type { Logger } from 'pino';
import { createApp } from './app.js';
import { startCluster } from './core/cluster/cluster.js';
import { type Database, openDatabase } from './core/database/database.js';
import { migrate } from './core/database/migrate.js';
import type { Env } from './core/env.js';
import { openEventHub } from './core/events/event-hub.js';
import { listen, stopListening } from './core/events/listening.js';
import { diskStore } from './core/files/file-store.js';
import { admission } from './core/http/admission.js';
import { rateLimits } from './core/http/rate-limits.js';
import { hasWebsites, type Website, websiteApp } from './core/http/website.js';
import { keptMails } from './core/mail/kept-mails.js';
import { startMetrics } from './core/metrics.js';
import { readSecret } from './core/secret.js';
import type { Services } from './core/services.js';

/** What a process runs that must be ended, newest first. */
type Ending = () => Promise<unknown>;

/** A running p24. */
export interface Running {
  /** Where people reach it; null where this process answers no requests. */
  url: string | null;
  /** The example websites; none outside of the demo. */
  websites: readonly Website[];
  /** The example of a website that signs its customers in by itself; null outside of the demo. */
  secondDoor: string | null;
  /** Whether the demo's sign-ins open. */
  demo: boolean;
  services: Services;
  /** Stops taking requests, lets those under way finish, and ends everything that was started. */
  stop(): Promise<void>;
}

/** What of this build the outside may know. */
export interface Build {
  version: string;
  /** Changes with every build. */
  id: string;
}

interface Addresses {
  url: string;
  directUrl: string;
  ownerUrl: string;
}

/** Starts the private cluster, or takes the database that is configured. */
async function findDatabase(env: Env, log: Logger, endings: Ending[]): Promise<Addresses> {
  if (env.databaseUrl) {
    const directUrl = env.databaseDirectUrl ?? env.databaseUrl;
    return { url: env.databaseUrl, directUrl, ownerUrl: directUrl };
  }
  const cluster = await startCluster(env.dataFolder, {
    onRestart: (error) =>
      error
        ? log.error({ err: error }, 'PostgreSQL cannot be started again.')
        : log.warn('PostgreSQL had died and was started again.'),
  });
  endings.push(() => cluster.stop());
  return { url: cluster.appUrl, directUrl: cluster.appUrl, ownerUrl: cluster.url };
}

async function createServices(
  { env, log, build }: { env: Env; log: Logger; build: Build },
  { database, ownerUrl }: { database: Database; ownerUrl: string },
  stopping: AbortSignal,
): Promise<Services> {
  return {
    env,
    log,
    database,
    secret: await readSecret(env),
    files: diskStore(env.filesFolder),
    events: await openEventHub({ database, log }),
    keptMails: env.smtpUrl ? null : keptMails(ownerUrl),
    admission: admission(database),
    metrics: startMetrics(),
    limit: rateLimits(database),
    stopping,
    version: build.version,
    build: build.id,
    strict: process.env.NODE_ENV === 'development',
    clock: () => new Date(),
  };
}

const originOf = (host: string, port: number) =>
  `http://${host === '127.0.0.1' || host === '::' || host === '0.0.0.0' ? 'localhost' : host}:${port}`;

/** In demo mode each of its companies has an example website beside, under another site, as in real life. */
async function startWebsites(services: Services, port: number, url: string) {
  const { env } = services;
  const servers: Server[] = [];
  const websites: Website[] = [];
  if (env.demo === 'off' || !hasWebsites()) return { servers, websites, secondDoor: null };
  const { sites } = await import('./demo/demo.js');
  const apps: Hono[] = [];
  for (const [index, site] of sites.entries()) {
    // They name each other, so that their pages come once all addresses are known.
    const fetch = (request: Request) => apps[index]?.fetch(request) ?? new Response(null, { status: 503 });
    const server = createAdaptorServer({ fetch }) as Server;
    const bound = await listen(server, env.port === 0 ? 0 : port + 1 + index, env.host);
    servers.push(server);
    websites.push({ ...site, url: `http://127.0.0.1:${bound}/` });
  }
  const { openSecondDoor } = await import('./demo/second-door.js');
  const last = env.port === 0 ? 0 : port + 1 + sites.length;
  const door = await openSecondDoor(services, { p24: url, port: last, host: env.host });
  if (door) servers.push(door.server);
  const secondDoor = door?.url ?? null;
  apps.push(...websites.map((own) => websiteApp({ server: url, own, websites, secondDoor })));
  return { servers, websites, secondDoor };
}

async function startHttp(services: Services, endings: Ending[]) {
  const { env } = services;
  const server = createAdaptorServer({ fetch: createApp(services).fetch, overrideGlobalObjects: true }) as Server;
  const port = await listen(server, env.port, env.host);
  const url = env.url ?? originOf(env.host, port);
  const { servers, websites, secondDoor } = await startWebsites(services, port, url);
  endings.push(async () => {
    // Streams never end by themselves.
    const closed = Promise.all([server, ...servers].map(stopListening));
    await services.events.close();
    await closed;
  });
  return { url, websites, secondDoor };
}

/**
 * Starts p24 in this process: database, migrations, jobs and HTTP, as the settings say.
 * @throws when the database cannot be reached, a migration fails, or the port is taken; what had started is ended
 */
export async function start(options: {
  env: Env;
  log: Logger;
  build: Build;
  /** Hears that the demo is being made, which takes a while. */
  onDemo?: () => void;
}): Promise<Running> {
  const { env, log } = options;
  const stopping = new AbortController();
  const endings: Ending[] = [];
  const stop = async () => {
    stopping.abort();
    for (const end of endings.splice(0).reverse())
      await end().catch((error) => log.error({ err: error }, 'Ending failed.'));
  };
  try {
    const { url, directUrl, ownerUrl } = await findDatabase(env, log, endings);
    await migrate(ownerUrl);
    const database = await openDatabase({ url, directUrl });
    endings.push(() => database.close());
    const services = await createServices(options, { database, ownerUrl }, stopping.signal);
    endings.push(async () => {
      await services.events.close();
      await services.keptMails?.close();
    });
    const demo = env.demo === 'off' ? null : await import('./demo/demo.js');
    const shown = (await demo?.ensureDemo(services, ownerUrl, options.onDemo)) ?? false;
    const http =
      env.role === 'worker' ? { url: null, websites: [], secondDoor: null } : await startHttp(services, endings);
    await demo?.placeDemo(services, http.websites);
    if (env.role !== 'web') {
      // Mails and jobs are a third of all code: the first page does not wait for it.
      const { startWork } = await import('./work.js');
      endings.push(await startWork(services, { url: http.url ?? originOf(env.host, env.port), ownerUrl }));
    }
    return { ...http, demo: shown, services, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
