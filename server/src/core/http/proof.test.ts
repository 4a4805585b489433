import { defineApi } from '@p24/sdk/api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, testOrigin } from '../../../../test/support/app.js';
import { testDatabase } from '../../../../test/support/database.js';
import { aResident, aSession, aSource } from '../../../../test/support/factories.js';
import { noteProof } from './proof.js';
import { routeApi } from './router.js';
import { serve } from './serve.js';

const keysApi = defineApi({
  rotate: { route: 'POST /keys', summary: 'Rotate.', access: 'signed-in', proven: true },
});
let rotated = 0;
const keys = serve(keysApi, {
  rotate() {
    rotated++;
    return undefined;
  },
});

let db: Awaited<ReturnType<typeof testDatabase>>;
let support: Awaited<ReturnType<typeof testApp>>;
let app: ReturnType<typeof routeApi>;
let person: Awaited<ReturnType<typeof aResident>>;
const origin = 'https://www.proof.example';

beforeAll(async () => {
  db = await testDatabase();
  support = await testApp(db.database);
  app = routeApi(support.services, { keys: [keys] });
  person = await aResident(db.direct, (await aSource(db.direct, { origin })).id);
});
afterAll(async () => {
  await support.close();
  await db.close();
});

async function rotate({ headers }: { headers: Record<string, string> }) {
  const before = rotated;
  const response = await app.request(`${testOrigin}/api/v1/keys`, {
    method: 'POST',
    headers: { host: 'localhost', origin: testOrigin, ...headers },
  });
  const code = response.ok ? 'done' : ((await response.json()) as { code: string }).code;
  return [code, rotated - before];
}

const aged = (id: string, minutes: number) =>
  db.direct`update sessions set proven_at = now() - ${minutes}::int * interval '1 minute' where id = ${id}`;

test('whoever has just shown who they are goes through, for ten minutes', async () => {
  const session = await aSession(db.direct, person.account.id);
  expect(await rotate(session)).toEqual(['done', 1]);
  await aged(session.id, 9);
  expect(await rotate(session)).toEqual(['done', 1]);
  await aged(session.id, 11);
  expect(await rotate(session)).toEqual(['proof-required', 0]);
});

test('a session of before proof was asked for has none', async () => {
  expect(await rotate(await aSession(db.direct, person.account.id, { proven: false }))).toEqual(['proof-required', 0]);
});

test('proof counts for the session that gave it alone', async () => {
  const [one, two] = [
    await aSession(db.direct, person.account.id, { proven: false }),
    await aSession(db.direct, person.account.id, { kind: 'page', origin, proven: false }),
  ];
  await db.database.transaction({ account: person.account.id }, (sql) => noteProof(sql, two.id));
  expect(await rotate(one)).toEqual(['proof-required', 0]);
  expect(await rotate(two)).toEqual(['done', 1]);
});

test('for a session that was handed out nobody can give proof', async () => {
  const { account } = person;
  expect(await rotate(await aSession(db.direct, account.id, { kind: 'embed', origin }))).toEqual(['forbidden', 0]);
});
