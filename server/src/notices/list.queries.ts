import { type Composed, compose, nothing, type Part, part, send, slot } from '../core/database/composed.js';
import type { Statement } from '../core/database/database.js';
import { mine, newestFirst, nowhereAbove, reachedThrough, reachValues, visible } from '../core/feed/shown.js';
import type { Entered } from '../core/http/caller.js';
import type { Reach } from '../core/http/scope.js';

/** What a list of notices is narrowed to. */
export interface NoticeFilter {
  /** Key of the last row shown: its start and its id. */
  after: readonly [visibleFrom: string, id: string] | null;
  unread: boolean | undefined;
  category: string | undefined;
  /** Patterns that title and text must match, all of them. */
  search: readonly string[];
}

/** What a list is asked for. */
export interface ListOrder {
  filter: NoticeFilter;
  limit: number;
  now: Date;
}

/** A page as JSON text of `NoticeSummary`s, the key of its last row where more follow, and when time changes it. */
export interface ListRow {
  items: string;
  next: [visibleFrom: string, id: string] | null;
  /** When the passing of time alone changes what the list shows. */
  freshUntil: string | null;
}

/** What tells a variant of the list from the others; each is put together once. */
interface Shape {
  filter: NoticeFilter;
  /** Whether `mine` says by which property the release must have reached the contact. */
  narrowed: boolean;
  account: Account;
}

type Account = Part | ReturnType<typeof slot>;

const now = slot('now');
const limit = slot('limit');

/**
 * Whether an account has opened the notice of a row. The offset has it looked up per row: PostgreSQL would otherwise
 * collect all that the account has ever opened.
 */
const isRead = (account: Account) => part`exists (
  select from reads r
  where r.source_id = f.source_id and r.account_id = ${account} and r.kind = 'notice'
    and r.item_id = f.item_id offset 0)`;

// ICU knows upper and lower case of every script, whatever the database's own collation.
const matches = part`exists (
  select from notices n where n.source_id = f.source_id and n.id = f.item_id
    and (n.title || ' ' || n.plain) collate "und-x-icu" ilike all (${slot('search')}::text[]))`;

function conditions({ filter: { after, unread, category, search }, narrowed, account }: Shape): Part {
  const read = isRead(account);
  return part`${visible} and ${nowhereAbove}
    ${after ? part`and (f.visible_from, f.item_id) < (${slot('afterStart')}::timestamptz, ${slot('afterId')}::uuid)` : nothing}
    ${unread === undefined ? nothing : unread ? part`and not ${read}` : part`and ${read}`}
    ${category ? part`and f.category_id = ${slot('category')}` : nothing}
    ${search.length > 0 ? part`and ${matches}` : nothing}
    ${narrowed ? part`and ${reachedThrough()}` : nothing}`;
}

const order = part`order by ${newestFirst} limit ${limit}::int + 1`;

/**
 * A page of each contact in list order, read from the index that gives it, merged into one and numbered: one row more
 * than asked for tells that there is a next page.
 */
const shown = (shape: Shape) => part`
  shown as materialized (
    select f.*, row_number() over (order by ${newestFirst}) as place
    from mine cross join lateral (
      select f.source_id, f.kind, f.item_id, f.visible_from from feed f
      where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'notice'
        and ${conditions(shape)}
      ${order}
    ) f
    ${order}
  )`;

// Tables are looked up per row: a plan that hashed one first would read it before `enter()` and find it empty. What is
// the reader's own begins the object, what all see alike ends it as it was written down with the notice.
const items = (account: Account) => part`
  (select '[' || coalesce(string_agg(
      '{"visibleFrom":"' || to_char(f.visible_from, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
        || '","read":' || ${isRead(account)} || ',' || n.summary,
      ',' order by f.place), '') || ']'
    from shown f cross join lateral (
      select n.summary from notices n where n.source_id = f.source_id and n.id = f.item_id limit 1
    ) n
    where f.place <= ${limit})`;

/** The key keeps microseconds, so that none is lost to rounding. */
const next = part`
  (select json_build_array(to_char(f.visible_from, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), f.item_id) from shown f
    where f.place = ${limit} and exists (select from shown where place > ${limit}))`;

