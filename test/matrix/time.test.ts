import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CallerName, callers, openWorld, type World } from './world.js';

let world: World;
/** What the house was told: now, and while the former tenant lived there. */
let told: { notice: string; old: string; document: string };

/** Amounts of the flat's consumption that stand nowhere else. */
const then = '201.8055';
const since = '202.4055';

beforeAll(async () => {
  world = await openWorld();
  const { here, property, unit } = world;
  const manage = async (route: string, body: unknown) => {
    const answer = await world.app.call({ headers: await world.sessionOf('manager') }, route, body);
    if (answer.status >= 400) throw new Error(`${route} was answered with ${answer.status}.`);
  };
  const audience = { properties: [property.id] };
  const [notice, old, document] = [await world.draft(), await world.draft(), await world.filing()];
  const post = (id: string, order: object) =>
    manage(`POST /manage/${here.id}/notices/${id}/releases`, { id: uuid(), audience, ...order });
  await post(notice, {});
  await post(old, { visibleFrom: '2018-03-01T10:00:00Z' });
  await manage(`POST /manage/${here.id}/documents/releases`, { id: uuid(), documents: [document], audience });
  for (const [month, amount] of [
    ['2018-05-01', then],
    ['2024-05-01', since],
  ] as const) {
    await world.db.direct`
      insert into consumption (source_id, id, unit_id, month, service, measure, amount, supplied_at)
      values (${here.id}, ${uuid()}, ${unit.id}, ${month}, 'heating', 'kwh', ${amount}, now())`;
  }
  told = { notice, old, document };
});
afterAll(() => world.close());

const living: readonly CallerName[] = ['tenant', 'tenantOnPage', 'preview', 'neighbour', 'owner', 'delegate'];

/** Who finds what in which list; everybody else finds nothing of it. */
const finds: readonly [what: string, path: string, needle: () => string, who: readonly CallerName[]][] = [
  ['a notice to the house', '/notices', () => told.notice, [...living, 'embedReader', 'delegateOfNotices']],
  // Whoever moves in later reads what still hangs there.
  ['a notice of then', '/notices', () => told.old, [...living, 'embedReader', 'delegateOfNotices', 'exTenant']],
  ['a document for the house', '/documents', () => told.document, living],
  ['consumption of now', '/consumption?months=60', () => since, ['tenant', 'tenantOnPage', 'preview', 'delegate']],
  ['consumption of then', '/consumption?months=60', () => then, ['exTenant']],
];

test.each(finds)('%s is found by those whose time it is, and by nobody else', async (_what, path, needle, who) => {
  const found: CallerName[] = [];
  for (const caller of callers) {
    const { body } = await world.app.call({ headers: await world.sessionOf(caller) }, `GET ${path}`);
    if (JSON.stringify(body).includes(needle())) found.push(caller);
  }
  expect(found.sort()).toEqual([...who].sort());
});

test.each([
  ['GET', () => `/notices/${told.notice}`],
  ['GET', () => `/documents/${told.document}`],
  ['GET', () => `/documents/${told.document}/content`],
  ['POST', () => `/notices/${told.notice}/read`],
])('%s of a single one does not exist for former and future tenants and for who acted once', async (method, path) => {
  for (const caller of ['exTenant', 'futureTenant', 'pastDelegate', 'provider'] as const) {
    const { status } = await world.app.call({ headers: await world.sessionOf(caller) }, `${method} ${path()}`);
    expect([caller, status]).toEqual([caller, 404]);
  }
});

test('a contact without a contract sees what was released to it, and nothing of any property', async () => {
  const headers = await world.sessionOf('provider');
  const id = await world.draft({ title: 'Auftrag Dachrinne' });
  const audience = { contacts: [world.people.provider?.contactId] };
  const manager = { headers: await world.sessionOf('manager') };
  await world.app.call(manager, `POST /manage/${world.here.id}/notices/${id}/releases`, { id: uuid(), audience });
  const { body } = await world.app.call({ headers }, 'GET /notices');
  expect(body.items.map((one: { id: string }) => one.id)).toEqual([id]);
  for (const path of ['/properties', '/contracts', '/consumption', '/documents']) {
    expect((await world.app.call({ headers }, `GET ${path}`)).body.items, path).toEqual([]);
  }
  expect((await world.app.call({ headers }, `GET /properties/${world.property.id}`)).status).toBe(404);
  expect((await world.app.call({ headers }, `GET /notices?property=${world.property.id}`)).status).toBe(404);
});
