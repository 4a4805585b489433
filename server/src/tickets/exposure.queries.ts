import type { Exposure } from '@p24/sdk/api';
import { inline, part } from '../core/database/composed.js';
import type { Fragment, Tx } from '../core/database/database.js';

/**
 * What a person, `p`, sees of a ticket, `t`: `a.audience` by the ticket's contract, else by the person's latest one,
 * `k` the template and `x.exposure`. What is not released, or has no template that says otherwise, is hidden.
 */
export const exposedPart = part`
  cross join lateral (
    select coalesce((
      select case when c.kind = 'tenancy' then 'tenant' else 'owner' end
      from contract_parties cp
      join contracts c on c.source_id = cp.source_id and c.id = cp.contract_id
      where cp.source_id = t.source_id and cp.contact_id = p.contact_id
      order by c.id = t.contract_id desc nulls last, c.ends_on desc nulls first, c.starts_on desc, c.id
      limit 1), 'tenant') as audience
  ) a
  left join ticket_templates k on k.source_id = t.source_id and k.id = t.template_id
  cross join lateral (
    select case when t.released then coalesce(k.visibility->a.audience->>t.status, 'hidden') else 'hidden' end as exposure
  ) x`;

/** The same for a statement of the driver. */
export const exposed = (sql: Tx): Fragment => inline(sql, exposedPart);

/** Unit and property of a ticket, `t`, as `l.place`; null where it is about none. */
export const locatedPart = part`
  left join lateral (
    select concat_ws(', ', u.name, pr.name) as place
    from properties pr
    left join contracts c on c.source_id = t.source_id and c.id = t.contract_id and c.property_id = pr.id
    left join units u on u.source_id = c.source_id and u.id = c.unit_id
    where pr.source_id = t.source_id and pr.id = t.property_id
  ) l on true`;

/** The same for a statement of the driver. */
export const located = (sql: Tx): Fragment => inline(sql, locatedPart);

/** The contacts that take part in a ticket, each with the most that its people see: hidden < internal < shown. */
export const listWatchers = (sql: Tx, sourceId: string, id: string) => sql<{ contactId: string; exposure: Exposure }[]>`
  select p.contact_id as "contactId", max(x.exposure) as exposure
  from tickets t
  join ticket_people tp on tp.source_id = t.source_id and tp.ticket_id = t.id
  join people p on p.source_id = tp.source_id and p.id = tp.person_id
  ${exposed(sql)}
  where t.source_id = ${sourceId} and t.id = ${id}
  group by p.contact_id
  order by p.contact_id`;
