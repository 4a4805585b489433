import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import {
  aContact,
  aContactPerson,
  aContract,
  aManager,
  aMembership,
  anAccount,
  aResident,
  aSession,
  aSource,
  aUnit,
} from '../../../test/support/factories.js';
import { aForm, aReadyMadeForm, definitionOf, replaceDefinition } from '../../../test/support/forms.js';

const { db, app } = await openApp();
let sourceId: string;
let tenant: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  app.at(null);
  sourceId = (await aSource(db.direct)).id;
  tenant = await aResident(db.direct, sourceId, { name: 'Erika Muster' });
});

type Person = Pick<typeof tenant, 'session'>;

const idsOf = async ({ session }: Person, query = '') =>
  (await app.call(session, `GET /forms${query}`)).body.items.map(({ id }: { id: string }) => id);
const open = ({ session }: Person, id: string, query = '') => app.call(session, `GET /forms/${id}${query}`);

async function aProvider() {
  const account = await anAccount(db.direct);
  const { personId } = await aContact(db.direct, sourceId);
  await aMembership(db.direct, sourceId, { accountId: account.id, personId, role: 'provider' });
  return { session: await aSession(db.direct, account.id) };
}

test('ready-made forms are invisible until they are activated, and stand by category then', async () => {
  const locked = await aForm(db, sourceId, definitionOf({ key: 'a' }), { state: 'locked' });
  expect(await idsOf(tenant)).toEqual([]);
  expect((await open(tenant, locked.id)).status).toBe(404);

  for (const key of ['instalments', 'water', 'name'] as const) await aReadyMadeForm(db, sourceId, key);
  const { body } = await app.call(tenant.session, 'GET /forms');
  expect(body.items.map(({ key, category }: { key: string; category: object }) => [key, category])).toEqual([
    ['water', expect.objectContaining({ name: 'Wohnung und Haus' })],
    ['name', expect.objectContaining({ name: 'Vertrag und persönliche Daten' })],
    ['instalments', expect.objectContaining({ name: 'Zahlungen und Kosten' })],
  ]);
  const english = await app.call(tenant.session, 'GET /forms', undefined, { 'accept-language': 'en' });
  expect(english.body.items[0].category.name).toBe('Home and house');
});

test('tenants, owners and providers see what is for them, and nothing of another company', async () => {
  const definition = definitionOf({ key: 'a' });
  const forms = {
    tenant: (await aForm(db, sourceId, definition, { audience: ['tenant'] })).id,
    owner: (await aForm(db, sourceId, definition, { audience: ['owner'] })).id,
    provider: (await aForm(db, sourceId, definition, { audience: ['provider'] })).id,
  };
  const owner = await aResident(db.direct, sourceId);
  await db.direct`update contracts set kind = 'ownership' where id = ${owner.contract.id}`;
  const elsewhere = await aResident(db.direct, (await aSource(db.direct)).id);

  expect(await idsOf(tenant)).toEqual([forms.tenant]);
  expect(await idsOf(owner)).toEqual([forms.owner]);
  expect(await idsOf(await aProvider())).toEqual([forms.provider]);
  expect(await idsOf(elsewhere)).toEqual([]);
  expect((await open(tenant, forms.owner)).status).toBe(404);
  expect((await open(elsewhere, forms.tenant)).status).toBe(404);
});

test("a contract counts from its first to the end of its last day, in the source's time zone", async () => {
  const { id } = await aForm(db, sourceId, definitionOf({ key: 'a' }), { audience: ['tenant'] });
  await db.direct`update contracts set starts_on = '2026-06-01', ends_on = '2026-06-30' where id = ${tenant.contract.id}`;
  const at = async (time: string) => {
    app.at(time);
    await db.direct`update sessions set idle_until = '2027-01-01', ends_at = '2027-01-01' where id = ${tenant.session.id}`;
    return idsOf(tenant);
  };
  expect(await at('2026-05-31T21:59:00Z')).toEqual([]);
  expect(await at('2026-05-31T22:00:00Z')).toEqual([id]);
  expect(await at('2026-06-30T21:59:00Z')).toEqual([id]);
  expect(await at('2026-06-30T22:00:00Z')).toEqual([]);
});

test('narrowed to a contract the list holds what fits this contract alone', async () => {
  const [forTenants, forOwners] = [
    await aForm(db, sourceId, definitionOf({ key: 'a' }), { audience: ['tenant'] }),
    await aForm(db, sourceId, definitionOf({ key: 'a' }), { audience: ['owner'] }),
  ];
  const owned = await aContract(db.direct, sourceId, {
    propertyId: tenant.propertyId,
    contacts: [tenant.contact.id],
    kind: 'ownership',
  });
  expect((await idsOf(tenant)).sort()).toEqual([forTenants.id, forOwners.id].sort());
  expect(await idsOf(tenant, `?contract=${owned.id}`)).toEqual([forOwners.id]);
  expect((await app.call(tenant.session, `GET /forms?contract=${uuid()}`)).status).toBe(404);
  await db.direct`update properties set online = false where id = ${tenant.propertyId}`;
  expect(await idsOf(tenant)).toEqual([]);
});

