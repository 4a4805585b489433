import { keysManageApi } from '@p24/sdk/api';
import { audit } from '../audit/audit.port.js';
import { serve } from '../core/http/serve.js';
import { issueKey, revokeKey, rotateKey } from './keys.js';
import { listKeys } from './keys.queries.js';
import { de } from './keys-texts.de.js';
import { en } from './keys-texts.en.js';

const target = (id: string) => ({ target: { kind: 'key', id } });

/** Administrators' operations on the API keys of a data source. */
export const keysManageServed = serve(
  keysManageApi,
  {
    keys: async (_input, { sql, source }) => ({ items: await listKeys(sql, source.sourceId) }),

    async createKey({ body }, context) {
      const { sql, source, caller } = context;
      const made = await issueKey(sql, source.sourceId, caller.accountId, body);
      await audit(sql, context, { action: 'key.created', source: source.sourceId, ...target(made.key.id) });
      return made;
    },

    async rotateKey({ params: { id }, body }, context) {
      const { sql, source } = context;
      const made = await rotateKey(sql, source.sourceId, id, body.keepHours);
      const details = { keepHours: body.keepHours };
      await audit(sql, context, { action: 'key.rotated', source: source.sourceId, ...target(id), details });
      return made;
    },

    async revokeKey({ params: { id } }, context) {
      const { sql, source, caller } = context;
      await revokeKey(sql, source.sourceId, caller.accountId, id);
      await audit(sql, context, { action: 'key.revoked', source: source.sourceId, ...target(id) });
      return undefined;
    },
  },
  { de: de.problems, en: en.problems },
);
