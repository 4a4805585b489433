import type { Tx } from '../database/database.js';
import type { OwnContacts } from './scope.js';

/**
 * Those of the contacts who hold an ownership or house contract, about a property that is online, on the current day of
 * their source's time zone.
 */
export const findOwners = (sql: Tx, { sources, contacts }: OwnContacts, now: Date) =>
  sql<{ contactId: string }[]>`
    select distinct p.contact_id as "contactId"
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join sources s on s.id = mine.source_id
    join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
    join contracts c on c.source_id = p.source_id and c.id = p.contract_id
    join properties o on o.source_id = c.source_id and o.id = c.property_id and o.online
    where c.kind in ('ownership', 'house')
      and timezone(s.time_zone, ${now}::timestamptz)::date between c.starts_on and coalesce(c.ends_on, 'infinity')`;
