import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { withDatabase } from '../../../../test/support/urls.js';
import { connector } from './connection.js';
import { migrate } from './migrate.js';

let admin: Sql;
let url: string;
let folder: string;
const names: string[] = [];
const folders: string[] = [];
beforeAll(() => {
  admin = connector(withDatabase(inject('template').url, 'postgres'))({ max: 1 });
});
beforeEach(async () => {
  const name = `p24_migrate_${randomUUID().replaceAll('-', '')}`;
  names.push(name);
  await admin.unsafe(`create database ${name}`);
  url = withDatabase(inject('template').url, name);
  folder = await mkdtemp(join(tmpdir(), 'p24-migrations-'));
  folders.push(folder);
});
afterAll(async () => {
  for (const name of names) await admin.unsafe(`drop database ${name} with (force)`);
  await admin.end();
  for (const one of folders) await rm(one, { recursive: true });
});

const put = (name: string, text: string) => writeFile(join(folder, name), text);

async function query<T>(run: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = connector(url)({ max: 1 });
  return run(sql).finally(() => sql.end());
}

test('files run once each, in the order of their names', async () => {
  await put('2_second.sql', 'insert into first values (2);');
  await put('1_first.sql', 'create table first (n int); insert into first values (1);');
  expect(await migrate(url, folder)).toEqual(['1_first.sql', '2_second.sql']);
  expect(await migrate(url, folder)).toEqual([]);
  expect(await query((sql) => sql`select n from first order by n`)).toEqual([{ n: 1 }, { n: 2 }]);
});

test('servers that start at once apply everything once', async () => {
  await put('1_first.sql', 'create table first (n int); select pg_sleep(0.1);');
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(['1_first.sql']);
});

test('a file that fails is named and leaves nothing behind, the files before it stay', async () => {
  await put('1_first.sql', 'create table first (n int);');
  await put('2_second.sql', 'create table second (n int); select 1 / 0;');
  await expect(migrate(url, folder)).rejects.toThrow('2_second.sql failed: division by zero');
  const tables = await query((sql) => sql`select tablename from pg_tables where schemaname = 'public' order by 1`);
  expect(tables.map(({ tablename }) => tablename)).toEqual(['first', 'migrations']);
  await put('2_second.sql', 'create table second (n int);');
  expect(await migrate(url, folder)).toEqual(['2_second.sql']);
});

test('a file that was changed after it had been applied is an error that names it', async () => {
  await put('1_first.sql', 'create table first (n int);');
  await migrate(url, folder);
  await put('1_first.sql', 'create table first (n bigint);');
  await expect(migrate(url, folder)).rejects.toThrow('1_first.sql was changed');
});

test('other line ends are not a change', async () => {
  await put('1_first.sql', 'create table first\n(n int);\n');
  await migrate(url, folder);
  await put('1_first.sql', 'create table first\r\n(n int);\r\n');
  expect(await migrate(url, folder)).toEqual([]);
});

test('a database that a newer version has migrated is refused', async () => {
  await put('1_first.sql', 'create table first (n int);');
  await migrate(url, folder);
  await rm(join(folder, '1_first.sql'));
  await expect(migrate(url, folder)).rejects.toThrow('does not know');
});
