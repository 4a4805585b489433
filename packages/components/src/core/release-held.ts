import type { Release } from '@p24/sdk/manage';

/** What of an item was released before. */
export interface Held {
  /** Since when everybody, these properties or these contacts see it without an end. */
  whole: ReadonlyMap<string, string>;
  /** Of whom some see it, or for a time: by another release it may reach the rest. */
  partly: ReadonlySet<string>;
}

/** Everybody, as a key beside the ids of properties and contacts. */
export const everybody = 'all';

export const nothingHeld: Held = { whole: new Map(), partly: new Set() };

/** What these releases leave nothing to add to, and what they leave something to add to. */
export function heldBy(releases: readonly Release[], now = new Date()): Held {
  const whole = new Map<string, string>();
  const partly = new Set<string>();
  for (const { audience, visibleFrom, visibleUntil, revokedAt } of releases) {
    if (revokedAt || (visibleUntil && new Date(visibleUntil) <= now)) continue;
    const endless = new Date(visibleFrom) <= now && visibleUntil === null;
    const hold = (key: string, complete: boolean) => {
      if (!complete) partly.add(key);
      else if ((whole.get(key) ?? visibleFrom) >= visibleFrom) whole.set(key, visibleFrom);
    };
    const places = audience.all ? [everybody, ...audience.properties] : audience.properties;
    for (const key of places) hold(key, endless && audience.groups.length === 0);
    // Groups narrow nobody who was named.
    for (const key of audience.contacts) hold(key, endless);
  }
  for (const key of whole.keys()) partly.delete(key);
  return { whole, partly };
}
