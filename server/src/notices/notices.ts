import { type Notice, type NoticeSummary, noticesApi } from '@p24/sdk/api';
import * as z from 'zod';
import { bumpMemberships } from '../core/changes.js';
import { decodeCursor, Micros, toPage } from '../core/cursor.js';
import { announce } from '../core/events.js';
import { findVisible, nextBoundary } from '../core/feed.queries.js';
import { fileLink, signedUrl } from '../core/file-links.js';
import { problem } from '../core/problem.js';
import { ownContacts, reachOf } from '../core/scope.js';
import { searchPatterns } from '../core/search.js';
import { serve } from '../core/serve.js';
import { toCalendar } from './calendar.js';
import './gates.js';
import * as notices from './notices.queries.js';

/** Unread ones are a section of their own, never longer than this. */
const maxUnread = 50;

const cursorKey = z.tuple([Micros, z.uuid()]);

const basics = ({ id, sourceId, title, type, category, excerpt, visibleFrom, read }: notices.NoticeRow) => ({
  id,
  sourceId,
  title,
  type,
  category,
  excerpt,
  visibleFrom,
  read,
});

const toSummary = (row: notices.NoticeSummaryRow): NoticeSummary => ({
  ...basics(row),
  appointment: row.startsAt ? { startsAt: row.startsAt, endsAt: row.endsAt } : null,
  attachments: row.attachments,
});

/** Residents' operations on notices. */
export const noticesServed = serve(noticesApi, {
  async list({ query }, context) {
    const { sql, caller, now } = context;
    const readers = { ...(await reachOf(sql, caller, query)), accountId: caller.accountId };
    const limit = query.unread ? Math.min(query.limit, maxUnread) : query.limit;
    const filter = {
      after: decodeCursor(query.cursor, cursorKey),
      unread: query.unread,
      category: query.category,
      search: searchPatterns(query.search),
    };
    context.freshUntil(await nextBoundary(sql, readers, 'notice', now));
    const rows = await notices.list(sql, readers, { filter, limit, now });
    return toPage(rows, limit, { item: toSummary, key: ({ micros, id }) => [micros, id] });
  },

  async categories({ query }, context) {
    const { sql, caller, now } = context;
    const readers = { ...(await reachOf(sql, caller, query)), accountId: caller.accountId };
    context.freshUntil(await nextBoundary(sql, readers, 'notice', now));
    return { items: await notices.listCategories(sql, readers, now) };
  },

  async get({ params: { id } }, context): Promise<Notice> {
    const { sql, caller, now } = context;
    const readers = { ...ownContacts(caller), accountId: caller.accountId, reach: null };
    const row = await notices.find(sql, readers, id, now);
    if (!row) throw problem('not-found');
    context.freshUntil(await nextBoundary(sql, readers, 'notice', now));
    const files = await notices.listAttachments(sql, row.sourceId, id);
    const { startsAt, endsAt, linkUrl, linkText, html } = row;
    return {
      ...basics(row),
      html,
      link: linkUrl ? { url: linkUrl, text: linkText ?? linkUrl } : null,
      appointment: startsAt
        ? { startsAt, endsAt, calendarUrl: signedUrl(context, `/notices/${id}/calendar.ics`) }
        : null,
      attachments: files.map((file) =>
        fileLink(context, { ...file, sourceId: row.sourceId, itemKind: 'notice', itemId: id }),
      ),
    };
  },

  async markRead({ params: { id } }, { sql, caller, now }) {
    const seen = await findVisible(sql, ownContacts(caller), { kind: 'notice', itemId: id, now });
    if (!seen) throw problem('not-found');
    const { sourceId } = seen;
    const { at, first } = await notices.markRead(sql, { sourceId, accountId: caller.accountId, id, now });
    if (first) {
      const own = caller.memberships.filter((membership) => membership.sourceId === sourceId);
      await bumpMemberships(
        sql,
        sourceId,
        own.map((membership) => membership.id),
      );
      await announce(sql, { sourceId, contacts: 'managers', feature: 'notices', id });
    }
    return { id, readAt: at };
  },

  async calendar({ params: { id } }, { sql, caller, now }) {
    const seen = await findVisible(sql, ownContacts(caller), { kind: 'notice', itemId: id, now });
    const appointment = seen && (await notices.findAppointment(sql, seen.sourceId, id));
    if (!appointment) throw problem('not-found');
    return { body: toCalendar({ id, ...appointment }), name: 'termin.ics' };
  },
});
