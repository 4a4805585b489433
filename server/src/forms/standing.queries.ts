import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';
import { isHome } from '../property/property.port.js';

/** A contract that runs today, as the person calls it. */
export interface RunningContract {
  id: string;
  sourceId: string;
  contactId: string;
  kind: 'tenancy' | 'ownership' | 'house';
  use: 'home' | 'garage' | 'other';
  unit: string | null;
  property: string;
  address: string | null;
}

/** What a unit is used for. */
const use = (sql: Tx) => sql`
  case when ${isHome(sql)} then 'home' when u.kind in ('garage', 'parking') then 'garage' else 'other' end`;

/**
 * The contracts of these contacts that run on the current day of their source's time zone, in properties online; homes
 * before the garages and parking spaces of the same property.
 */
export const listRunning = (
  sql: Tx,
  { sources, contacts }: OwnContacts,
  { now, property, contract }: { now: Date; property?: string | undefined; contract?: string | undefined },
) => sql<RunningContract[]>`
  select c.id, c.source_id as "sourceId", p.contact_id as "contactId", c.kind, u.name as unit, o.name as property,
    o.address, ${use(sql)} as use
  from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
  join sources s on s.id = mine.source_id
  join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
  join contracts c on c.source_id = p.source_id and c.id = p.contract_id
  join properties o on o.source_id = c.source_id and o.id = c.property_id and o.online
  left join units u on u.source_id = c.source_id and u.id = c.unit_id
  where timezone(s.time_zone, ${now}::timestamptz)::date between c.starts_on and coalesce(c.ends_on, 'infinity')
    ${property ? sql`and c.property_id = ${property}` : sql``}
    ${contract ? sql`and c.id = ${contract}` : sql``}
  order by c.source_id, o.name, ${use(sql)} <> 'home', u.name, c.id
  limit 500`;
