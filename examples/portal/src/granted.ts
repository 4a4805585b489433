import type { Acting, Me } from '@p24/sdk';
import type { View } from './pages.js';
import { isResident } from './sides.js';

/** Pages that are about contracts, with what somebody who acts for a person is granted to see them. */
const needed = { consumption: 'consumption', contracts: 'property' } as const;

/** The page on which somebody who acts for a person finds what was granted. */
const pageOf: Readonly<Record<Acting['grants'][number], View['name']>> = {
  ...{ notices: 'notices', documents: 'documents', consumption: 'consumption', property: 'house', tickets: 'tickets' },
};

/** For whom somebody without a contract of their own reads, and on which pages. */
export const readsFor = (iActFor: readonly Acting[]): { name: string; pages: readonly View['name'][] }[] =>
  iActFor.map(({ name, grants }) => ({ name, pages: grants.map((grant) => pageOf[grant]) }));

/** The pages that hold nothing for somebody without a contract of their own, as far as nobody else has granted it. */
export function closedTo(me: Me, iActFor: readonly Acting[]): ReadonlySet<View['name']> {
  if (isResident(me) || !me.memberships.some(({ role }) => role === 'provider')) return new Set();
  const granted = new Set<string>(iActFor.flatMap(({ grants }) => grants));
  const pages = Object.entries(needed) as [keyof typeof needed, string][];
  return new Set(pages.filter(([, grant]) => !granted.has(grant)).map(([page]) => page));
}
