import type { Client } from '@p24/sdk';
import type { PortalIcon } from './icons.js';
import type { View } from './views.js';

/** Something that the person has not seen yet. */
export interface News {
  view: View['name'];
  icon: PortalIcon;
  id: string;
  title: string;
  /** When it came, ISO 8601. */
  at: string;
}

/** The newest of one kind that are unread. */
type Reading = (client: Client, signal: AbortSignal) => Promise<News[]>;

const atMost = 5;

const readings: readonly Reading[] = [
  async ({ notices }, signal) =>
    (await notices.list({ unread: true, limit: atMost }, { signal })).items.map(({ id, title, visibleFrom }) => ({
      ...{ view: 'notices', icon: 'notice', id, title },
      at: visibleFrom,
    })),
  async ({ documents }, signal) =>
    (await documents.list({ unread: true, limit: atMost }, { signal })).items.map(({ id, title, releasedAt }) => ({
      ...{ view: 'documents', icon: 'documents', id, title },
      at: releasedAt,
    })),
  async ({ tickets }, signal) =>
    (await tickets.list({ limit: 20 }, { signal })).items
      .filter(({ unread }) => unread)
      .map(({ id, title, changedAt, createdAt }) => ({
        ...{ view: 'tickets', icon: 'ticket', id, title },
        at: changedAt ?? createdAt,
      })),
];

/** What is new for the person, newest first; what cannot be read now is left out, `complete` says whether any was. */
export async function readNews(client: Client, signal: AbortSignal): Promise<{ items: News[]; complete: boolean }> {
  const read = await Promise.allSettled(readings.map((reading) => reading(client, signal)));
  const items = read.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
  return {
    items: items.sort((one, other) => other.at.localeCompare(one.at)).slice(0, 8),
    complete: read.every(({ status }) => status === 'fulfilled'),
  };
}
