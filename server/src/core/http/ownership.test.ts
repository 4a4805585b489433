import { defineApi } from '@p24/sdk/api';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { testApp, testOrigin } from '../../../../test/support/app.js';
import { testDatabase } from '../../../../test/support/database.js';
import {
  aContact,
  aContract,
  aManager,
  aMembership,
  anAccount,
  aProperty,
  aSession,
  aSource,
} from '../../../../test/support/factories.js';
import { routeApi } from './router.js';
import { ownContacts } from './scope.js';
import { serve } from './serve.js';

const ownersApi = defineApi({
  list: {
    route: 'GET /owned',
    summary: 'List contacts that own.',
    access: 'owner',
    result: z.object({ contacts: z.array(z.string()) }),
    cached: true,
  },
  send: {
    route: 'POST /owned',
    summary: 'Send something as an owner.',
    access: 'owner',
    upload: { types: ['text/plain'], maxBytes: 10 },
  },
});

const owners = serve(ownersApi, {
  list: (_input, { caller }) => ({ contacts: ownContacts(caller).contacts }),
  send: () => undefined,
});

let db: Awaited<ReturnType<typeof testDatabase>>;
let support: Awaited<ReturnType<typeof testApp>>;
let app: ReturnType<typeof routeApi>;
let sourceId: string;
let propertyId: string;

beforeAll(async () => {
  db = await testDatabase();
  support = await testApp(db.database);
  app = routeApi(support.services, { owners: [owners] });
  sourceId = (await aSource(db.direct)).id;
  propertyId = (await aProperty(db.direct, sourceId)).id;
});
afterEach(() => support.at(null));
afterAll(async () => {
  await support.close();
  await db.close();
});

async function ask(headers: Record<string, string>, method = 'GET') {
  const response = await app.request(`${testOrigin}/api/v1/owned`, {
    method,
    headers: { host: 'localhost', origin: testOrigin, 'content-type': 'text/plain', ...headers },
    ...(method === 'POST' ? { body: 'Antrag' } : {}),
  });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get('etag') ?? '', body: text ? JSON.parse(text) : null };
}

type Contract = { kind: 'tenancy' | 'ownership' | 'house'; startsOn?: string; endsOn?: string };

/** Somebody's contact in a data source, with these contracts there. */
async function joins(accountId: string, source: { id: string; propertyId: string }, contracts: Contract[]) {
  const { id, personId } = await aContact(db.direct, source.id);
  await aMembership(db.direct, source.id, { accountId, personId });
  for (const contract of contracts) {
    await aContract(db.direct, source.id, { propertyId: source.propertyId, contacts: [id], ...contract });
  }
  return id;
}

async function somebody(...contracts: Contract[]) {
  const account = await anAccount(db.direct);
  const contactId = await joins(account.id, { id: sourceId, propertyId }, contracts);
  return { account, contactId, headers: (await aSession(db.direct, account.id)).headers };
}

test.each(['ownership', 'house'] as const)('a current contract of kind %s makes an owner', async (kind) => {
  const { headers, contactId } = await somebody({ kind: 'tenancy' }, { kind });
  expect(await ask(headers)).toMatchObject({ status: 200, body: { contacts: [contactId] } });
  expect((await ask(headers, 'POST')).status).toBe(204);
});

test.each<[string, Contract[]]>([
  ['a tenant', [{ kind: 'tenancy' }]],
  ['who has no contract', []],
  ['who has sold', [{ kind: 'ownership', endsOn: '2021-12-31' }]],
  ['who will own', [{ kind: 'ownership', startsOn: '2999-01-01' }]],
])('what is for owners is forbidden to %s', async (_who, contracts) => {
  const { headers } = await somebody(...contracts);
  expect(await ask(headers)).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  expect((await ask(headers, 'POST')).status).toBe(403);
});

test("a manager gets nothing by an owner's operation, and nobody is asked to sign in", async () => {
  const { session } = await aManager(db.direct, sourceId);
  expect((await ask(session.headers)).status).toBe(403);
  expect((await ask({})).status).toBe(401);
});

test("a contract counts from its first to the end of its last day, in the source's time zone", async () => {
  const { headers } = await somebody({ kind: 'ownership', startsOn: '2026-03-01', endsOn: '2026-06-30' });
  const at = async (time: string) => {
    support.at(time);
    return (await ask(headers)).status;
  };
  expect(await at('2026-02-28T22:59:59Z')).toBe(403);
  expect(await at('2026-02-28T23:00:00Z')).toBe(200);
  expect(await at('2026-06-30T21:59:59Z')).toBe(200);
  expect(await at('2026-06-30T22:00:00Z')).toBe(403);
});

test('a contract about a property that is offline makes nobody an owner', async () => {
  const { headers } = await somebody({ kind: 'ownership' });
  await db.direct`update properties set online = false where id = ${propertyId}`;
  const { status } = await ask(headers);
  await db.direct`update properties set online = true where id = ${propertyId}`;
  expect(status).toBe(403);
});

test('an answer that the caller has is not confirmed once the contract is over', async () => {
  const { headers } = await somebody({ kind: 'ownership', endsOn: '2026-06-30' });
  support.at('2026-06-30T21:40:00Z');
  const { etag } = await ask(headers);
  expect((await ask({ ...headers, 'if-none-match': etag })).status).toBe(304);
  await db.direct`update contracts set ends_on = '2026-06-29' where source_id = ${sourceId} and ends_on = '2026-06-30'`;
  expect((await ask({ ...headers, 'if-none-match': etag })).status).toBe(403);
});

test('who owns with one manager and rents with another acts as the owner alone', async () => {
  const { account, headers, contactId } = await somebody({ kind: 'ownership' });
  const other = await aSource(db.direct);
  const rented = { id: other.id, propertyId: (await aProperty(db.direct, other.id)).id };
  await joins(account.id, rented, [{ kind: 'tenancy' }]);
  expect((await ask(headers)).body).toEqual({ contacts: [contactId] });
});

test('an operation for owners cannot be a single statement', () => {
  const handler = { query: async () => [], answer: () => '{}' };
  const single = serve(ownersApi, { list: handler, send: () => undefined });
  expect(() => routeApi(support.services, { owners: [single] })).toThrow('cannot ask whether its caller owns');
});
