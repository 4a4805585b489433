import type { Drawing } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { StoredRow } from '../core/files/files.queries.js';

/** Memberships of one account as columns, each with its data source. */
export interface Own {
  sources: string[];
  memberships: string[];
}

/** How a membership is shown. */
export interface PortraitRow {
  sourceId: string;
  drawing: Drawing | null;
  fileId: string | null;
}

const of = (sql: Tx, { sources, memberships }: Own) => sql`
  unnest(${sources}::uuid[], ${memberships}::uuid[]) as me(source_id, membership_id)`;

/** How these memberships are shown, what was chosen last first; those that show initials are left out. */
export const list = (sql: Tx, own: Own) => sql<PortraitRow[]>`
  select r.source_id as "sourceId", r.drawing, r.file_id as "fileId"
  from ${of(sql, own)}
  join portraits r on r.source_id = me.source_id and r.membership_id = me.membership_id
  order by r.changed_at desc, r.membership_id`;

/** Those of these memberships that nobody has come in by yet and that show nothing. */
export const listNew = (sql: Tx, own: Own) => sql<{ sourceId: string; id: string }[]>`
  select m.source_id as "sourceId", m.id
  from ${of(sql, own)}
  join memberships m on m.source_id = me.source_id and m.id = me.membership_id
  where m.last_online is null
    and not exists (select from portraits r where r.source_id = m.source_id and r.membership_id = m.id)`;

/** How somebody wants to be called, as they said it last. */
export async function findDisplayName(sql: Tx, own: Own): Promise<string | null> {
  const [said] = await sql<{ name: string }[]>`
    select d.display_name as name
    from ${of(sql, own)}
    join personal_details d on d.source_id = me.source_id and d.membership_id = me.membership_id
    where d.display_name is not null
    order by d.changed_at desc limit 1`;
  return said?.name ?? null;
}

/** Takes away what these memberships show, and the photos with it. */
export async function clear(sql: Tx, own: Own): Promise<void> {
  const gone = await sql<{ sourceId: string; fileId: string | null }[]>`
    delete from portraits r using ${of(sql, own)}
    where r.source_id = me.source_id and r.membership_id = me.membership_id
    returning r.source_id as "sourceId", r.file_id as "fileId"`;
  const photos = gone.filter(({ fileId }) => fileId !== null);
  if (photos.length === 0) return;
  await sql`
    delete from files f
    using unnest(${photos.map(({ sourceId }) => sourceId)}::uuid[], ${photos.map(({ fileId }) => fileId ?? '')}::uuid[])
      as old(source_id, id)
    where f.source_id = old.source_id and f.id = old.id
      and not exists (select from portraits r where r.source_id = f.source_id and r.file_id = f.id)`;
}

/** Lets these memberships show a drawing. */
export const draw = (sql: Tx, own: Own, drawing: Drawing) => sql`
  insert into portraits (source_id, membership_id, drawing)
  select me.source_id, me.membership_id, ${drawing} from ${of(sql, own)}`;

/** Lets these memberships show the photo that lies in their data source. */
export const show = (sql: Tx, own: Own, photos: readonly StoredRow[]) => sql`
  insert into portraits (source_id, membership_id, file_id)
  select me.source_id, me.membership_id, p.id
  from ${of(sql, own)}
  join unnest(${photos.map(({ sourceId }) => sourceId)}::uuid[], ${photos.map(({ id }) => id)}::uuid[])
    as p(source_id, id) on p.source_id = me.source_id`;

/** A photo that the reader may see: one's own, or one of the data sources that they manage. */
export async function findPhoto(sql: Tx, id: string, { own, managed }: { own: Own; managed: string[] }) {
  const [found] = await sql<StoredRow[]>`
    select f.source_id as "sourceId", f.id, f.sha256, f.size, f.type, f.name
    from portraits r join files f on f.source_id = r.source_id and f.id = r.file_id
    where r.file_id = ${id} and r.source_id = any (${[...own.sources, ...managed]}::uuid[])
      and (r.membership_id = any (${own.memberships}::uuid[]) or r.source_id = any (${managed}::uuid[]))
    limit 1`;
  return found;
}

/** What people of a data source show, or its staff by their membership; those who show initials are left out. */
export const listShown = (sql: Tx, sourceId: string, people: readonly string[]) => sql<
  (PortraitRow & { id: string })[]
>`
  select coalesce(m.person_id, m.id) as id, r.source_id as "sourceId", r.drawing, r.file_id as "fileId"
  from memberships m
  join portraits r on r.source_id = m.source_id and r.membership_id = m.id
  where m.source_id = ${sourceId} and (m.person_id = any (${[...people]}::uuid[])
    or (m.person_id is null and m.id = any (${[...people]}::uuid[])))`;
