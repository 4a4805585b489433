import type { AudienceCount, Release } from '@p24/sdk/manage';
import { type Contact, contacts, properties, type World } from '../world.js';
import { MockProblem } from './problem.js';

type Audience = Release['audience'];

/** The contacts that an audience reaches, each once: by name, or through a property that is online. */
export const audienceContacts = ({ offline }: World, { all, ...audience }: Audience): Contact[] =>
  contacts.filter(
    ({ id, propertyId, group }) =>
      audience.contacts.includes(id) ||
      (!offline.has(propertyId) &&
        (all || audience.properties.includes(propertyId)) &&
        (audience.groups.length === 0 || audience.groups.includes(group))),
  );

/** The releases that somebody can see now. */
export const liveReleases = (item: { releases: Release[] }, now: Date): Release[] =>
  item.releases.filter(
    ({ visibleFrom, visibleUntil, revokedAt }) =>
      !revokedAt && new Date(visibleFrom) <= now && (!visibleUntil || new Date(visibleUntil) > now),
  );

/** The release by which a contact sees an item first; null when it does not. */
export function seenThrough(world: World, item: { releases: Release[] }, contactId: string): Release | null {
  const seen = liveReleases(item, world.now()).filter(({ audience }) =>
    audienceContacts(world, audience).some(({ id }) => id === contactId),
  );
  return seen.sort((one, other) => one.visibleFrom.localeCompare(other.visibleFrom))[0] ?? null;
}

/** The audience as it is; one that names strangers is refused. */
export function known(audience: Audience): Audience {
  const strangers =
    audience.properties.some((id) => !properties.some((property) => property.id === id)) ||
    audience.contacts.some((id) => !contacts.some((contact) => contact.id === id));
  if (strangers) throw new MockProblem('unknown-recipient');
  return audience;
}

/** What a release to this audience would do. */
export function count(world: World, audience: Audience): AudienceCount {
  const found = audienceContacts(world, audience);
  const active = found.filter(({ status }) => status === 'active').length;
  return {
    contacts: found.length,
    signedUp: active,
    mailable: active,
    names: found.slice(0, 10).map(({ name }) => name),
  };
}

/** The names of those that see an item, where they are two at most. */
export function recipients(world: World, item: { releases: Release[] }): string[] {
  const standing = item.releases.filter(({ revokedAt }) => !revokedAt);
  const names = new Set(standing.flatMap(({ audience }) => audienceContacts(world, audience)));
  return names.size > 2 ? [] : [...names].map(({ name }) => name).sort();
}

/** How far an item got: whom it is released to, who got a mail, who opened it. */
export function counts(world: World, item: { id: string; releases: Release[] }) {
  const standing = item.releases.filter(({ revokedAt }) => !revokedAt);
  const released = new Set(standing.flatMap(({ audience }) => audienceContacts(world, audience)));
  const mailed = liveReleases(item, world.now())
    .filter(({ notify }) => notify)
    .flatMap(({ audience }) => audienceContacts(world, audience))
    .filter(({ status }) => status === 'active');
  return {
    released: released.size,
    notified: new Set(mailed).size,
    read: [...released].filter(({ id }) => world.reads.has(`${id}:${item.id}`)).length,
  };
}
