import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { aContact, aResident } from '../../../test/support/factories.js';
import { aForm, definitionOf } from '../../../test/support/forms.js';
import { openOffice } from '../../../test/support/office.js';
import { aFile } from '../../../test/support/tickets.js';
import type { Tx } from '../core/database/database.js';
import { tidyAll } from './retention.js';

const office = await openOffice();

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;

/** What the night does: as the owner of the tables, who sees all data sources. */
const night = () => office.db.direct.begin((sql) => tidyAll(sql as unknown as Tx));

const due = async (admin: Admin): Promise<Record<string, number>> => {
  const { body } = await admin.get('retention');
  return Object.fromEntries(body.items.map((one: { kind: string; due: number }) => [one.kind, one.due]));
};

/** A settled ticket and an open one, which stays, each with a word and a photo. */
async function agedTickets(source: string, at: Date): Promise<void> {
  const { direct } = office.db;
  for (const status of ['closed', 'waiting']) {
    const [id, event, file] = [uuid(), uuid(), await aFile(direct, source)];
    const [{ number }] = await direct<[{ number: number }]>`select count(*)::int + 1 as number from tickets`;
    await direct`insert into tickets (source_id, id, number, title, status, changed_at)
      values (${source}, ${id}, ${number}, 'Der Hahn tropft', ${status}, ${at})`;
    await direct`insert into ticket_events (source_id, id, ticket_id, no, kind, author)
      values (${source}, ${event}, ${id}, 1, 'created', 'resident')`;
    await direct`insert into attachments values (${source}, 'ticket-event', ${event}, ${file.id}, 0)`;
  }
}

/** A released document that was revoked then, and one that is still shown. */
async function agedDocuments(source: string, at: Date): Promise<void> {
  const { direct } = office.db;
  const category = uuid();
  await direct`insert into categories (source_id, id, kind, name) values (${source}, ${category}, 'document', ${category})`;
  for (const revokedAt of [at, null]) {
    const [id, file] = [uuid(), await aFile(direct, source)];
    await direct`insert into documents (source_id, id, title, category_id) values (${source}, ${id}, 'Brief', ${category})`;
    await direct`insert into document_versions (source_id, document_id, no, file_id, released_at)
      values (${source}, ${id}, 1, ${file.id}, ${at})`;
    await direct`insert into releases (source_id, id, item_kind, item_id, audience, visible_from, revoked_at)
      values (${source}, ${uuid()}, 'document', ${id}, '{}', ${at}, ${revokedAt})`;
  }
}

/** What was sent in without becoming a ticket. */
async function agedSubmission(source: string, at: Date): Promise<void> {
  const { direct } = office.db;
  const form = await aForm(office.db, source, definitionOf({ key: 'frage' }));
  await direct`insert into submissions (source_id, id, created_at, form_id, version, title, answers, receipt_no, fingerprint)
    values (${source}, ${uuid()}, ${at}, ${form.id}, 1, 'Antrag', '{}', ${uuid()}, ${Buffer.alloc(32)})`;
}

/** A statement of somebody whose contract runs, which stays, and of somebody without one. */
async function agedConsents(source: string, people: readonly string[], at: Date): Promise<void> {
  for (const person of people)
    await office.db.direct`insert into consents (source_id, id, at, person_id, purpose, text_sha256, state, channel)
      values (${source}, ${uuid()}, ${at}, ${person}, 'repairs', ${Buffer.alloc(32)}, 'given', 'portal')`;
}

