import type { UnitConsumption } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { OwnContacts, Scope } from '../core/http/scope.js';
import * as consumption from './consumption.queries.js';
import { type Supply, toSeries } from './months.js';

function byContract(rows: readonly (Supply & { contractId: string })[]): Map<string, Supply[]> {
  const found = new Map<string, Supply[]>();
  for (const row of rows) {
    const supplies = found.get(row.contractId);
    if (supplies) supplies.push(row);
    else found.set(row.contractId, [row]);
  }
  return found;
}

/** What these contacts are told of the consumption of their homes, so many months back. */
export async function listHomes(
  sql: Tx,
  own: OwnContacts,
  { property, contract, months }: Pick<Scope, 'property' | 'contract'> & { months: number },
): Promise<UnitConsumption[]> {
  const contracts = await consumption.listContracts(sql, own, { property, contract });
  const supplies = byContract(await consumption.listSupplies(sql, contracts));
  const homes = contracts.map((term) => ({
    contractId: term.contractId,
    sourceId: term.sourceId,
    unit: { id: term.unitId, name: term.unitName, address: term.address },
    startsOn: term.startsOn,
    endsOn: term.endsOn,
    kind: term.kind,
    series: toSeries(supplies.get(term.contractId) ?? [], term, months),
  }));
  // Of a flat that is let the owner learns nothing here; a tenant learns that nothing was supplied yet.
  return homes.filter(({ kind, series }) => kind === 'tenancy' || series.length > 0);
}
