import { profileManageApi } from '@p24/sdk/api';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { contactPurposes } from './consent-texts.js';
import { listLast } from './consents.queries.js';
import { findManaged } from './details.queries.js';
import { toPortrait } from './portraits.js';
import { listShown } from './portraits.queries.js';

const nobody = { drawing: null, url: null };

/** What managers see of what people say about themselves. */
export const profileManageServed = serve(profileManageApi, {
  async profile({ params: { id } }, context) {
    const { sql, source } = context;
    const { sourceId } = source;
    const found = await findManaged(sql, sourceId, id);
    if (!found) throw problem('not-found');
    const [portrait] = await listShown(sql, sourceId, [id]);
    const stated = found.personId ? await listLast(sql, { sources: [sourceId], people: [found.personId] }) : [];
    const contact = contactPurposes.flatMap((purpose) => {
      const last = stated.find((one) => one.purpose === purpose);
      if (!last) return [];
      return [{ purpose, state: last.state === 'given' ? ('given' as const) : ('withdrawn' as const), at: last.at }];
    });
    const shown = portrait ? toPortrait(context, portrait) : nobody;
    return { id, portrait: shown, details: found.own, changedAt: found.changedAt, contact };
  },

  async portraits({ query: { people } }, context) {
    const { sql, source } = context;
    const rows = await listShown(sql, source.sourceId, people);
    return { items: rows.map((row) => ({ id: row.id, ...toPortrait(context, row) })) };
  },
});
