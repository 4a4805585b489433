import { expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aContact, aContract, aManager, aResident, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();

const nobody = { active: 0, locked: 0, expired: 0, pending: 0, error: 0, none: 0 };

test('people are counted once, by what they are today and where their sign-in stands', async () => {
  const source = await aSource(db.direct);
  const manager = await aManager(db.direct, source.id);
  const tenant = await aResident(db.direct, source.id);
  const both = await aResident(db.direct, source.id);
  const { propertyId, contact } = both;
  await aContract(db.direct, source.id, { propertyId, contacts: [contact.id], kind: 'ownership' });
  const former = await aResident(db.direct, source.id);
  await db.direct`update contracts set starts_on = '2020-01-01', ends_on = '2020-12-31' where id = ${former.contract.id}`;
  await aContact(db.direct, source.id, { name: 'Dachdeckerei Kurz' });
  const counts = async () => (await app.call(manager.session, `GET /manage/${source.id}/people-counts`)).body;

  expect(await counts()).toEqual({
    tenants: { ...nobody, active: 1 },
    owners: { ...nobody, active: 1 },
    others: { ...nobody, active: 1, none: 1 },
    managers: { ...nobody, active: 1 },
  });
  for (const state of ['locked', 'expired', 'pending', 'error', 'none'] as const) {
    await db.direct`update memberships set state = ${state} where id = ${tenant.membership.id}`;
    expect((await counts()).tenants).toEqual({ ...nobody, [state]: 1 });
  }
});

test("another data source's people are not counted", async () => {
  const [source, other] = [await aSource(db.direct), await aSource(db.direct)];
  await aResident(db.direct, other.id);
  const manager = await aManager(db.direct, source.id);
  const { body } = await app.call(manager.session, `GET /manage/${source.id}/people-counts`);
  expect([body.tenants, body.others]).toEqual([nobody, nobody]);
});
