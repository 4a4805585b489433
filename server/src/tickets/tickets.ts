import { type Parsed, ticketsApi } from '@p24/sdk/api';
import * as z from 'zod';
import type { Tx } from '../core/database/database.js';
import { bumpMemberships } from '../core/feed/changes.js';
import { attachOwn } from '../core/files/attachments.js';
import type { Caller } from '../core/http/caller.js';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { problem } from '../core/http/problem.js';
import { narrowedPlace, ownPeople, readPeople } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { searchPatterns } from '../core/search.js';
import * as events from './events.queries.js';
import { orderAssigneeMail } from './ordering.js';
import { basics, mayTakePart, showTicket } from './show.js';
import { tellChange } from './tell.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import * as tickets from './tickets.queries.js';
import './gates.js';
import './tickets.mail.js';

type Comment = Parsed<typeof ticketsApi.comment>['body'];
type Writing = { sql: Tx; caller: Caller; now: Date };

const cursorKey = z.tuple([Micros, z.uuid()]);

/** What decides over a comment: nothing where the same one is there already. */
async function admitComment({ sql, caller }: Writing, row: tickets.TicketDetailRow, comment: Comment) {
  const { sourceId, personId: by } = row;
  const { id, text, attachments } = comment;
  const known = await events.compareComment(
    sql,
    { sourceId, id, ticketId: row.id, by, internal: false, text },
    attachments,
  );
  if (known === 'other') throw problem('id-taken');
  if (known === 'same') return false;
  if (!mayTakePart(row, row.mayComment)) throw problem('comments-closed');
  if (attachments.length > 0 && !mayTakePart(row, row.mayAttach)) throw problem('attachments-closed');
  const attached = await attachOwn(sql, {
    ...{ sourceId, accountId: caller.accountId, itemKind: 'ticket-event', itemId: id, files: attachments },
  });
  if (!attached) throw problem('unknown-file');
  return true;
}

async function writeComment({ sql, now }: Writing, row: tickets.TicketDetailRow, { id, text, attachments }: Comment) {
  const { sourceId, personId, id: ticketId } = row;
  const name = await tickets.findPersonName(sql, sourceId, personId);
  await events.insertEvent(sql, {
    ...{ sourceId, id, ticketId, kind: 'comment', author: 'resident', personId, authorName: name },
    ...{ internal: false, text, from: null, to: null, attached: new Set(attachments).size, now },
  });
  await tellChange(sql, { sourceId, id: ticketId });
  await orderAssigneeMail(sql, { sourceId, ticketId, eventId: id });
}

/** Residents' operations on tickets. */
export const ticketsServed = serve(
  ticketsApi,
  {
    async list({ query }, { sql, caller }) {
      const { cursor, source, open, search, limit } = query;
      const after = decodeCursor(cursor, cursorKey);
      const place = await narrowedPlace(sql, caller, query);
      const own = await readPeople(sql, caller, place?.source ?? source);
      const filter = { after, place, open, search: searchPatterns(search), limit };
      const rows = await tickets.list(sql, own, caller.accountId, filter);
      return toPage(rows, limit, { item: basics, key: ({ micros, id }) => [micros, id] });
    },

    get: ({ params: { id } }, context) => showTicket(context, id),

    async comment({ params: { id }, body }, context) {
      const { sql, caller } = context;
      const own = ownPeople(caller);
      await tickets.lock(sql, own, id);
      const row = await tickets.find(sql, own, caller.accountId, id);
      if (!row) throw problem('not-found');
      if (await admitComment(context, row, body)) await writeComment(context, row, body);
      return showTicket(context, id);
    },

    async markRead({ params: { id } }, { sql, caller, now }) {
      const row = await tickets.find(sql, await readPeople(sql, caller), caller.accountId, id);
      if (!row) throw problem('not-found');
      const { sourceId } = row;
      const readAt = await events.markRead(sql, { sourceId, accountId: caller.accountId, kind: 'ticket', id, now });
      if (row.unread) {
        const own = caller.memberships.filter((membership) => membership.sourceId === sourceId);
        await bumpMemberships(
          sql,
          sourceId,
          own.map((membership) => membership.id),
        );
      }
      return { id, readAt };
    },
  },
  { de: de.problems, en: en.problems },
);
