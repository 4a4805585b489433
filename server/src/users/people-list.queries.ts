import type { ManagedPerson, PersonGroup, Reached, SignInState } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Words } from './finding.js';
import { peopleOf } from './finding.queries.js';
import { hasReached } from './funnel.queries.js';

/** What a list of people is narrowed to, in which order it is read, and how many at most. */
export interface PeopleQuery extends Words {
  group: PersonGroup | undefined;
  state: SignInState | undefined;
  property: string | undefined;
  reached: Reached | undefined;
  addedSince: string | undefined;
  descending: boolean;
  limit: number;
  now: Date;
}

/** People by last name: behind one of them, and all of them or only those who were never here. */
export interface ByName extends PeopleQuery {
  after: readonly [sortName: string, id: string] | null;
  unseen?: boolean;
}

/** People who lack exactly one of these, by last name: behind one of them. */
export interface ByLacks extends PeopleQuery {
  after: readonly [sortName: string, id: string] | null;
  lacks: readonly number[];
}

/** People by when they were here last: behind a time in microseconds and an access. */
export interface BySeen extends PeopleQuery {
  after: readonly [micros: string, access: string] | null;
}

/** A person of the list, with what the profile lacks and the key that the list goes on by. */
export type PersonRow = Omit<ManagedPerson, 'profile' | 'lacks'> & {
  sortName: string;
  micros: string | null;
  access: string | null;
  /** What is missing, as bits of the profile check. */
  missing: number;
};

/** Where managers stand, whom no contact lists. */
const managerKey = (sql: Tx) => sql`name_key(m.name, null) collate "de-x-icu"`;

/** Those who hold something in a house today. */
const ofHouse = (sql: Tx, sourceId: string, { property, now }: PeopleQuery) =>
  property
    ? sql`and p.contact_id = any (array(
        select t.contact_id
        from sources s
        join contracts c on c.source_id = s.id and c.property_id = ${property}
        join contract_parties t on t.source_id = c.source_id and t.contract_id = c.id
        where s.id = ${sourceId} and c.starts_on <= timezone(s.time_zone, ${now}::timestamptz)::date
          and (c.ends_on is null or c.ends_on >= timezone(s.time_zone, ${now}::timestamptz)::date)))`
    : sql``;

const ofGroup = (sql: Tx, { group }: PeopleQuery) => (group ? sql`and p.standing = ${group}` : sql``);

const ofState = (sql: Tx, { state }: PeopleQuery) => {
  if (!state) return sql``;
  return state === 'none' ? sql`and coalesce(m.state, 'none') = 'none'` : sql`and m.state = ${state}`;
};

const ofReached = (sql: Tx, { reached, now }: PeopleQuery) =>
  reached ? sql`and ${hasReached(sql, reached, now)}` : sql``;

const ofAdded = (sql: Tx, { addedSince }: PeopleQuery) => (addedSince ? sql`and p.created_at >= ${addedSince}` : sql``);

const residents = (sql: Tx, sourceId: string, query: PeopleQuery) => sql`
  ${peopleOf(sql, query)} ${ofState(sql, query)} ${ofGroup(sql, query)} ${ofReached(sql, query)}
  ${ofAdded(sql, query)} ${ofHouse(sql, sourceId, query)}`;

/** Managers are no people of a contact: they hold nothing, nobody is one in a house, and none are on their way. */
const managers = (sql: Tx, { group, property, reached, addedSince, search, similar, state }: PeopleQuery) => sql`
  and m.role in ('manager', 'admin')
  ${property || reached || addedSince || (group && group !== 'managers') ? sql`and false` : sql``}
  ${search.length > 0 ? sql`and lower(m.name || ' ' || coalesce(m.email, m.invited_email, '')) ${similar ? sql`~` : sql`like`} all (${search as string[]}::text[])` : sql``}
  ${state ? sql`and m.state = ${state}` : sql``}`;

const direction = (sql: Tx, { descending }: PeopleQuery) => (descending ? sql`desc` : sql`asc`);
const behind = (sql: Tx, { descending }: PeopleQuery) => (descending ? sql`<` : sql`>`);

const residentColumns = (sql: Tx) => sql`
  p.source_id, p.id, p.contact_id, p.name, name_listed(p.name, p.told_last_name) as listed, p.sort_name, p.email,
  p.standing, coalesce(m.state, 'none') as state, m.invited_at, m.invited_until, m.letter_at, m.last_online, m.id as access, p.lacks`;

const managerColumns = (sql: Tx) => sql`
  m.source_id, m.id, null::uuid, m.name collate "de-x-icu", name_listed(m.name, null), ${managerKey(sql)} as sort_name,
  coalesce(m.email, m.invited_email), 'managers', m.state, m.invited_at, m.invited_until, null::timestamptz, m.last_online, m.id, 0::smallint`;

