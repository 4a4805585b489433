import type { Audience, AudienceCount } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { reached } from '../core/feed/feed.queries.js';

/** Counts whom an audience would reach now, without releasing anything. */
export async function countAudience(sql: Tx, sourceId: string, audience: Audience, now: Date): Promise<AudienceCount> {
  const [counted] = await sql<[AudienceCount]>`
    with live as (
      select null::uuid as id, 'notice' as kind, null::uuid as item_id, ${sql.json(audience)}::jsonb as audience,
        ${now}::timestamptz as visible_from, null::timestamptz as visible_until
    ),
    ${reached(sql, sourceId, null)},
    who as (
      select c.id, c.name from contacts c
      where c.source_id = ${sourceId} and c.id in (select contact_id from reached)
    ),
    people_of as (
      select p.contact_id, bool_or(m.state = 'active') as active, bool_or(p.email is not null) as mailable
      from people p
      left join memberships m on m.source_id = p.source_id and m.person_id = p.id
      where p.source_id = ${sourceId} and p.contact_id in (select id from who)
      group by p.contact_id
    )
    select
      (select count(*) from who)::int as contacts,
      (select count(*) from people_of where active)::int as "signedUp",
      (select count(*) from people_of where mailable)::int as mailable,
      (select coalesce(array_agg(name), '{}') from (select name from who order by name, id limit 10) first) as names`;
  return counted;
}

/** The people with an address whom a release reaches, and from when they see the item. */
export const listRecipients = (sql: Tx, sourceId: string, releaseId: string) => sql<
  { personId: string; contactId: string; email: string; visibleFrom: string }[]
>`
  with live as (
    select id, item_kind as kind, item_id, audience, visible_from, visible_until
    from releases where source_id = ${sourceId} and id = ${releaseId}
  ),
  ${reached(sql, sourceId, null)}
  select p.id as "personId", p.contact_id as "contactId", p.email, min(r.visible_from) as "visibleFrom"
  from reached r
  join people p on p.source_id = ${sourceId} and p.contact_id = r.contact_id
  where p.email is not null
  group by p.id, p.contact_id, p.email
  order by p.id`;

/** The notice that a mail is about, as the contact sees it now; undefined when it does not any more. */
export async function findForMail(
  sql: Tx,
  { sourceId, contactId, noticeId }: { sourceId: string; contactId: string; noticeId: string },
) {
  const [found] = await sql<{ title: string; startsAt: string | null; endsAt: string | null; timeZone: string }[]>`
    select n.title, n.starts_at as "startsAt", n.ends_at as "endsAt", s.time_zone as "timeZone"
    from feed f
    join notices n on n.source_id = f.source_id and n.id = f.item_id
    join sources s on s.id = f.source_id
    where f.source_id = ${sourceId} and f.contact_id = ${contactId} and f.kind = 'notice' and f.item_id = ${noticeId}
      and f.visible_from <= now() and (f.visible_until is null or f.visible_until > now())`;
  return found;
}
