import type { OwnDataExport } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { StoredRow } from '../core/files/files.queries.js';

/** Hours for which a file that is ready can be saved. */
export const keptHours = 72;

const columns = (sql: Tx) => sql`
  e.id, e.created_at as "askedAt", e.until, f.size
  from data_exports e left join files f on f.source_id = e.source_id and f.id = e.file_id`;

const own = (sql: Tx, sources: readonly string[], accountId: string) => sql`
  e.source_id = any (${sources as string[]}::uuid[]) and e.account_id = ${accountId}
    and e.sources <@ ${sources as string[]}::uuid[] and (e.until is null or e.until > now())`;

/** The exports of an account that are made or ready, newest first. */
export const list = (sql: Tx, sources: readonly string[], accountId: string) => sql<OwnDataExport[]>`
  select ${columns(sql)} where ${own(sql, sources, accountId)} order by e.created_at desc, e.id desc limit 20`;

/** One of them. */
export async function find(sql: Tx, sources: readonly string[], accountId: string, id: string) {
  const [found] = await sql<OwnDataExport[]>`
    select ${columns(sql)} where ${own(sql, sources, accountId)} and e.id = ${id}`;
  return found;
}

/** The file of one that is ready. */
export async function findFile(sql: Tx, sources: readonly string[], accountId: string, id: string) {
  const [found] = await sql<StoredRow[]>`
    select f.source_id as "sourceId", f.id, f.sha256, f.size, f.type, f.name
    from data_exports e join files f on f.source_id = e.source_id and f.id = e.file_id
    where ${own(sql, sources, accountId)} and e.id = ${id}`;
  return found;
}

/** An order as it is written down. */
export interface Order {
  id: string;
  sourceId: string;
  accountId: string;
  /** The data sources that it reaches. */
  sources: readonly string[];
  email: string;
  locale: 'de' | 'en';
}

/** Orders an export. */
export const insert = (sql: Tx, { id, sourceId, accountId, sources, email, locale }: Order) => sql`
  insert into data_exports (source_id, id, account_id, sources, email, locale)
  values (${sourceId}, ${id}, ${accountId}, ${sources as string[]}::uuid[], ${email}, ${locale})`;

/** Orders that wait, with what each account is in the data sources that it reaches; only the owner of the tables sees them. */
export const listWaiting = (sql: Tx) => sql<
  (Order & { memberships: string[]; people: string[]; contacts: string[] })[]
>`
  select e.id, e.source_id as "sourceId", e.account_id as "accountId", e.email, e.locale,
    array_agg(distinct m.source_id) as sources, array_agg(distinct m.id) as memberships,
    array_remove(array_agg(distinct p.id), null) as people, array_remove(array_agg(distinct p.contact_id), null) as contacts
  from data_exports e
  join memberships m on m.account_id = e.account_id and m.state = 'active' and m.source_id = any (e.sources)
  left join people p on p.source_id = m.source_id and p.id = m.person_id
  where e.file_id is null
  group by e.source_id, e.id
  order by e.created_at limit 20`;

/** Makes a stored file the one of an order; false where that is gone or has one. */
export async function finish(sql: Tx, order: Order, file: StoredRow): Promise<boolean> {
  await sql`
    insert into files (source_id, id, sha256, size, type, name)
    values (${file.sourceId}, ${file.id}, ${file.sha256}, ${file.size}, ${file.type}, ${file.name})`;
  const finished = await sql`
    update data_exports set file_id = ${file.id}, until = now() + ${keptHours}::int * interval '1 hour'
    where source_id = ${order.sourceId} and id = ${order.id} and file_id is null`;
  return finished.count === 1;
}

/** Deletes files whose time is over, over all data sources; their bytes go with the next sweep. */
export const removeOld = (sql: Tx) => sql`
  with old as (delete from data_exports where until <= now() returning source_id, file_id)
  delete from files f using old where f.source_id = old.source_id and f.id = old.file_id`;
