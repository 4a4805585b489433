import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownDatabase } from '../../../../test/support/database.js';
import { connector } from './connection.js';

const db = await ownDatabase();

const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0'));

test('texts of any kind come back from PostgreSQL as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(text), { maxLength: 5 }), async (values) => {
      const [row] = await db.direct`select ${values}::text[] as values, cardinality(${values}::text[]) as count`;
      expect(row).toEqual({ values, count: values.length });
    }),
    { numRuns: 200, examples: [[[]], [['NULL', null, 'null', '', '"', '\\', 'a,b', '{x}', ' y ', '\n']]] },
  );
});

test('elements are what single columns of their type are', async () => {
  const [row] = await db.direct`
    select array[true, null, false] as booleans, array[1, -2] as integers, array[9007199254740991::int8] as counts,
      array[1.5, 2]::numeric[] as amounts, array[0.25]::float8[] as doubles, array['2026-11-22'::date] as days,
      array['2026-11-22 10:00:00.5+01'::timestamptz] as dates, array['{"a": [1]}'::jsonb] as jsonbs,
      array['01a20328-7d5d-7742-aee4-28c4610416cc'::uuid] as uuids, null::text[] as nothing`;

  expect(row).toEqual({
    booleans: [true, null, false],
    integers: [1, -2],
    counts: [9007199254740991],
    amounts: [1.5, 2],
    doubles: [0.25],
    days: ['2026-11-22'],
    dates: ['2026-11-22T09:00:00.500Z'],
    jsonbs: [{ a: [1] }],
    uuids: ['01a20328-7d5d-7742-aee4-28c4610416cc'],
    nothing: null,
  });
});

test('losing a connection while it opens fails what was asked, and nothing else', async () => {
  const unheard: unknown[] = [];
  const hear = (error: unknown) => unheard.push(error);
  process.on('unhandledRejection', hear);
  let over = false;
  const killing = (async () => {
    while (!over) {
      await db.direct`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'p24 victim'`;
    }
  })();

  for (let round = 0; round < 4; round++) {
    const sql = connector(db.url)({ max: 5, name: 'p24 victim' });
    await Promise.allSettled(Array.from({ length: 5 }, () => sql`select 1`));
    await sql.end({ timeout: 0.1 });
  }
  over = true;
  await killing;
  process.off('unhandledRejection', hear);

  expect(unheard).toEqual([]);
});
