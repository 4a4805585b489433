import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { aContact, aMembership, anAccount, aProperty, aResident, aSession } from '../../../test/support/factories.js';
import { aForm, definitionOf } from '../../../test/support/forms.js';
import { openOffice } from '../../../test/support/office.js';
import { aFile, aTicket } from '../../../test/support/tickets.js';
import type { Tx } from '../core/database/database.js';
import { readLetters } from '../users/letters.fixture.js';
import { finishErasures } from './erasures.mail.js';

const office = await openOffice();

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;
type Person = Pick<Awaited<ReturnType<typeof aResident>>, 'account' | 'contact' | 'session'>;
interface Share {
  part: string;
  count: number;
  reason: string | null;
  until: string | null;
}

const night = () => office.db.direct.begin((sql) => finishErasures(sql as unknown as Tx));

/** The tables in which a word is found, in whatever column. */
async function found(word: string): Promise<string[]> {
  const { direct } = office.db;
  const tables = await direct<{ name: string }[]>`
    select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    where c.relkind = 'r' order by relname`;
  const holding: string[] = [];
  for (const { name } of tables) {
    const rows = await direct`select from ${direct(name)} t where t::text ilike ${`%${word}%`} limit 1`;
    if (rows.length > 0) holding.push(name);
  }
  return holding;
}

/** Words by which somebody would be found again. */
const wordsOf = (tag: string) => ({
  name: `Quast${tag} Zebulon`,
  email: `zebulon.${tag}@example.test`,
  phone: `0171${tag}`,
});

/** A provider of a data source, without a contract, with an account of their own unless given one. */
async function aProvider(admin: Admin, tag: string, given?: { id: string; email: string }): Promise<Person> {
  const { direct } = office.db;
  const { name, email, phone } = wordsOf(tag);
  const account = given ?? (await anAccount(direct, { email }));
  const contact = await aContact(direct, admin.source.id, { name, email });
  await direct`update contacts set phones = ${direct.json([{ value: phone, public: false }])} where id = ${contact.id}`;
  const { personId } = contact;
  await aMembership(direct, admin.source.id, { accountId: account.id, personId, role: 'provider', name });
  return { account, contact, session: await aSession(direct, account.id) };
}

/** What somebody leaves behind wherever they write something, each with their name in it. */
async function leaveTraces(admin: Admin, { account, contact }: Person, name: string): Promise<void> {
  const { direct } = office.db;
  const source = admin.source.id;
  const { personId } = contact;
  const [conversation, document] = [uuid(), uuid()];
  await direct`insert into conversations (source_id, id, person_id) values (${source}, ${conversation}, ${personId})`;
  await direct`insert into chat_messages (source_id, id, conversation_id, no, sender, body)
    values (${source}, ${uuid()}, ${conversation}, 1, 'person', ${direct.json({ text: `Ich bin ${name}` })})`;
  await direct`insert into categories (source_id, id, kind, name, person_id)
    values (${source}, ${document}, 'document', ${`Ordner von ${name}`}, ${personId})`;
  await direct`insert into reads (source_id, account_id, kind, item_id) values (${source}, ${account.id}, 'notice', ${uuid()})`;
  await direct`insert into deliveries (source_id, id, channel, recipient, template, data, dedupe_key, state, contact_id)
    values (${source}, ${uuid()}, 'mail', ${account.email}, 'x', ${direct.json({ name })}, ${uuid()}, 'sent', ${contact.id})`;
  await aFile(direct, source, { name: `${name}.jpg`, accountId: account.id });
  const form = await aForm(office.db, source, definitionOf({ key: 'frage' }));
  await direct`insert into drafts (source_id, person_id, form_id, version, answers)
    values (${source}, ${personId}, ${form.id}, 1, ${direct.json({ frage: name })})`;
  const property = await aProperty(direct, source);
  await direct`insert into contact_persons (source_id, id, property_id, contact_id, category, audience)
    values (${source}, ${uuid()}, ${property.id}, ${contact.id}, 'Handwerker', '{tenant}')`;
}

