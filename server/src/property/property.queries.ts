import type { Contract, PropertySummary } from '@p24/sdk/api';
import type { Fragment, Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import { isHome } from './homes.queries.js';

/** As of when, and what is narrowed to. */
interface Filter {
  now: Date;
  property?: string | undefined;
  contract?: string | undefined;
}

/** A contract with the words that its list is sorted by; `place`: how it stands, marked where it is no home. */
export type ContractRow = Contract & { source: string; place: string; unitName: string };

/**
 * The contracts, `held`, to which one of these contacts is party, each once, in properties that are online, with how
 * they stand on the current day of their data source; `rank` sorts what counts most first.
 */
const held = (sql: Tx, { sources, contacts }: OwnContacts, { now, property, contract }: Filter): Fragment => sql`
  held as materialized (
    select c.*, s.name collate "de-x-icu" as source, o.name as property, o.address,
      case when today.day < c.starts_on then '1' when c.ends_on < today.day then '2' else '0' end as rank
    from (
      select distinct p.source_id, p.contract_id
      from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
      join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
    ) own
    join contracts c on c.source_id = own.source_id and c.id = own.contract_id
    join properties o on o.source_id = c.source_id and o.id = c.property_id and o.online
    join sources s on s.id = c.source_id
    cross join lateral (select timezone(s.time_zone, ${now}::timestamptz)::date as day) today
    where true
      ${property ? sql`and c.property_id = ${property}` : sql``}
      ${contract ? sql`and c.id = ${contract}` : sql``}
  )`;

const state = (sql: Tx, rank: Fragment) => sql`(array['running', 'upcoming', 'ended'])[1 + ${rank}::int]`;

const properties = (sql: Tx) => sql`
  select property_id as id, source_id as "sourceId", source, property as name, address, count(*)::int as contracts,
    ${state(sql, sql`min(rank)`)} as state
  from held group by property_id, source_id, source, property, address`;

/** By data source and name; one row more than asked for, so that the caller knows whether there is a next page. */
export const listProperties = (
  sql: Tx,
  own: OwnContacts,
  { after, limit, ...filter }: Filter & { after: readonly [string, string, string] | null; limit: number },
) => sql<(PropertySummary & { source: string })[]>`
  with ${held(sql, own, filter)}
  select * from (${properties(sql)}) p
  where true ${after ? sql`and (source, name, id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)` : sql``}
  order by source, name, id limit ${limit + 1}`;

/** The property in which these contacts have or had a contract; undefined when there is none. */
export async function findProperty(sql: Tx, own: OwnContacts, id: string, now: Date) {
  const [found] = await sql<PropertySummary[]>`with ${held(sql, own, { now, property: id })} ${properties(sql)}`;
  return found;
}

/** By data source and property, running ones first, homes before parking places and the like; one row more than asked for. */
export const listContracts = (
  sql: Tx,
  own: OwnContacts,
  {
    after,
    limit,
    ...filter
  }: Filter & { after: readonly [string, string, string, string, string] | null; limit: number },
) => sql<ContractRow[]>`
  with ${held(sql, own, filter)},
  listed as (
    select h.*, u.name as unit, u.area, coalesce(u.name, '') collate "de-x-icu" as unit_name,
      case when ${isHome(sql)} then rank else rank || '+' end as place
    from held h left join units u on u.source_id = h.source_id and u.id = h.unit_id
  )
  select id, source_id as "sourceId", kind, ${state(sql, sql`rank`)} as state, starts_on as "startsOn",
    ends_on as "endsOn", jsonb_build_object('id', property_id, 'name', property, 'address', address) as property,
    case when unit is not null then jsonb_build_object('id', unit_id, 'name', unit, 'area', area) end as unit,
    source, place, unit_name as "unitName"
  from listed
  where true
    ${after ? sql`and (source, listed.property, place, unit_name, id) > (${after[0]}, ${after[1]}, ${after[2]}, ${after[3]}, ${after[4]}::uuid)` : sql``}
  order by source, listed.property, place, unit_name, id limit ${limit + 1}`;