test('a form that tells of danger says whom to call, the own manager among them', async () => {
  const note = (more: object) => definitionOf({ key: 'danger', type: 'note', required: false, ...more });
  const [calm, danger] = [await aForm(db, sourceId, note({})), await aForm(db, sourceId, note({ tone: 'danger' }))];
  const all = { label: '112 anrufen', phone: '112' };
  const calls = async ({ id }: { id: string }) => (await open(tenant, id)).body.calls;
  expect([await calls(calm), await calls(danger)]).toEqual([[], [all]]);

  await db.direct`
    insert into settings (source_id, key, value) values (${sourceId}, 'emergency', '"+49 (0)345 / 12-9"')`;
  await aContactPerson(db.direct, sourceId, {
    ...{ propertyId: tenant.propertyId, category: 'Notdienst', name: 'Aufzug Nord' },
    phones: [{ value: '0800 12345', label: null, public: true }],
  });
  expect(await calls(danger)).toEqual([
    all,
    { label: 'Aufzug Nord anrufen: 0800\u00a012345', phone: '080012345' },
    { label: 'Notdienst anrufen: +49\u00a0(0)345\u00a0/\u00a012-9', phone: '+49345129' },
  ]);
});

test('a note leads to the forms that fit better, as far as they are offered to the person', async () => {
  const note = { key: 'better', type: 'note' as const, required: false, forms: ['heating', 'water'] };
  const other = { ...note, key: 'other', forms: ['heating'] };
  const { pages: alone } = definitionOf(other);
  const definition = definitionOf(note, other, { key: 'what' });
  const general = await aForm(db, sourceId, { ...definition, pages: [...definition.pages, ...alone] });
  const shown = async () => {
    const { pages, others } = (await open(tenant, general.id)).body;
    expect(pages).toHaveLength(1);
    return [pages[0].elements.map(({ key }: { key: string }) => key), others.map(({ id }: { id: string }) => id)];
  };
  expect(await shown()).toEqual([['what'], []]);
  const [water] = await db.direct`
    update forms set state = 'active' where source_id = ${sourceId} and key = 'water' returning id`;
  await db.direct`
    update forms set state = 'active', audience = '{owner}' where source_id = ${sourceId} and key = 'heating'`;
  expect(await shown()).toEqual([['better', 'what'], [water?.id]]);
});

test('what is known is filled in, and the own homes are there to choose from', async () => {
  await db.direct`update contacts set phones = '[{"value":"0341 998877"}]', addresses = '[{"value":"Gartenweg 3"}]'
    where id = ${tenant.contact.id}`;
  const { id } = await aForm(
    db,
    sourceId,
    definitionOf(
      { key: 'who', prefill: 'name' },
      { key: 'mail', type: 'email', prefill: 'email' },
      { key: 'tel', type: 'phone', prefill: 'phone' },
      { key: 'where', prefill: 'address' },
      { key: 'home', type: 'unit', prefill: 'unit' },
      { key: 'flat', type: 'unit', prefill: 'unit', use: 'home' },
      { key: 'space', type: 'unit', prefill: 'unit', use: 'garage' },
    ),
  );
  const { body } = await open(tenant, id);
  const label = expect.stringContaining(tenant.unit.name);
  const home = { contractId: tenant.contract.id, kind: 'tenancy', use: 'home', label };
  expect(body.units).toEqual([home]);
  expect(body.prefill).toEqual({
    who: 'Erika Muster',
    mail: tenant.account.email,
    tel: '0341 998877',
    where: 'Gartenweg 3',
    home: tenant.contract.id,
    flat: tenant.contract.id,
  });

  // What people say themselves is newer than what the property software knows.
  await db.direct`
    insert into personal_details (source_id, membership_id, phones)
    select source_id, id, '[{"value":"0170 5550199"}]' from memberships
    where source_id = ${sourceId} and account_id = ${tenant.account.id}`;
  expect((await open(tenant, id)).body.prefill).toMatchObject({ tel: '0170 5550199' });

  const unit = await aUnit(db.direct, sourceId, { propertyId: tenant.propertyId, name: 'A-Garage' });
  await db.direct`update units set kind = 'garage' where id = ${unit.id}`;
  const contacts = [tenant.contact.id];
  const garage = await aContract(db.direct, sourceId, { propertyId: tenant.propertyId, unitId: unit.id, contacts });
  const both = (await open(tenant, id)).body;
  expect(both.prefill).toMatchObject({ home: tenant.contract.id, flat: tenant.contract.id, space: garage.id });
  expect(both.units.map(({ contractId }: { contractId: string }) => contractId)).toEqual([
    tenant.contract.id,
    garage.id,
  ]);
  const narrowed = (await open(tenant, id, `?contract=${garage.id}`)).body;
  expect(narrowed.prefill).toMatchObject({ home: garage.id, flat: tenant.contract.id });
  const second = await aUnit(db.direct, sourceId, { propertyId: tenant.propertyId, name: 'Wohnung zwei' });
  await aContract(db.direct, sourceId, { propertyId: tenant.propertyId, unitId: second.id, contacts });
  const several = (await open(tenant, id)).body;
  expect(several.prefill).not.toHaveProperty('home');
  expect(several.prefill).toMatchObject({ space: garage.id });
  expect((await open(tenant, id, `?contract=${uuid()}`)).status).toBe(404);
});