const boundary = part`
  (select min(least(
    (select f.visible_from from feed f
      where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'notice'
        and f.visible_from > ${now}
      order by f.visible_from limit 1),
    (select f.visible_until from feed f
      where f.source_id = mine.source_id and f.contact_id = mine.contact_id and f.kind = 'notice'
        and f.visible_until > ${now}
      order by f.visible_until limit 1)))
  from mine)`;

const page = (account: Account) => part`${items(account)} as items, ${next} as next, ${boundary} as "freshUntil"`;

/** Session, row level security and list in one statement. */
function entering(filter: NoticeFilter, source: boolean): Part {
  const account = part`(select account_id from entered)`;
  return part`
    with entered as materialized (select * from enter(${slot('token')}, ${slot('origin')})),
    mine as materialized (
      select distinct (m->>'sourceId')::uuid as source_id, (m->>'contactId')::uuid as contact_id
      from entered cross join lateral jsonb_array_elements(memberships) m
      where m->>'role' in ('resident', 'provider') and m->>'contactId' is not null
        and coalesce(m->'acting'->'grants' ? 'notices', true)
        ${source ? part`and ${slot('source')} in (m->>'sourceId', m->>'sourceSlug')` : nothing}
    ),
    ${shown({ filter, narrowed: false, account })}
    select session_id as "sessionId", account_id as "accountId", kind, via, email, locale, scopes,
      idle_until as "idleUntil", ends_at as "endsAt", memberships, ${page(account)}
    from entered`;
}

/** The list of contacts that were found out before, each with a property that it reads for. */
const narrowed = (filter: NoticeFilter) => part`
  with mine as materialized (${mine}),
  ${shown({ filter, narrowed: true, account: slot('account') })}
  select ${page(slot('account'))}`;

const categories = (isNarrowed: boolean) => part`
  with mine as (${mine})
  select c.id, c.source_id as "sourceId", c.name, c.system
  from categories c
  where c.kind = 'notice' and c.source_id = any(${slot('sources')}::uuid[]) and exists (
    select from mine join feed f on f.source_id = mine.source_id and f.contact_id = mine.contact_id
    where f.source_id = c.source_id and f.kind = 'notice' and f.category_id = c.id and ${visible}
      ${isNarrowed ? part`and ${reachedThrough()}` : nothing})
  order by c.name, c.id`;

const variants = new Map<string, Composed>();

function variant(kind: string, { after, unread, category, search }: NoticeFilter, build: () => Part): Composed {
  const key = [kind, after !== null, unread, category !== undefined, search.length > 0].join();
  const known = variants.get(key) ?? compose(build());
  variants.set(key, known);
  return known;
}

const valuesOf = ({ filter: { after, category, search }, limit: rows, now: time }: ListOrder) => ({
  ...{ now: time.toISOString(), limit: rows, category: category ?? null, search: search as string[] },
  ...{ afterStart: after?.[0] ?? null, afterId: after?.[1] ?? null },
});

const everyCategory = compose(categories(false));
const narrowedCategories = compose(categories(true));

/** The categories of the notices that these contacts see now, by name. */
export const listCategories = (sql: Statement, own: Reach, time: Date) =>
  send<{ id: string; sourceId: string; name: string; system: string | null }>(
    sql,
    own.reach ? narrowedCategories : everyCategory,
    { ...reachValues(own), now: time.toISOString() },
  );

/** The list of contacts that were found out before, within their transaction. */
export async function listReached(
  sql: Statement,
  { accountId, ...own }: Reach & { accountId: string },
  order: ListOrder,
): Promise<ListRow> {
  const composed = variant('narrowed', order.filter, () => narrowed(order.filter));
  const values = { ...reachValues(own), ...valuesOf(order), account: accountId };
  const [row] = await send<ListRow>(sql, composed, values);
  if (!row) throw new Error('A statement without a table has one row.');
  return row;
}

/** Session, row level security and list in one statement; no row when there is no such session. */
export function listEntering(
  sql: Statement,
  { tokenHash, origin }: { tokenHash: Buffer; origin: string | null },
  { source, ...order }: ListOrder & { source: string | undefined },
) {
  const kind = source ? 'entering a source' : 'entering';
  const composed = variant(kind, order.filter, () => entering(order.filter, source !== undefined));
  return send<Entered & ListRow>(sql, composed, {
    token: tokenHash,
    origin,
    source: source ?? null,
    ...valuesOf(order),
  });
}