/** What an account has beside, wherever it is a member. */
async function secure(accountId: string): Promise<void> {
  const { direct } = office.db;
  await direct`insert into recovery_codes (account_id, hash) values (${accountId}, ${randomBytes(32)})`;
  await direct`insert into totp (account_id, secret, confirmed_at) values (${accountId}, ${randomBytes(32)}, now())`;
}

async function ask(session: Person['session'], source?: string) {
  const { status, body } = await office.app.call(session, 'POST /me/erasures', source ? { source } : {});
  expect(status, JSON.stringify(body)).toBe(201);
  return body.items as {
    id: string;
    sourceId: string;
    state: string;
    askedAt: string;
    dueOn: string;
    pdfUrl: string;
  }[];
}

const decide = (admin: Admin, id: string, how: 'completion' | 'refusal' | 'withdrawal', body?: object) =>
  office.app.call(admin.session, `POST /manage/${admin.source.id}/erasures/${id}/${how}`, body);

test('a request is made with proof, once for each company, confirmed by mail and paper, and can be taken back', async () => {
  const [one, other] = [await office.anAdmin(), await office.anAdmin()];
  await office.db.direct`update memberships set email = 'chefin@verwaltung.test' where id = ${one.membership.id}`;
  const person = await aProvider(one, '100');
  await aProvider(other, '100', person.account);
  await office.db.direct`update sessions set proven_at = null where id = ${person.session.id}`;
  const unproven = await office.app.call(person.session, 'POST /me/erasures', {});
  expect(unproven.body.code).toBe('proof-required');
  await office.db.direct`update sessions set proven_at = now() where id = ${person.session.id}`;

  const asked = await ask(person.session);
  expect(asked.map(({ sourceId }) => sourceId).sort()).toEqual([one.source.id, other.source.id].sort());
  expect(new Date(asked[0]?.dueOn ?? '').getTime() - Date.now()).toBeGreaterThan(26 * 86_400_000);
  expect(await ask(person.session, one.source.id)).toHaveLength(2);
  expect((await office.mailTo(person.account.email)).subject).toBe('Ihr Antrag auf Löschung ist eingegangen');
  expect((await office.mailTo('chefin@verwaltung.test')).subject).toMatch(/^Antrag auf Löschung: bitte bis /);
  const paper = await office.app.app.request(asked[0]?.pdfUrl ?? '', { headers: { host: 'localhost' } });
  expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);

  const mine = asked.find(({ sourceId }) => sourceId === one.source.id)?.id ?? '';
  const back = await office.app.call(person.session, `POST /me/erasures/${mine}/withdrawal`);
  expect(back.body.state).toBe('withdrawn');
  expect((await decide(one, mine, 'completion')).body.code).toBe('erasure-decided');
  expect((await one.get('audit?area=privacy')).body.items.map(({ action }: { action: string }) => action)).toEqual([
    'erasure.withdrawn',
    'erasure.requested',
  ]);
});

