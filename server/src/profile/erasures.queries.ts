import type { ErasureChannel, ErasureState } from '@p24/sdk/api';
import type { JSONValue } from 'postgres';
import type { Tx } from '../core/database/database.js';
import type { OwnPeople } from '../core/http/scope.js';
import type { PostalRecipient } from '../core/pdf/postal.js';
import type { Subject } from './erasure.rules.js';
import type { Share } from './erasure-words.js';

/** A request for erasure. */
export interface ErasureRow {
  id: string;
  sourceId: string;
  sourceName: string;
  timeZone: string;
  personId: string | null;
  person: string | null;
  askedAt: string;
  dueOn: string;
  daysLeft: number;
  state: ErasureState;
  decidedAt: string | null;
  answer: string | null;
  shares: Share[] | null;
  channel: ErasureChannel;
  /** Whether the person has an e-mail address, to which the answer goes or went. */
  byMail: boolean;
  /** Lines of the window of the answer; null where it goes by mail, and a month after the decision. */
  addressee: string[] | null;
}

const columns = (sql: Tx) => sql`
  e.id, e.source_id as "sourceId", s.name as "sourceName", s.time_zone as "timeZone", e.person_id as "personId",
  p.name as person, coalesce(e.received_on::timestamp at time zone s.time_zone, e.created_at) as "askedAt", e.due_on as "dueOn",
  e.due_on - timezone(s.time_zone, now())::date as "daysLeft", e.state, e.decided_at as "decidedAt",
  e.reason as answer, e.shares, e.channel, e.addressee,
  case when e.state in ('done', 'refused') then e.told_by_mail else coalesce(m.email, p.email, m.invited_email) is not null
  end as "byMail"
  from erasures e
  join sources s on s.id = e.source_id
  left join people p on p.source_id = e.source_id and p.id = e.person_id
  left join memberships m on m.source_id = p.source_id and m.person_id = p.id`;

/** The requests of these people, newest first. */
export const listOwn = (sql: Tx, { sources, people }: OwnPeople) => sql<ErasureRow[]>`
  select ${columns(sql)}
  where e.source_id = any (${sources}::uuid[]) and e.person_id = any (${people}::uuid[])
  order by e.created_at desc, e.id desc limit 200`;

/** The requests in a data source: open ones by their deadline, then the newest. */
export const listAll = (sql: Tx, sourceId: string) => sql<ErasureRow[]>`
  select ${columns(sql)}
  where e.source_id = ${sourceId}
  order by e.state = 'open' desc, case when e.state = 'open' then e.due_on end, e.created_at desc, e.id desc
  limit 200`;

/** A request, locked until the transaction ends. */
export async function findErasure(sql: Tx, sourceId: string, id: string): Promise<ErasureRow | undefined> {
  const [found] = await sql<ErasureRow[]>`
    select ${columns(sql)} where e.source_id = ${sourceId} and e.id = ${id} for update of e`;
  return found;
}

/** One of these people's requests; reading alone locks nothing. */
export async function findOwn(sql: Tx, { sources, people }: OwnPeople, id: string): Promise<ErasureRow | undefined> {
  const [found] = await sql<ErasureRow[]>`
    select ${columns(sql)}
    where e.source_id = any (${sources}::uuid[]) and e.person_id = any (${people}::uuid[]) and e.id = ${id}`;
  return found;
}

/** A request as it is written down. */
export interface Asking {
  id: string;
  sourceId: string;
  personId: string;
  accountId: string | null;
  /** How it came in and on which day; absent: in the portal, now. */
  paper?: { channel: Exclude<ErasureChannel, 'portal'>; receivedOn: string };
}

/**
 * Writes a request down, due a month after it came in where the data source is; false where one is open already.
 */
export async function insertErasure(sql: Tx, { id, sourceId, personId, accountId, paper }: Asking): Promise<boolean> {
  const day = paper?.receivedOn ?? null;
  const inserted = await sql`
    insert into erasures (source_id, id, person_id, account_id, channel, received_on, due_on)
    select s.id, ${id}, ${personId}, ${accountId}, ${paper?.channel ?? 'portal'}, ${day}::date,
      (coalesce(${day}::date, timezone(s.time_zone, now())::date) + interval '1 month')::date
    from sources s where s.id = ${sourceId}
    on conflict (source_id, person_id) where state = 'open' do nothing`;
  return inserted.count === 1;
}

