import type { Release } from '@p24/sdk/manage';
import { type Contact, contacts, type World } from '../world.js';
import type { MockNotice } from './notices.data.js';

/** The contacts that an audience reaches, each once: by name, or through a property that is online. */
export const audienceContacts = ({ offline }: World, audience: Release['audience']): Contact[] =>
  contacts.filter(
    ({ id, propertyId }) =>
      audience.contacts.includes(id) ||
      (!offline.has(propertyId) && (audience.all || audience.properties.includes(propertyId))),
  );

/** The releases of a notice that somebody can see now. */
export const liveReleases = (notice: MockNotice, now: Date): Release[] =>
  notice.releases.filter(
    ({ visibleFrom, visibleUntil, revokedAt }) =>
      !revokedAt && new Date(visibleFrom) <= now && (!visibleUntil || new Date(visibleUntil) > now),
  );

/** Since when a contact sees a notice; null when it does not. */
export function visibleFrom(world: World, notice: MockNotice, contactId: string): string | null {
  const seen = liveReleases(notice, world.now()).filter(({ audience }) =>
    audienceContacts(world, audience).some(({ id }) => id === contactId),
  );
  return seen.map((release) => release.visibleFrom).sort()[0] ?? null;
}

/** A notice together with the moment from which a contact sees it. */
export type SeenNotice = MockNotice & { visibleFrom: string };

/** What a contact sees now, newest first. */
export const seenBy = (world: World, contactId: string): SeenNotice[] =>
  world.notices
    .flatMap((notice) => {
      const from = visibleFrom(world, notice, contactId);
      return from ? [{ ...notice, visibleFrom: from }] : [];
    })
    .sort((one, other) => other.visibleFrom.localeCompare(one.visibleFrom));
