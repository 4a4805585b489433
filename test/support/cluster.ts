import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isProcess } from '../../server/src/core/cluster/alive.js';
import { startCluster } from '../../server/src/core/cluster/cluster.js';
import { connector } from '../../server/src/core/database/connection.js';
import { migrate } from '../../server/src/core/database/migrate.js';
import { folderPrefix, removeFolder, temporaryFolder } from './folder.js';
import { withDatabase } from './urls.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The owner's and the powerless role's address of a migrated database that test databases are copied from. */
    template: { url: string; appUrl: string };
  }
}

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
  const folder = await temporaryFolder();
  const cluster = await startCluster(folder, { throwAway: true });
  return {
    ...cluster,
    async stop() {
      await cluster.stop();
      await removeFolder(folder);
    },
  };
}

// A test run that was killed leaves its server behind: the next one ends it, by the number in the folder's name.
async function sweep() {
  for (const name of await readdir(tmpdir())) {
    const owner = Number(name.slice(folderPrefix.length).split('-')[0]);
    if (!name.startsWith(folderPrefix) || !owner || isProcess(owner)) continue;
    await removeFolder(join(tmpdir(), name));
  }
}
