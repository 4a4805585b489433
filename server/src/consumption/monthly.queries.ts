import type { Tx } from '../core/database/database.js';

/** Somebody who is told of a month of a home, or acts for somebody who is. */
export interface Told {
  contractId: string;
  /** `YYYY-MM` */
  month: string;
  personId: string;
  contactId: string;
  delegateId: string | null;
  email: string;
}

/**
 * Who is to be told of the newest month of these units that is over, as far as it is not older than `months`: those who sign in and
 * whose contract covers the whole month, of a flat that is let the tenants alone (§ 6b HeizkostenV), and those who act
 * for them where consumption was granted.
 */
export const listTold = (sql: Tx, sourceId: string, units: readonly string[], months: number) => sql<Told[]>`
  with newest as (
    select c.unit_id, max(c.month) as month
    from consumption c join sources s on s.id = c.source_id
    where c.source_id = ${sourceId} and c.unit_id = any (${units as string[]}::uuid[]) and c.amount is not null
      and c.month < date_trunc('month', timezone(s.time_zone, now()))
    group by c.unit_id
  ),
  own as (
    select k.id as contract_id, n.month, p.id as person_id, p.contact_id, p.email
    from newest n
    join sources s on s.id = ${sourceId}
    join units u on u.source_id = s.id and u.id = n.unit_id and u.kind in ('flat', 'commercial')
    join properties o on o.source_id = s.id and o.id = u.property_id and o.online
    join contracts k on k.source_id = s.id and k.unit_id = n.unit_id and k.kind in ('tenancy', 'ownership')
      and k.starts_on <= n.month
      and (k.ends_on is null or k.ends_on >= (n.month + interval '1 month' - interval '1 day')::date)
    join contract_parties c on c.source_id = s.id and c.contract_id = k.id
    join people p on p.source_id = s.id and p.contact_id = c.contact_id
    where n.month >= date_trunc('month', timezone(s.time_zone, now())) - ${months}::int * interval '1 month'
      and (k.kind = 'tenancy' or not exists (
        select from contracts t where t.source_id = s.id and t.unit_id = n.unit_id and t.kind = 'tenancy'
          and t.starts_on < n.month + interval '1 month' and (t.ends_on is null or t.ends_on >= n.month)))
  ),
  told as (
    select own.*, null::uuid as delegate_id from own
    union all
    select own.contract_id, own.month, a.id, own.contact_id, a.email, d.id
    from own
    join live_delegates d on d.source_id = ${sourceId} and d.for_person_id = own.person_id
      and 'consumption' = any (d.grants)
    join people a on a.source_id = d.source_id and a.id = d.person_id
  )
  select distinct on (t.contract_id, t.person_id) t.contract_id as "contractId", to_char(t.month, 'YYYY-MM') as month,
    t.person_id as "personId", t.contact_id as "contactId", t.delegate_id as "delegateId", t.email
  from told t
  join memberships m on m.source_id = ${sourceId} and m.person_id = t.person_id and m.state = 'active'
  where t.email is not null
  order by t.contract_id, t.person_id, t.delegate_id nulls first`;
