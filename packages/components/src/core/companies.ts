import type { Me } from '@p24/sdk';

/** The names of the managing companies at which a person has homes, by id; those for which they work are not among them. */
export const companiesOf = (me: Me | null): ReadonlyMap<string, string> =>
  new Map(me?.memberships.flatMap((one) => (one.contactId ? [[one.sourceId, one.sourceName] as const] : [])));

/** The name of a managing company, for somebody who has homes at several. */
export function companyName(me: Me | null, id: string): string | undefined {
  const names = companiesOf(me);
  return names.size > 1 ? names.get(id) : undefined;
}
