import type { NotificationKind } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** A membership with where its mails go, whether it acts for somebody, and what it has chosen away by mail. */
export interface SettingsRow {
  id: string;
  email: string | null;
  acts: boolean;
  away: NotificationKind[];
}

/** What these memberships, of the data sources in the same place, have chosen. */
export const list = (sql: Tx, { sources, memberships }: { sources: string[]; memberships: string[] }) => sql<
  SettingsRow[]
>`
  select m.id, coalesce(p.email, m.email) as email,
    exists (select from live_delegates d where d.source_id = m.source_id and d.person_id = m.person_id) as acts,
    array(select c.kind from notification_choices c
      where c.source_id = m.source_id and c.membership_id = m.id and c.channel = 'mail' and not c.wanted) as away
  from unnest(${sources}::uuid[], ${memberships}::uuid[]) as me(source_id, id)
  join memberships m on m.source_id = me.source_id and m.id = me.id
  left join people p on p.source_id = m.source_id and p.id = m.person_id`;

/** Who sends the mails of a membership, and in which language; undefined once the access is gone. */
export async function findSender(sql: Tx, sourceId: string, membershipId: string) {
  const [found] = await sql<{ company: string; locale: 'de' | 'en' }[]>`
    select s.name as company, m.locale
    from memberships m join sources s on s.id = m.source_id
    where m.source_id = ${sourceId} and m.id = ${membershipId}`;
  return found;
}
