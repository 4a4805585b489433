import { expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aContact, aManager, aMembership, anAccount, aSession, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();

test('whoever has no house reads how to reach each company that they belong to, and no other', async () => {
  const { direct } = db;
  const [second, first] = [await aSource(direct, { name: 'Zentral' }), await aSource(direct, { name: 'Ärmel' })];
  await aSource(direct, { name: 'Fremd' });
  const { session: admin } = await aManager(direct, first.id, { role: 'admin' });
  const brand = `/manage/${first.id}/brand`;
  const { body: before } = await app.call(admin, `GET ${brand}`);
  const images = { logo: null, appSmall: null, appLarge: null, mail: null, favicon: null };
  const calls = { phone: '0341 123-0', hours: 'Mo–Fr 9–12 Uhr', emergency: '0341 123-9' };
  await app.call(admin, `PUT ${brand}`, { ...before, images, ...calls });
  const account = await anAccount(direct);
  for (const { id } of [second, first]) {
    const { personId } = await aContact(direct, id);
    await aMembership(direct, id, { accountId: account.id, personId, role: 'provider' });
  }
  const { body } = await app.call(await aSession(direct, account.id), 'GET /managing-companies');
  expect(body.items).toEqual([
    {
      ...{ sourceId: first.id, name: 'Ärmel', postal: null, phone: '0341 123-0', hours: 'Mo–Fr 9–12 Uhr' },
      emergencies: [{ name: null, phone: '0341 123-9', note: null }],
    },
    { ...{ sourceId: second.id, name: 'Zentral', postal: null, phone: null, hours: null }, emergencies: [] },
  ]);
});
