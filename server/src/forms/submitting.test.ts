import { v7 as uuid } from 'uuid';
import { beforeEach, expect, test } from 'vitest';
import { openApp } from '../../../test/support/app.js';
import { aManager, aResident, aSource } from '../../../test/support/factories.js';
import { aForm, aReadyMadeForm, definitionOf, replaceDefinition } from '../../../test/support/forms.js';
import { aFile } from '../../../test/support/tickets.js';

const { db, app } = await openApp();
let sourceId: string;
let tenant: Awaited<ReturnType<typeof aResident>>;

beforeEach(async () => {
  app.at(null);
  sourceId = (await aSource(db.direct)).id;
  tenant = await aResident(db.direct, sourceId, { name: 'Erika Muster' });
});

type Person = Pick<typeof tenant, 'session'>;
interface Sent {
  id?: string;
  version?: number;
  answers?: object;
  contractId?: string;
  consent?: string;
}

const submit = (formId: string, sent: Sent, { session }: Person = tenant, more: Record<string, string> = {}) =>
  app.call(session, `POST /forms/${formId}/submissions`, { id: uuid(), version: 1, answers: {}, ...sent }, more);

const simple = () => aForm(db, sourceId, definitionOf({ key: 'a', required: true }));

/** How many rows of each kind there are in the data source. */
async function counts() {
  const [row] = await db.direct`
    select (select count(*)::int from submissions where source_id = ${sourceId}) as submissions,
      (select count(*)::int from tickets where source_id = ${sourceId}) as tickets,
      (select count(*)::int from deliveries where source_id = ${sourceId}) as mails,
      (select coalesce(max(value), 0)::int from counters where source_id = ${sourceId} and series like 'receipt%') as no`;
  return row;
}

test('a submission is answered with its receipt: number, place, ticket, and what was asked and answered', async () => {
  const { id: form } = await aForm(
    db,
    sourceId,
    definitionOf(
      { key: 'home', type: 'unit', required: true },
      { key: 'day', type: 'date' },
      { key: 'rooms', type: 'number', suffix: { de: 'Zimmer', en: 'rooms' } },
      { key: 'hint', type: 'note' },
      { key: 'empty' },
    ),
  );
  const answers = { home: tenant.contract.id, day: '2026-03-05', rooms: '2,5', empty: '  ' };
  app.at('2026-12-31T23:30:00Z');
  await db.direct`update sessions set idle_until = '2028-01-01', ends_at = '2028-01-01' where id = ${tenant.session.id}`;
  const { status, body } = await submit(form, { answers });
  expect([status, body.receiptNo, body.title, body.consent]).toEqual([201, '2027-00001', 'Antrag', null]);
  expect(body.place).toContain(tenant.unit.name);
  expect(body.ticket).toEqual({ id: expect.any(String), number: 1 });
  expect(body.sections).toEqual([
    {
      title: 'Seite',
      rows: [
        { label: 'Frage home', value: body.place },
        { label: 'Frage day', value: '5. März 2026' },
        { label: 'Frage rooms', value: '2,5 Zimmer' },
      ],
    },
  ]);
  const english = await app.call(tenant.session, `GET /submissions/${body.id}`, undefined, { 'accept-language': 'en' });
  expect(english.body.sections[0].rows[1]).toEqual({ label: 'Question day', value: '5 March 2026' });
  expect((await app.call(tenant.session, 'GET /submissions')).body.items).toEqual([
    expect.objectContaining({ id: body.id, receiptNo: '2027-00001', ticket: body.ticket }),
  ]);
});

test('twenty identical submissions at once make one submission, one ticket, one receipt and one mail each', async () => {
  const { id: form } = await aForm(db, sourceId, definitionOf({ key: 'a' }), {
    delivery: { emails: ['service@verwaltung.example', 'SERVICE@verwaltung.example', 'haus@verwaltung.example'] },
  });
  await app.call(tenant.session, `PUT /forms/${form}/draft`, { version: 1, answers: { a: 'x' } });
  const id = uuid();
  const answers = await Promise.all(Array.from({ length: 20 }, () => submit(form, { id, answers: { a: 'x' } })));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
  expect(new Set(answers.map(({ body }) => JSON.stringify([body.receiptNo, body.ticket])))).toHaveLength(1);
  expect(await counts()).toEqual({ submissions: 1, tickets: 1, mails: 3, no: 1 });
  expect((await app.call(tenant.session, `GET /forms/${form}`)).body.draft).toBeNull();
});

