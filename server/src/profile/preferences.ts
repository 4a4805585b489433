import { preferencesApi } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as preferences from './preferences.queries.js';

/** What a person chooses for all data sources. */
export const preferencesServed = serve(preferencesApi, {
  async preferences(_input, { sql, caller }) {
    // Whoever looks at the portal as somebody enters no account, and is not introduced to it.
    if (caller.kind === 'preview')
      return { locale: caller.locale === 'en' ? ('en' as const) : ('de' as const), introduced: true };
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
