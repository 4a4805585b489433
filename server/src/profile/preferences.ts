import { preferencesApi } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as preferences from './preferences.queries.js';

/** What a person chooses for all data sources. */
export const preferencesServed = serve(preferencesApi, {
  async preferences(_input, { sql, caller }) {
    const found = await preferences.find(sql, caller.accountId);
    if (!found) throw problem('not-found');
    return found;
  },

  async choose({ body: { locale, introduced } }, { sql, caller, now }) {
    const saved = await preferences.save(sql, caller.accountId, { locale, introducedAt: introduced ? now : null });
    if (!saved) throw problem('not-found');
    return saved;
  },
});