test('the same again is the same receipt, also after the form was locked and the person moved out', async () => {
  const { id: form } = await simple();
  const sent = { id: uuid(), answers: { a: 'x', unheard: 1 } };
  const first = await submit(form, sent);
  await db.direct`update forms set state = 'locked' where id = ${form}`;
  await db.direct`update contracts set ends_on = '2020-12-31' where id = ${tenant.contract.id}`;
  const again = await submit(form, { ...sent, answers: { unheard: 1, a: 'x' } });
  expect([again.status, again.body.receiptNo]).toEqual([201, first.body.receiptNo]);
  expect(await counts()).toMatchObject({ submissions: 1, tickets: 1 });
});

test('an id under which something else or somebody else was submitted is taken', async () => {
  const [{ id: form }, other] = [await simple(), await simple()];
  const id = uuid();
  await submit(form, { id, answers: { a: 'x' } });
  const neighbour = await aResident(db.direct, sourceId);
  for (const refused of [
    await submit(form, { id, answers: { a: 'y' } }),
    await submit(other.id, { id, answers: { a: 'x' } }),
    await submit(form, { id, answers: { a: 'x' } }, neighbour),
  ]) {
    expect([refused.status, refused.body.code]).toEqual([409, 'id-taken']);
  }
  expect((await app.call(neighbour.session, `GET /submissions/${id}`)).status).toBe(404);
});

test('all wrong answers are named at once, in words, and nothing is kept of the attempt', async () => {
  const { id: form } = await aForm(
    db,
    sourceId,
    definitionOf(
      { key: 'line' },
      { key: 'needed', required: true },
      { key: 'pick', type: 'choice', options: [{ value: 'old', label: { de: 'Alt' } }] },
      { key: 'day', type: 'date', max: 0 },
      { key: 'account', type: 'iban' },
      { key: 'home', type: 'unit' },
    ),
  );
  const neighbour = await aResident(db.direct, sourceId);
  const answers = {
    ...{ line: 'x'.repeat(10_000), pick: 'gone', day: '2099-01-02' },
    ...{ account: 'DE00 1234', home: neighbour.contract.id },
  };
  const { status, body } = await submit(form, { answers, contractId: neighbour.contract.id });
  expect([status, body.code]).toEqual([422, 'invalid-answers']);
  expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
    ['#/contractId', 'unknown-choice'],
    ['#/answers/line', 'too-long'],
    ['#/answers/needed', 'required'],
    ['#/answers/pick', 'unknown-choice'],
    ['#/answers/day', 'too-late'],
    ['#/answers/account', 'not-an-iban'],
    ['#/answers/home', 'unknown-choice'],
  ]);
  expect(body.errors[1].detail).toBe('Höchstens 200 Zeichen.');
  expect(body.errors[4].detail).toMatch(/^Das Datum darf nicht nach dem \d+\. \p{L}+ \d{4} liegen\.$/u);
  expect(await counts()).toEqual({ submissions: 0, tickets: 0, mails: 0, no: 0 });
});

test('a form that was changed meanwhile may be finished for fourteen days, and is shown as it was asked', async () => {
  const { id: form } = await aForm(db, sourceId, definitionOf({ key: 'old', required: true }));
  const definition = definitionOf({ key: 'new', required: true });
  const day = 86_400_000;
  const at = new Date(Date.now() - 13 * day);
  await replaceDefinition(db.direct, { sourceId, id: form, definition, at });
  const finished = await submit(form, { answers: { old: 'so' } });
  expect(finished.body.sections[0].rows).toEqual([{ label: 'Frage old', value: 'so' }]);

  await db.direct`update form_versions set replaced_at = ${new Date(Date.now() - 15 * day)} where form_id = ${form} and no = 1`;
  const late = await submit(form, { answers: { old: 'so' } });
  expect([late.status, late.body.code]).toEqual([409, 'form-changed']);
  expect((await submit(form, { version: 3, answers: {} })).body.code).toBe('form-changed');
  expect((await submit(form, { version: 2, answers: { new: 'so' } })).status).toBe(201);
  await db.direct`update forms set state = 'locked' where id = ${form}`;
  expect((await submit(form, { version: 2, answers: { new: 'so' } })).body.code).toBe('form-changed');
});

test('attached photos show in the receipt and in the first event of the ticket', async () => {
  const form = await aReadyMadeForm(db, sourceId, 'damage');
  const accountId = tenant.account.id;
  const photos = [
    (await aFile(db.direct, sourceId, { accountId, name: 'nah.jpg' })).id,
    (await aFile(db.direct, sourceId, { accountId, name: 'fern.jpg' })).id,
  ];
  const answers = { urgency: 'soon', place: 'cellar', what: 'Licht flackert', photos, phone: '0341 123456' };
  const { status, body } = await submit(form, { answers });
  expect(status).toBe(201);
  const row = body.sections[0].rows.find(({ label }: { label: string }) => label === 'Fotos');
  expect(row).toMatchObject({ value: 'nah.jpg\nfern.jpg', files: [{ id: photos[0] }, { id: photos[1] }] });

  const attached = await db.direct`
    select a.file_id from attachments a join ticket_events e on e.source_id = a.source_id and e.id = a.item_id
    where a.item_kind = 'ticket-event' and e.ticket_id = ${body.ticket.id} order by a.position`;
  expect(attached.map(({ file_id }) => file_id)).toEqual(photos);
  const [opened] = await db.direct`select title, released from tickets where id = ${body.ticket.id}`;
  expect(opened).toEqual({ title: 'Licht flackert', released: true });
});

