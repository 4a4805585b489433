import type { ManagedPerson, PersonGroup, SignInState } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** What a list of people is narrowed to. */
export interface PeopleQuery {
  after: readonly [name: string, id: string] | null;
  /** Patterns in lower case. */
  search: readonly string[];
  group: PersonGroup | undefined;
  state: SignInState | undefined;
  property: string | undefined;
  limit: number;
  now: Date;
}

type Row = Omit<ManagedPerson, 'profile' | 'lacks'> & {
  lacksContract: boolean;
  lacksContactPerson: boolean;
  lacksDocuments: boolean;
  lacksNotices: boolean;
};

/**
 * What the person `p` holds today. An aggregate beside each row: as conditions these would be worked out for everybody
 * in the data source before the first row.
 */
const held = (sql: Tx, sourceId: string, { now }: PeopleQuery) => sql`
  cross join lateral (
    select coalesce(bool_or(c.kind <> 'tenancy'), false) as owns, count(*) > 0 as holds
    from contract_parties t join contracts c on c.source_id = t.source_id and c.id = t.contract_id
    where t.source_id = p.source_id and t.contact_id = p.contact_id
      and c.starts_on <= (select timezone(time_zone, ${now}::timestamptz)::date from sources where id = ${sourceId})
      and (c.ends_on is null
        or c.ends_on >= (select timezone(time_zone, ${now}::timestamptz)::date from sources where id = ${sourceId}))
  ) held`;

const ofGroup = (sql: Tx, { group }: PeopleQuery) => {
  if (group === 'owners') return sql`and held.owns`;
  if (group === 'tenants') return sql`and held.holds and not held.owns`;
  return sql``;
};

/** The contacts who hold something today, in one house or anywhere: gathered once, not looked up for each person. */
const holders = (sql: Tx, sourceId: string, { now, property }: PeopleQuery) => sql`array(
  select t.contact_id
  from sources s
  join contracts c on c.source_id = s.id ${property ? sql`and c.property_id = ${property}` : sql``}
  join contract_parties t on t.source_id = c.source_id and t.contract_id = c.id
  where s.id = ${sourceId} and c.starts_on <= timezone(s.time_zone, ${now}::timestamptz)::date
    and (c.ends_on is null or c.ends_on >= timezone(s.time_zone, ${now}::timestamptz)::date))`;

/** What is narrowed by who holds something where. In a house nobody is there who holds nothing. */
const ofHolding = (sql: Tx, sourceId: string, query: PeopleQuery) => {
  const { group, property } = query;
  if (property && group === 'others') return sql`and false`;
  if (property) return sql`and p.contact_id = any (${holders(sql, sourceId, query)})`;
  return group === 'others' ? sql`and p.contact_id <> all (${holders(sql, sourceId, query)})` : sql``;
};

const ofState = (sql: Tx, { state }: PeopleQuery) => {
  if (!state) return sql``;
  return state === 'none' ? sql`and coalesce(m.state, 'none') = 'none'` : sql`and m.state = ${state}`;
};

const residents = (sql: Tx, sourceId: string, query: PeopleQuery) => sql`
  select p.source_id, p.id, p.contact_id, p.name, p.email, coalesce(m.state, 'none') as state, m.invited_at,
    m.invited_until, m.letter_at, m.last_online, false as managing
  from people p left join memberships m on m.source_id = p.source_id and m.person_id = p.id
  ${query.group === 'owners' || query.group === 'tenants' ? held(sql, sourceId, query) : sql``}
  where p.source_id = ${sourceId} ${query.group === 'managers' ? sql`and false` : sql``}
    ${query.after ? sql`and (p.name, p.id) > (${query.after[0]}, ${query.after[1]}::uuid)` : sql``}
    ${query.search.length > 0 ? sql`and p.search collate "C" like all (${query.search as string[]}::text[])` : sql``}
    ${ofState(sql, query)} ${ofGroup(sql, query)} ${ofHolding(sql, sourceId, query)}
  order by p.name, p.id limit ${query.limit + 1}`;

const managers = (sql: Tx, sourceId: string, query: PeopleQuery) => sql`
  select m.source_id, m.id, null::uuid, m.name collate "de-x-icu", coalesce(m.email, m.invited_email), m.state,
    m.invited_at, m.invited_until, null::timestamptz, m.last_online, true
  from memberships m
  where m.source_id = ${sourceId} and m.role in ('manager', 'admin')
    ${query.property || (query.group && query.group !== 'managers') ? sql`and false` : sql``}
    ${query.after ? sql`and (m.name collate "de-x-icu", m.id) > (${query.after[0]}, ${query.after[1]}::uuid)` : sql``}
    ${query.search.length > 0 ? sql`and lower(m.name || ' ' || coalesce(m.email, m.invited_email, '')) like all (${query.search as string[]}::text[])` : sql``}
    ${query.state ? sql`and m.state = ${query.state}` : sql``}
  order by m.name collate "de-x-icu", m.id limit ${query.limit + 1}`;

const released = (sql: Tx, kind: 'document' | 'notice') => sql`
  cross join lateral (
    select count(*) = 0 as missing from (
      select from feed f where f.source_id = p.source_id and f.contact_id = p.contact_id and f.kind = ${kind} limit 1
    ) one
  )`;

/** One row more than asked for, so that the caller knows whether there is a next page. */
export const listPeople = (sql: Tx, sourceId: string, query: PeopleQuery) => sql<Row[]>`
  with p as materialized (
    select * from (
      (${residents(sql, sourceId, query)}) union all (${managers(sql, sourceId, query)})
    ) both_kinds order by name, id limit ${query.limit + 1}
  )
  select p.id, p.contact_id as "contactId", p.name, p.email, p.state, p.invited_at as "invitedAt",
    p.invited_until as "invitedUntil", p.letter_at as "letterAt", p.last_online as "lastOnline", k.address,
    case when p.managing then 'managers' when held.owns then 'owners' when held.holds then 'tenants'
      else 'others' end as group,
    not p.managing and not held.holds as "lacksContract",
    not p.managing and persons.missing as "lacksContactPerson",
    not p.managing and documents.missing as "lacksDocuments",
    not p.managing and notices.missing as "lacksNotices"
  from p
  ${held(sql, sourceId, query)}
  ${released(sql, 'document')} documents
  ${released(sql, 'notice')} notices
  cross join lateral (
    select count(*) = 0 as missing from (
      select from contract_parties t
      join contracts c on c.source_id = t.source_id and c.id = t.contract_id
      join contact_persons a on a.source_id = c.source_id and a.property_id = c.property_id
      where t.source_id = p.source_id and t.contact_id = p.contact_id limit 1
    ) one
  ) persons
  cross join lateral (
    select max(addresses->0->>'value') as address from contacts
    where source_id = p.source_id and id = p.contact_id
  ) k
  order by p.name, p.id`;
