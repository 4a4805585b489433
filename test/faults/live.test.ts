import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureSystemCategories } from '../../server/src/notices/notices.port.js';
import { type TestDatabase, testDatabase } from '../support/database.js';
import { aManager, aResident, aSource, testSecret } from '../support/factories.js';
import { listen as listenTo } from '../support/listen.js';
import { type Running, run } from '../support/process.js';

// Two whole servers start on a machine that is busy with other tests.
const patience = 120_000;
// How soon a hint comes is measured by `npm run bench live`; here it comes at all.
const soon = { timeout: 10_000, interval: 5 };

let db: TestDatabase;
let folder: string;
const servers: Running[] = [];
const origins: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'p24-live-'));
  const env = {
    PORT: '0',
    P24_DATA: folder,
    P24_DEMO: 'off',
    P24_SECRET: testSecret,
    DATABASE_URL: db.appUrl,
    DATABASE_DIRECT_URL: db.url,
    SMTP_URL: '',
    P24_URL: '',
  };
  servers.push(...[1, 2].map(() => run('../../server/dist/core/main.js', [], env)));
  for (const server of servers) {
    const line = await server.line(/ http:\/\/\S+/, { from: 0, within: 90_000 });
    origins.push(/http:\/\/[^/\s]+/.exec(line)?.[0] ?? '');
  }
}, patience);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.end('SIGTERM')));
  await db.close();
  await rm(folder, { recursive: true, force: true });
}, patience);

type Session = { headers: Record<string, string> };

/** Asks one of the two servers. */
async function ask(server: 0 | 1, session: Session, route: string, body?: unknown) {
  const [method = 'GET', path] = route.split(' ');
  const origin = origins[server] as string;
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers: { origin, ...session.headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}

/** Opens a stream on one of the two servers. */
const listen = (server: 0 | 1, session: Session) => listenTo(origins[server] as string, session.headers);

async function aHouse() {
  const source = await aSource(db.direct);
  await db.database.transaction({ sources: [source.id] }, (sql) => ensureSystemCategories(sql, source.id));
  const resident = await aResident(db.direct, source.id);
  const { session } = await aManager(db.direct, source.id);
  const manage = (route: string, body?: unknown) => {
    const [method, path] = route.split(' ');
    return ask(0, session, `${method} /manage/${source.id}${path}`, body);
  };
  const notice = await manage('POST /notices', { title: 'Aushang' });
  const audience = { properties: [resident.propertyId] };
  const release = (order: object = { notify: true }) =>
    manage(`POST /notices/${notice.body.id}/releases`, { id: uuid(), audience, ...order });
  return { resident, manage, release, noticeId: notice.body.id as string };
}

test(
  'what is released through one server appears at readers of the other, and so does its end',
  async () => {
    const { resident, manage, release, noticeId } = await aHouse();
    const heard = await listen(1, resident.session);

    await release();

    await expect.poll(() => heard.hints, soon).toEqual([{ feature: 'notices', id: noticeId }]);
    expect((await ask(1, resident.session, `GET /notices/${noticeId}`)).status).toBe(200);

    await manage(`POST /notices/${noticeId}/revoke`);

    await expect.poll(() => heard.hints.length, soon).toBe(2);
    expect((await ask(1, resident.session, `GET /notices/${noticeId}`)).status).toBe(404);
  },
  patience,
);

test(
  'what was scheduled is told to readers of both servers once, when it begins and when it ends',
  async () => {
    const { resident, release, noticeId } = await aHouse();
    const heard = [await listen(0, resident.session), await listen(1, resident.session)];
    const [begins, ends] = [Date.now() + 1500, Date.now() + 4000];
    await release({ visibleFrom: new Date(begins).toISOString(), visibleUntil: new Date(ends).toISOString() });
    const heardTimes = async (times: number) => {
      for (const one of heard) await expect.poll(() => one.hints.length, soon).toBe(times);
    };

    await heardTimes(1);
    await heardTimes(2);
    expect(Date.now()).toBeGreaterThanOrEqual(begins);
    expect((await ask(1, resident.session, `GET /notices/${noticeId}`)).status).toBe(200);
    await heardTimes(3);
    expect(Date.now()).toBeGreaterThanOrEqual(ends);
    expect((await ask(1, resident.session, `GET /notices/${noticeId}`)).status).toBe(404);

    expect(heard[0]?.hints).toEqual(Array(3).fill({ feature: 'notices', id: noticeId }));
  },
  patience,
);

test(
  'signing out at one server ends the stream at the other',
  async () => {
    const { resident } = await aHouse();
    const heard = await listen(1, resident.session);

    expect((await ask(0, resident.session, 'POST /auth/sign-out')).status).toBe(204);

    await expect.poll(() => heard.ended, soon).toBe(true);
    expect((await ask(1, resident.session, 'GET /me')).status).toBe(401);
  },
  patience,
);

test(
  'a mail goes out once although both servers are woken',
  async () => {
    const { release } = await aHouse();

    await release();

    const states = () => db.direct`select state, tries, count(*)::int as mails from deliveries group by state, tries`;
    await expect
      .poll(async () => [...(await states())].map(({ state }) => state), { timeout: 10_000 })
      .toEqual(['sent']);
    const kept = await db.direct`select delivery_id, count(*)::int as times from mails group by delivery_id`;
    expect(kept.map(({ times }) => times)).toEqual((await states()).flatMap(({ mails }) => Array(mails).fill(1)));
  },
  patience,
);

test(
  'stopping a server ends its streams, so that readers come back elsewhere',
  async () => {
    const { resident } = await aHouse();
    const heard = await listen(1, resident.session);

    await servers[1]?.end('SIGTERM');

    expect(heard.ended).toBe(true);
  },
  patience,
);