/** Whether a day lies within the year that ends today where the data source is. */
export async function isWithinYear(sql: Tx, sourceId: string, day: string): Promise<boolean> {
  const rows = await sql`
    select from sources where id = ${sourceId} and ${day}::date <= timezone(time_zone, now())::date
      and ${day}::date > timezone(time_zone, now())::date - interval '1 year'`;
  return rows.length > 0;
}

/** The account by which somebody signs in; null where they have none. */
export async function findAccount(sql: Tx, sourceId: string, personId: string): Promise<string | null> {
  const [found] = await sql<{ id: string | null }[]>`
    select account_id as id from memberships where source_id = ${sourceId} and person_id = ${personId}`;
  return found?.id ?? null;
}

/** What a letter to somebody needs to know. */
export async function findRecipient(sql: Tx, sourceId: string, personId: string): Promise<PostalRecipient | undefined> {
  const [found] = await sql<PostalRecipient[]>`
    select p.name, case when c.kind = 'company' and c.name <> p.name then c.name end as company,
      nullif(trim(c.addresses->0->>'value'), '') as address
    from people p join contacts c on c.source_id = p.source_id and c.id = p.contact_id
    where p.source_id = ${sourceId} and p.id = ${personId}`;
  return found;
}

/** How a request ends. */
export interface Decision {
  state: Exclude<ErasureState, 'open'>;
  /** The membership that decided; null for the person. */
  by: string | null;
  reason?: string;
  shares?: readonly Share[];
  /** Lines of the window of the answer; null: it goes by mail. */
  addressee?: readonly string[] | null;
}

/** Decides an open request; false where it is decided already. */
export async function decide(sql: Tx, sourceId: string, id: string, decision: Decision): Promise<boolean> {
  const { state, by, reason = null, shares = null, addressee = null } = decision;
  const decided = await sql`
    update erasures set state = ${state}, decided_at = now(), by = ${by}, reason = ${reason},
      shares = ${shares && sql.json(shares as unknown as JSONValue)}, addressee = ${addressee && [...addressee]}::text[],
      told_by_mail = ${addressee === null}
    where source_id = ${sourceId} and id = ${id} and state = 'open'`;
  return decided.count === 1;
}

/** Whom a request is about, with everything by which they are known in the data source. */
export async function findSubject(sql: Tx, sourceId: string, personId: string): Promise<Subject | undefined> {
  const [found] = await sql<(Subject & { accountId: string | null })[]>`
    select coalesce(m.account_id, (
        select e.account_id from erasures e where e.source_id = p.source_id and e.person_id = p.id
          and e.account_id is not null order by e.created_at desc limit 1),
        '00000000-0000-0000-0000-000000000000') as "accountId",
      array[p.source_id] as sources, array[p.id] as people, array[p.contact_id] as contacts,
      array_remove(array[m.id], null) as memberships,
      array_remove(array[lower(m.email), lower(p.email), m.invited_email], null) as emails
    from people p
    left join memberships m on m.source_id = p.source_id and m.person_id = p.id
    where p.source_id = ${sourceId} and p.id = ${personId}`;
  return found;
}

/** The addresses of a data source's administrators. */
export const listAdmins = (sql: Tx, sourceId: string) => sql<{ email: string }[]>`
  select distinct lower(email) as email from memberships
  where source_id = ${sourceId} and role = 'admin' and state = 'active' and email is not null limit 50`;

/** The language in which somebody signs in. */
export async function findLocale(sql: Tx, sourceId: string, personId: string): Promise<'de' | 'en' | undefined> {
  const [found] = await sql<{ locale: 'de' | 'en' }[]>`
    select locale from memberships where source_id = ${sourceId} and person_id = ${personId}`;
  return found?.locale;
}

/**
 * Deletes the accounts of erased people that belong to no data source any more, the mails that told them so once these
 * have gone out, and to whom an answer on paper went, a month later; only the owner of the tables sees all data sources.
 */
export async function finish(sql: Tx, template: string): Promise<void> {
  await sql`
    delete from accounts a
    where exists (select from erasures e where e.account_id = a.id and e.state = 'done')
      and not exists (select from memberships m where m.account_id = a.id)`;
  await sql`update erasures set addressee = null where addressee is not null and decided_at < now() - interval '30 days'`;
  await sql`delete from deliveries where template = ${template} and state in ('sent', 'failed', 'cancelled')`;
}

/** Whether a data source is for trying out. */
export async function isDemo(sql: Tx, sourceId: string): Promise<boolean> {
  const rows = await sql`select from sources where id = ${sourceId} and demo`;
  return rows.length > 0;
}
