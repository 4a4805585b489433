import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../../server/src/core/cluster.js';
import { findPostmaster, isProcess } from '../../server/src/core/cluster-alive.js';
import { connector } from '../../server/src/core/database-connection.js';
import { migrate } from '../../server/src/core/migrate.js';
import { withDatabase } from './urls.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's and the powerless role's address of a migrated database that test databases are copied from. */
    template: { url: string; appUrl: string };
  }
}

const prefix = 'p24-test-';

interface Server {
  url: string;
  appUrl: string;
  stop(): Promise<void>;
}

/** Runs once before the tests of a project: a server of their own, or TEST_DATABASE_URL, with a migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.TEST_DATABASE_URL ? external(process.env.TEST_DATABASE_URL) : await throwAway();
  const name = `p24_template_${randomUUID().replaceAll('-', '')}`;
  const admin = connector(server.url)({ max: 1 });
  await admin.unsafe(`create database ${name}`);
  const template = { url: withDatabase(server.url, name), appUrl: withDatabase(server.appUrl, name) };
  await migrate(template.url);
  project.provide('template', template);
  return async () => {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end({ timeout: 5 });
    await server.stop();
  };
}

// The owner's address serves both: the database layer then starts its sessions as the powerless role.
function external(url: string): Server {
  return { url, appUrl: url, stop: async () => {} };
}

async function throwAway(): Promise<Server> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const cluster = await startCluster(folder, { throwAway: true });
  return {
    ...cluster,
    async stop() {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

// A test run that was killed leaves its server behind: the next one ends it, by the number in the folder's name.
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(name.slice(prefix.length).split('-')[0]);
    if (!name.startsWith(prefix) || !owner || isProcess(owner)) continue;
    const folder = join(tmpdir(), name);
    const left = await findPostmaster(join(folder, 'postgres/data'));
    if (left) process.kill(left.pid, 'SIGQUIT');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
