import type { Me, Membership } from '@p24/sdk';

/** Somebody, and of which of their companies things are shown. */
export interface Looking {
  readonly me: Me | null;
  within(one: Membership): boolean;
}

/** Something of a company, or of one of its houses. */
interface Placed {
  readonly house?: string | null;
  readonly sourceId: string;
}

/**
 * Says where things belong, for somebody to whom they come from several houses or companies: each its house, else its
 * company. A company for which the person works is none that manages their home.
 */
export function placesOf({ me, within }: Looking, things: readonly Placed[] = []): (one: Placed) => string | undefined {
  const homes = me?.memberships.filter((one) => one.contactId && within(one));
  const companies = new Map(homes?.map(({ sourceId, sourceName }) => [sourceId, sourceName]));
  const several = companies.size > 1 || new Set(things.flatMap(({ house }) => house ?? [])).size > 1;
  return ({ house, sourceId }) => (several ? (house ?? companies.get(sourceId)) : undefined);
}
