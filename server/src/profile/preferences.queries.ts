import type { Preferences } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

const chosen = (sql: Tx) => sql`
  case when locale like 'en%' then 'en' else 'de' end as locale, introduced_at is not null as introduced`;

export async function find(sql: Tx, accountId: string): Promise<Preferences | undefined> {
  const [found] = await sql<Preferences[]>`select ${chosen(sql)} from accounts where id = ${accountId}`;
  return found;
}

/** Keeps what was chosen, also for the mails of the entered data sources, and lets `GET /me` be read again. */
export async function save(
  sql: Tx,
  accountId: string,
  { locale = null, introducedAt }: { locale?: string | null | undefined; introducedAt: Date | null },
): Promise<Preferences | undefined> {
  const [saved] = await sql<Preferences[]>`
    update accounts set locale = coalesce(${locale}, locale), introduced_at = coalesce(introduced_at, ${introducedAt})
    where id = ${accountId} returning ${chosen(sql)}`;
  if (locale) await sql`update memberships set locale = ${locale}, change = change + 1 where account_id = ${accountId}`;
  return saved;
}
