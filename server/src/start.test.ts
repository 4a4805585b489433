import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/support/database.js';
import { aManager, aSource } from '../../test/support/factories.js';
import { readEnv } from './core/env.js';
import { listen } from './core/events/listening.js';
import { start } from './start.js';

let db: Awaited<ReturnType<typeof testDatabase>>;
let folder: string;
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'p24-start-'));
});
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (values: Record<string, string> = {}) =>
  start({
    env: readEnv({ PORT: '0', P24_DATA: folder, DATABASE_URL: db.appUrl, DATABASE_DIRECT_URL: db.url, ...values }),
    log: pino({ level: 'silent' }),
    build: { version: '1.2.3', id: 'test' },
  });

test('a started server answers, says that it is ready and measures itself', async () => {
  const running = await run();
  try {
    const get = async (path: string) => fetch(`${running.url}${path}`);
    expect((await get('/healthz')).status).toBe(200);
    expect(await (await get('/readyz')).json()).toEqual({ status: 'ok' });
    await get('/api/v1/me');
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toMatch(/http_request_duration_seconds_count\{method="GET",route="\/me",status="401"\} 1/);
    expect((await get('/')).headers.get('content-type')).toContain('text/html');
  } finally {
    await running.stop();
  }
  await expect(fetch(`${running.url}/healthz`)).rejects.toThrow();
});

test('a request under way is finished before the server ends', async () => {
  const running = await run();
  const source = await aSource(db.direct);
  const { session } = await aManager(db.direct, source.id);
  const port = new URL(running.url ?? '').port;
  const body = new ReadableStream({
    async start(controller) {
      controller.enqueue(new TextEncoder().encode('Ein Text, '));
      await new Promise((resolve) => setTimeout(resolve, 300));
      controller.enqueue(new TextEncoder().encode('der langsam kommt.'));
      controller.close();
    },
  });
  const upload = fetch(`${running.url}/api/v1/manage/${source.id}/files?name=a.txt`, {
    method: 'POST',
    headers: { ...session.headers, origin: `http://localhost:${port}`, 'content-type': 'application/octet-stream' },
    body,
    duplex: 'half',
  } as RequestInit);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const stopped = running.stop();
  expect((await upload).status).toBe(201);
  await stopped;
});

test('a second stop does nothing', async () => {
  const running = await run();
  await running.stop();
  await running.stop();
});

test('a taken port is named, and nothing is left behind', async () => {
  const other = createServer();
  const port = await listen(other, 0, '127.0.0.1');
  await expect(run({ PORT: String(port) })).rejects.toThrow(`Port ${port} is taken`);
  other.close();
  const left =
    await db.direct`select from pg_stat_activity where datname = current_database() and application_name = 'p24'`;
  expect(left).toHaveLength(0);
});

test('a process that only works answers no requests', async () => {
  const running = await run({ P24_ROLE: 'worker' });
  expect(running.url).toBeNull();
  await running.stop();
});

test('a database that is away stops the start', async () => {
  await expect(run({ DATABASE_URL: 'postgres://p24@127.0.0.1:1/p24', DATABASE_DIRECT_URL: '' })).rejects.toThrow();
});
