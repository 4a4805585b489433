import type { FileLink, Notice, NoticeSummary } from '@p24/sdk';
import { noticesApi } from '@p24/sdk/api';
import { isHere } from '../contracts.js';
import { houseOf } from '../core/audience.js';
import { mockApi } from '../core/mock-api.js';
import { matches, pageOf } from '../core/pages.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';
import { source, type World } from '../world.js';
import { type SeenNotice, seenBy } from './audience.js';
import { calendarFile } from './calendar.js';
import { categories } from './notices.data.js';

/** The notice board of whoever is signed in. */
export const noticesMocks = (portal: Portal) => {
  const { world } = portal;

  return mockApi(portal.base, noticesApi, portal.resident, {
    list({ query }, { caller }) {
      if (!isHere(world, caller, query)) return { items: [], nextCursor: null };
      const found = seenBy(world, caller)
        .filter(({ categoryId }) => !query.category || categoryId === query.category)
        .filter(({ title, html }) => matches(query.search, title, plain(html)))
        .map((notice) => summary(world, notice, caller))
        .filter(({ read }) => query.unread === undefined || query.unread !== read);
      return pageOf(found, query);
    },

    categories({ query }, { caller }) {
      const used = new Set(seenBy(world, caller).map(({ categoryId }) => categoryId));
      return { items: isHere(world, caller, query) ? categories.filter(({ id }) => used.has(id)) : [] };
    },

    get: ({ params }, { caller }) => detail(portal, find(world, caller, params.id), caller),

    markRead({ params: { id } }, { caller }) {
      find(world, caller, id);
      world.reads.add(`${caller}:${id}`);
      portal.hub.announce({ feature: 'notices', id });
      return { id, readAt: world.now().toISOString() };
    },

    calendar({ params }, { caller }) {
      const notice = find(world, caller, params.id);
      if (!notice.startsAt) throw new MockProblem('not-found');
      return { body: calendarFile(notice, notice.startsAt), name: 'termin.ics' };
    },
  });
};

/** The text of rich text. */
export const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The category of a notice as lists show it. */
export function categoryOf(id: string): { id: string; name: string } {
  const { name } = categories.find((category) => category.id === id) ?? categories[0];
  return { id, name };
}

function find(world: World, contactId: string, id: string): SeenNotice {
  const notice = seenBy(world, contactId).find((seen) => seen.id === id);
  if (!notice) throw new MockProblem('not-found');
  return notice;
}

function summary(world: World, notice: SeenNotice, contactId: string): NoticeSummary {
  const { id, title, type, categoryId, html, visibleFrom, startsAt, endsAt, attachments } = notice;
  return {
    id,
    sourceId: source.id,
    title,
    type,
    category: categoryOf(categoryId),
    house: houseOf(notice),
    excerpt: plain(html).slice(0, 200),
    visibleFrom,
    appointment: startsAt ? { startsAt, endsAt } : null,
    attachments: attachments.length,
    read: world.reads.has(`${contactId}:${id}`),
  };
}

function detail(portal: Portal, notice: SeenNotice, contactId: string): Notice {
  const { appointment, ...rest } = summary(portal.world, notice, contactId);
  const calendarUrl = portal.link(`/notices/${notice.id}/calendar.ics`);
  return {
    ...rest,
    html: notice.html,
    link: notice.link,
    appointment: appointment && { ...appointment, calendarUrl },
    attachments: notice.attachments.flatMap((id) => fileLink(portal, notice.id, id)),
  };
}

/** The link to an attached file, if it is kept. */
export function fileLink(portal: Portal, noticeId: string, id: string): FileLink[] {
  const file = portal.world.files.get(id);
  if (!file) return [];
  const { name, type, body } = file;
  return [{ id, name, type, size: body.size, url: portal.link(`/files/${id}?item=notice.${noticeId}`) }];
}