test('nothing is left of somebody without a contract but what a rule keeps, and the other company’s data stay', async () => {
  const [one, other] = [await office.anAdmin(), await office.anAdmin()];
  const { name, email, phone } = wordsOf('200');
  const person = await aProvider(one, '200');
  const elsewhere = await aProvider(other, '200', person.account);
  await secure(person.account.id);
  await leaveTraces(one, person, name);
  expect((await found(name)).length).toBeGreaterThan(6);

  const [first, second] = await ask(person.session);
  const requests = [first, second].map((each) => ({ id: each?.id ?? '', source: each?.sourceId }));
  const here = requests.find(({ source }) => source === one.source.id)?.id ?? '';
  const there = requests.find(({ source }) => source === other.source.id)?.id ?? '';
  const before = (await one.get(`erasures/${here}`)).body;
  const { status, body } = await decide(one, here, 'completion');
  expect(status, JSON.stringify(body)).toBe(200);
  // What was shown beforehand is what happened, but for the mails and entries of asking itself.
  expect(body.shares).toEqual(before.shares);
  expect(body).toMatchObject({ state: 'done', person: null });
  expect(body.shares.filter(({ reason }: Share) => reason).map(({ part }: Share) => part)).toEqual(['proofs']);

  const told = (await office.mailbox.to(email)).find(({ subject }) => subject === 'Ihre Daten wurden gelöscht');
  expect(told?.text).toContain('Zugang zum Portal');
  await night();
  // The account and what it is in the other company.
  expect(await found(email)).toEqual(['accounts', 'deliveries', 'mails', 'people']);
  expect(await found(phone)).toEqual(['contacts']);
  const left = await office.db.direct`select source_id from people where email = ${email}`;
  expect(left).toEqual([{ source_id: other.source.id }]);
  expect((await one.get('audit/chain')).body.reason).toBeNull();
  const me = await office.app.call(person.session, 'GET /me');
  expect(me.body.memberships.map(({ sourceId }: { sourceId: string }) => sourceId)).toEqual([other.source.id]);

  expect((await decide(other, there, 'completion')).status).toBe(200);
  await office.mailTo(email);
  await night();
  for (const word of [name, email, phone, elsewhere.contact.id]) expect(await found(word)).toEqual([]);
  for (const table of ['sessions', 'recovery_codes', 'totp'])
    expect(
      await office.db.direct`select from ${office.db.direct(table)} where account_id = ${person.account.id}`,
    ).toEqual([]);
  expect((await office.app.call(person.session, 'GET /me')).status).toBe(401);
});

test('of a former tenant stays what contracts, claims and proofs need, each until a day, and no way to reach them', async () => {
  const admin = await office.anAdmin();
  const { direct } = office.db;
  const { name, email } = wordsOf('300');
  const ended = `${new Date().getUTCFullYear() - 2}-06-30`;
  const person = await aResident(direct, admin.source.id, { name, endsOn: ended });
  await direct`update people set email = ${email} where id = ${person.contact.personId}`;
  await direct`update memberships set email = ${email} where id = ${person.membership.id}`;
  await aTicket(office.db, admin.source.id, person, { text: `Hier schreibt ${name}` });
  const old = await aTicket(office.db, admin.source.id, person, { title: `Alt von ${name}`, text: 'Erledigt.' });
  await direct`update tickets set status = 'closed', changed_at = now() - interval '5 years' where id = ${old.id}`;

  const outlook = (await office.app.call(person.session, 'GET /me/erasures/outlook')).body.items[0].shares as Share[];
  const kept = outlook.filter(({ reason }) => reason);
  const year = new Date().getUTCFullYear();
  expect(kept).toContainEqual(
    expect.objectContaining({ part: 'contracts', reason: 'bookkeeping', until: `${year + 8}-12-31` }),
  );
  expect(kept).toContainEqual(expect.objectContaining({ part: 'requests', count: 1, reason: 'claims', until: null }));
  expect(outlook).toContainEqual(expect.objectContaining({ part: 'requests', count: 1, reason: null }));

  const [request] = await ask(person.session);
  expect((await decide(admin, request?.id ?? '', 'completion')).status).toBe(200);
  await office.mailTo(email);
  await night();
  expect(await found(name)).toEqual(['contacts', 'people', 'ticket_events']);
  expect(await found(email)).toEqual([]);
  expect(await found(old.id)).toEqual([]);
  expect((await office.app.call(person.session, 'GET /me')).status).toBe(401);
});

test('of who rents nothing but the access goes, and a couple’s contact stays with the other one', async () => {
  const admin = await office.anAdmin();
  const { direct } = office.db;
  const person = await aResident(direct, admin.source.id);
  await aTicket(office.db, admin.source.id, person);
  const shares = (await office.app.call(person.session, 'GET /me/erasures/outlook')).body.items[0].shares as Share[];
  const contact = shares.find(({ part }) => part === 'contact');
  expect(contact).toMatchObject({ reason: 'contract', until: null, count: 2 });
  const provider = await aProvider(admin, '400');
  await direct`insert into people (source_id, id, contact_id, name)
    values (${admin.source.id}, ${uuid()}, ${provider.contact.id}, 'Die andere')`;
  const [request] = await ask(provider.session);
  const { body } = await decide(admin, request?.id ?? '', 'completion');
  expect(body.shares).toContainEqual(expect.objectContaining({ part: 'contact', count: 1, reason: 'others' }));
  expect(await direct`select name from people where contact_id = ${provider.contact.id}`).toEqual([
    { name: 'Die andere' },
  ]);
});

