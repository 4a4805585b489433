import { expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aContact, aMembership, aResident, aSource } from '../../../test/support/factories.js';
import { contactPurposes, purposes, wordsOf } from './consent-texts.js';
import { consentQuestion, recordConsent, textHash } from './profile.port.js';

const { db, app } = await openApp();

async function aPerson() {
  const source = await aSource(db.direct);
  const resident = await aResident(db.direct, source.id);
  const decide = (state: string, purpose = 'repairs') =>
    app.call(resident.session, `PUT /me/consents/${purpose}?source=${source.id}`, { state });
  const states = async () =>
    (await app.call(resident.session, 'GET /me/consents')).body.items
      .filter(({ purpose }: { purpose: string }) => !purpose.startsWith('contact-'))
      .map(({ state }: { state: string }) => state);
  const kept = () => db.direct`select purpose, state, channel, text_sha256 from consents
    where source_id = ${source.id} order by at, id`;
  return { source, resident, decide, states, kept };
}

test('nobody has agreed to anything before they said so', async () => {
  const { source, resident } = await aPerson();
  const { body } = await app.call(resident.session, 'GET /me/consents');
  expect(body.items).toEqual(
    [...purposes, ...contactPurposes].map((purpose) => ({
      ...{ sourceId: source.id, sourceName: source.name, purpose, state: 'none', at: null },
      ...wordsOf('de', purpose),
    })),
  );
});

test('consent is given and withdrawn by one call, each statement kept with the words that were shown', async () => {
  const { decide, states, kept } = await aPerson();
  expect((await decide('given')).body).toMatchObject({ purpose: 'repairs', state: 'given', at: expect.any(String) });
  await decide('given');
  expect(await states()).toEqual(['given', 'none', 'none']);
  expect((await decide('withdrawn')).body.state).toBe('withdrawn');
  const hash = textHash('de', 'repairs');
  expect(await kept()).toEqual([
    { purpose: 'repairs', state: 'given', channel: 'profile', text_sha256: hash },
    { purpose: 'repairs', state: 'withdrawn', channel: 'profile', text_sha256: hash },
  ]);
});

test('the question is open again after an objection, and for words that were never shown', async () => {
  const { source, resident, decide } = await aPerson();
  const who = { sourceId: source.id, personId: resident.contact.personId };
  const inSource = <T>(run: Parameters<typeof db.database.transaction<T>>[1]) =>
    db.database.transaction({ sources: [source.id] }, run);
  const stated = { state: 'given', locale: 'en', channel: 'form', now: new Date() } as const;
  const state = () => inSource(async (sql) => (await consentQuestion(sql, who, 'de')).state);
  await inSource((sql) => recordConsent(sql, who, stated));
  expect(await state()).toBe('given');
  await db.direct`update consents set text_sha256 = ${Buffer.alloc(32)} where source_id = ${source.id} and purpose = 'meters'`;
  expect(await state()).toBe('open');
  await inSource((sql) => recordConsent(sql, who, { ...stated, only: 'meters', now: new Date(Date.now() + 1) }));
  expect(await state()).toBe('given');
  await decide('withdrawn', 'maintenance');
  expect(await state()).toBe('open');
});

test('a person decides for every data source apart, and nothing about others', async () => {
  const { resident, states } = await aPerson();
  const other = await aSource(db.direct);
  const { personId } = await aContact(db.direct, other.id);
  await aMembership(db.direct, other.id, { accountId: resident.account.id, personId });
  await app.call(resident.session, `PUT /me/consents/meters?source=${other.id}`, { state: 'given' });
  expect((await states()).filter((state: string) => state === 'given')).toHaveLength(1);
  const stranger = await aSource(db.direct);
  const refused = await app.call(resident.session, `PUT /me/consents/meters?source=${stranger.id}`, { state: 'given' });
  expect(refused.status).toBe(404);
});
