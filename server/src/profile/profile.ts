import './retention.js';
import { type Consent, profileApi } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { Locale } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { ownPeople } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { contactPurposes, purposes, wordsOf } from './consent-texts.js';
import { listLast, lockPerson } from './consents.queries.js';
import { recordConsent } from './profile.port.js';

interface Asking {
  sql: Tx;
  caller: Caller;
  locale: Locale;
}

/** Where the caller stands, by data source and purpose; in one data source alone where it is named. */
async function standings({ sql, caller, locale }: Asking, source?: string): Promise<Consent[]> {
  const own = ownPeople(caller, source);
  const last = await listLast(sql, own);
  const named = caller.memberships.filter(({ personId, sourceId }) => personId && own.sources.includes(sourceId));
  return named.flatMap(({ sourceId, sourceName }) =>
    [...purposes, ...contactPurposes].map((purpose) => {
      const stated = last.find((one) => one.sourceId === sourceId && one.purpose === purpose);
      const { state = 'none', at = null } = stated ?? {};
      return { sourceId, sourceName, purpose, state, at, ...wordsOf(locale, purpose) };
    }),
  );
}

/** What residents decide about their own data. */
export const profileServed = serve(profileApi, {
  async consents(_input, context) {
    return { items: await standings(context) };
  },

  async decide({ params: { purpose }, query: { source }, body: { state } }, context) {
    const { sql, caller, locale, now } = context;
    const { sources, people } = ownPeople(caller, source);
    const [sourceId, personId] = [sources[0], people[0]];
    if (!sourceId || !personId) throw problem('not-found');
    const stands = async () => (await standings(context, source)).find((one) => one.purpose === purpose);
    await lockPerson(sql, { sourceId, personId });
    const before = await stands();
    if (before?.state !== state) {
      await recordConsent(sql, { sourceId, personId }, { state, locale, channel: 'profile', now, only: purpose });
    }
    const after = await stands();
    if (!after) throw problem('not-found');
    return after;
  },
});
