import { type OwnDataExport, ownDataApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { signedUrl } from '../core/files/file-links.js';
import { deliverFile } from '../core/files/files.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import './data-exports.js';
import * as exports from './data-exports.queries.js';
import { de } from './own-data-texts.de.js';
import { en } from './own-data-texts.en.js';

/** Exports of one account in a day. */
const aDay = { exports: 3, seconds: 24 * 60 * 60 };

const sourcesOf = ({ memberships }: Caller) => [...new Set(memberships.map(({ sourceId }) => sourceId))];

/** A session that was handed out sees nothing of what the person takes along. */
function requireOwn({ kind }: Caller): void {
  if (kind !== 'portal' && kind !== 'page') throw problem('forbidden');
}

async function mustFind(sql: Tx, caller: Caller, id: string): Promise<OwnDataExport> {
  const found = await exports.find(sql, sourcesOf(caller), caller.accountId, id);
  if (!found) throw problem('not-found');
  return found;
}

/** Everything about the signed-in person (Art. 15 and 20 DSGVO). */
export const ownDataServed = serve(
  ownDataApi,
  {
    async exports(_input, { sql, caller }) {
      requireOwn(caller);
      return { items: [...(await exports.list(sql, sourcesOf(caller), caller.accountId))] };
    },

    async exportData(_input, context) {
      const { sql, caller, services, locale } = context;
      const sources = sourcesOf(caller);
      const [sourceId] = sources;
      if (!sourceId) throw problem('forbidden');
      await services.limit('own-data', aDay.exports, aDay.seconds).take(caller.accountId);
      const { accountId, email } = caller;
      const id = uuidv7();
      await exports.insert(sql, { id, sourceId, accountId, sources, email, locale });
      await audit(sql, context, { action: 'data.exported', source: sources, account: accountId });
      return mustFind(sql, caller, id);
    },

    async openExport({ params: { id } }, context) {
      const { sql, caller } = context;
      if (!(await mustFind(sql, caller, id)).until) throw problem('export-not-ready');
      const url = signedUrl(context, `/me/data-exports/${id}/content`);
      return { url, until: new Date(Number(new URL(url).searchParams.get('until')) * 1000).toISOString() };
    },

    async exportContent({ params: { id } }, context) {
      const { sql, caller } = context;
      // Whoever shows no link has not shown who they are.
      requireOwn(caller);
      if (caller.via !== 'link') throw problem('forbidden');
      const file = await exports.findFile(sql, sourcesOf(caller), caller.accountId, id);
      if (!file) throw problem('not-found');
      return deliverFile(context, file);
    },
  },
  { de: de.problems, en: en.problems },
);