const named = (sql: Tx, sourceId: string, query: ByName) => {
  const { after, unseen, group, limit } = query;
  const [way, beyond] = [direction(sql, query), behind(sql, query)];
  return sql`
    select * from (
      (select ${residentColumns(sql)}
      from people p left join memberships m on m.source_id = p.source_id and m.person_id = p.id
      where p.source_id = ${sourceId} ${residents(sql, sourceId, query)}
        ${group === 'managers' ? sql`and false` : sql``} ${unseen ? sql`and m.last_online is null` : sql``}
        ${after ? sql`and (p.sort_name, p.id) ${beyond} (${after[0]}, ${after[1]}::uuid)` : sql``}
      order by p.sort_name ${way}, p.id ${way} limit ${limit})
      union all
      (select ${managerColumns(sql)} from memberships m
      where m.source_id = ${sourceId} ${managers(sql, query)} ${unseen ? sql`and m.last_online is null` : sql``}
        ${after ? sql`and (${managerKey(sql)}, m.id) ${beyond} (${after[0]}, ${after[1]}::uuid)` : sql``}
      order by sort_name ${way}, m.id ${way} limit ${limit})
    ) both_kinds order by sort_name ${way}, id ${way} limit ${limit}`;
};

const seen = (sql: Tx, sourceId: string, query: BySeen) => {
  const { after, group, limit } = query;
  const [way, beyond] = [direction(sql, query), behind(sql, query)];
  const from = after
    ? sql`and (m.last_online, m.id) ${beyond} ('epoch'::timestamptz + ${after[0]}::bigint * interval '1 microsecond', ${after[1]}::uuid)`
    : sql``;
  return sql`
    select * from (
      (select ${residentColumns(sql)}
      from memberships m join people p on p.source_id = m.source_id and p.id = m.person_id
      where m.source_id = ${sourceId} and m.last_online is not null ${residents(sql, sourceId, query)}
        ${group === 'managers' ? sql`and false` : sql``} ${from}
      order by m.last_online ${way}, m.id ${way} limit ${limit})
      union all
      (select ${managerColumns(sql)} from memberships m
      where m.source_id = ${sourceId} and m.last_online is not null ${managers(sql, query)} ${from}
      order by m.last_online ${way}, m.id ${way} limit ${limit})
    ) both_kinds order by last_online ${way}, access ${way} limit ${limit}`;
};

/** Each kind of lack is a stretch of the index: the first ones of each, and the first of those. */
const lacking = (sql: Tx, sourceId: string, query: ByLacks) => {
  const { after, lacks, limit } = query;
  const [way, beyond] = [direction(sql, query), behind(sql, query)];
  return sql`
    select one.* from unnest(${lacks as number[]}::smallint[]) as kind (lacks)
    cross join lateral (
      select ${residentColumns(sql)}
      from people p left join memberships m on m.source_id = p.source_id and m.person_id = p.id
      where p.source_id = ${sourceId} and p.lacks = kind.lacks ${residents(sql, sourceId, query)}
        ${after ? sql`and (p.sort_name, p.id) ${beyond} (${after[0]}, ${after[1]}::uuid)` : sql``}
      order by p.sort_name ${way}, p.id ${way} limit ${limit}
    ) one
    order by one.sort_name ${way}, one.id ${way} limit ${limit}`;
};

/** What is shown of those whom a statement picked, whose order it keeps. */
const shown = (sql: Tx, picked: ReturnType<typeof named>, order: ReturnType<typeof named>) => sql<PersonRow[]>`
  with p as materialized (${picked})
  select p.id, p.contact_id as "contactId", p.name, p.listed as "listedAs", p.email, p.state,
    p.invited_at as "invitedAt", p.invited_until as "invitedUntil", p.letter_at as "letterAt", p.last_online as "lastOnline", k.address, p.standing as group, p.access,
    (extract(epoch from p.last_online) * 1000000)::bigint::text as micros,
    p.sort_name as "sortName", p.lacks as missing
  from p
  cross join lateral (
    select max(addresses->0->>'value') as address from contacts
    where source_id = p.source_id and id = p.contact_id
  ) k
  order by ${order}`;

/** People by last name. */
export function listByName(sql: Tx, sourceId: string, query: ByName) {
  const way = direction(sql, query);
  return shown(sql, named(sql, sourceId, query), sql`p.sort_name ${way}, p.id ${way}`);
}

/** People who were here, by when that was last. */
export function listBySeen(sql: Tx, sourceId: string, query: BySeen) {
  const way = direction(sql, query);
  return shown(sql, seen(sql, sourceId, query), sql`p.last_online ${way}, p.access ${way}`);
}

/** People who lack exactly one of the named things, by last name. */
export function listByLacks(sql: Tx, sourceId: string, query: ByLacks) {
  const way = direction(sql, query);
  return shown(sql, lacking(sql, sourceId, query), sql`p.sort_name ${way}, p.id ${way}`);
}

/** Which of these is what somebody lacks. */
export async function findLacks(sql: Tx, sourceId: string, lacks: readonly number[]): Promise<number[]> {
  const found = await sql<{ lacks: number }[]>`
    select lacks from unnest(${lacks as number[]}::smallint[]) as kind (lacks)
    where exists (select from people p where p.source_id = ${sourceId} and p.lacks = kind.lacks)`;
  return found.map((row) => row.lacks);
}

/** Works out anew what people are whose contracts have begun or ended since that was written down. */
export const refreshStandings = (sql: Tx, sourceId: string, now: Date) => sql`
  with day as materialized (
    select timezone(time_zone, ${now}::timestamptz)::date as today from sources where id = ${sourceId}
  ), outdated as materialized (
    select array(
      select contact_id from people where source_id = ${sourceId} and standing_until <= (select today from day)
      union all
      select contact_id from people where source_id = ${sourceId} and standing_from > (select today from day)
    ) as contacts
  )
  select place_people(${sourceId}, contacts, (select today from day)) from outdated where contacts <> '{}'`;
