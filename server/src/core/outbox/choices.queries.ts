import type { Tx } from '../database/database.js';
import type { Choosable } from './choices.js';

/** Whether somebody has not chosen a kind away on a channel. */
export async function isWanted(sql: Tx, { sourceId, membershipId, kind, channel }: Choosable): Promise<boolean> {
  const chosenAway = await sql`
    select from notification_choices
    where source_id = ${sourceId} and membership_id = ${membershipId} and kind = ${kind} and channel = ${channel}
      and not wanted`;
  return chosenAway.count === 0;
}

/** Keeps a choice; false where there is no such membership. */
export async function save(sql: Tx, choice: Choosable, wanted: boolean): Promise<boolean> {
  const { sourceId, membershipId, kind, channel } = choice;
  const saved = await sql`
    insert into notification_choices (source_id, membership_id, kind, channel, wanted)
    select m.source_id, m.id, ${kind}, ${channel}, ${wanted} from memberships m
    where m.source_id = ${sourceId} and m.id = ${membershipId}
    on conflict (source_id, membership_id, kind, channel)
      do update set wanted = excluded.wanted, changed_at = now()
        where notification_choices.wanted is distinct from excluded.wanted`;
  if (saved.count > 0) return true;
  const there = await sql`select from memberships where source_id = ${sourceId} and id = ${membershipId}`;
  return there.count > 0;
}
