import type { Tx } from '../core/database/database.js';
import type { NewSession } from './tokens.js';

interface PreviewOrder extends NewSession {
  sourceId: string;
  person: string;
  /** The session from which it is opened, and with which it ends. */
  manager: string;
  origin: string;
}

/** Opens a session of fifteen minutes that looks through a person's eyes; undefined where there is no such person. */
export async function open(sql: Tx, accountId: string, order: PreviewOrder) {
  const [opened] = await sql<{ name: string; endsAt: string }[]>`
    with seen as (
      select name from people where source_id = ${order.sourceId} and id = ${order.person}
    ), opened as (
      insert into sessions (id, account_id, kind, token_hash, link_hash, origin, sources, preview_of, preview_person,
        idle, idle_until, ends_at)
      select ${order.id}, ${accountId}, 'preview', ${order.tokenHash}, ${order.linkHash}, ${order.origin},
        array[${order.sourceId}::uuid], ${order.manager}, ${order.person}, interval '15 minutes',
        now() + interval '15 minutes', least(now() + interval '15 minutes', o.ends_at)
      from seen, sessions o where o.id = ${order.manager} and o.account_id = ${accountId}
      returning ends_at
    )
    select seen.name, opened.ends_at as "endsAt" from seen, opened`;
  return opened;
}

/** Ends a preview of an account; the id of the person through whose eyes it looked, null where there is none. */
export async function close(sql: Tx, accountId: string, id: string): Promise<string | null> {
  const [closed] = await sql<{ person: string }[]>`
    delete from sessions where account_id = ${accountId} and id = ${id} and kind = 'preview'
    returning preview_person as person`;
  return closed?.person ?? null;
}
