import type { Tx } from '../core/database/database.js';

/** The notice that a mail is about, as the contact sees it now; undefined when it does not any more. */
export async function findForMail(
  sql: Tx,
  { sourceId, contactId, noticeId }: { sourceId: string; contactId: string; noticeId: string },
) {
  const [found] = await sql<
    { title: string; house: string | null; startsAt: string | null; endsAt: string | null; timeZone: string }[]
  >`
    select n.title, n.house, n.starts_at as "startsAt", n.ends_at as "endsAt", s.time_zone as "timeZone"
    from feed f
    join notices n on n.source_id = f.source_id and n.id = f.item_id
    join sources s on s.id = f.source_id
    where f.source_id = ${sourceId} and f.contact_id = ${contactId} and f.kind = 'notice' and f.item_id = ${noticeId}
      and f.visible_from <= now() and (f.visible_until is null or f.visible_until > now())`;
  return found;
}