test('the ticket names the submission to its sender alone; others of the household read it in the first event', async () => {
  const husband = await aResident(db.direct, sourceId, { name: 'Emil Muster' });
  await db.direct`update people set contact_id = ${tenant.contact.id} where id = ${husband.contact.personId}`;
  const form = await simple();
  const { body } = await submit(form.id, { answers: { a: 'Der Keller ist feucht.' } });
  const seenBy = async ({ session }: Person) => (await app.call(session, `GET /tickets/${body.ticket.id}`)).body;
  expect((await seenBy(tenant)).submissionId).toBe(body.id);
  const his = await seenBy(husband);
  expect(his.submissionId).toBeNull();
  expect(his.events[0].text).toContain('Der Keller ist feucht.');
});

test("a neighbour's upload, one that is attached already and one that never was are the same unknown file", async () => {
  const { id: form } = await aForm(db, sourceId, definitionOf({ key: 'file', type: 'file' }));
  const neighbour = await aResident(db.direct, sourceId);
  const foreign = await aFile(db.direct, sourceId, { accountId: neighbour.account.id });
  const own = await aFile(db.direct, sourceId, { accountId: tenant.account.id });
  expect((await submit(form, { answers: { file: [own.id] } })).status).toBe(201);
  for (const file of [foreign.id, own.id, uuid(), 'not an id']) {
    const { status, body } = await submit(form, { answers: { file: [file] } });
    expect([status, body.code], file).toEqual([422, 'unknown-file']);
  }
  expect(await counts()).toMatchObject({ submissions: 1, tickets: 1 });
});

test('consent must be answered where it is asked for, is kept with the words, and is not asked for twice', async () => {
  const { id: form } = await simple();
  const { session: manager } = await aManager(db.direct, sourceId);
  await app.call(manager, `PUT /manage/${sourceId}/form-settings`, { consentQuery: true });
  const asked = async () => (await app.call(tenant.session, `GET /forms/${form}`)).body.consent;
  expect(await asked()).toMatchObject({
    state: 'open',
    purposes: [expect.any(String), expect.any(String), expect.any(String)],
  });
  const answers = { a: 'x' };
  expect((await submit(form, { answers })).body.code).toBe('consent-missing');

  const refused = await submit(form, { answers, consent: 'refused' });
  expect([refused.status, refused.body.consent]).toEqual([201, 'refused']);
  expect((await asked()).state).toBe('open');
  expect((await submit(form, { answers, consent: 'given' })).body.consent).toBe('given');
  expect((await asked()).state).toBe('given');
  expect((await submit(form, { answers })).body.consent).toBeNull();

  const kept = await db.direct`select purpose, state, channel, length(text_sha256) as hash from consents
    where source_id = ${sourceId} order by at, purpose`;
  expect(kept).toHaveLength(6);
  expect(kept[0]).toEqual({ purpose: 'maintenance', state: 'refused', channel: `form:${refused.body.id}`, hash: 32 });
});

test('a form whose submissions only go by mail opens no ticket', async () => {
  const delivery = { ticket: false, emails: ['post@verwaltung.example'] };
  const { id: form } = await aForm(db, sourceId, definitionOf({ key: 'a' }), { delivery });
  expect((await submit(form, { answers: { a: 'x' } })).body.ticket).toBeNull();
  expect(await counts()).toMatchObject({ tickets: 0, mails: 2 });
});

test("somebody else's form does not exist", async () => {
  const elsewhere = (await aSource(db.direct)).id;
  const { id: form } = await aForm(db, elsewhere, definitionOf({ key: 'a' }));
  expect((await submit(form, { answers: { a: 'x' } })).status).toBe(404);
});

test('the receipt is a PDF, which its signed link opens without a token', async () => {
  const { id: form } = await simple();
  const { body } = await submit(form, { answers: { a: 'x' } });
  const { pathname, search } = new URL(body.pdfUrl);
  const response = await app.app.request(`http://localhost${pathname}${search}`, { headers: { host: 'localhost' } });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect(response.headers.get('content-disposition')).toContain(`Eingang-${body.number}.pdf`);
  expect((await response.text()).startsWith('%PDF-')).toBe(true);
});
