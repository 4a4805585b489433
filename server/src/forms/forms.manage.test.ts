import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aManager, aResident, aSource } from '../../../test/support/factories.js';
import { aForm, definitionOf } from '../../../test/support/forms.js';
import { ensureReadyMadeForms, formsForChat } from './forms.port.js';
import { readyMade } from './ready-made/ready-made.js';

const { db, app } = await openApp();
let sourceId: string;
let manager: Awaited<ReturnType<typeof aManager>>;
let tenant: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  sourceId = (await aSource(db.direct)).id;
  manager = await aManager(db.direct, sourceId);
  tenant = await aResident(db.direct, sourceId, { name: 'Erika Muster' });
});

const manage = (route: string, body?: unknown) => {
  const [method, path] = route.split(' ');
  return app.call(manager.session, `${method} /manage/${sourceId}${path}`, body);
};
const keysOf = (items: { key: string }[]) => items.map(({ key }) => key);
const byKey = async (key: string) =>
  (await manage('GET /forms')).body.items.find((item: { key: string }) => item.key === key);
const visible = async () => keysOf((await app.call(tenant.session, 'GET /forms')).body.items);

test('the ten ready-made forms are there from the beginning, locked, once', async () => {
  const [first] = await Promise.all([manage('GET /forms'), manage('GET /forms')]);
  expect(keysOf(first.body.items).sort()).toEqual(Object.keys(readyMade).sort());
  expect(first.body.items).toHaveLength(10);
  expect(new Set(first.body.items.map(({ state }: { state: string }) => state))).toEqual(new Set(['locked']));
  expect(first.body.items[0].delivery).toEqual({
    emails: [],
    xml: false,
    replyTo: true,
    ticket: true,
    templateId: null,
  });
  expect((await manage('GET /forms')).body).toEqual(first.body);
});

test('managers read the categories of ready-made forms in their language', async () => {
  const { id, category } = await byKey('damage');
  expect(category.name).toBe('Wohnung und Haus');
  const english = { 'accept-language': 'en' };
  const path = `/manage/${sourceId}/forms`;
  const listed = await app.call(manager.session, `GET ${path}`, undefined, english);
  expect(listed.body.items[0].category.name).toBe('Home and house');
  const changed = await app.call(manager.session, `PATCH ${path}/${id}`, { audience: ['owner'] }, english);
  expect(changed.body.category.name).toBe('Home and house');
});

test('an activated form is seen by its audience, and gone when it is locked', async () => {
  const { id } = await byKey('damage');
  const { status, body } = await manage(`PATCH /forms/${id}`, { state: 'active', audience: ['tenant', 'tenant'] });
  expect([status, body.state, body.audience]).toEqual([200, 'active', ['tenant']]);
  expect(body.pages.length).toBeGreaterThan(0);
  expect(await visible()).toEqual(['damage']);
  await manage(`PATCH /forms/${id}`, { audience: ['owner'] });
  expect(await visible()).toEqual([]);
  await manage(`PATCH /forms/${id}`, { audience: ['tenant'], state: 'locked' });
  expect(await visible()).toEqual([]);
});

test('an active form reaches somebody: by a ticket, or by mail', async () => {
  const { id } = await byKey('key');
  const nowhere = { ticket: false, emails: [] };
  expect((await manage(`PATCH /forms/${id}`, { delivery: nowhere })).status).toBe(200);
  const refused = await manage(`PATCH /forms/${id}`, { state: 'active' });
  expect([refused.status, refused.body.code]).toEqual([422, 'delivery-missing']);
  const byMail = { ...nowhere, emails: ['post@verwaltung.example'] };
  expect((await manage(`PATCH /forms/${id}`, { state: 'active', delivery: byMail })).status).toBe(200);
  expect((await manage(`PATCH /forms/${id}`, { delivery: nowhere })).body.code).toBe('delivery-missing');
  const wrong = await manage(`PATCH /forms/${id}`, { delivery: { emails: ['no address'] } });
  expect(wrong.body.errors[0]).toMatchObject({ pointer: '#/delivery/emails/0' });
});

test("a template of tickets must be the data source's own", async () => {
  const { id } = await byKey('damage');
  const refused = await manage(`PATCH /forms/${id}`, { delivery: { templateId: uuid() } });
  expect([refused.status, refused.body.code]).toEqual([422, 'unknown-template']);
});

