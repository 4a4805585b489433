import { beforeAll, beforeEach, expect, test } from 'vitest';
import { aContactPerson, aMembership, anAccount, aProperty, aSession } from '../../../test/support/factories.js';
import { openOffice } from '../../../test/support/office.js';
import { hashPassword } from '../auth/passwords.js';

const password = 'Lange Wörter sind gut';

const office = await openOffice();
let passwordHash: string;
beforeAll(async () => {
  passwordHash = await hashPassword(password);
});
beforeEach(() => office.db.direct`delete from rate_limits`);

/** A company whose administrator has a password, with somebody at a property who has an address. */
async function aCompany() {
  const { direct } = office.db;
  const admin = await office.anAdmin();
  await direct`update accounts set password_hash = ${passwordHash} where id = ${admin.account.id}`;
  const [source] = await direct`select code from sources where id = ${admin.source.id}`;
  const { id: propertyId } = await aProperty(direct, admin.source.id);
  const address = `peer-${crypto.randomUUID()}@example.test`;
  const emails = [{ value: address, public: true }];
  await aContactPerson(direct, admin.source.id, { propertyId, category: 'Technik', name: 'Peer Jungblut', emails });
  return { ...admin, address, opening: { code: source?.code.toLowerCase(), email: admin.account.email, password } };
}

const staffOf = (opening: object) => office.app.call(null, 'POST /registrations/staff', opening);

test('one of the staff is chosen, gets a code by mail and comes in as a manager', async () => {
  const { opening, address, source, stateOf } = await aCompany();
  const { body } = await staffOf(opening);
  expect(body).toMatchObject({
    sourceName: source.name,
    items: [{ name: 'Peer Jungblut', email: address, invited: false }],
  });
  const order = { ...opening, staffId: body.items[0].id };
  expect((await office.app.call(null, 'POST /registrations', order)).status).toBe(202);
  const { token } = await office.mailTo(address);
  const activated = await office.activate({ token });
  expect(activated.body.me.memberships).toMatchObject([
    { sourceId: source.id, role: 'manager', name: 'Peer Jungblut' },
  ]);
  expect((await staffOf(opening)).body.items).toEqual([]);
  expect((await office.app.call(null, 'POST /registrations', order)).body.code).toBe('unknown-person');
  const [logged] = await office.db.direct`
    select person_id from audit where source_id = ${source.id} and action = 'access.requested'`;
  expect(await stateOf(logged?.person_id)).toBe('active');
});

test('a wrong code, address or password answer alike, and tries are counted', async () => {
  const { opening } = await aCompany();
  const other = await aCompany();
  const plain = await office.anAdmin();
  await office.db.direct`update memberships set role = 'manager' where id = ${plain.membership.id}`;
  await office.db.direct`update accounts set password_hash = ${passwordHash} where id = ${plain.account.id}`;
  const [their] = await office.db.direct`select code from sources where id = ${plain.source.id}`;
  const wrong = [
    { ...opening, code: other.opening.code },
    { ...opening, code: 'NIRGENDS' },
    { ...opening, password: 'falsch' },
    { ...opening, email: 'niemand@example.test' },
    { code: their?.code, email: plain.account.email, password },
  ];
  const answers = await Promise.all(wrong.map(staffOf));
  for (const { status, body } of answers) expect([status, body.code]).toEqual([401, 'wrong-credentials']);
  const more = [];
  for (let round = 0; round < 6; round++) more.push((await staffOf({ ...opening, code: 'NIRGENDS' })).status);
  expect(more.at(-1)).toBe(429);
});

test('a manager adds a further data source to the own account where its staff list has the address', async () => {
  const { direct } = office.db;
  const { opening, source, address } = await aCompany();
  const account = await anAccount(direct, { email: address });
  const first = await office.anAdmin();
  await aMembership(direct, first.source.id, { accountId: account.id, role: 'manager' });
  const session = await aSession(direct, account.id);
  const add = (order: object) => office.app.call(session, 'POST /me/sources', order);
  expect((await add({ ...opening, password: 'falsch' })).status).toBe(401);
  expect(await add(opening)).toMatchObject({ status: 201, body: { sourceId: source.id, sourceName: source.name } });
  const { memberships } = (await office.app.call(session, 'GET /me')).body;
  expect(memberships.map(({ sourceId }: { sourceId: string }) => sourceId).sort()).toEqual(
    [first.source.id, source.id].sort(),
  );
  expect((await add(opening)).body.code).toBe('managed-already');
});

test("an administrator's password alone makes nobody a manager whom the company does not know", async () => {
  const { opening, source } = await aCompany();
  const { session } = await office.anAdmin();
  expect((await office.app.call(session, 'POST /me/sources', opening)).body.code).toBe('not-staff');
  const [count] = await office.db.direct`select count(*)::int as n from memberships where source_id = ${source.id}`;
  expect(count?.n).toBe(1);
});
