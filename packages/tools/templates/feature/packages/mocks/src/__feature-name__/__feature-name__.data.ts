import type { __ItemName__ } from '@p24/sdk';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { type Content, contacts, source } from '../world.js';

/** One of the __words__, with the contact whose it is. */
export interface Mock__ItemName__ extends __ItemName__ {
  contactId: string;
}

const counts: Readonly<Record<Content, number>> = { usual: 3, empty: 0, many: 45, long: 3 };

/** The tenant's __words__, newest first. */
export function __featureName__Of(content: Content, now: Date): Mock__ItemName__[] {
  const long = content === 'long' ? ' mit einer Bezeichnung, die länger ist, als eine schmale Seite breit ist' : '';
  return Array.from({ length: counts[content] }, (_, index) => ({
    id: mockId('__item-name__', index + 1),
    sourceId: source.id,
    contactId: contacts[0]?.id ?? '',
    title: `Nummer ${counts[content] - index}${long}`,
    createdAt: daysAgo(now, index, 9),
  }));
}
