import type { Tx } from '../core/database/database.js';
import type { OwnContacts, Scope } from '../core/http/scope.js';
import type { Supply, Term } from './months.js';

/** A contract about a unit that one of the contacts is party to. */
export interface ContractRow extends Term {
  contractId: string;
  sourceId: string;
  unitId: string;
  unitName: string;
  address: string | null;
}

/** The tenancies and ownerships of units, in properties that are online, that these contacts are parties to, the newest first. */
export const listContracts = (sql: Tx, { sources, contacts }: OwnContacts, { property, contract }: Scope) =>
  sql<ContractRow[]>`
    select distinct c.id as "contractId", c.source_id as "sourceId", c.kind, c.starts_on as "startsOn",
      c.ends_on as "endsOn", u.id as "unitId", u.name as "unitName", o.address,
      case when c.kind = 'tenancy' then '[]' else (
        select coalesce(jsonb_agg(jsonb_build_object('startsOn', t.starts_on, 'endsOn', t.ends_on)), '[]')
        from contracts t where t.source_id = c.source_id and t.unit_id = c.unit_id and t.kind = 'tenancy'
      ) end as tenancies
    from unnest(${sources}::uuid[], ${contacts}::uuid[]) as mine(source_id, contact_id)
    join contract_parties p on p.source_id = mine.source_id and p.contact_id = mine.contact_id
    join contracts c on c.source_id = p.source_id and c.id = p.contract_id
    join units u on u.source_id = c.source_id and u.id = c.unit_id
    join properties o on o.source_id = u.source_id and o.id = u.property_id and o.online
    where c.kind in ('tenancy', 'ownership')
      -- Garages and parking spaces are neither heated nor metered.
      and u.kind in ('flat', 'commercial')
      ${property ? sql`and c.property_id = ${property}` : sql``}
      ${contract ? sql`and c.id = ${contract}` : sql``}
    order by c.starts_on desc, c.id`;

/** All supplies for the units' months that a contract covers in full; `contractId` says which contract. */
export const listSupplies = (sql: Tx, contracts: readonly ContractRow[]) =>
  sql<(Supply & { contractId: string })[]>`
    select c.id as "contractId", s.service, s.measure, to_char(s.month, 'YYYY-MM') as month, s.amount, s.estimated,
      s.converted, s.errors, s.remarks, s.reference, s.benchmark, s.supplied_at as "suppliedAt"
    from unnest(${contracts.map(({ sourceId }) => sourceId)}::uuid[],
      ${contracts.map(({ contractId }) => contractId)}::uuid[]) as mine(source_id, contract_id)
    join contracts c on c.source_id = mine.source_id and c.id = mine.contract_id
    join consumption s on s.source_id = c.source_id and s.unit_id = c.unit_id
    where s.month >= c.starts_on
      and (c.ends_on is null or (s.month + interval '1 month' - interval '1 day')::date <= c.ends_on)`;
