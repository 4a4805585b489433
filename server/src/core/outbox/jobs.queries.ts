import type PgBoss from 'pg-boss';

/** Kept answers are promised for a day, ended sessions are of no use, and kept mails are for trying things out. */
const statements = [
  "delete from idempotency where created_at < now() - interval '24 hours'",
  "delete from sessions where least(idle_until, ends_at) < now() - interval '1 day'",
  "delete from codes where expires_at < now() - interval '30 days'",
  "delete from mails where created_at < now() - interval '30 days'",
];

/** Deletes what nobody will ask for any more, over all data sources. */
export async function purge(db: PgBoss.Db): Promise<void> {
  for (const statement of statements) await db.executeSql(statement, []);
}
