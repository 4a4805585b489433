import type { ManagedPerson, PersonGroup, SignInState } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';

/** What a list of people is narrowed to. */
export interface PeopleQuery {
  after: readonly [name: string, id: string] | null;
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

/** The contracts of a contact that run today; `kind` narrows them. */
const held = (sql: Tx, now: Date, more = sql``) => sql`
  select from contract_parties t
  join contracts c on c.source_id = t.source_id and c.id = t.contract_id
  join sources s on s.id = c.source_id
  where t.source_id = p.source_id and t.contact_id = p.contact_id
    and c.starts_on <= (timezone(s.time_zone, ${now}::timestamptz))::date
    and (c.ends_on is null or c.ends_on >= (timezone(s.time_zone, ${now}::timestamptz))::date) ${more}`;

function ofGroup(sql: Tx, { group, now }: PeopleQuery) {
  const owns = sql`exists (${held(sql, now, sql`and c.kind <> 'tenancy'`)})`;
  if (group === 'owners') return sql`and ${owns}`;
  if (group === 'tenants') return sql`and exists (${held(sql, now)}) and not ${owns}`;
  return group === 'others' ? sql`and not exists (${held(sql, now)})` : sql``;
}

const residents = (sql: Tx, sourceId: string, query: PeopleQuery) => sql`
  select p.source_id, p.id, p.contact_id, p.name, p.email, coalesce(m.state, 'none') as state, m.invited_at,
    m.invited_until, m.last_online, false as managing
  from people p left join memberships m on m.source_id = p.source_id and m.person_id = p.id
  where p.source_id = ${sourceId} ${query.group === 'managers' ? sql`and false` : sql``}
    ${query.after ? sql`and (p.name, p.id) > (${query.after[0]}, ${query.after[1]}::uuid)` : sql``}
    ${query.search.length > 0 ? sql`and (p.name || ' ' || coalesce(p.email, '')) ilike all (${query.search as string[]}::text[])` : sql``}
    ${query.state === 'none' ? sql`and coalesce(m.state, 'none') = 'none'` : query.state ? sql`and m.state = ${query.state}` : sql``}
    ${query.property ? sql`and exists (${held(sql, query.now, sql`and c.property_id = ${query.property}`)})` : sql``}
    ${ofGroup(sql, query)}
  order by p.name, p.id limit ${query.limit + 1}`;

const managers = (sql: Tx, sourceId: string, query: PeopleQuery) => sql`
  select m.source_id, m.id, null::uuid, m.name collate "de-x-icu", coalesce(m.email, m.invited_email), m.state,
    m.invited_at, m.invited_until, m.last_online, true
  from memberships m
  where m.source_id = ${sourceId} and m.role in ('manager', 'admin')
    ${query.property || (query.group && query.group !== 'managers') ? sql`and false` : sql``}
    ${query.after ? sql`and (m.name collate "de-x-icu", m.id) > (${query.after[0]}, ${query.after[1]}::uuid)` : sql``}
    ${query.search.length > 0 ? sql`and (m.name || ' ' || coalesce(m.email, m.invited_email, '')) ilike all (${query.search as string[]}::text[])` : sql``}
    ${query.state ? sql`and m.state = ${query.state}` : sql``}
  order by m.name collate "de-x-icu", m.id limit ${query.limit + 1}`;

const released = (sql: Tx, kind: 'document' | 'notice') => sql`
  exists (select from feed f where f.source_id = p.source_id and f.contact_id = p.contact_id and f.kind = ${kind})`;

/** One row more than asked for, so that the caller knows whether there is a next page. */
export const listPeople = (sql: Tx, sourceId: string, query: PeopleQuery) => sql<Row[]>`
  with p as materialized (
    select * from (
      (${residents(sql, sourceId, query)}) union all (${managers(sql, sourceId, query)})
    ) both_kinds order by name, id limit ${query.limit + 1}
  )
  select p.id, p.contact_id as "contactId", p.name, p.email, p.state, p.invited_at as "invitedAt",
    p.invited_until as "invitedUntil", p.last_online as "lastOnline",
    (select k.addresses->0->>'value' from contacts k where k.source_id = p.source_id and k.id = p.contact_id) as address,
    case when p.managing then 'managers'
      when exists (${held(sql, query.now, sql`and c.kind <> 'tenancy'`)}) then 'owners'
      when exists (${held(sql, query.now)}) then 'tenants' else 'others' end as group,
    not p.managing and not exists (${held(sql, query.now)}) as "lacksContract",
    not p.managing and not exists (
      select from contract_parties t
      join contracts c on c.source_id = t.source_id and c.id = t.contract_id
      join contact_persons a on a.source_id = c.source_id and a.property_id = c.property_id
      where t.source_id = p.source_id and t.contact_id = p.contact_id) as "lacksContactPerson",
    not p.managing and not ${released(sql, 'document')} as "lacksDocuments",
    not p.managing and not ${released(sql, 'notice')} as "lacksNotices"
  from p order by p.name, p.id`;
