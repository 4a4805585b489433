import { execFile } from 'node:child_process';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { connector } from '../database/connection.js';
import type { Home } from './home.js';
import { clusterUrl } from './url.js';
import { giveTo } from './user.js';

/**
 * Makes the cluster's files where there are none yet; a start that is killed half-way leaves nothing that looks whole.
 * @throws when the files are of another PostgreSQL release
 */
export async function initialise(home: Home, throwAway: boolean): Promise<void> {
  const found = await readFile(join(home.data, 'PG_VERSION'), 'utf8').catch(() => null);
  if (found === null) return create(home, throwAway);
  if (found.trim() === home.native.major) return;
  throw new Error(
    `${home.data} was made by PostgreSQL ${found.trim()}, this is ${home.native.major}. ` +
      'Write a backup with the p24 that made it (p24 backup) and restore it into a new data folder (p24 restore).',
  );
}

async function create(home: Home, throwAway: boolean) {
  const half = `${home.data}.new`;
  await rm(half, { recursive: true, force: true });
  const secret = home.loopback ? await passwordFile(home, home.loopback.password) : null;
  const access = secret ? ['--auth=scram-sha-256', `--pwfile=${secret}`] : ['--auth=trust'];
  await promisify(execFile)(
    join(home.native.folder, 'bin', 'initdb'),
    ['-D', half, '-U', 'p24', '--encoding=UTF8', '--locale=C', ...access].concat(
      ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      throwAway ? ['--no-sync'] : [],
    ),
    {
      cwd: home.root,
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
      ...(home.user ? { uid: home.user.uid, gid: home.user.gid } : {}),
    },
  );
  if (secret) await rm(secret);
  await rename(half, home.data);
}

async function passwordFile(home: Home, password: string): Promise<string> {
  const path = join(home.root, 'password.new');
  await writeFile(path, password, { mode: 0o600 });
  await giveTo(path, home.user);
  return path;
}

/** Makes the database and the role without power that requests sign in as, where they are missing. */
export async function prepareDatabase(home: Home): Promise<void> {
  const sql = connector(clusterUrl(home, 'p24', 'postgres'))({ max: 1, name: 'p24 setup' });
  try {
    const [found] = await sql<[{ role: boolean; database: boolean }]>`
      select exists (select from pg_roles where rolname = 'p24_app' and rolcanlogin) as role,
        exists (select from pg_database where datname = 'p24') as database`;
    if (!found.role) await makeRole(sql, home);
    if (!found.database) await sql`create database p24`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function makeRole(sql: ReturnType<ReturnType<typeof connector>>, { loopback }: Home) {
  const password = loopback ? ` password '${loopback.password}'` : '';
  const [exists] = await sql`select from pg_roles where rolname = 'p24_app'`;
  await sql.unsafe(`${exists ? 'alter' : 'create'} role p24_app login${password}`);
}