test('a refusal says why, once, and only administrators decide', async () => {
  const admin = await office.anAdmin();
  const person = await aProvider(admin, '500');
  const [request] = await ask(person.session);
  const id = request?.id ?? '';
  await office.mailTo(person.account.email);
  expect((await decide(admin, id, 'refusal', { reason: ' ' })).status).toBe(400);
  const { body } = await decide(admin, id, 'refusal', { reason: 'Ein Rechtsstreit läuft noch.' });
  expect(body).toMatchObject({ state: 'refused', answer: 'Ein Rechtsstreit läuft noch.' });
  expect((await office.mailTo(person.account.email)).text).toContain('Ein Rechtsstreit läuft noch.');
  expect((await decide(admin, id, 'completion')).body.code).toBe('erasure-decided');
  expect((await admin.get('erasures')).body.items).toMatchObject([
    { id, state: 'refused', person: wordsOf('500').name },
  ]);
  await office.db.direct`update memberships set role = 'manager' where id = ${admin.membership.id}`;
  expect((await admin.get('erasures')).status).toBe(403);
});

test('a request by letter counts from the day it came, needs no account, and is answered by a letter', async () => {
  const admin = await office.anAdmin();
  const { direct } = office.db;
  const someone = await aContact(direct, admin.source.id, { name: 'Weiss, Otto' });
  await direct`update contacts set addresses = '[{"value": "Am Weiher 3, 50667 Köln"}]' where id = ${someone.id}`;
  const path = `/manage/${admin.source.id}/erasures`;
  const record = (receivedOn: string) =>
    office.app.call(admin.session, `POST ${path}`, { person: someone.personId, channel: 'letter', receivedOn });
  const letter = async (url: string) => {
    // It is in the language of whom it goes to, not of whoever prints it.
    const answer = await office.app.app.request(url, { headers: { host: 'localhost', 'accept-language': 'en' } });
    expect(answer.status).toBe(200);
    return (await readLetters(new Uint8Array(await answer.arrayBuffer()))).map(({ text }) => text).join(' ');
  };
  const [{ today, tomorrow, due }] = await direct<[{ today: string; tomorrow: string; due: string }]>`
    select current_date - 3 as today, current_date + 2 as tomorrow, (current_date - 3 + interval '1 month')::date as due`;
  expect((await record(tomorrow)).body.errors).toMatchObject([{ pointer: '#/receivedOn', code: 'not-within-year' }]);

  const { status, body } = await record(today);
  expect([status, body.state, body.channel, body.dueOn, body.byMail]).toEqual([201, 'open', 'letter', due, false]);
  expect((await record(today)).body.code).toBe('erasure-open');
  const confirmed = await letter(body.letterUrl);
  for (const words of ['Otto Weiss', 'Am Weiher 3', '50667 Köln', 'Ihren Antrag auf Löschung nach Art. 17 DSGVO'])
    expect(confirmed).toContain(words);

  const back = await decide(admin, body.id, 'withdrawal');
  expect(back.body).toMatchObject({ state: 'withdrawn', letterUrl: null });
  expect((await decide(admin, body.id, 'withdrawal')).body.code).toBe('erasure-decided');
  const again = (await record(today)).body;
  const decided = await decide(admin, again.id, 'completion');
  expect(decided.body).toMatchObject({ state: 'done', person: null, byMail: false });
  const answered = await letter(decided.body.letterUrl);
  for (const words of ['Otto Weiss', '50667 Köln', 'haben wir ausgeführt']) expect(answered).toContain(words);
  expect(await found('Weiss, Otto')).toEqual([]);
  await direct`update erasures set decided_at = now() - interval '31 days' where id = ${again.id}`;
  await night();
  expect(await found('Otto Weiss')).toEqual([]);
  expect((await office.app.call(admin.session, `GET ${path}/${again.id}`)).body.letterUrl).toBeNull();
});
