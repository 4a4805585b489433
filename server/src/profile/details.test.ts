import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aManager, aMembership, anAccount, aResident, aSession, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();

const nothing = { displayName: null, salutation: null, phones: [], availability: null, position: null };
type Person = { session: { headers: Record<string, string> }; membership: { id: string } };
const save = ({ session, membership }: Person, details: object) =>
  app.call(session, `PUT /me/details/${membership.id}`, { ...nothing, ...details });
const own = async ({ session }: Person) => (await app.call(session, 'GET /me/details')).body.items;

async function aHome() {
  const source = await aSource(db.direct);
  const resident = await aResident(db.direct, source.id, { name: 'Erika Muster' });
  await db.direct`update contacts set phones = ${db.direct.json([{ value: '030 123', label: 'Festnetz', public: false }])}
    where id = ${resident.contact.id}`;
  return { source, resident, manager: await aManager(db.direct, source.id) };
}

test('what the property software knows stands beside what the person says, and neither changes the other', async () => {
  const { source, resident } = await aHome();
  const phones = [{ kind: 'mobile', value: '+49 171 2345678' }];
  const { body } = await save(resident, { displayName: 'Rike', salutation: 'ms', phones, availability: 'abends' });
  expect(body).toMatchObject({
    known: { name: 'Erika Muster', phones: [{ value: '030 123', label: 'Festnetz' }] },
    own: { displayName: 'Rike', salutation: 'ms', phones, availability: 'abends', position: null },
  });
  // As an import does.
  await db.direct`update contacts set phones = '[]', name = 'Muster, Erika' where source_id = ${source.id}`;
  expect((await own(resident))[0]).toMatchObject({ known: { phones: [] }, own: { displayName: 'Rike', phones } });
});

test('the managers see what was said, and the log that it changed, by its names and not its words', async () => {
  const { source, resident, manager } = await aHome();
  await save(resident, { phones: [{ kind: 'home', value: '030 / 4 44 55' }] });
  await save(resident, { phones: [{ kind: 'home', value: '030 / 4 44 55' }] });
  const path = `GET /manage/${source.id}/people/${resident.contact.personId}/profile`;
  const { body } = await app.call(manager.session, path);
  expect(body).toMatchObject({ details: { phones: [{ kind: 'home', value: '030 / 4 44 55' }] }, contact: [] });
  const logged = await db.direct`
    select action, person_id, details from audit where source_id = ${source.id} and action = 'details.changed'`;
  expect(logged).toEqual([
    { action: 'details.changed', person_id: resident.contact.personId, details: { fields: 'phones' } },
  ]);
});

test('where somebody stands on being contacted is kept with the words, apart from passing on an address', async () => {
  const { source, resident, manager } = await aHome();
  const decide = (purpose: string, state: string) =>
    app.call(resident.session, `PUT /me/consents/${purpose}?source=${source.id}`, { state });
  await decide('contact-phone', 'given');
  await decide('contact-mail', 'given');
  await decide('contact-mail', 'withdrawn');
  const kept = await db.direct`
    select purpose, state, octet_length(text_sha256) as hash from consents where source_id = ${source.id} order by at, id`;
  expect(kept.map(({ purpose, state, hash }) => `${purpose} ${state} ${hash}`)).toEqual([
    'contact-phone given 32',
    'contact-mail given 32',
    'contact-mail withdrawn 32',
  ]);
  const path = `GET /manage/${source.id}/people/${resident.contact.personId}/profile`;
  const { contact } = (await app.call(manager.session, path)).body;
  expect(contact.map(({ purpose, state }: { purpose: string; state: string }) => `${purpose} ${state}`)).toEqual([
    'contact-mail withdrawn',
    'contact-phone given',
  ]);
});

test('each person of a household says it alone', async () => {
  const { source, resident } = await aHome();
  const account = await anAccount(db.direct);
  const personId = uuid();
  await db.direct`insert into people (source_id, id, contact_id, name)
    values (${source.id}, ${personId}, ${resident.contact.id}, 'Max Muster')`;
  const membership = await aMembership(db.direct, source.id, { accountId: account.id, personId });
  const partner = { membership, session: await aSession(db.direct, account.id) };
  await save(partner, { displayName: 'Maxe' });
  expect((await own(partner))[0].own.displayName).toBe('Maxe');
  expect((await own(resident))[0].own.displayName).toBeNull();
  expect((await save({ session: resident.session, membership }, { displayName: 'Nein' })).status).toBe(404);
});

test('wrong numbers are named, and a position is for staff alone', async () => {
  const { resident, manager } = await aHome();
  const wrong = await save(resident, {
    phones: [
      { kind: 'home', value: '030 444555' },
      { kind: 'work', value: 'keine' },
    ],
  });
  expect([wrong.status, wrong.body.errors]).toMatchObject([400, [{ pointer: '#/phones/1/value' }]]);
  const refused = await save(resident, { position: 'Hausmeister' });
  expect(refused.body.errors).toMatchObject([{ pointer: '#/position', code: 'staff-only' }]);
  expect((await save(manager, { position: 'Technik' })).body).toMatchObject({
    staff: true,
    own: { position: 'Technik' },
  });
});
