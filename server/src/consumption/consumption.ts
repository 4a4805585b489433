import './monthly.mail.js';
import './retention.js';
import { consumptionApi } from '@p24/sdk/api';
import { reachOf } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { listHomes } from './homes.js';

/** Residents' operations on consumption. */
export const consumptionServed = serve(consumptionApi, {
  async list({ query }, { sql, caller }) {
    const { months, source, property, contract } = query;
    const own = await reachOf(sql, caller, { source, property, contract });
    return { items: await listHomes(sql, own, { property, contract, months }) };
  },
});
