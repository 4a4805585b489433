import { type OwnPortrait, type Portrait, portraitsApi } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { type LinkContext, signedUrl } from '../core/files/file-links.js';
import { deliverFile } from '../core/files/files.js';
import * as files from '../core/files/files.queries.js';
import { de as filesDe } from '../core/files/texts.de.js';
import { en as filesEn } from '../core/files/texts.en.js';
import { keepSquare } from '../core/files/uploads.js';
import type { Caller } from '../core/http/caller.js';
import { upload } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as portraits from './portraits.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

/** Pixels of a photo's side: twice what the largest place shows, for screens with fine pixels. */
const side = 256;

const ownOf = ({ memberships }: Caller): portraits.Own => ({
  sources: memberships.map(({ sourceId }) => sourceId),
  memberships: memberships.map(({ id }) => id),
});

/** A portrait as it is shown to whom the link is made for. */
export const toPortrait = (context: LinkContext, { drawing, fileId }: portraits.PortraitRow): Portrait => ({
  drawing,
  url: fileId && signedUrl(context, `/portraits/${fileId}`),
});

async function shownOf(sql: Tx, context: LinkContext & { caller: Caller }): Promise<OwnPortrait> {
  const { caller } = context;
  const displayName = await portraits.findDisplayName(sql, ownOf(caller));
  const rows = await portraits.list(sql, ownOf(caller));
  const [newest] = rows;
  if (!newest) return { drawing: null, url: null, displayName, seenBy: [] };
  const names = caller.memberships.filter(({ sourceId }) => rows.some((row) => row.sourceId === sourceId));
  return {
    ...toPortrait(context, newest),
    displayName,
    seenBy: [...new Set(names.map(({ sourceName }) => sourceName))],
  };
}

/** Photos and drawings: whoever manages one of the person's data sources sees them there, and nobody else. */
export const portraitsServed = serve(
  portraitsApi,
  {
    portrait: (_input, context) => shownOf(context.sql, context),

    async choosePortrait({ body: { drawing } }, context) {
      const { sql, caller } = context;
      const own = ownOf(caller);
      await portraits.clear(sql, own);
      if (drawing) await portraits.draw(sql, own, drawing);
      return shownOf(sql, context);
    },

    sendPhoto: upload<typeof portraitsApi.sendPhoto, files.StoredRow[]>({
      async receive({ query: { name }, upload }, { caller, services }) {
        // Refused pictures cost work, too.
        await services.limit('portrait', 40, 3600).take(caller.accountId);
        const sources = [...new Set(caller.memberships.map(({ sourceId }) => sourceId))];
        return keepSquare(services.files, { sources, name, upload, side });
      },
      async record(photos, _input, context) {
        const { sql, caller } = context;
        const own = ownOf(caller);
        await portraits.clear(sql, own);
        for (const photo of photos) await files.insert(sql, photo, null);
        await portraits.show(sql, own, photos);
        return shownOf(sql, context);
      },
    }),

    async photo({ params: { id } }, context) {
      const { sql, caller } = context;
      const manages = caller.memberships.filter(({ role }) => role === 'manager' || role === 'admin');
      const managed = manages.map(({ sourceId }) => sourceId);
      const photo = await portraits.findPhoto(sql, id, { own: ownOf(caller), managed });
      if (!photo) throw problem('not-found');
      return deliverFile(context, photo);
    },
  },
  { de: { ...filesDe, ...de.photo }, en: { ...filesEn, ...en.photo } },
);