/** One record of every kind, so many days old. */
async function aged(admin: Admin, days: number): Promise<void> {
  const { direct } = office.db;
  const source = admin.source.id;
  const { unit, contact } = await aResident(direct, source);
  const at = new Date(Date.now() - days * 86_400_000);
  await direct`insert into consumption (source_id, id, unit_id, month, service, measure, amount, supplied_at)
    values (${source}, ${uuid()}, ${unit.id}, ${`${at.toISOString().slice(0, 7)}-01`}, 'heating', 'kwh', 1, now())`;
  await direct`insert into conversations (source_id, id, person_id, changed_at)
    values (${source}, ${uuid()}, ${contact.personId}, ${at})`;
  await direct`insert into deliveries (source_id, id, created_at, channel, recipient, template, dedupe_key, state)
    values (${source}, ${uuid()}, ${at}, 'mail', 'a@example.test', 'x', ${uuid()}, 'sent')`;
  for (const action of ['session.signed-in', 'access.locked'])
    await direct`insert into audit (source_id, id, at, action, actor_kind, address)
      values (${source}, ${uuid()}, ${at}, ${action}, 'manager', '203.0.113.0')`;
  await agedTickets(source, at);
  await agedDocuments(source, at);
  await agedSubmission(source, at);
  await agedConsents(source, [contact.personId, (await aContact(direct, source)).personId], at);
}

test('what is out of time goes at night, what is told beforehand, and nothing younger', async () => {
  const admin = await office.anAdmin();
  await aged(admin, 4000);
  await aged(admin, 200);
  await aged(admin, 10);
  const old = { audit: 1, consents: 1, consumption: 1, conversations: 2, deliveries: 1, documents: 1, drafts: 0 };
  expect(await due(admin)).toEqual({ ...old, 'sign-ins': 2, submissions: 1, tickets: 1 });
  await night();
  expect(new Set(Object.values(await due(admin)))).toEqual(new Set([0]));
  const [left] = await office.db.direct`select
    (select count(*)::int from consumption where source_id = ${admin.source.id}) as consumption,
    (select count(*)::int from conversations where source_id = ${admin.source.id}) as conversations,
    (select count(*)::int from deliveries where source_id = ${admin.source.id}) as deliveries,
    (select count(*)::int from documents where source_id = ${admin.source.id}) as documents,
    (select count(*)::int from releases where source_id = ${admin.source.id}) as releases,
    (select count(*)::int from submissions where source_id = ${admin.source.id}) as submissions,
    (select count(*)::int from tickets where source_id = ${admin.source.id}) as tickets,
    (select count(*)::int from attachments where source_id = ${admin.source.id}) as attachments,
    (select count(*)::int from consents where source_id = ${admin.source.id}) as consents`;
  const shown = { documents: 5, releases: 5, submissions: 2, tickets: 5, attachments: 5, consents: 5 };
  expect(left).toEqual({ consumption: 2, conversations: 1, deliveries: 2, ...shown });
  await night();
  const { body } = await admin.get('audit?area=privacy');
  const runs = body.items.filter(({ action }: { action: string }) => action === 'retention.run');
  expect(runs.map(({ details }: { details: object }) => details)).toEqual([
    {
      ...{ audit: 1, consents: 1, consumption: 1, conversations: 2, deliveries: 1, documents: 1 },
      ...{ 'sign-ins': 2, submissions: 1, tickets: 1 },
    },
  ]);
});

test('the log keeps its chain when the content of old entries goes', async () => {
  const admin = await office.anAdmin();
  await aged(admin, 4000);
  await night();
  expect((await admin.get('audit/chain')).body).toMatchObject({ entries: 3, reason: null });
  const { body } = await admin.get('audit?area=sign-in');
  expect(body.items[0]).toMatchObject({ action: 'session.signed-in', actor: null, address: null, emptied: true });
});

test('periods are chosen within the bounds of the law, and noted', async () => {
  const admin = await office.anAdmin();
  const save = (periods: object) =>
    office.app.call(admin.session, `PUT /manage/${admin.source.id}/retention`, { periods });
  const { status, body } = await save({ drafts: 7, audit: 9_000 });
  expect(status).toBe(400);
  expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
    ['#/periods/audit', 'too-big'],
    ['#/periods/drafts', 'too-small'],
  ]);
  const saved = await save({ conversations: 365 });
  expect(saved.body.items.find(({ kind }: { kind: string }) => kind === 'conversations')).toMatchObject({ days: 365 });
  await aged(admin, 200);
  expect((await due(admin)).conversations).toBe(0);
  const log = await admin.get('audit?area=privacy');
  expect(log.body.items[0]).toMatchObject({ action: 'retention.changed', details: { conversations: 365 } });
});
