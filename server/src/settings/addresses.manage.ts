import { addressesManageApi } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as addresses from './addresses.queries.js';
import { checkHost } from './host-check.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** Host names that a data source may have. */
const mostHosts = 5;
/** Checks in a minute; each keeps a connection to the database for as long as a name server takes. */
const checks = { points: 10, seconds: 60 };

/** The host that people reach the server by, where it has no name of another's. */
const targetOf = ({ services, selfOrigin }: RequestContext) => new URL(services.env.url ?? selfOrigin).hostname;

/** Managers' operations on where a data source is at home. */
export const addressesManageServed = serve(
  addressesManageApi,
  {
    origins: async (_input, { sql, source }) => ({ origins: await addresses.listOrigins(sql, source.sourceId) }),

    async saveOrigins({ body }, context) {
      const { sql, source } = context;
      const { sourceId } = source;
      const known = await addresses.listOrigins(sql, sourceId);
      const added = [...new Set(body.origins)].filter((origin) => !known.includes(origin));
      const removed = known.filter((origin) => !body.origins.includes(origin));
      await addresses.changeOrigins(sql, sourceId, { added, removed });
      await audit(sql, context, [
        ...added.map((origin) => ({ action: 'origin.added' as const, source: sourceId, details: { origin } })),
        ...removed.map((origin) => ({ action: 'origin.removed' as const, source: sourceId, details: { origin } })),
      ]);
      return { origins: await addresses.listOrigins(sql, sourceId) };
    },

    hosts: async (_input, context) => ({
      items: await addresses.listHosts(context.sql, context.source.sourceId),
      target: targetOf(context),
    }),

    async bindHost({ body: { host } }, context) {
      const { sql, source } = context;
      if (host === targetOf(context)) throw problem('host-reserved');
      const own = await addresses.listHosts(sql, source.sourceId);
      if (own.some((one) => one.host === host)) return { host };
      if (own.length >= mostHosts) throw problem('too-many-hosts');
      if (!(await addresses.insertHost(sql, source.sourceId, host))) throw problem('host-taken');
      await audit(sql, context, { action: 'domain.added', source: source.sourceId, details: { host } });
      return { host };
    },

    async releaseHost({ params: { host } }, context) {
      const { sql, source } = context;
      if (!(await addresses.deleteHost(sql, source.sourceId, host))) throw problem('not-found');
      await audit(sql, context, { action: 'domain.removed', source: source.sourceId, details: { host } });
      return undefined;
    },

    async checkHost({ params: { host } }, context) {
      const { sql, source, services, now } = context;
      if (!(await addresses.hasHost(sql, source.sourceId, host))) throw problem('not-found');
      await services.limit('host-checks', checks.points, checks.seconds).take(source.sourceId);
      const expected = targetOf(context);
      const found = await checkHost({ host, target: expected });
      return { host, ...found, expected, checkedAt: now.toISOString() };
    },
  },
  { de: de.problems, en: en.problems },
);