test('several forms change together or not at all', async () => {
  const [damage, key] = [await byKey('damage'), await byKey('key')];
  const both = await manage('POST /forms/state', { ids: [damage.id, key.id], state: 'active' });
  expect(both.body.items.map(({ state }: { state: string }) => state)).toEqual(['active', 'active']);
  expect(await visible()).toEqual(['damage', 'key']);
  const elsewhere = await aForm(db, (await aSource(db.direct)).id, definitionOf({ key: 'a' }));
  const refused = await manage('POST /forms/state', { ids: [damage.id, elsewhere.id], state: 'locked' });
  expect([refused.status, refused.body.code]).toEqual([422, 'unknown-form']);
  expect(await visible()).toEqual(['damage', 'key']);
});

test('a ready-made form with new questions becomes a new version, and what managers chose stays', async () => {
  const { id } = await byKey('name');
  await manage(`PATCH /forms/${id}`, { state: 'active' });
  await db.direct`update form_versions set definition = ${db.direct.json(definitionOf({ key: 'old' }) as never)}
    where source_id = ${sourceId} and form_id = ${id}`;
  expect(await byKey('name')).toMatchObject({ version: 2, state: 'active', title: readyMade.name.definition.title });
  const versions = await db.direct`select no, replaced_at is null as current from form_versions where form_id = ${id}`;
  expect([...versions]).toEqual(
    expect.arrayContaining([
      { no: 1, current: false },
      { no: 2, current: true },
    ]),
  );
  await db.database.transaction({ sources: [sourceId] }, (sql) => ensureReadyMadeForms(sql, sourceId));
  expect((await byKey('name')).version).toBe(2);
});

test('managers find submissions by number, form and name, and read all answers with a PDF of their own', async () => {
  const { id: form } = await aForm(db, sourceId, definitionOf({ key: 'a' }));
  const neighbour = await aResident(db.direct, sourceId, { name: 'Karl Nachbar' });
  const submit = async ({ session }: typeof tenant) =>
    (await app.call(session, `POST /forms/${form}/submissions`, { id: uuid(), version: 1, answers: { a: 'Ja bitte' } }))
      .body;
  const [first, second] = [await submit(tenant), await submit(neighbour)];

  const found = async (query: string) =>
    (await manage(`GET /submissions${query}`)).body.items.map(({ id }: { id: string }) => id);
  expect(await found('')).toEqual([second.id, first.id]);
  expect(await found('?search=muster')).toEqual([first.id]);
  expect(await found(`?search=${second.receiptNo}`)).toEqual([second.id]);
  expect(await found(`?form=${uuid()}`)).toEqual([]);
  const page = (await manage('GET /submissions?limit=1')).body;
  const { title } = (await manage(`GET /tickets/${second.ticket.id}`)).body;
  expect(page.items[0].ticket).toEqual({ ...second.ticket, title, priority: 'normal' });
  expect(await found(`?limit=1&cursor=${page.nextCursor}`)).toEqual([first.id]);

  const { body } = await manage(`GET /submissions/${first.id}`);
  expect(body).toMatchObject({ formId: form, person: { name: 'Erika Muster', email: tenant.account.email } });
  expect(body.sections[0].rows).toEqual([{ label: 'Frage a', value: 'Ja bitte' }]);
  const { pathname, search } = new URL(body.pdfUrl);
  const pdf = await app.app.request(`http://localhost${pathname}${search}`, { headers: { host: 'localhost' } });
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await manage('GET /forms')).body.items.find(({ id }: { id: string }) => id === form).submissions).toBe(2);
});

test('the question of consent is off until it is switched on', async () => {
  expect((await manage('GET /form-settings')).body).toEqual({ consentQuery: false });
  expect((await manage('PUT /form-settings', { consentQuery: true })).body).toEqual({ consentQuery: true });
  expect((await manage('GET /form-settings')).body).toEqual({ consentQuery: true });
});

test('the assistant finds forms that the person may fill in, best match first, and no others', async () => {
  for (const key of ['damage', 'heating', 'water']) {
    await manage(`PATCH /forms/${(await byKey(key)).id}`, { state: 'active' });
  }
  await manage(`PATCH /forms/${(await byKey('water')).id}`, { audience: ['owner'] });
  const { personId, id: contactId } = tenant.contact;
  const memberships = [{ sourceId, role: 'resident', personId, contactId }];
  const find = (words: string[]) =>
    db.database.transaction({ sources: [sourceId] }, (sql) =>
      formsForChat(sql, { memberships } as never, { words, now: new Date(), limit: 5 }),
    );
  expect(keysOf((await find(['heizung'])) as { key: string }[])).toEqual(['heating']);
  expect((await find(['wasser'])).map(({ key }) => key)).not.toContain('water');
  expect((await find([])).map(({ key }) => key)).toEqual(['damage', 'heating']);
});
