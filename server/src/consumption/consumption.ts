import { consumptionApi } from '@p24/sdk/api';
import { reachOf } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
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

/** Residents' operations on consumption. */
export const consumptionServed = serve(consumptionApi, {
  async list({ query }, { sql, caller }) {
    const { months, source, property, contract } = query;
    const own = await reachOf(sql, caller, { source, property, contract });
    const contracts = await consumption.listContracts(sql, own, { property, contract });
    const supplies = byContract(await consumption.listSupplies(sql, contracts));
    const items = contracts.map((term) => ({
      contractId: term.contractId,
      sourceId: term.sourceId,
      unit: { id: term.unitId, name: term.unitName, address: term.address },
      startsOn: term.startsOn,
      endsOn: term.endsOn,
      kind: term.kind,
      series: toSeries(supplies.get(term.contractId) ?? [], term, months),
    }));
    // Of a flat that is let the owner learns nothing here; a tenant learns that nothing was supplied yet.
    return { items: items.filter(({ kind, series }) => kind === 'tenancy' || series.length > 0) };
  },
});
