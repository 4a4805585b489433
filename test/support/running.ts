import { randomUUID } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { connector } from '../../server/src/core/database/connection.js';
import { testSecret } from './factories.js';
import { removeFolder, temporaryFolder } from './folder.js';
import { type Running, run } from './process.js';
import { withDatabase } from './urls.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built server as a process of its own: its origin, those of the example websites, and the owner's database. */
    running: { url: string; homepage: string; nordlicht: string; secondDoor: string; databaseUrl: string };
  }
}

async function addressIn(server: Running, label: RegExp): Promise<string> {
  const line = await server.line(label, { from: 0, within: 180_000 });
  const [origin] = /http:\/\/[^/\s]+/.exec(line) ?? [];
  if (!origin) throw new Error(`No address stands in: ${line}`);
  return origin;
}

/** Runs once before the journeys: builds what changed and starts it as people do, on a database of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { template } = project.getProvidedContext();
  const name = `p24_journeys_${randomUUID().replaceAll('-', '')}`;
  const admin = connector(withDatabase(template.url, 'postgres'))({ max: 1 });
  const [folder] = await Promise.all([temporaryFolder(), buildAll()]);
  await admin.unsafe(`create database ${name} template ${new URL(template.url).pathname.slice(1)}`);
  const databaseUrl = withDatabase(template.url, name);
  const server = run('../../server/dist/core/main.js', [], {
    PORT: '0',
    HOST: '127.0.0.1',
    P24_URL: '',
    SMTP_URL: '',
    P24_DATA: folder,
    P24_DEMO: 'on',
    P24_SECRET: testSecret,
    DATABASE_URL: databaseUrl,
  });
  const stop = async () => {
    await server.end('SIGTERM');
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end({ timeout: 5 });
    await removeFolder(folder);
  };
  try {
    const [url, homepage, nordlicht, secondDoor] = await Promise.all(
      [/^ +p24 +http/, /Website of .*Lindenhof/, /Website of Nordlicht/, /sign-in of its own/].map((label) =>
        addressIn(server, label),
      ),
    );
    if (!url || !homepage || !nordlicht || !secondDoor) throw new Error('An address is missing.');
    project.provide('running', { url, homepage, nordlicht, secondDoor, databaseUrl });
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
