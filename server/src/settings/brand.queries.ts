import type { BrandOrder, PictureKind } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { DrawnPicture } from '../core/files/uploads.js';

/** A picture that is worn. */
export interface WornPicture {
  id: string;
  kind: PictureKind;
  /** In hex. */
  sha256: string;
  width: number;
  height: number;
}

/** Name and settings of a data source's public face, and the pictures that it wears. */
export async function findBrand(sql: Tx, sourceId: string) {
  const [found] = await sql<[{ name: string; settings: Record<string, unknown>; pictures: WornPicture[] }]>`
    select s.name, (
      select coalesce(jsonb_object_agg(t.key, t.value), '{}') from settings t
      where t.source_id = s.id and t.key in ('theme', 'legal', 'homepage', 'title', 'postal', 'phone', 'hours',
        'emergency')
    ) as settings, (
      select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'sha256', encode(f.sha256, 'hex'),
        'width', p.width, 'height', p.height)), '[]')
      from brand_pictures p join files f on f.source_id = p.source_id and f.id = p.id
      where p.source_id = s.id and p.kept_until is null
    ) as pictures
    from sources s where s.id = ${sourceId}`;
  return found;
}

/** Lets one person at a time change a data source's public face. */
export const lockBrand = (sql: Tx, sourceId: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`brand ${sourceId}`}, 24))`;

/** Replaces name, title, links and colours. */
export async function saveWords(sql: Tx, sourceId: string, order: Omit<BrandOrder, 'images'>): Promise<void> {
  const { name, colors, ...words } = order;
  await sql`update sources set name = ${name} where id = ${sourceId} and name <> ${name}`;
  for (const [key, value] of Object.entries({ ...words, theme: colors })) {
    if (value === null) await sql`delete from settings where source_id = ${sourceId} and key = ${key}`;
    else
      await sql`
        insert into settings (source_id, key, value) values (${sourceId}, ${key}, ${sql.json(value)})
        on conflict (source_id, key) do update set value = excluded.value, version = settings.version + 1
          where settings.value is distinct from excluded.value`;
  }
}

/** The kinds of those of the pictures that can be worn: worn already, or kept for it. */
export const listPictures = (sql: Tx, sourceId: string, ids: readonly string[]) => sql<
  { id: string; kind: PictureKind }[]
>`
  select id, kind from brand_pictures
  where source_id = ${sourceId} and id = any (${[...ids]}::uuid[]) and (kept_until is null or kept_until > now())
  for update`;

/** Wears these pictures and no others; those that come off are kept for a day, what waited longer goes. */
export async function wear(sql: Tx, sourceId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update brand_pictures set kept_until = now() + interval '1 day'
    where source_id = ${sourceId} and kept_until is null and id <> all (${[...ids]}::uuid[])`;
  await sql`
    update brand_pictures set kept_until = null
    where source_id = ${sourceId} and kept_until is not null and id = any (${[...ids]}::uuid[])`;
  await sql`delete from brand_pictures where source_id = ${sourceId} and kept_until < now()`;
}

/** Keeps a drawn picture for a day. */
export const insertPicture = (sql: Tx, kind: PictureKind, { file, width, height }: DrawnPicture) => sql`
  insert into brand_pictures (source_id, id, kind, width, height, kept_until)
  values (${file.sourceId}, ${file.id}, ${kind}, ${width}, ${height}, now() + interval '1 day')`;

/** A picture of a data source's public face by its hash: one that is worn, or was within a day. */
export async function findPicture(sql: Tx, sourceId: string, sha256: string): Promise<{ size: number } | undefined> {
  const [found] = await sql<{ size: number }[]>`
    select f.size from brand_pictures p join files f on f.source_id = p.source_id and f.id = p.id
    where p.source_id = ${sourceId} and f.sha256 = decode(${sha256}, 'hex')
      and (p.kept_until is null or p.kept_until > now())
    limit 1`;
  return found;
}
