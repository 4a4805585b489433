import { type Erasure, erasuresApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { type LinkContext, signedUrl } from '../core/files/file-links.js';
import type { Caller } from '../core/http/caller.js';
import { problem } from '../core/http/problem.js';
import { ownPeople } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { weigh } from './erasing.js';
import { erasurePdf, erasurePdfName } from './erasure-pdf.js';
import { de } from './erasure-texts.de.js';
import { en } from './erasure-texts.en.js';
import { numberOf, worded } from './erasure-words.js';
import { tellAsked } from './erasures.mail.js';
import * as erasures from './erasures.queries.js';

const shown = (context: LinkContext, row: erasures.ErasureRow): Erasure => {
  const { id, sourceId, sourceName, askedAt, dueOn, state, decidedAt, answer } = row;
  const pdfUrl = signedUrl(context, `/me/erasures/${id}/receipt`);
  return { id, number: numberOf(id), sourceId, sourceName, askedAt, dueOn, state, decidedAt, answer, pdfUrl };
};

async function mustFind(sql: Tx, caller: Caller, id: string): Promise<erasures.ErasureRow> {
  const row = await erasures.findOwn(sql, ownPeople(caller), id);
  if (!row) throw problem('not-found');
  return row;
}

/** What an erasure of a person would do. */
async function sharesOf(sql: Tx, sourceId: string, personId: string) {
  const subject = await erasures.findSubject(sql, sourceId, personId);
  return subject ? weigh(sql, subject) : [];
}

/** Asking for the erasure of the own data (Art. 17 DSGVO). */
export const erasuresServed = serve(
  erasuresApi,
  {
    async erasures(_input, context) {
      const rows = await erasures.listOwn(context.sql, ownPeople(context.caller));
      return { items: rows.map((row) => shown(context, row)) };
    },

    async outlook(_input, { sql, caller, locale }) {
      const items = [];
      for (const { sourceId, sourceName, personId } of caller.memberships) {
        if (!personId) continue;
        items.push({ sourceId, sourceName, shares: worded(await sharesOf(sql, sourceId, personId), locale) });
      }
      return { items };
    },

    async requestErasure({ body: { source } }, context) {
      const { sql, caller } = context;
      const { sources, people } = ownPeople(caller, source);
      for (const [index, sourceId] of sources.entries()) {
        const personId = people[index];
        if (!personId) continue;
        const id = uuidv7();
        if (!(await erasures.insertErasure(sql, { id, sourceId, personId, accountId: caller.accountId }))) continue;
        await audit(sql, context, {
          ...{ action: 'erasure.requested', source: sourceId, account: caller.accountId, person: personId },
          target: { kind: 'erasure', id },
        });
        await tellAsked(sql, { sourceId, id }, caller.email);
      }
      const rows = await erasures.listOwn(sql, ownPeople(caller));
      return { items: rows.map((row) => shown(context, row)) };
    },

    async withdrawErasure({ params: { id } }, context) {
      const { sql, caller } = context;
      const { sourceId, personId } = await mustFind(sql, caller, id);
      const decision = { state: 'withdrawn', by: null } as const;
      if (!(await erasures.decide(sql, sourceId, id, decision))) throw problem('erasure-decided');
      await audit(sql, context, {
        ...{ action: 'erasure.withdrawn', source: sourceId, account: caller.accountId, person: personId },
        target: { kind: 'erasure', id },
      });
      return shown(context, await mustFind(sql, caller, id));
    },

    async receipt({ params: { id } }, { sql, caller, locale }) {
      const row = await mustFind(sql, caller, id);
      const shares = row.shares ?? (row.personId ? await sharesOf(sql, row.sourceId, row.personId) : []);
      return { body: await erasurePdf(row, shares, locale), name: erasurePdfName(row, locale), inline: true };
    },
  },
  { de: de.problems, en: en.problems },
);
