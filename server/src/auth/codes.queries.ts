import type { Tx } from '../core/database/database.js';
import type { CodePurpose, CodeSecrets } from './code-secrets.js';

/** What a code is about: an account that is there, or a membership that waits for one. */
export interface CodeTarget {
  accountId: string | null;
  sourceId: string | null;
  membershipId: string | null;
}

/** A stored code. */
export interface CodeRow extends CodeTarget {
  subject: string;
  id: string;
  purpose: CodePurpose;
  tokenHash: Buffer;
  typedHash: Buffer;
  tries: number;
  used: boolean;
  replaced: boolean;
  /** Whether the link's time is over, and the typed code's. */
  over: boolean;
  typedOver: boolean;
}

const columns = (sql: Tx) => sql`
  subject, id, purpose, account_id as "accountId", source_id as "sourceId", membership_id as "membershipId",
  token_hash as "tokenHash", typed_hash as "typedHash", tries, used_at is not null as used,
  replaced_at is not null as replaced, expires_at <= now() as over, typed_until <= now() as "typedOver"`;

/** Row level security shows the codes of the subject that the transaction names, here until its end. */
export const presentSubject = (sql: Tx, subject: string) => sql`select set_config('p24.account', ${subject}, true)`;

/** Makes earlier codes for the same target worthless. */
export const replaceCodes = (sql: Tx, subject: string, { accountId, membershipId }: CodeTarget) => sql`
  update codes set replaced_at = now()
  where subject = ${subject} and account_id is not distinct from ${accountId}::uuid
    and membership_id is not distinct from ${membershipId}::uuid and used_at is null and replaced_at is null`;

export async function insertCode(
  sql: Tx,
  code: CodeTarget &
    CodeSecrets & { subject: string; id: string; purpose: CodePurpose; minutes: number; typedMinutes: number },
): Promise<string> {
  const [inserted] = await sql<[{ expiresAt: string }]>`
    insert into codes (subject, id, purpose, account_id, source_id, membership_id, token_hash, typed_hash, typed_until,
      expires_at)
    values (${code.subject}, ${code.id}, ${code.purpose}, ${code.accountId}, ${code.sourceId}, ${code.membershipId},
      ${code.tokenHash}, ${code.typedHash}, now() + ${code.typedMinutes}::int * interval '1 minute',
      now() + ${code.minutes}::int * interval '1 minute')
    returning expires_at as "expiresAt"`;
  return inserted.expiresAt;
}

export async function findByToken(sql: Tx, subject: string, tokenHash: Buffer): Promise<CodeRow | undefined> {
  const [row] = await sql<CodeRow[]>`
    select ${columns(sql)} from codes where subject = ${subject} and token_hash = ${tokenHash}`;
  return row;
}

/** Counts a try on all codes of a subject and gives them, newest first; those who guess at once wait for each other. */
export const tryTyped = (sql: Tx, subject: string) => sql<CodeRow[]>`
  with tried as (
    update codes set tries = tries + 1 where subject = ${subject} returning *
  )
  select ${columns(sql)} from tried order by created_at desc, id desc`;

/** Takes back the try that was right. */
export const giveBackTry = (sql: Tx, { subject, id }: CodeRow) => sql`
  update codes set tries = tries - 1 where subject = ${subject} and id = ${id}`;

/** Uses a code up; false when somebody else was faster, or it has been replaced or is over. */
export async function useCode(sql: Tx, { subject, id }: CodeRow): Promise<boolean> {
  const used = await sql`
    update codes set used_at = now()
    where subject = ${subject} and id = ${id} and used_at is null and replaced_at is null and expires_at > now()`;
  return used.count === 1;
}

/** Whom a code is about, in the data source and account that the transaction has entered. */
export async function findAbout(sql: Tx, { accountId, sourceId }: CodeTarget) {
  const [about] = await sql<{ email: string; name: string; sourceName: string }[]>`
    select a.email, coalesce((
        select m.name from memberships m where m.source_id = s.id and m.account_id = a.id order by m.id limit 1
      ), '') as name, s.name as "sourceName"
    from accounts a join sources s on s.id = ${sourceId}
    where a.id = ${accountId}`;
  return about ?? null;
}

/** Does in vain what writing down a mail does, a row and a notification that nobody hears, so that it takes as long. */
export const workAsLong = (sql: Tx, email: string) => sql`
  with given as (
    select * from jsonb_to_recordset(${sql.json([{ recipient: email, template: '', data: {}, locale: 'de' }])})
      as t (recipient text, template text, data jsonb, locale text)
  ), inserted as (
    insert into codes (subject, id, purpose, token_hash, typed_hash, typed_until, expires_at)
    select entered_account(), gen_random_uuid(), 'reset', sha256(random()::text::bytea), '', now(), now() from given
    returning subject
  )
  select pg_notify('p24_nobody', subject::text) from inserted`;
