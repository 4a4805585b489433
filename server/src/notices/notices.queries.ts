import type { NoticeType } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';

export interface NoticeRow {
  id: string;
  sourceId: string;
  title: string;
  type: NoticeType;
  category: { id: string; name: string };
  house: string | null;
  excerpt: string;
  visibleFrom: string;
  startsAt: string | null;
  endsAt: string | null;
  read: boolean;
}

export interface NoticeDetailRow extends NoticeRow {
  html: string;
  linkUrl: string | null;
  linkText: string | null;
}

const columns = (sql: Tx, accountId: string) => sql`
  n.id, n.source_id as "sourceId", n.title, n.type, n.house, n.excerpt,
  jsonb_build_object('id', c.id, 'name', c.name) as category,
  n.starts_at as "startsAt", n.ends_at as "endsAt", f.visible_from as "visibleFrom",
  exists (
    select from reads r
    where r.source_id = n.source_id and r.account_id = ${accountId} and r.kind = 'notice' and r.item_id = n.id
  ) as read`;

/** A notice that one of the contacts sees now; undefined when none does. */
export async function find(
  sql: Tx,
  { sources, contacts, accountId }: OwnContacts & { accountId: string },
  id: string,
  now: Date,
) {
  const [found] = await sql<NoticeDetailRow[]>`
    select ${columns(sql, accountId)}, n.html, n.link_url as "linkUrl", n.link_text as "linkText"
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
    join notices n on n.source_id = f.source_id and n.id = f.item_id
    join categories c on c.source_id = n.source_id and c.id = n.category_id
    where f.kind = 'notice' and f.item_id = ${id} and f.visible_from <= ${now}
      and (f.visible_until is null or f.visible_until > ${now})
    order by f.visible_from desc, f.contact_id limit 1`;
  return found;
}

/** The files attached to a notice, in their order. */
export const listAttachments = (sql: Tx, sourceId: string, noticeId: string) =>
  sql<{ id: string; name: string; type: string; size: number }[]>`
    select f.id, f.name, f.type, f.size
    from attachments a
    join files f on f.source_id = a.source_id and f.id = a.file_id
    where a.source_id = ${sourceId} and a.item_kind = 'notice' and a.item_id = ${noticeId}
    order by a.position, f.id`;

/** A notice's appointment with what a calendar needs to follow its changes. */
export async function findAppointment(sql: Tx, sourceId: string, id: string) {
  const [found] = await sql<
    {
      title: string;
      house: string | null;
      plain: string;
      linkUrl: string | null;
      startsAt: string;
      endsAt: string | null;
      sequence: number;
      updatedAt: string;
    }[]
  >`
    select title, house, plain, link_url as "linkUrl", starts_at as "startsAt", ends_at as "endsAt", sequence,
      updated_at as "updatedAt"
    from notices where source_id = ${sourceId} and id = ${id} and starts_at is not null`;
  return found;
}
