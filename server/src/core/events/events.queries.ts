import { type Part, part, slot } from '../database/composed.js';
import type { Database, Tx } from '../database/database.js';
import type { Caller } from '../http/caller.js';

/** The channel on which changes reach the streams of all processes. */
export const eventsChannel = 'p24_events';

/** The channel on which the database tells that sessions or their rights have changed. */
export const sessionsChannel = 'p24_sessions';

/** Whom a change concerns: certain contacts, the managers of the data source, or everybody in it. */
export type Concerned = readonly string[] | 'managers' | 'all';

/** A change to be hinted at: `feature` as in its paths, `id` of the item. */
export interface Change {
  sourceId: string;
  contacts: Concerned;
  feature: string;
  id: string;
}

/**
 * What travels between processes; `id` is null when more are concerned than a payload can name, `feature` when all of
 * them may have changed.
 */
export interface Announcement extends Omit<Change, 'id' | 'feature'> {
  feature: string | null;
  id: string | null;
}

/** What the database tells about sessions: one has ended, or the rights of an account or of a source's pages changed. */
export type SessionNews = { session: string } | { account: string } | { source: string };

const payloadOf = ({ sourceId, contacts, feature, id }: Announcement) =>
  JSON.stringify({ sourceId, contacts, feature, id });

/** Announces a change when the transaction commits. */
export async function notify(sql: Tx, announcement: Announcement): Promise<void> {
  await sql`select pg_notify(${eventsChannel}, ${payloadOf(announcement)})`;
}

const channel = slot('eventsChannel');

/** What a statement of its own announces for each of its rows: `source`, `feature` and `id` are slots of these names. */
export const hinting = {
  /** To the managers of the data source. */
  managers: part`pg_notify(${channel}, jsonb_build_object('sourceId', ${slot('source')}::uuid, 'contacts', 'managers',
    'feature', ${slot('feature')}::text, 'id', ${slot('id')}::uuid)::text)`,
  /** To the contact that the part names. */
  contact: (contact: Part) => part`pg_notify(${channel}, jsonb_build_object('sourceId', ${slot('source')}::uuid,
    'contacts', jsonb_build_array(${contact}), 'feature', ${slot('feature')}::text, 'id', ${slot('id')}::uuid)::text)`,
};

/** The value that `hinting` needs beside `source` and `id`. */
export const hintValues = (feature: string) => ({ eventsChannel, feature });

/** When the session of a caller ends if nothing is asked for any more; null when it has ended or its rights changed. */
export async function findEnd(database: Database, caller: Caller): Promise<number | null> {
  const { memberships, accountId, sessionId, kind } = caller;
  const who = { account: accountId, sources: memberships.map(({ sourceId }) => sourceId) };
  const [session] = await database.transaction(
    who,
    (sql) => sql<{ endsAt: string; kept: number }[]>`
      select least(s.idle_until, s.ends_at) as "endsAt", (
        select count(*)::int
        from unnest(${memberships.map(({ id }) => id)}::uuid[], ${memberships.map(({ role }) => role)}::text[],
          ${memberships.map(({ acting }) => acting?.id ?? null)}::uuid[]) as held (id, role, acting)
        join memberships m on m.id = held.id and m.role = held.role and m.account_id = s.account_id
        where m.state = 'active' and (${kind} not in ('page', 'embed') or exists (
          select from origins o where o.source_id = m.source_id and o.value = s.origin))
          and (held.acting is null or exists (
            select from live_delegates d where d.source_id = m.source_id and d.id = held.acting))
      ) as kept
      from sessions s join accounts a on a.id = s.account_id and a.state = 'active'
      where s.id = ${sessionId} and s.idle_until > now() and s.ends_at > now()`,
  );
  return session && session.kept === memberships.length ? Date.parse(session.endsAt) : null;
}
