import type { Tx } from '../core/database/database.js';

/** Sealed secrets of an account's codes. */
export interface TotpRow {
  secret: Buffer | null;
  waiting: Buffer | null;
  confirmedAt: string | null;
}

/** The account's codes, if it ever began to set them up. */
export async function findTotp(sql: Tx, accountId: string): Promise<TotpRow | undefined> {
  const [row] = await sql<TotpRow[]>`
    select secret, waiting, confirmed_at as "confirmedAt" from totp where account_id = ${accountId}`;
  return row;
}

/** Keeps a secret until a code of it was typed; the present one works until then. */
export const keepWaiting = (sql: Tx, accountId: string, sealed: Buffer) => sql`
  insert into totp (account_id, waiting) values (${accountId}, ${sealed})
  on conflict (account_id) do update set waiting = excluded.waiting`;

/** Lets the waiting secret be the account's; false where somebody was faster with another. */
export async function confirmWaiting(sql: Tx, accountId: string, waiting: Buffer, step: number): Promise<boolean> {
  const confirmed = await sql`
    update totp set secret = waiting, waiting = null, confirmed_at = now(), last_step = ${step}
    where account_id = ${accountId} and waiting = ${waiting}`;
  return confirmed.count === 1;
}

/** Uses up the code of a time step; false where it, or a later one, was used before. */
export async function useStep(sql: Tx, accountId: string, step: number): Promise<boolean> {
  const used = await sql`
    update totp set last_step = ${step} where account_id = ${accountId} and last_step < ${step}`;
  return used.count === 1;
}

/** Takes the codes of the app and the printed ones away. */
export async function deleteTotp(sql: Tx, accountId: string): Promise<void> {
  await sql`delete from recovery_codes where account_id = ${accountId}`;
  await sql`delete from totp where account_id = ${accountId}`;
}

/** Makes these the account's recovery codes; earlier ones are worth nothing. */
export async function replaceRecoveryCodes(sql: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await sql`delete from recovery_codes where account_id = ${accountId}`;
  await sql`insert into recovery_codes ${sql(hashes.map((hash) => ({ account_id: accountId, hash })))}`;
}

/** Uses up a recovery code; false where the account has none such, or used it before. */
export async function useRecoveryCode(sql: Tx, accountId: string, hash: Buffer): Promise<boolean> {
  const used = await sql`
    update recovery_codes set used_at = now()
    where account_id = ${accountId} and hash = ${hash} and used_at is null`;
  return used.count === 1;
}

/** What an account signs in with, and whether it manages anywhere, in the entered data sources. */
export async function findMeans(sql: Tx, accountId: string) {
  const [means] = await sql<
    {
      password: boolean;
      short: boolean;
      demo: boolean;
      totpSince: string | null;
      recoveryCodes: number;
      passkeys: number;
    }[]
  >`
    select a.password_hash is not null as password, a.password_short as short, a.demo,
      (select t.confirmed_at from totp t where t.account_id = a.id) as "totpSince",
      (select count(*)::int from recovery_codes r where r.account_id = a.id and r.used_at is null) as "recoveryCodes",
      (select count(*)::int from passkeys p where p.account_id = a.id) as passkeys
    from accounts a where a.id = ${accountId}`;
  if (!means) throw new Error('A session without an account.');
  return means;
}

/** Whether an account that may sign in asks for a code after the password. */
export async function asksForCode(sql: Tx, accountId: string): Promise<boolean> {
  const [totp] = await sql<{ asks: boolean }[]>`
    select secret is not null as asks from totp where account_id = ${accountId}`;
  return totp?.asks ?? false;
}
