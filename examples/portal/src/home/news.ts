import type { Client, Scope } from '@p24/sdk';
import type { PortalIcon } from '../icons.js';
import type { View } from '../pages.js';

/** Something that the person has not seen yet. */
export interface NewsItem {
  view: NewsKind;
  icon: PortalIcon;
  id: string;
  title: string;
  /** Name of the house that it is about; null where that is not said. */
  house: string | null;
  sourceId: string;
  /** When it came, ISO 8601. */
  at: string;
}

/** The views in which something can be new. */
export type NewsKind = Extract<View['name'], 'notices' | 'documents' | 'tickets'>;

/** How much of one kind is new; `more` where there is more than was counted. */
export interface NewsCount {
  view: NewsKind;
  count: number;
  more: boolean;
}

/** What is new for the person. */
export interface News {
  /** The newest first. */
  items: NewsItem[];
  /** Of each kind, those without anything new left out. */
  counts: NewsCount[];
  /** The person's own concerns that are not settled, the newest first. */
  open: readonly { id: string; title: string }[];
  /** Whether everything could be read. */
  complete: boolean;
}

interface Unread {
  items: Omit<NewsItem, 'view' | 'icon'>[];
  more: boolean;
  open?: News['open'];
}

const settled = new Set<string | null>(['done', 'closed', 'rejected']);

type Reading = (client: Client, scope: Scope, options: { signal: AbortSignal }) => Promise<Unread>;

const counted = 20;
const shown = 6;

const readings: Readonly<Record<NewsKind, { icon: PortalIcon; read: Reading }>> = {
  notices: {
    icon: 'notice',
    async read({ notices }, scope, options) {
      const { items, nextCursor } = await notices.list({ ...scope, unread: true, limit: counted }, options);
      return {
        items: items.map(({ id, title, house, sourceId, visibleFrom: at }) => ({ id, title, house, sourceId, at })),
        more: nextCursor !== null,
      };
    },
  },
  documents: {
    icon: 'documents',
    async read({ documents }, scope, options) {
      const { items, nextCursor } = await documents.list({ ...scope, unread: true, limit: counted }, options);
      return {
        items: items.map(({ id, title, house, sourceId, releasedAt: at }) => ({ id, title, house, sourceId, at })),
        more: nextCursor !== null,
      };
    },
  },
  tickets: {
    icon: 'ticket',
    async read({ tickets }, scope, options) {
      const { items } = await tickets.list({ ...scope, limit: 50 }, options);
      const unread = items.filter((ticket) => ticket.unread);
      return {
        items: unread.map(({ id, title, place: house, sourceId, changedAt, createdAt }) => ({
          ...{ id, title, house, sourceId, at: changedAt ?? createdAt },
        })),
        more: false,
        open: items.filter(({ status }) => !settled.has(status)).map(({ id, title }) => ({ id, title })),
      };
    },
  },
};

const kinds = Object.keys(readings) as NewsKind[];

const later = (one: { at: string }, other: { at: string }) => other.at.localeCompare(one.at);

/** The newest of several kinds, newest first; of each kind at least one, so that nothing announced is missing. */
export function newest<T extends { at: string }>(kinds: readonly (readonly T[])[], most: number): T[] {
  const sorted = kinds.map((items) => [...items].sort(later));
  const firsts = sorted.flatMap((items) => items.slice(0, 1));
  const others = sorted.flatMap((items) => items.slice(1)).sort(later);
  return [...firsts, ...others].slice(0, most).sort(later);
}

/** What is new for the person; what cannot be read now is left out, `complete` says whether any was. */
export async function readNews(client: Client, scope: Scope, options: { signal: AbortSignal }): Promise<News> {
  const read = await Promise.allSettled(kinds.map((kind) => readings[kind].read(client, scope, options)));
  const found = kinds.flatMap((view, at) => {
    const one = read[at];
    return one?.status === 'fulfilled' ? [{ view, ...one.value }] : [];
  });
  return {
    items: newest(
      found.map(({ view, items }) => items.map((item) => ({ ...item, view, icon: readings[view].icon }))),
      shown,
    ),
    counts: found
      .map(({ view, items, more }) => ({ view, count: items.length, more }))
      .filter(({ count }) => count > 0),
    open: found.flatMap(({ open = [] }) => open),
    complete: read.every(({ status }) => status === 'fulfilled'),
  };
}
