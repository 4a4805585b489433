import type { AudienceCount, AudienceMember, AudienceNames, AudiencePart, Release } from '@p24/sdk/manage';
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
    mailableLater: 0,
    mails: active,
    later: 0,
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

const standingOf = (item: { releases: Release[] }) => item.releases.filter(({ revokedAt }) => !revokedAt);

/** Whom an item is released to, short enough for a list. */
export function audienceNames(item: { releases: Release[] }): AudienceNames {
  const audiences = standingOf(item).map(({ audience }) => audience);
  const named = properties.filter(({ id }) => audiences.some((audience) => audience.properties.includes(id)));
  return {
    all: audiences.some(({ all }) => all),
    properties: named.slice(0, 2).map(({ name }) => name),
    more: Math.max(named.length - 2, 0),
    contacts: new Set(audiences.flatMap((audience) => audience.contacts)).size,
  };
}

/** Name of the only property that an item was released to or is about; null where others see it, too. */
export function houseOf(item: { releases: Release[]; propertyId?: string | null }): string | null {
  const audiences = standingOf(item).map(({ audience }) => audience);
  const named = new Set([item.propertyId ?? [], ...audiences.map((audience) => audience.properties)].flat());
  const others = audiences.some(
    (audience) =>
      audience.all || contacts.some((one) => audience.contacts.includes(one.id) && !named.has(one.propertyId)),
  );
  const [only] = properties.filter(({ id }) => named.has(id));
  return only && named.size === 1 && !others ? only.name : null;
}

/** The names of the contacts and properties that an item is released to. */
export function addressedTo(item: { releases: Release[] }): string[] {
  const audiences = standingOf(item).map(({ audience }) => audience);
  return [
    ...contacts.filter(({ id }) => audiences.some((audience) => audience.contacts.includes(id))),
    ...properties.filter(({ id }) => audiences.some((audience) => audience.properties.includes(id))),
  ].map(({ name }) => name);
}

/** Whether a contact sees an item now or later. */
export const mayBeSeenBy = (world: World, item: { releases: Release[] }, contactId: string): boolean =>
  standingOf(item).some(({ audience }) => audienceContacts(world, audience).some(({ id }) => id === contactId));

/** The releases that name a part of an audience, each narrowed to it. */
function releasesOf(item: { releases: Release[] }, part: string): Release[] {
  return standingOf(item).flatMap((release) => {
    const { all, contacts: named, properties: houses } = release.audience;
    const only = {
      all: part === 'all' && all,
      contacts: part === 'contacts' ? named : [],
      properties: houses.filter((id) => id === part),
    };
    const names = only.all || only.contacts.length > 0 || only.properties.length > 0;
    return names ? [{ ...release, audience: { ...release.audience, ...only } }] : [];
  });
}

/** The parts of whom an item is released to. */
export function partsOf(world: World, item: { releases: Release[] }): AudiencePart[] {
  const candidates = [
    { id: 'all', name: null },
    ...properties.map(({ id, name }) => ({ id, name })),
    { id: 'contacts', name: null },
  ];
  return candidates.flatMap(({ id, name }) => {
    const releases = releasesOf(item, id);
    const members = membersOf(world, item, id);
    const [first] = releases.map(({ visibleFrom }) => visibleFrom).sort();
    if (!first) return [];
    const ends = releases.map(({ visibleUntil }) => visibleUntil);
    const groups = releases.map(({ audience }) => audience.groups);
    return {
      ...{ id, name, contacts: members.length, readable: members.filter(({ signedUp }) => signedUp).length },
      groups: groups.some(({ length }) => length === 0) ? [] : [...new Set(groups.flat())],
      visibleFrom: first,
      visibleUntil: ends.includes(null) ? null : (ends.sort().at(-1) ?? null),
    };
  });
}

/** Who sees an item through a part of its audience, by name. */
export function membersOf(world: World, item: { releases: Release[] }, part: string): AudienceMember[] {
  const releases = releasesOf(item, part);
  return contacts.flatMap(({ id, name, status }) => {
    const mine = releases.filter(({ audience }) => audienceContacts(world, audience).some((one) => one.id === id));
    const [visibleFrom] = mine.map((release) => release.visibleFrom).sort();
    if (!visibleFrom) return [];
    const signedUp = status === 'active';
    const told = signedUp && mine.some(({ notify }) => notify);
    return { id, name, signedUp, visibleFrom, mail: told ? 'sent' : null, mailedAt: told ? visibleFrom : null };
  });
}
