import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { ownDatabase } from '../../../test/support/database.js';
import { aManager, aSource } from '../../../test/support/factories.js';
import type { Tx } from '../core/database/database.js';
import { audit, bySystem } from './audit.port.js';
import { checkChain } from './entries.queries.js';

const db = await ownDatabase();

const record = (sources: string[], count = 1) =>
  db.database.transaction({ sources }, (sql) =>
    audit(
      sql,
      bySystem,
      Array.from({ length: count }, () => ({ action: 'import.run' as const, source: sources, person: uuid() })),
    ),
  );

const check = (source: string) => db.database.transaction({ sources: [source] }, (sql) => checkChain(sql, source));

/** A data source with five entries, and a way to change them past every right and trigger. */
async function aChain() {
  const { id } = await aSource(db.direct);
  await record([id], 2);
  await record([id], 3);
  const tamper = (run: (sql: typeof db.direct) => Promise<unknown>) =>
    db.direct.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await run(sql as unknown as typeof db.direct);
    });
  return { id, tamper };
}

test('entries are numbered without a gap and every link holds', async () => {
  const { id } = await aChain();
  expect(await check(id)).toEqual({ entries: 5, head: expect.any(String), brokenAt: null, reason: null });
});

test.each([
  [
    'changed',
    3,
    (sql: typeof db.direct, id: string) =>
      sql`update audit set address = '203.0.113.0' where source_id = ${id} and seq = 3`,
  ],
  [
    'changed',
    2,
    (sql: typeof db.direct, id: string) =>
      sql`update audit set details = '{"rows": 7}' where source_id = ${id} and seq = 2`,
  ],
  [
    'unlinked',
    2,
    (sql: typeof db.direct, id: string) =>
      sql`update audit set at = at - interval '1 hour' where source_id = ${id} and seq = 2`,
  ],
  ['missing', 4, (sql: typeof db.direct, id: string) => sql`delete from audit where source_id = ${id} and seq = 3`],
  ['cut-off', 5, (sql: typeof db.direct, id: string) => sql`delete from audit where source_id = ${id} and seq = 5`],
  [
    'emptied',
    1,
    (sql: typeof db.direct, id: string) =>
      sql`update audit set emptied_at = now(), person_id = null where source_id = ${id} and seq = 1`,
  ],
  [
    'missing',
    3,
    (sql: typeof db.direct, id: string) => sql`update audit set seq = seq + 1 where source_id = ${id} and seq >= 2`,
  ],
  ['headless', 5, (sql: typeof db.direct, id: string) => sql`delete from audit_heads where source_id = ${id}`],
] as const)('what was tampered with is found: %s at %i', async (reason, brokenAt, change) => {
  const { id, tamper } = await aChain();
  await tamper((sql) => change(sql, id));
  expect(await check(id)).toMatchObject({ reason, brokenAt });
});

test('an entry whose own hashes were made anew is given away by the next one', async () => {
  const { id, tamper } = await aChain();
  await tamper(async (sql) => {
    await sql`update audit set person_id = null where source_id = ${id} and seq = 2`;
    await sql`update audit a set content_hash = audit_content(a) where source_id = ${id} and seq = 2`;
    await sql`update audit a set hash = audit_link((select hash from audit b where b.source_id = ${id} and b.seq = 1),
      a.seq, a.at, a.content_hash) where source_id = ${id} and seq = 2`;
  });
  expect(await check(id)).toMatchObject({ reason: 'unlinked', brokenAt: 3 });
});

test('the server may neither change nor delete entries, nor write their seal', async () => {
  const { id } = await aChain();
  const refused = (run: (sql: Tx) => Promise<unknown>) =>
    expect(db.database.transaction({ sources: [id] }, run)).rejects.toThrow('permission denied');
  await refused((sql) => sql`update audit set address = null where source_id = ${id}`);
  await refused((sql) => sql`delete from audit where source_id = ${id}`);
  await refused(
    (sql) => sql`insert into audit (source_id, id, action, seq) values (${id}, ${uuid()}, 'import.run', 6)`,
  );
  await refused((sql) => sql`update audit_heads set seq = 0 where source_id = ${id}`);
});

test('the owner of the tables is stopped by the trigger', async () => {
  const { id } = await aChain();
  const refused = 'Entries of the audit log are only added.';
  await expect(db.direct`update audit set address = null where source_id = ${id}`).rejects.toThrow(refused);
  await expect(db.direct`delete from audit where source_id = ${id}`).rejects.toThrow(refused);
  await expect(db.direct`truncate audit`).rejects.toThrow(refused);
});

test('many who write at once into the chains of several data sources leave each one linear', async () => {
  const sources = [await aSource(db.direct), await aSource(db.direct), await aSource(db.direct)].map(({ id }) => id);
  const orders = [sources, [...sources].reverse(), [sources[1] ?? '', sources[0] ?? '']];
  await Promise.all(Array.from({ length: 60 }, (_, at) => record(orders[at % 3] ?? [], 2)));
  for (const [at, entries] of [120, 120, 80].entries())
    expect(await check(sources[at] ?? '')).toMatchObject({ entries, reason: null });
});

test('a transaction that is still open holds nobody up', async () => {
  const { id } = await aSource(db.direct);
  await db.database.transaction({ sources: [id] }, async (sql) => {
    await audit(sql, bySystem, { action: 'import.run', source: id });
    await record([id]);
  });
  expect(await check(id)).toMatchObject({ entries: 2, reason: null });
});

test('what is undone leaves no entry and no gap', async () => {
  const { id } = await aSource(db.direct);
  await expect(
    db.database.transaction({ sources: [id] }, async (sql) => {
      await audit(sql, bySystem, { action: 'import.run', source: id });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await record([id]);
  expect(await check(id)).toMatchObject({ entries: 1, reason: null });
});

test('ten thousand entries of one transaction are sealed within it', async () => {
  const { id } = await aSource(db.direct);
  await record([id], 10_000);
  expect(await check(id)).toMatchObject({ entries: 10_000, reason: null });
});

test('an entry says who acted in which role, and of the address the network alone', async () => {
  const source = await aSource(db.direct);
  const { account, membership } = await aManager(db.direct, source.id);
  const caller = { accountId: account.id, memberships: [{ ...membership, sourceId: source.id, role: 'manager' }] };
  await db.database.transaction({ sources: [source.id] }, (sql) =>
    audit(sql, { caller, address: '203.0.113.77' } as never, { action: 'access.locked', source: source.id }),
  );
  const [row] = await db.direct`select actor_kind, actor_id, address from audit where source_id = ${source.id}`;
  expect(row).toEqual({ actor_kind: 'manager', actor_id: account.id, address: '203.0.113.0' });
});

test('deleting a data source takes its log along', async () => {
  const { id } = await aChain();
  await db.direct`delete from sources where id = ${id}`;
  expect(await db.direct`select from audit where source_id = ${id}`).toHaveLength(0);
});
