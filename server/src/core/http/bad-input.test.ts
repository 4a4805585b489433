import type { Operation } from '@p24/sdk/api';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import type * as z from 'zod';
import { openApp, testOrigin } from '../../../../test/support/app.js';
import { garbage, nearly, nearlyObject } from '../../../../test/support/arbitraries.js';
import { aContact, aContract, aDelegate, aManager, aResident, aSource } from '../../../../test/support/factories.js';
import { aForm, definitionOf } from '../../../../test/support/forms.js';
import { anApiKey } from '../../../../test/support/keys.js';
import { aTicket } from '../../../../test/support/tickets.js';
import { features } from '../../app.js';
import { ensureSystemCategories } from '../../notices/notices.port.js';

const numRuns = Number(process.env.P24_RUNS ?? 25);

const operations = Object.values(features).flatMap((definitions) =>
  definitions.flatMap((served) => served.operations.map(({ operation }) => operation)),
);

const { db, app } = await openApp();
let sourceId: string;
/** What exists, by the part of a path that names it. */
const existing: Record<string, string> = {};
let manager: Record<string, string>;
let resident: Record<string, string>;
let key: Record<string, string>;

beforeAll(async () => {
  sourceId = (await aSource(db.direct)).id;
  // Who is let through to everything: an admin, and somebody who rents and owns.
  manager = (await aManager(db.direct, sourceId, { role: 'admin' })).session.headers;
  await db.database.transaction({ sources: [sourceId] }, (sql) => ensureSystemCategories(sql, sourceId));
  const draft = await app.call({ headers: manager }, `POST /manage/${sourceId}/notices`, { title: 'Entwurf' });
  existing.notices = draft.body.id;
  const tenant = await aResident(db.direct, sourceId);
  const { session, contact, propertyId } = tenant;
  existing.properties = propertyId;
  existing.people = contact.personId;
  const { personId } = await aContact(db.direct, sourceId);
  existing.delegates = await aDelegate(db.direct, sourceId, { personId, forPersonId: contact.personId });
  existing.tickets = (await aTicket(db, sourceId, tenant)).id;
  const templates = await app.call({ headers: manager }, `GET /manage/${sourceId}/ticket-templates`);
  existing['ticket-templates'] = templates.body.items[0].id;
  const definition = definitionOf({ key: 'a' }, { key: 'b', type: 'number' }, { key: 'c', type: 'file' });
  existing.forms = (await aForm(db, sourceId, definition)).id;
  const order = { id: uuid(), version: 1, answers: { a: 'x' } };
  existing.submissions = (await app.call(session, `POST /forms/${existing.forms}/submissions`, order)).body.id;
  await aContract(db.direct, sourceId, { propertyId, contacts: [contact.id], kind: 'ownership' });
  resident = session.headers;
  existing.erasures = (await app.call(session, 'POST /me/erasures', {})).body.items[0].id;
  key = (await anApiKey(db.direct, sourceId)).headers;
});

interface Sent {
  params: Record<string, unknown>;
  query: Record<string, unknown>;
  body: string;
  type: string;
}

const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
const encode = (value: unknown) => encodeURIComponent(Buffer.from(asText(value)).toString());

function pathOf({ route }: Operation, { params, query }: Sent): string {
  const path = (route.split(' ')[1] ?? '').replace(/:(\w+)/g, (_, name: string) => encode(params[name] ?? '') || '%20');
  const pairs = Object.entries(query).map(([key, value]) => `${encode(key)}=${encode(value ?? '')}`);
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

/** The id of something that an operation is about, a notice's where nothing of its kind was made. */
const existingIn = ({ route }: Operation) =>
  existing[Object.keys(existing).find((kind) => route.includes(`/${kind}/`)) ?? 'notices'];

const object = (schema: z.ZodObject | undefined) =>
  nearlyObject((schema?.shape ?? {}) as Readonly<Record<string, z.ZodType>>);

const present = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

function requests(operation: Operation): fc.Arbitrary<Sent> {
  const bodies = operation.body ? nearly(operation.body).map((value) => JSON.stringify(value) ?? '') : fc.string();
  const broken = fc.oneof(
    fc.constantFrom('', '{', '[1,', 'null', '['.repeat(20_000), '{"a":"\\u0000"}'),
    garbage.map(asText),
  );
  return fc.record({
    // What exists most of the time, so that what follows is reached.
    params: fc.tuple(object(operation.params), fc.integer({ min: 0, max: 9 })).map(([params, dice]) =>
      dice < 9
        ? {
            ...params,
            source: sourceId,
            ...(dice < 6 && !operation.route.startsWith('DELETE ') ? { id: existingIn(operation) } : {}),
          }
        : params,
    ),
    query: fc
      .tuple(object(operation.query), fc.boolean())
      .map(([{ source, property, contract, ...query }, all]) =>
        all ? query : { ...query, ...present({ source, property, contract }) },
      ),
    body: fc.oneof({ arbitrary: bodies, weight: 15 }, { arbitrary: broken, weight: 1 }),
    type: fc.oneof(
      { arbitrary: fc.constant(operation.upload ? 'application/octet-stream' : 'application/json'), weight: 25 },
      { arbitrary: fc.constantFrom('', 'text/plain', 'application/x-www-form-urlencoded', 'a'.repeat(300)), weight: 1 },
    ),
  });
}

async function send(operation: Operation, sent: Sent): Promise<{ status: number; text: string }> {
  const method = operation.route.split(' ')[0] ?? 'GET';
  const session = operation.route.includes('/manage/') ? manager : resident;
  // Programs name no origin.
  const from = operation.access === 'key' ? key : { host: 'localhost', origin: testOrigin, ...session };
  const response = await app.app.request(`${testOrigin}/api/v1${pathOf(operation, sent)}`, {
    method,
    headers: { 'content-type': sent.type, ...from },
    ...(method === 'GET' ? {} : { body: Buffer.from(sent.body) }),
    signal: AbortSignal.timeout(10_000),
  });
  if (operation.download === 'text/event-stream' && response.ok) {
    await response.body?.cancel();
    return { status: response.status, text: '' };
  }
  return { status: response.status, text: await response.text() };
}

/** Signing out would end the session that all the others use. */
const tried = operations.filter(({ route }) => route !== 'POST /auth/sign-out');

test.each(tried)('$route answers bad input with a problem that names what is wrong', async (operation) => {
  const property = fc.asyncProperty(requests(operation), async (sent) => {
    const { status, text } = await send(operation, sent);
    expect(status, text).toBeLessThan(500);
    if (status < 400) return;
    const problem = JSON.parse(text);
    expect(problem).toMatchObject({
      status,
      code: expect.stringMatching(/^[a-z-]+$/),
      detail: expect.stringMatching(/\S/),
    });
    if (problem.code !== 'invalid-input') return;
    expect(problem.errors.length).toBeGreaterThan(0);
    for (const { pointer, code, detail } of problem.errors) {
      expect(pointer).toMatch(/^#(\/|$)/);
      expect(code).toMatch(/^[a-z-]+$/);
      expect(detail).not.toMatch(/\{\w+\}|Invalid|expected/);
    }
  });
  await fc.assert(property, { numRuns, interruptAfterTimeLimit: 20_000 });
});
