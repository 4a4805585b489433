import { type Notice, noticesApi } from '@p24/sdk/api';
import { findVisible, nextBoundary } from '../core/feed/feed.queries.js';
import { recordReads } from '../core/feed/reads.js';
import { fileLink, signedUrl } from '../core/files/file-links.js';
import { problem } from '../core/http/problem.js';
import { ownContacts, reachOf } from '../core/http/scope.js';
import { serve } from '../core/http/serve.js';
import { toCalendar } from './calendar.js';
import { noticeList } from './list.js';
import { listCategories } from './list.queries.js';
import './gates.js';
import * as notices from './notices.queries.js';

const basics = ({ id, sourceId, title, type, category, house, excerpt, visibleFrom, read }: notices.NoticeRow) => ({
  id,
  sourceId,
  title,
  type,
  category,
  house,
  excerpt,
  visibleFrom,
  read,
});

/** Residents' operations on notices. */
export const noticesServed = serve(noticesApi, {
  list: noticeList,

  async categories({ query }, context) {
    const { sql, caller, now } = context;
    const readers = await reachOf(sql, caller, query);
    context.freshUntil(await nextBoundary(sql, readers, 'notice', now));
    return { items: await listCategories(sql, readers, now) };
  },

  async get({ params: { id } }, context): Promise<Notice> {
    const { sql, caller, now } = context;
    const readers = { ...ownContacts(caller), accountId: caller.accountId };
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
    const opened = { sourceId: seen.sourceId, kind: 'notice', ids: [id] };
    return { id, readAt: await recordReads(sql, caller, { ...opened, feature: 'notices', now }) };
  },

  async calendar({ params: { id } }, { sql, caller, now }) {
    const seen = await findVisible(sql, ownContacts(caller), { kind: 'notice', itemId: id, now });
    const appointment = seen && (await notices.findAppointment(sql, seen.sourceId, id));
    if (!appointment) throw problem('not-found');
    return { body: toCalendar({ id, ...appointment }), name: 'termin.ics' };
  },
});
