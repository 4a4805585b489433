import type { DocumentCategory } from '@p24/sdk/api';
import { type Composed, compose, nothing, type Part, part, send, slot } from '../core/database/composed.js';
import type { Statement } from '../core/database/database.js';
import { mine, newestFirst, nowhereAbove, reachedThrough, reachValues, visible } from '../core/feed/shown.js';
import type { Reach } from '../core/http/scope.js';
import type { Sought } from '../core/search.js';

/** What a list of documents is narrowed to. */
export interface DocumentFilter {
  /** Key of the last row shown: its start in microseconds since 1970 and its id. */
  after: readonly [micros: string, id: string] | null;
  unread: boolean | undefined;
  category: string | undefined;
  /** What title, category, house and year must have. */
  search: Sought;
  /** Only these documents. */
  ids: readonly string[] | undefined;
}

/** Who reads: the contacts, the account whose reads count, and the people whose private categories hold. */
export interface Reader extends Reach {
  accountId: string;
  people: readonly string[];
}

/** A document as it is shown, with its file. */
export interface DocumentRow {
  id: string;
  sourceId: string;
  title: string;
  category: { id: string; name: string; private: boolean };
  house: string | null;
  datedOn: string | null;
  releasedAt: string;
  releasedBy: string | null;
  version: number;
  fileId: string;
  fileName: string;
  type: string;
  size: number;
  sha256: Buffer;
  read: boolean;
  ticketId: string | null;
  micros: string;
}

/**
 * Whether the account has opened the document of a row. The offset has it looked up per row: PostgreSQL would otherwise
 * collect all that the account has ever opened.
 */
const isRead = part`exists (
  select from reads r
  where r.source_id = f.source_id and r.account_id = ${slot('account')} and r.kind = 'document'
    and r.item_id = f.item_id offset 0)`;

/** What the search of a row looks into; ICU knows upper and lower case of every script, whatever the database's collation. */
const said = part`
  select concat_ws(' ', d.title, c.name, d.house, extract(year from d.dated_on)) collate "und-x-icu" as text
  from documents d
  left join categories c on c.source_id = f.source_id and c.id = f.category_id
  where d.source_id = f.source_id and d.id = f.item_id`;

const matches = ({ similar }: Sought) => part`exists (
  select from (${said}) said where said.text ${similar ? part`~*` : part`ilike`} all (${slot('search')}::text[]))`;

/** The private category into which one of the people filed the document of a row. */
const filed = part`(
  select l.category_id from document_filings l
  where l.source_id = f.source_id and l.document_id = f.item_id and l.person_id = any(${slot('people')}::uuid[])
  order by l.person_id limit 1)`;

const inCategory = part`coalesce(${filed}, f.category_id) in (
  select c.id from categories c
  where c.source_id = f.source_id and (c.id = ${slot('category')}::uuid or c.parent_id = ${slot('category')}::uuid))`;

/** A document that is about another property does not belong here because it was released to the contact itself. */
const reachedHere = reachedThrough(part`and coalesce((
  select d.property_id = mine.property_id from documents d
  where d.source_id = f.source_id and d.id = f.item_id), true)`);

const conditions = ({ after, unread, category, search, ids }: DocumentFilter, narrowed: boolean): Part => part`
  ${visible} and ${nowhereAbove}
  ${
    after
      ? part`and (f.visible_from, f.item_id) <
    ('epoch'::timestamptz + ${slot('afterMicros')}::bigint * interval '1 microsecond', ${slot('afterId')}::uuid)`
      : nothing
  }
  ${unread === undefined ? nothing : unread ? part`and not ${isRead}` : part`and ${isRead}`}
  ${category ? part`and ${inCategory}` : nothing}
  ${search.patterns.length > 0 ? part`and ${matches(search)}` : nothing}
  ${ids ? part`and f.item_id = any(${slot('ids')}::uuid[])` : nothing}
  ${narrowed ? part`and ${reachedHere}` : nothing}`;

/** A page of each contact in list order, read from the index that gives it, merged into one; then what its rows show. */
const list = (filter: DocumentFilter, narrowed: boolean) => part`
  with mine as materialized (${mine}),
  shown as materialized (
    select f.* from mine cross join lateral (
      select f.source_id, f.kind, f.item_id, f.release_id, f.category_id, f.visible_from from feed f
      where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'document'
        and ${conditions(filter, narrowed)}
      order by ${newestFirst} limit ${slot('limit')}::int
    ) f
    order by ${newestFirst} limit ${slot('limit')}::int
  )
  select d.id, d.source_id as "sourceId", d.title, d.dated_on as "datedOn", d.ticket_id as "ticketId",
    json_build_object('id', c.id, 'name', c.name, 'private', c.person_id is not null) as category, d.house,
    greatest(f.visible_from, v.released_at) as "releasedAt",
    (select m.name from releases r join memberships m on m.source_id = r.source_id and m.id = r.by
      where r.source_id = f.source_id and r.id = f.release_id) as "releasedBy",
    v.no as version, file.id as "fileId", file.name as "fileName", file.type, file.size, file.sha256,
    ${isRead} as read, (extract(epoch from f.visible_from) * 1000000)::bigint::text as micros
  from shown f
  join documents d on d.source_id = f.source_id and d.id = f.item_id
  join categories c on c.source_id = f.source_id and c.id = coalesce(${filed}, f.category_id)
  cross join lateral (
    select v.no, v.file_id, v.released_at from document_versions v
    where v.source_id = d.source_id and v.document_id = d.id and v.released_at is not null
    order by v.no desc limit 1
  ) v
  join files file on file.source_id = d.source_id and file.id = v.file_id
  order by ${newestFirst}`;

