import type { Access } from '@p24/sdk/api';
import type { Sql, TransactionSql } from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connector } from '../../server/src/core/database/connection.js';
import type { Tx } from '../../server/src/core/database/database.js';
import { makeExports } from '../../server/src/profile/data-exports.js';
import { ask, operations } from './asking.js';
import { rows } from './rows.js';
import { type CallerName, openWorld, type World } from './world.js';

interface Statement {
  text: string;
  params: unknown[];
  types: number[];
}

const seen = vi.hoisted(() => ({ recording: false, statements: new Map<string, Statement[]>() }));

// All that the server's own connections send is written down, with its parameters.
vi.mock('postgres', async (original) => {
  const { default: postgres } = await original<{ default: (url: string, options: object) => object }>();
  const debug = (_connection: number, text: string, params: unknown[], types: number[]) => {
    const known = seen.statements.get(text) ?? [];
    // The driver turns the parameters into text in their places.
    const sent = { text, params: [...params], types: [...types] };
    if (seen.recording && known.length < 3) seen.statements.set(text, [...known, sent]);
  };
  const recorded = (url: string, options: { connection: { application_name: string } }) =>
    postgres(url, options.connection.application_name === 'p24' ? { ...options, debug } : options);
  return { default: Object.assign(recorded, postgres) };
});

/** Who gets to an operation's handler, so that its statements are sent. */
function askersOf(access: Access): readonly CallerName[] {
  if (access === 'admin') return ['admin'];
  if (access === 'key') return ['key'];
  return access === 'code' ? ['codeHolder'] : ['tenant', 'manager'];
}

let world: World;
let role: Sql;
/** All ids of rows that belong to the data source of the askers. */
let own: Set<string>;

beforeAll(async () => {
  world = await openWorld();
  role = connector(world.db.appUrl, { role: 'p24_app' })({ max: 1 });
  for (const { key, operation } of operations) {
    const row = rows[key];
    if (!row) throw new Error(`${key} has no row.`);
    for (const caller of askersOf(operation.access)) {
      await ask(world, caller, operation, row, () => {
        seen.recording = true;
      });
      seen.recording = false;
    }
  }
  // What a job reads in the names of those who have ordered it.
  seen.recording = true;
  await world.db.direct.begin((sql) =>
    makeExports(sql as unknown as Tx, { ...world.db, files: world.app.services.files }),
  );
  seen.recording = false;
  own = await idsOf(world.db.direct, world.here.id);
}, 120_000);
afterAll(async () => {
  await role.end({ timeout: 5 });
  await world.close();
});

async function idsOf(sql: Sql, sourceId: string): Promise<Set<string>> {
  const columns = await sql<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column from information_schema.columns c
    join information_schema.columns s on s.table_schema = 'public' and s.table_name = c.table_name
      and s.column_name = 'source_id'
    where c.table_schema = 'public' and c.udt_name = 'uuid'`;
  const ids = new Set([sourceId]);
  for (const { table, column } of columns) {
    const found = await sql<{ id: string | null }[]>`
      select distinct ${sql(column)} as id from ${sql(table)} where source_id = ${sourceId}`;
    for (const { id } of found) if (id) ids.add(id);
  }
  return ids;
}

/** The statement without a word about data sources: what it names by parameter may be any, what it joins by one too. */
const unfiltered = (text: string) =>
  text
    .replace(/(?:\w+\.)?source_id = any \((\$\d+)::uuid\[\]\)/g, '($1::uuid[] is null or true)')
    .replace(/(?:\w+\.)?source_id = (\$\d+)(?:::uuid)?/g, '($1::uuid is null or true)')
    .replace(/\w+\.source_id = \w+\.source_id/g, 'true');

class Undo extends Error {}

/** What a statement gives in the name of a data source; undefined where it is refused. Nothing of it stays. */
async function answer({ text, params, types }: Statement, who: { source: string; account: string }) {
  let result: string | undefined;
  const run = async (sql: TransactionSql) => {
    await sql`select set_config('p24.sources', ${`{${who.source}}`}, true), set_config('p24.account', ${who.account}, true)`;
    const values = params.map((value, at) => (types[at] ? sql.typed(value as never, types[at]) : value));
    result = JSON.stringify(await sql.unsafe(text, values as never[]));
    throw new Undo();
  };
  await role.begin(run).catch((error) => {
    // Refused by a policy, for lack of what another data source has, or of a table that lived for one transaction.
    const refused = /^(42501|23\d\d\d|42P01)$/.test((error as { code?: string }).code ?? '');
    if (!(error instanceof Undo) && !refused) throw new Error(`${text}\n${error}`);
  });
  return result;
}

/** The ids of the askers' data source in an answer that were not among what was asked with. */
function leaked(result: string | undefined, params: readonly unknown[]): string[] {
  const asked = JSON.stringify(params);
  const ids = result?.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
  return ids.filter((id) => own.has(id) && !asked.includes(id));
}

const accountOf = (caller: CallerName) => world.people[caller]?.accountId ?? '';

test('without its filter by data source no statement of any feature gives anything of another one', async () => {
  const statements = [...seen.statements.values()].flat().map((one) => ({ ...one, text: unfiltered(one.text) }));
  const found = { elsewhere: [] as string[], here: 0 };
  for (const statement of statements) {
    // What enters a data source is the one thing that must see all of them.
    if (!/^\s*(select|with|insert|update|delete)\b/.test(statement.text)) continue;
    if (/\bfrom (enter|sign_in|admit|brand|due_sources)\s?\(/.test(statement.text)) continue;
    const elsewhere = await answer(statement, { source: world.elsewhere.id, account: accountOf('managerElsewhere') });
    if (leaked(elsewhere, statement.params).length > 0) found.elsewhere.push(statement.text);
    const here = await answer(statement, { source: world.here.id, account: accountOf('tenant') });
    if (leaked(here, statement.params).length > 0) found.here += 1;
  }

  expect(found.elsewhere).toEqual([]);
  // The same statements do give what is there to those to whom it belongs.
  expect(found.here).toBeGreaterThan(60);
  expect(statements.filter(({ text }) => text.includes('is null or true')).length).toBeGreaterThan(150);
}, 120_000);

test('the statements of the log, retention, own data, erasure, keys and delegates are among them', () => {
  const texts = [...seen.statements.keys()].map((text) => text.replace(/\s+/g, ' '));
  const telling = {
    log: 'from audit a',
    chain: 'from audit_check(',
    retention: 'consents s where s.source_id',
    'own data': 'from "passkeys" t where',
    'own files': "'hochgeladen'",
    erasure: 'select t.*, ',
    keys: 'from api_keys where source_id',
    delegates: 'insert into delegates',
  };
  const missing = Object.entries(telling).filter(([, words]) => !texts.some((text) => text.includes(words)));
  expect(missing).toEqual([]);
});
