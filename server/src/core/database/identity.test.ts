import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import { connector } from './connection.js';
import type { Database, Statement } from './database.js';

const inFlight = 1_000;
const size = 10;

const db = await ownDatabase();

type Transaction = Database['transaction'];
type Outcome = 'right' | 'wrong' | 'failed';

/** One person's request: enters, reads in several steps, and says whether it was always itself. */
async function asMyself(transaction: Transaction): Promise<Outcome> {
  const me = randomUUID();
  return transaction({ sources: [me], account: me }, async (sql) => {
    for (let step = 0; step < 3; step++) {
      const [row] = await sql`select entered_sources()::text as sources, entered_account()::text as account`;
      if (row?.sources !== `{${me}}` || row?.account !== me) return 'wrong';
    }
    return 'right';
  });
}

/** Somebody who has entered nothing, between all those who have. */
async function asNobody(statement: Statement): Promise<Outcome> {
  const [row] = await statement`select entered_sources()::text as sources, entered_account()::text as account`;
  return row?.sources === '{}' && row?.account === null ? 'right' : 'wrong';
}

/** A thousand requests at once upon connections that are busy, so that some begin just where a pipeline is full. */
async function storm(transaction: Transaction, statement: Statement): Promise<Record<Outcome, number>> {
  const busy = Array.from({ length: size }, () => statement`select pg_sleep(0.5)`.then(() => 'right' as const));
  await setTimeout(50);
  const nobodys = Array.from({ length: inFlight - size }, () => asNobody(statement).catch(() => 'failed' as const));
  await setTimeout(50);
  const mine = Array.from({ length: inFlight }, () => asMyself(transaction));
  const count = { right: 0, wrong: 0, failed: 0 };
  const all = [...busy, ...nobodys, ...mine].map((one) => one.catch(() => 'failed' as const));
  for (const outcome of await Promise.all(all)) count[outcome]++;
  return count;
}

test('with a thousand requests in flight nobody ever acts as somebody else', async () => {
  for (let round = 0; round < 3; round++) {
    const { wrong, failed } = await storm(db.database.transaction, db.database.statement);
    expect({ wrong, failed }).toEqual({ wrong: 0, failed: 0 });
  }
});

/** @see https://github.com/porsager/postgres/issues/1189 (should this test fail, the driver has been cured) */
test('the same storm finds the fault in the driver’s own transactions on a shared pool', async () => {
  const sql = connector(db.appUrl)({ max: size });
  const naive: Transaction = (who, run) =>
    sql.begin(async (tx) => {
      await tx`select set_config('p24.sources', ${`{${who?.sources?.join(',')}}`}, true),
        set_config('p24.account', ${who?.account ?? ''}, true)`;
      return run(tx);
    }) as ReturnType<typeof run>;
  await Promise.all(Array.from({ length: size }, () => sql`select pg_sleep(0.05)`));
  const { failed } = await storm(naive, sql);
  await sql.end({ timeout: 1 });
  expect(failed).toBeGreaterThan(0);
});
