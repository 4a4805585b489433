import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sql } from 'postgres';
import { hashPassword } from '../../server/src/auth/passwords.js';
import { startCluster } from '../../server/src/core/cluster/cluster.js';
import { connector } from '../../server/src/core/database/connection.js';
import { openDatabase } from '../../server/src/core/database/database.js';
import { migrate } from '../../server/src/core/database/migrate.js';
import { testApp } from '../support/app.js';
import { aMembership, anAccount, aSource } from '../support/factories.js';

type App = Awaited<ReturnType<typeof testApp>>;

const tries = 150;
const addresses = 100;
const guesses = 10_000;
/** Milliseconds after which the guessing ends, however many are left. */
const longest = 240_000;
const password = 'Sieben Zwerge tanzen leise';
/** What the administrators at the doors have in common. */
const clientCode = 'HV-DOORS';

/** A network that has not called before: what is counted for others says nothing about it. */
let network = 0;
const anywhere = () => ({
  'x-forwarded-for': `10.${(++network >> 16) & 255}.${(network >> 8) & 255}.${network & 255}`,
});

/** What nobody needs to be signed in for, asked with an address. */
const doors: Readonly<Record<string, (app: App, email: string) => Promise<{ status: number }>>> = {
  'sign in, wrong password': (app, email) =>
    app.call(null, 'POST /auth/sign-in', { email, password: 'wrong', session: 'cookie' }, anywhere()),
  'ask for a new password': (app, email) => app.call(null, 'POST /auth/resets', { email }, anywhere()),
  'read a code for a new password': (app, email) =>
    app.call(null, 'POST /auth/codes/read', { purpose: 'reset', email, typed: 'BCDF-2345' }, anywhere()),
  'read a code of an invitation': (app, email) =>
    app.call(null, 'POST /auth/codes/read', { purpose: 'activation', email, typed: 'BCDF-2345' }, anywhere()),
  'register staff, wrong password': (app, email) =>
    app.call(null, 'POST /registrations/staff', { code: clientCode, email, password: 'wrong' }, anywhere()),
  'register staff, wrong code': (app, email) =>
    app.call(null, 'POST /registrations/staff', { code: 'nothing', email, password }, anywhere()),
  // No address goes in, so that none can come out: here to see that it stays so.
  'challenge for a passkey': (app) => app.call(null, 'POST /auth/passkeys/options', undefined, anywhere()),
};

const at = (times: readonly number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

/** How long known and unknown addresses take at a door, by turns, so that what else the machine does meets both. */
async function compared(
  app: App,
  known: readonly string[],
  ask: (app: App, email: string) => Promise<{ status: number }>,
) {
  const times: [number[], number[]] = [[], []];
  const statuses: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let n = 0; n < tries * 2; n++) {
    const side = n % 2 === 0 ? 0 : 1;
    const email = side === 0 ? (known[n >> 1] ?? '') : `nobody-${n}@example.test`;
    const began = performance.now();
    statuses[side].add((await ask(app, email)).status);
    times[side].push(performance.now() - began);
  }
  return { times, alike: [...statuses[0]].join() === [...statuses[1]].join(), statuses };
}

/** Administrators with a password, each asked once at each door, so that no limit of theirs answers in place of the door. */
async function somePeople(sql: Sql, count: number, passwordHash: string): Promise<string[]> {
  const source = await aSource(sql);
  await sql`update sources set code = ${clientCode} where id = ${source.id}`;
  const emails: string[] = [];
  for (let n = 0; n < count; n++) {
    const { id, email } = await anAccount(sql, { passwordHash });
    await aMembership(sql, source.id, { accountId: id, role: 'admin' });
    emails.push(email);
  }
  return emails;
}

/** What somebody achieves who guesses at one password from a hundred addresses. */
async function bruteForce(app: App, email: string) {
  const count: Record<number, number> = {};
  const began = performance.now();
  let sent = 0;
  for (; sent < guesses && performance.now() - began < longest; sent++) {
    const from = { 'x-forwarded-for': `172.16.0.${sent % addresses}` };
    const order = { email, password: `guess ${sent}`, session: 'cookie' };
    const { status } = await app.call(null, 'POST /auth/sign-in', order, from);
    count[status] = (count[status] ?? 0) + 1;
  }
  return { sent, compared: count[401] ?? 0, refused: count[429] ?? 0, seconds: (performance.now() - began) / 1000 };
}

async function measured(app: App, sql: Sql): Promise<string> {
  app.services.env.proxies = 1;
  const passwordHash = await hashPassword(password);
  const [victim = '', ...known] = await somePeople(sql, tries + 1, passwordHash);
  const rows = [
    `${''.padEnd(32)} ${'known p10 / p50 / p90'.padStart(24)} ${'unknown p10 / p50 / p90'.padStart(25)}  answers`,
  ];
  for (const [name, ask] of Object.entries(doors)) {
    const { times, alike } = await compared(app, known, ask);
    const [one, two] = times.map((side) => [0.1, 0.5, 0.9].map((share) => at(side, share).toFixed(1)).join(' / '));
    rows.push(
      `${name.padEnd(32)} ${`${one} ms`.padStart(24)} ${`${two} ms`.padStart(25)}  ${alike ? 'alike' : 'DIFFER'}`,
    );
  }
  const force = await bruteForce(app, victim);
  rows.push(
    '',
    `${force.sent} guesses at one password from ${addresses} addresses: ${force.compared} were compared with it, ` +
      `${force.refused} refused before, in ${force.seconds.toFixed(0)} s.`,
  );
  return rows.join('\n');
}

/** What the doors tell about who is known, and what guessing at one achieves. */
export async function doorsTable(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'p24-bench-'));
  const cluster = await startCluster(folder);
  const sql = connector(cluster.url)({ max: 2 });
  try {
    await migrate(cluster.url);
    const database = await openDatabase({ url: cluster.appUrl });
    const app = await testApp(database);
    try {
      return await measured(app, sql);
    } finally {
      await app.close();
      await database.close();
    }
  } finally {
    await sql.end({ timeout: 5 });
    await cluster.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
