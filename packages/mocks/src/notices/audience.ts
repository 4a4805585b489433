import { seenThrough } from '../core/audience.js';
import type { World } from '../world.js';
import type { MockNotice } from './notices.data.js';

/** A notice together with the moment from which a contact sees it. */
export type SeenNotice = MockNotice & { visibleFrom: string };

/** What a contact sees now, newest first. */
export const seenBy = (world: World, contactId: string): SeenNotice[] =>
  world.notices
    .flatMap((notice) => {
      const release = seenThrough(world, notice, contactId);
      return release ? [{ ...notice, visibleFrom: release.visibleFrom }] : [];
    })
    .sort((one, other) => other.visibleFrom.localeCompare(one.visibleFrom));
