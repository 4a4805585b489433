import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aResident } from '../../../test/support/factories.js';
import { openOffice } from '../../../test/support/office.js';
import type { Tx } from '../core/database/database.js';
import { tidyAll } from './retention.js';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Admin = Awaited<ReturnType<typeof office.anAdmin>>;

/** What the night does: as the owner of the tables, who sees all data sources. */
const night = () => office.db.direct.begin((sql) => tidyAll(sql as unknown as Tx));

const due = async (admin: Admin): Promise<Record<string, number>> => {
  const { body } = await admin.get('retention');
  return Object.fromEntries(body.items.map((one: { kind: string; due: number }) => [one.kind, one.due]));
};

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
}

test('what is out of time goes at night, what is told beforehand, and nothing younger', async () => {
  const admin = await office.anAdmin();
  await aged(admin, 4000);
  await aged(admin, 200);
  await aged(admin, 10);
  const before = await due(admin);
  expect(before).toEqual({ audit: 1, consumption: 1, conversations: 2, deliveries: 1, drafts: 0, 'sign-ins': 2 });
  await night();
  expect(await due(admin)).toEqual({
    audit: 0,
    consumption: 0,
    conversations: 0,
    deliveries: 0,
    drafts: 0,
    'sign-ins': 0,
  });
  const [left] = await office.db.direct`select
    (select count(*)::int from consumption where source_id = ${admin.source.id}) as consumption,
    (select count(*)::int from conversations where source_id = ${admin.source.id}) as conversations,
    (select count(*)::int from deliveries where source_id = ${admin.source.id}) as deliveries`;
  expect(left).toEqual({ consumption: 2, conversations: 1, deliveries: 2 });
  await night();
  const { body } = await admin.get('audit?area=privacy');
  const runs = body.items.filter(({ action }: { action: string }) => action === 'retention.run');
  expect(runs.map(({ details }: { details: object }) => details)).toEqual([
    { audit: 1, consumption: 1, conversations: 2, deliveries: 1, 'sign-ins': 2 },
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
