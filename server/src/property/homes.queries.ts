import type { ContactPerson } from '@p24/sdk/api';
import type { Fragment, Tx } from '../core/database/database.js';
import type { OwnContacts } from '../core/http/scope.js';

/** A contract of a person as people speak of it: a flat, a house. */
export interface Home {
  contractId: string;
  propertyId: string;
  kind: 'tenancy' | 'ownership' | 'house';
  /** Name of the unit where there is one. */
  unit: string | null;
  property: string;
  /** Whether people live or work there: no garage, parking space or cellar. */
  dwelling: boolean;
  /** Whether the contract runs today, its last day included. */
  current: boolean;
  /** Whether its last day is past; what neither runs nor ended is to come. */
  ended: boolean;
  /** `YYYY-MM-DD`, the first and the last day of the contract; null where no end is agreed. */
  startsOn: string;
  endsOn: string | null;
}

/** Somebody whom the people of a property can turn to, with what of it is public. */
export interface ContactPersonRow extends ContactPerson {
  propertyId: string;
  property: string;
  /** As the managing company wrote it, with what stands in brackets. */
  categoryInFull: string;
}

/** Whether a unit, `u`, is one to live or work in; whoever has a whole house has a home in it. */
export const isHome = (sql: Tx) => sql`coalesce(u.kind not in ('garage', 'parking', 'cellar'), true)`;

/** The entries of a contact that bear the label "public". */
const open = (sql: Tx, entries: Fragment) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('value', e.entry->>'value', 'label', e.entry->>'label',
    'note', e.entry->>'note') order by e.no), '[]')
  from jsonb_array_elements(${entries}) with ordinality as e(entry, no) where (e.entry->>'public')::boolean)`;

/** The managing company as it is stored: its name, and what of its public face says how to reach it. */
export async function findManager(sql: Tx, sourceId: string) {
  const [found] = await sql<[{ name: string; settings: Record<string, unknown> }]>`
    select s.name, (
      select coalesce(jsonb_object_agg(t.key, t.value), '{}') from settings t
      where t.source_id = s.id and t.key in ('postal', 'phone', 'hours', 'emergency')
    ) as settings
    from sources s where s.id = ${sourceId}`;
  return found;
}

/** The contracts of these contacts in properties that are online, those that run first. */
export const listHomes = (sql: Tx, { sources, contacts }: OwnContacts, now: Date) => sql<Home[]>`
  select distinct c.id as "contractId", c.property_id as "propertyId", c.kind, u.name as unit, o.name as property,
    ${isHome(sql)} as dwelling,
    today.day between c.starts_on and coalesce(c.ends_on, 'infinity') as current,
    coalesce(c.ends_on < today.day, false) as ended, c.starts_on as "startsOn", c.ends_on as "endsOn"
  from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
  join sources s on s.id = mine.source_id
  cross join lateral (select timezone(s.time_zone, ${now}::timestamptz)::date as day) today
  join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
  join contracts c on c.source_id = p.source_id and c.id = p.contract_id
  join properties o on o.source_id = c.source_id and o.id = c.property_id and o.online
  left join units u on u.source_id = c.source_id and u.id = c.unit_id
  order by current desc, o.name, u.name, c.id
  limit 50`;

/**
 * The contact persons of the properties where these contacts hold a running contract, as far as they are meant for
 * tenants or owners like them, their category without what stands in brackets. Of a contact nothing is told but what bears the label
 * "public".
 */
export const listContactPersons = (
  sql: Tx,
  { sources, contacts }: OwnContacts,
  { now, property }: { now: Date; property?: string },
) => sql<ContactPersonRow[]>`
  select o.id as "propertyId", o.name as property, cp.id,
    coalesce(nullif(regexp_replace(cp.category, ' *[(][^()]*[)]', '', 'g'), ''), cp.category) as category,
    cp.category as "categoryInFull", k.name, ${open(sql, sql`k.phones`)} as phones,
    ${open(sql, sql`k.emails`)} as emails, ${open(sql, sql`k.faxes`)} as faxes,
    ${open(sql, sql`k.addresses`)} as addresses
  from (
    select c.source_id, c.property_id, timezone(s.time_zone, ${now}::timestamptz)::date as today,
      array_agg(distinct case c.kind when 'tenancy' then 'tenant' else 'owner' end) as audience
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join sources s on s.id = mine.source_id
    join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
    join contracts c on c.source_id = p.source_id and c.id = p.contract_id
    where timezone(s.time_zone, ${now}::timestamptz)::date between c.starts_on and coalesce(c.ends_on, 'infinity')
      ${property ? sql`and c.property_id = ${property}` : sql``}
    group by c.source_id, c.property_id, today
  ) own
  join properties o on o.source_id = own.source_id and o.id = own.property_id and o.online
  join contact_persons cp on cp.source_id = own.source_id and cp.property_id = own.property_id
    and cp.audience && own.audience
    and own.today between coalesce(cp.valid_from, '-infinity') and coalesce(cp.valid_until, 'infinity')
  join contacts k on k.source_id = cp.source_id and k.id = cp.contact_id
  order by o.name, cp.category collate "de-x-icu", k.name, cp.id
  limit 200`;