test('a draft is kept whatever it holds, replaced, shown in the list, and thrown away', async () => {
  const { id } = await aForm(db, sourceId, definitionOf({ key: 'a', maxLength: 5 }));
  const save = (answers: object, page = 0) =>
    app.call(tenant.session, `PUT /forms/${id}/draft`, { version: 1, answers, page });
  expect((await save({ a: 'viel zu lang' })).status).toBe(200);
  await save({ a: 'x'.repeat(10_000) }, 3);

  expect((await open(tenant, id)).body.draft).toMatchObject({
    version: 1,
    page: 3,
    answers: { a: 'x'.repeat(10_000) },
  });
  expect((await app.call(tenant.session, 'GET /forms')).body.items[0].hasDraft).toBe(true);
  const neighbour = await aResident(db.direct, sourceId);
  expect((await open(neighbour, id)).body.draft).toBeNull();

  expect((await app.call(neighbour.session, `DELETE /forms/${id}/draft`)).status).toBe(204);
  expect((await open(tenant, id)).body.draft).not.toBeNull();
  expect((await app.call(tenant.session, `DELETE /forms/${id}/draft`)).status).toBe(204);
  expect((await open(tenant, id)).body.draft).toBeNull();
  expect((await save({ a: 'x'.repeat(10_001) })).body.errors).toEqual([
    expect.objectContaining({ pointer: '#/answers/a', code: 'too-long' }),
  ]);
});

test('a draft in which another window went on writing is not replaced unseen', async () => {
  const { id } = await aForm(db, sourceId, definitionOf({ key: 'a' }));
  const save = (a: string, more: object) =>
    app.call(tenant.session, `PUT /forms/${id}/draft`, { version: 1, answers: { a }, ...more });
  const { savedAt: first } = (await save('eins', { after: null })).body;
  expect((await save('leer begonnen', { after: null })).body).toMatchObject({ status: 409, code: 'draft-changed' });
  const { savedAt: second } = (await save('eins zwei', { after: first })).body;
  expect((await save('eins drei', { after: first })).status).toBe(409);
  expect((await open(tenant, id)).body.draft).toMatchObject({ answers: { a: 'eins zwei' }, savedAt: second });

  await app.call(tenant.session, `DELETE /forms/${id}/draft`);
  expect((await save('was noch im Fenster stand', { after: second })).status).toBe(200);
  expect((await save('ohne Nachsehen', {})).status).toBe(200);
});

test('a draft of a version that nobody may finish any more is refused', async () => {
  const { id } = await aForm(db, sourceId, definitionOf({ key: 'a' }));
  const save = (version: number) => app.call(tenant.session, `PUT /forms/${id}/draft`, { version, answers: {} });
  const at = new Date(Date.now() - 15 * 86_400_000);
  await replaceDefinition(db.direct, { sourceId, id, definition: definitionOf({ key: 'b' }), at });
  expect((await save(1)).body.code).toBe('form-changed');
  expect((await save(7)).body.code).toBe('form-changed');
  expect((await save(2)).status).toBe(200);
});

test('the list answers 304 until a draft begins or a manager changes a form', async () => {
  const { id } = await aForm(db, sourceId, definitionOf({ key: 'a' }));
  const { session: manager } = await aManager(db.direct, sourceId);
  const { headers } = await app.call(tenant.session, 'GET /forms');
  const again = () => app.call(tenant.session, 'GET /forms', undefined, { 'if-none-match': headers.get('etag') ?? '' });
  expect((await again()).status).toBe(304);
  await app.call(tenant.session, `PUT /forms/${id}/draft`, { version: 1, answers: {} });
  expect((await again()).status).toBe(200);
  const fresh = (await app.call(tenant.session, 'GET /forms')).headers.get('etag') ?? '';
  await app.call(manager, `PATCH /manage/${sourceId}/forms/${id}`, { state: 'locked' });
  const after = await app.call(tenant.session, 'GET /forms', undefined, { 'if-none-match': fresh });
  expect([after.status, after.body.items]).toEqual([200, []]);
});

test("managers get nothing through residents' routes", async () => {
  const { session } = await aManager(db.direct, sourceId);
  expect((await app.call(session, 'GET /forms')).status).toBe(403);
});