/** Of the longest shelves so many texts are read. */
const mostTexts = 5_000;

/** What a search of the rows looks into. */
const texts = (filter: DocumentFilter, narrowed: boolean) => part`
  with mine as materialized (${mine})
  select distinct said.text
  from mine
  join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'document'
  cross join lateral (${said}) said
  where ${conditions(filter, narrowed)}
  limit ${slot('limit')}::int`;

const categories = (narrowed: boolean) => part`
  with mine as materialized (${mine}),
  shown as (
    select distinct f.source_id, f.item_id, coalesce(${filed}, f.category_id) as category_id
    from mine join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
    where f.kind = 'document' and ${visible} ${narrowed ? part`and ${reachedHere}` : nothing}
  ),
  counted as (select source_id, category_id, count(*)::int as count from shown group by source_id, category_id)
  select c.id, c.source_id as "sourceId", c.name, c.parent_id as "parentId", c.person_id is not null as private,
    coalesce(n.count, 0) as count
  from categories c
  left join categories p on p.source_id = c.source_id and p.id = c.parent_id
  left join counted n on n.source_id = c.source_id and n.category_id = c.id
  where c.source_id = any(${slot('sources')}::uuid[]) and c.kind = 'document' and (
    c.person_id = any(${slot('people')}::uuid[])
    or (c.person_id is null and (n.count > 0 or exists (
      select from categories part join counted m on m.source_id = part.source_id and m.category_id = part.id
      where part.source_id = c.source_id and part.parent_id = c.id))))
  order by private, coalesce(p.name, c.name), p.id nulls first, c.name, c.id`;

type Making = (filter: DocumentFilter, narrowed: boolean) => Part;

const variants = new Map<Making, Map<string, Composed>>([
  [list, new Map()],
  [texts, new Map()],
]);

function variant(make: Making, filter: DocumentFilter, narrowed: boolean): Composed {
  const { after, unread, category, search, ids } = filter;
  const sought = search.patterns.length > 0 && (search.similar ? 'similar' : 'exact');
  const key = [narrowed, after !== null, unread, category !== undefined, sought, ids !== undefined].join();
  const known = variants.get(make)?.get(key) ?? compose(make(filter, narrowed));
  variants.get(make)?.set(key, known);
  return known;
}

const everyCategory = compose(categories(false));
const narrowedCategories = compose(categories(true));

const readerValues = ({ accountId, people, ...reach }: Reader) => ({
  ...reachValues(reach),
  ...{ account: accountId, people: people as string[] },
});

/** Which documents of a reader are asked for, how many of them at most, and when. */
interface Asked {
  filter: DocumentFilter;
  limit: number;
  now: Date;
}

const askedValues = ({ filter: { after, category, search, ids }, limit, now }: Asked) => ({
  ...{ now: now.toISOString(), limit, category: category ?? null, search: search.patterns as string[] },
  ...{ ids: (ids ?? []) as string[], afterMicros: after?.[0] ?? null, afterId: after?.[1] ?? null },
});

/** The documents that the reader sees now, newest first: `limit` rows at most. */
export const listDocuments = (sql: Pick<Statement, 'unsafe'>, reader: Reader, asked: Asked) =>
  send<DocumentRow>(sql, variant(list, asked.filter, reader.reach !== null), {
    ...readerValues(reader),
    ...askedValues(asked),
  });

/** What a search of the documents that the reader sees now looks into. */
export async function listTexts(sql: Pick<Statement, 'unsafe'>, reader: Reader, { filter, now }: Omit<Asked, 'limit'>) {
  const asked = { filter, limit: mostTexts, now };
  const statement = variant(texts, filter, reader.reach !== null);
  const rows = await send<{ text: string }>(sql, statement, { ...readerValues(reader), ...askedValues(asked) });
  return rows.map(({ text }) => text);
}

/** The categories of the documents that the reader sees now, and the reader's own: with how many lie in each. */
export const listCategories = (sql: Pick<Statement, 'unsafe'>, reader: Reader, now: Date) =>
  send<DocumentCategory>(sql, reader.reach ? narrowedCategories : everyCategory, {
    ...readerValues(reader),
    now: now.toISOString(),
  });
