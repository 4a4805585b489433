import { expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aManager, aResident, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();

test('the first steps are offered until they were seen, and a language stays until another is chosen', async () => {
  const source = await aSource(db.direct);
  for (const { session, account } of [await aResident(db.direct, source.id), await aManager(db.direct, source.id)]) {
    await db.direct`update accounts set introduced_at = null where id = ${account.id}`;
    const get = async () => (await app.call(session, 'GET /me/preferences')).body;
    const choose = async (choice: object) => (await app.call(session, 'PATCH /me/preferences', choice)).body;
    expect(await get()).toEqual({ locale: 'de', introduced: false });
    expect(await choose({ locale: 'en' })).toEqual({ locale: 'en', introduced: false });
    expect(await choose({ introduced: true })).toEqual({ locale: 'en', introduced: true });
    expect(await choose({})).toEqual({ locale: 'en', introduced: true });
    expect(await get()).toEqual({ locale: 'en', introduced: true });
  }
});

test("a chosen language is that of mails and of `GET /me` at once, and nobody else's", async () => {
  const source = await aSource(db.direct);
  const [one, other] = [await aResident(db.direct, source.id), await aResident(db.direct, source.id)];
  const before = await app.call(one.session, 'GET /me');
  await app.call(one.session, 'PATCH /me/preferences', { locale: 'en' });
  expect(before.body.locale).toBe('de');
  expect((await app.call(one.session, 'GET /me')).body.locale).toBe('en');
  const locales = await db.direct`select id, locale from memberships where source_id = ${source.id}`;
  expect(locales).toEqual(
    expect.arrayContaining([
      { id: one.membership.id, locale: 'en' },
      { id: other.membership.id, locale: 'de' },
    ]),
  );
});
