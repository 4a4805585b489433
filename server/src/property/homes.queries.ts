import type { Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';

/** A contract of a person as people speak of it: a flat, a house. */
export interface Home {
  contractId: string;
  propertyId: string;
  kind: 'tenancy' | 'ownership' | 'house';
  /** Name of the unit where there is one. */
  unit: string | null;
  property: string;
  /** Whether the contract runs today, its last day included. */
  current: boolean;
}

/** Somebody whom the people of a property can turn to, with what of it is public. */
export interface ContactPerson {
  propertyId: string;
  property: string;
  category: string;
  name: string;
  phones: { value: string; note: string | null }[];
  emails: string[];
}

/** The contracts of these contacts in properties that are online, those that run first. */
export const listHomes = (sql: Tx, { sources, contacts }: OwnContacts, now: Date) => sql<Home[]>`
  select distinct c.id as "contractId", c.property_id as "propertyId", c.kind, u.name as unit, o.name as property,
    timezone(s.time_zone, ${now}::timestamptz)::date between c.starts_on and coalesce(c.ends_on, 'infinity') as current
  from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
  join sources s on s.id = mine.source_id
  join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
  join contracts c on c.source_id = p.source_id and c.id = p.contract_id
  join properties o on o.source_id = c.source_id and o.id = c.property_id and o.online
  left join units u on u.source_id = c.source_id and u.id = c.unit_id
  order by current desc, o.name, u.name, c.id
  limit 50`;

/**
 * The contact persons of the properties where these contacts hold a running contract, as far as they are meant for
 * tenants or owners like them. Of a contact nothing is told but what bears the label "public".
 */
export const listContactPersons = (sql: Tx, { sources, contacts }: OwnContacts, now: Date) => sql<ContactPerson[]>`
  select o.id as "propertyId", o.name as property, cp.category, k.name,
    (select coalesce(jsonb_agg(jsonb_build_object('value', e->>'value', 'note', e->>'note')), '[]')
      from jsonb_array_elements(k.phones) e where (e->>'public')::boolean) as phones,
    (select coalesce(jsonb_agg(e->>'value'), '[]')
      from jsonb_array_elements(k.emails) e where (e->>'public')::boolean) as emails
  from (
    select c.source_id, c.property_id, timezone(s.time_zone, ${now}::timestamptz)::date as today,
      array_agg(distinct case c.kind when 'tenancy' then 'tenant' else 'owner' end) as audience
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join sources s on s.id = mine.source_id
    join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
    join contracts c on c.source_id = p.source_id and c.id = p.contract_id
    where timezone(s.time_zone, ${now}::timestamptz)::date between c.starts_on and coalesce(c.ends_on, 'infinity')
    group by c.source_id, c.property_id, today
  ) own
  join properties o on o.source_id = own.source_id and o.id = own.property_id and o.online
  join contact_persons cp on cp.source_id = own.source_id and cp.property_id = own.property_id
    and cp.audience && own.audience
    and own.today between coalesce(cp.valid_from, '-infinity') and coalesce(cp.valid_until, 'infinity')
  join contacts k on k.source_id = cp.source_id and k.id = cp.contact_id
  order by o.name, cp.category, k.name
  limit 200`;
