import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Sql } from 'postgres';
import { inRepository } from '../root.js';
import { connector } from './connection.js';

/** Where the migrations lie, one plain SQL file each, in the order of their names. */
const migrationsFolder = inRepository('server/migrations/');

// Any number will do as long as nothing else uses it: the letters "p24" as bytes.
const lock = 0x703234;

interface Migration {
  name: string;
  text: string;
  checksum: string;
}

/**
 * Brings the schema up to date: one transaction per file, under a lock, so that several servers may start at once.
 * @returns the names of the files that were applied now
 * @throws when a file that was applied has changed or is missing, or a file fails; what failed leaves nothing behind
 */
export async function migrate(directUrl: string, folder = migrationsFolder): Promise<string[]> {
  const sql = connector(directUrl)({ max: 1, name: 'p24 migrations' });
  try {
    await sql`select pg_advisory_lock(${lock})`;
    await sql`create table if not exists migrations (
      name text primary key, checksum text not null, applied_at timestamptz not null default now())`;
    const applied = await sql<{ name: string; checksum: string }[]>`select name, checksum from migrations`;
    const files = await read(folder);
    for (const { name, checksum } of applied) check(name, checksum, files);
    const known = new Set(applied.map(({ name }) => name));
    const fresh = files.filter(({ name }) => !known.has(name));
    for (const file of fresh) await apply(sql, file);
    return fresh.map(({ name }) => name);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function read(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      // A checkout with other line ends is the same migration.
      const text = (await readFile(`${folder}/${name}`, 'utf8')).replaceAll('\r\n', '\n');
      return { name, text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

function check(name: string, checksum: string, files: Migration[]) {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`The database has the migration ${name}, which this version of p24 does not know.`);
  if (file.checksum !== checksum)
    throw new Error(`The migration ${name} was changed after it had been applied. Restore it and add a new file.`);
}

async function apply(sql: Sql, { name, text, checksum }: Migration) {
  try {
    await sql.unsafe('begin');
    await sql.unsafe(text).simple();
    await sql`insert into migrations (name, checksum) values (${name}, ${checksum})`;
    await sql.unsafe('commit');
  } catch (cause) {
    await sql.unsafe('rollback').catch(() => {});
    throw new Error(`The migration ${name} failed: ${(cause as Error).message}`, { cause });
  }
}
