import type { Operation } from '@p24/sdk/api';
import { v7 as uuid } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../../test/support/app.js';
import { aManager, aResident, aSource } from '../../../../test/support/factories.js';
import { features } from '../../app.js';

/** What nobody should write into an address, as it is sent and as it is understood. */
const wrong: readonly (readonly [sent: string, understood: string])[] = [
  ['notice', 'notice'],
  ['0', '0'],
  ['%20', ' '],
  ['%00', '\0'],
  [`${uuid()}%00`, '\0'],
  [`${uuid()}0`, 'a uuid and more'],
  ['..%2F..%2Fetc', '../../etc'],
  ['%27%3B--', "';--"],
  ['%C3%A4%F0%9F%8F%A0', 'ä🏠'],
  // Neither is UTF-8: it is taken as it is written.
  ['%ED%A0%80', '%ED%A0%80'],
  ['%zz', '%zz'],
  ['__proto__', '__proto__'],
  ['9'.repeat(4000), '9'.repeat(4000)],
];

const operations = Object.values(features)
  .flatMap((definitions) => definitions.flatMap(({ operations }) => operations.map(({ operation }) => operation)))
  .filter(({ route }) => route.includes('/:'));

const namesOf = ({ route }: Operation) => [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

const cases = operations.flatMap((operation) =>
  namesOf(operation).map((name) => ({ operation, name, route: operation.route })),
);

const { db, app } = await openApp();
let sourceId: string;
let manager: Record<string, string>;
let resident: Record<string, string>;

beforeAll(async () => {
  sourceId = (await aSource(db.direct)).id;
  manager = (await aManager(db.direct, sourceId, { role: 'admin' })).session.headers;
  resident = (await aResident(db.direct, sourceId)).session.headers;
});

async function send({ route, upload }: Operation, name: string, value: string) {
  const [method = 'GET', path = ''] = route.split(' ');
  const filled = path.replace(/:(\w+)/g, (_, one: string) =>
    one === name ? value : one === 'source' ? sourceId : uuid(),
  );
  const response = await app.app.request(`${testOrigin}/api/v1${filled}`, {
    method,
    headers: {
      host: 'localhost',
      origin: testOrigin,
      'content-type': upload ? 'application/octet-stream' : 'application/json',
      ...(route.includes('/manage/') ? manager : resident),
    },
    ...(method === 'GET' ? {} : { body: '{}' }),
    signal: AbortSignal.timeout(10_000),
  });
  return { status: response.status, body: JSON.parse((await response.text()) || 'null') };
}

test.each(cases)('$route names what is wrong with its $name', async ({ operation, name }) => {
  const schema = operation.params?.shape[name];
  expect(schema, `${name} is not declared`).toBeDefined();
  for (const [sent, understood] of wrong) {
    const { status, body } = await send(operation, name, sent);
    const pointers = (body?.errors ?? []).map(({ pointer }: { pointer: string }) => pointer);
    expect(status, sent).toBeLessThan(500);
    if (understood.includes('\0') || !schema?.safeParse(understood).success) {
      expect([status, pointers], sent).toEqual([400, expect.arrayContaining([`#/params/${name}`])]);
    }
  }
});
