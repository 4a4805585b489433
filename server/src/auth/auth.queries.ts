import type { Statement, Tx } from '../core/database/database.js';
import type { NewSession } from './tokens.js';

/** An invitation that an address may take. */
export interface OpenInvitation {
  /** Id of the membership that it becomes. */
  id: string;
  sourceId: string;
  sourceName: string;
  name: string;
  role: 'resident' | 'provider' | 'manager' | 'admin';
  until: string;
}

interface StoredAccount {
  accountId: string;
  passwordHash: string | null;
  /** Data sources that it may enter. */
  sources: string[];
  invitations: OpenInvitation[];
}

/** The account that an address signs in to, with the hash of its password and the data sources that it may enter. */
export async function findAccount(statement: Statement | Tx, email: string) {
  const [account] = await statement<StoredAccount[]>`
    select account_id as "accountId", password_hash as "passwordHash", sources, invitations from sign_in(${email})`;
  return account ?? null;
}

/** Whether an account belongs to the demo, whose passwords everybody knows. */
export async function isDemo(sql: Tx, accountId: string): Promise<boolean> {
  const [account] = await sql<{ demo: boolean }[]>`select demo from accounts where id = ${accountId}`;
  return account?.demo ?? false;
}

/** Opens a session of 12 hours that ends after 30 idle minutes, and clears away ended ones of the account. */
export async function openSession(
  sql: Tx,
  accountId: string,
  session: NewSession,
  { kind, origin, agent }: { kind: 'portal' | 'page'; origin: string | null; agent: string | null },
) {
  await sql`delete from sessions where account_id = ${accountId} and (ends_at <= now() or idle_until <= now())`;
  await sql`
    insert into sessions (id, account_id, kind, token_hash, link_hash, origin, agent, idle_until, ends_at, proven_at)
    values (${session.id}, ${accountId}, ${kind}, ${session.tokenHash}, ${session.linkHash}, ${origin}, ${agent},
      now() + interval '30 minutes', now() + interval '12 hours', now())`;
}

/** Lets a session last 30 days, used or not. */
export const remember = (sql: Tx, sessionId: string) => sql`
  update sessions
  set idle = interval '30 days', idle_until = now() + interval '30 days', ends_at = now() + interval '30 days'
  where id = ${sessionId}`;

/** Narrows a session to scopes, except where its account is for trying out; whether it did. */
export async function limitSession(sql: Tx, sessionId: string, scopes: readonly string[]): Promise<boolean> {
  const limited = await sql`
    update sessions s set scopes = ${scopes as string[]} from accounts a
    where s.id = ${sessionId} and a.id = s.account_id and not a.demo`;
  return limited.count === 1;
}

/** Lets a session of the portal reach all that its account does. */
export const widenSession = (sql: Tx, sessionId: string) => sql`
  update sessions set scopes = null where id = ${sessionId} and kind = 'portal'`;

/** The address and the hash of the password of an account that is entered and not locked. */
export async function findEntered(sql: Tx, accountId: string) {
  const [account] = await sql<{ email: string; passwordHash: string | null }[]>`
    select email, password_hash as "passwordHash" from accounts where id = ${accountId} and state = 'active'`;
  return account ?? null;
}

/** Enters data sources for the rest of the transaction. */
export const enterSources = (sql: Tx, sources: readonly string[]) => sql`
  select set_config('p24.sources', ${sources as string[]}::uuid[]::text, true)`;

/** Notes that the account's people have been here, in which language and with which address, in the entered data sources. */
export const noteOnline = (sql: Tx, accountId: string) => sql`
  update memberships m
  set last_online = now(), email = a.email, locale = case when a.locale like 'en%' then 'en' else 'de' end
  from accounts a
  where a.id = ${accountId} and m.account_id = a.id and m.state = 'active'`;

/** Replaces a session's token; the one before works 60 seconds longer (`enter()` sees to that). */
export const replaceToken = (sql: Tx, sessionId: string, tokenHash: Buffer) => sql`
  update sessions set previous_hash = token_hash, token_hash = ${tokenHash}, rotated_at = now()
  where id = ${sessionId}`;

/** Ends a session at once. */
export const endSession = (sql: Tx, sessionId: string) => sql`delete from sessions where id = ${sessionId}`;

/** Gives an account another password; a short one is good only together with a second factor. */
export const setPassword = (sql: Tx, accountId: string, passwordHash: string, short: boolean) => sql`
  update accounts set password_hash = ${passwordHash}, password_short = ${short} where id = ${accountId}`;

/** Ends an account's sessions, all but one where one is named; the database tells their open pages. */
export const endSessions = (sql: Tx, accountId: string, except: string | null = null) => sql`
  delete from sessions where account_id = ${accountId} and id is distinct from ${except}::uuid`;

/** The data source whose face a page, a host or a slug shows; null where it shows none. */
export async function brandedSource(
  statement: Statement,
  { origin, host, slug }: { origin: string | null; host: string; slug: string | null },
): Promise<string | null> {
  const [brand] = await statement<{ sourceId: string }[]>`
    select source_id as "sourceId" from brand(${origin}, ${host}, ${slug})`;
  return brand?.sourceId ?? null;
}
