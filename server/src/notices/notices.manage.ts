import { type ManagedNotice, noticesManageApi, type Parsed } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import * as z from 'zod';
import type { Tx } from '../core/database/database.js';
import * as audiences from '../core/feed/audience.queries.js';
import { changeItem, releaseItem, revokeItem } from '../core/feed/feed.js';
import { notifyRecipients } from '../core/feed/notify.js';
import { membersOf, partsOf } from '../core/feed/parts.js';
import { fileLink, type LinkContext } from '../core/files/file-links.js';
import { decodeCursor, Micros, toPage } from '../core/http/cursor.js';
import { invalid, problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import { cancelDeliveries } from '../core/outbox/outbox.js';
import { searchPatterns } from '../core/search.js';
import { cleanHtml } from './html.js';
import { noticeReleased } from './notices.mail.js';
import * as notices from './notices.manage.queries.js';
import { listAttachments } from './notices.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type Draft = Parsed<typeof noticesManageApi.create>['body'];
type Order = Parsed<typeof noticesManageApi.release>['body'];
type Managing = LinkContext & { sql: Tx; now: Date; source: { id: string; sourceId: string } };

const cursorKey = z.tuple([z.enum(['0', '1']), Micros, z.uuid()]);

const basics = (row: notices.ManagedRow) => ({
  id: row.id,
  title: row.title,
  type: row.type,
  category: row.category,
  state: row.state,
  visibleFrom: row.visibleFrom,
  visibleUntil: row.visibleUntil,
  createdAt: row.createdAt,
  counts: row.counts,
  audience: row.audience,
});

async function show(context: Managing, id: string): Promise<ManagedNotice> {
  const { sql, now } = context;
  const { sourceId } = context.source;
  const row = await notices.find(sql, sourceId, id, now);
  if (!row) throw problem('not-found');
  const files = await listAttachments(sql, sourceId, id);
  return {
    ...basics(row),
    html: row.html,
    link: row.linkUrl ? { url: row.linkUrl, text: row.linkText ?? row.linkUrl } : null,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    attachments: files.map((file) => fileLink(context, { ...file, sourceId, itemKind: 'notice', itemId: id })),
    releases: await audiences.listReleases(sql, { sourceId, kind: 'notice', itemId: id }),
  };
}

/** Checks what a draft refers to, and cleans what a person wrote. */
async function toRecord({ sql, source }: Managing, draft: Draft): Promise<notices.NoticeRecord> {
  const categoryId = await notices.findCategory(sql, source.sourceId, draft.categoryId);
  if (!categoryId) throw problem('unknown-category');
  const files = new Set(draft.attachments);
  if ((await notices.countFiles(sql, source.sourceId, [...files])) !== files.size) throw problem('unknown-file');
  const { title, type, link, startsAt, endsAt } = draft;
  return {
    ...{ title, type, categoryId, startsAt, endsAt },
    ...cleanHtml(draft.html),
    // Written anew by the parser: what it forgives, such as control characters, is not kept.
    linkUrl: link ? new URL(link.url).href : null,
    linkText: link?.text ?? null,
  };
}

async function release(context: Managing, noticeId: string, order: Order): Promise<void> {
  const { sql, now } = context;
  const { id: by, sourceId } = context.source;
  const notice = await notices.find(sql, sourceId, noticeId, now);
  if (!notice) throw problem('not-found');
  if (!(await audiences.isAudienceKnown(sql, sourceId, order.audience))) throw problem('unknown-recipient');
  const { id, audience, visibleUntil, notify } = order;
  const visibleFrom = order.visibleFrom ?? now.toISOString();
  if (visibleUntil && Date.parse(visibleUntil) <= Date.parse(visibleFrom)) {
    throw invalid([{ pointer: '#/visibleUntil', code: 'ends-before-start' }]);
  }
  const made = await releaseItem(
    sql,
    {
      ...{ sourceId, id, kind: 'notice', itemId: noticeId, audience, visibleFrom, visibleUntil, notify, by },
      ...{ startGiven: order.visibleFrom !== null, categoryId: notice.category.id, type: notice.type },
    },
    { feature: 'notices', now },
  );
  if (made === 'taken') throw problem('release-exists');
  if (made !== 'released' || !notify) return;
  const mail = {
    feature: 'notices',
    template: noticeReleased,
    itemKind: 'notice',
    itemId: noticeId,
    key: `notice ${id}`,
  };
  await notifyRecipients(sql, { sourceId, releaseId: id, ...mail });
}

async function mustLock({ sql, source }: Managing, id: string): Promise<void> {
  if (!(await notices.lock(sql, source.sourceId, id))) throw problem('not-found');
}

/** Managers' operations on notices. */
export const noticesManageServed = serve(
  noticesManageApi,
  {
    async list({ query }, { sql, source, now }) {
      const { limit, state } = query;
      const after = decodeCursor(query.cursor, cursorKey);
      const search = searchPatterns(query.search);
      const rows = await notices.list(sql, source.sourceId, { after, search, state, limit, now });
      return toPage(rows, limit, { item: basics, key: ({ rank, micros, id }) => [rank, micros, id] });
    },

    async categories(_input, { sql, source }) {
      return { items: await notices.listCategories(sql, source.sourceId) };
    },

    get({ params }, context) {
      return show(context, params.id);
    },

    async create({ body }, context) {
      const { sql, source } = context;
      const id = uuidv7();
      await notices.insert(sql, source.sourceId, id, source.id, await toRecord(context, body));
      await notices.attach(sql, source.sourceId, id, body.attachments);
      return show(context, id);
    },

    async update({ params: { id }, body }, context) {
      const { sql, source, now } = context;
      const { sourceId } = source;
      await mustLock(context, id);
      const record = await toRecord(context, body);
      await notices.update(sql, sourceId, id, record, now);
      await notices.attach(sql, sourceId, id, body.attachments);
      const { categoryId, type } = record;
      await changeItem(sql, { sourceId, kind: 'notice', itemId: id, categoryId, type }, 'notices');
      return show(context, id);
    },

    async remove({ params: { id } }, context) {
      const { sql, source } = context;
      await mustLock(context, id);
      if (await audiences.wasReleased(sql, { sourceId: source.sourceId, kind: 'notice', itemId: id }))
        throw problem('notice-released');
      await notices.remove(sql, source.sourceId, id);
      return undefined;
    },

    async audience({ params: { id }, query }, { sql, source: { sourceId }, now }) {
      if (!(await notices.isManaged(sql, [sourceId], id))) throw problem('not-found');
      return partsOf(sql, { sourceId, kind: 'notice', itemId: id }, { ...query, now });
    },

    async audienceMembers({ params: { id, part }, query }, { sql, source: { sourceId } }) {
      if (!(await notices.isManaged(sql, [sourceId], id))) throw problem('not-found');
      return membersOf(sql, { sourceId, kind: 'notice', itemId: id }, { part, ...query, topic: 'notices' });
    },

    async countAudience({ body }, { sql, source, now }) {
      if (!(await audiences.isAudienceKnown(sql, source.sourceId, body))) throw problem('unknown-recipient');
      return audiences.countAudience(sql, { sourceId: source.sourceId, feature: 'notices', now }, body);
    },

    async release({ params: { id }, body }, context) {
      await mustLock(context, id);
      await release(context, id, body);
      return show(context, id);
    },

    async revoke({ params: { id } }, context) {
      const { sql, source, now } = context;
      const { sourceId } = source;
      await mustLock(context, id);
      await revokeItem(sql, { sourceId, kind: 'notice', itemId: id }, { feature: 'notices', now });
      await cancelDeliveries(sql, { sourceId, itemKind: 'notice', itemId: id });
      return show(context, id);
    },
  },
  { de: de.problems, en: en.problems },
);
