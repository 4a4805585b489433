import type { Fragment, Tx } from '../database/database.js';
import type { OwnContacts, Place } from './scope.js';

/**
 * Whether what is about a property and a contract, either of which may be null, belongs to a place: what is about no
 * certain one belongs to every place of its data source (docs/decisions/0009-scope.md).
 */
export const liesIn = (
  sql: Tx,
  place: Place | null,
  { property, contract }: { property: Fragment; contract: Fragment },
): Fragment => {
  if (!place) return sql`true`;
  const narrower = place.contract ? sql`and coalesce(${contract} = ${place.contract}, true)` : sql``;
  return sql`(coalesce(${property} = ${place.property}, true) ${narrower})`;
};

/**
 * What the caller's contacts have to do with a property or a contract; `endsAt` is null for an open end. A property
 * that is offline appears nowhere.
 */
export const findReach = (
  sql: Tx,
  { sources, contacts }: OwnContacts,
  { property, contract }: { property?: string | undefined; contract?: string | undefined },
) => sql<{ sourceId: string; contactId: string; propertyId: string; endsAt: string | null; parties: string }[]>`
  select c.source_id as "sourceId", p.contact_id as "contactId", c.property_id as "propertyId",
    case when bool_or(c.ends_on is null) then null
      else timezone(min(s.time_zone), (max(c.ends_on) + 1)::timestamp) end as "endsAt",
    string_agg(distinct case c.kind when 'tenancy' then 'tenant' when 'ownership' then 'owner' else 'house-owner' end, ',')
      as parties
  from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
  join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
  join contracts c on c.source_id = p.source_id and c.id = p.contract_id
  join properties o on o.source_id = c.source_id and o.id = c.property_id and o.online
  join sources s on s.id = c.source_id
  where true
    ${property ? sql`and c.property_id = ${property}` : sql``}
    ${contract ? sql`and c.id = ${contract}` : sql``}
  group by c.source_id, p.contact_id, c.property_id`;

/** Whom these delegates act for now. */
export const findActedFor = (sql: Tx, acting: readonly { sourceId: string; id: string }[]) => sql<
  { sourceId: string; personId: string }[]
>`
  select d.source_id as "sourceId", d.for_person_id as "personId"
  from unnest(${acting.map(({ sourceId }) => sourceId)}::uuid[], ${acting.map(({ id }) => id)}::uuid[])
    as granted (source_id, id)
  join live_delegates d on d.source_id = granted.source_id and d.id = granted.id`;
