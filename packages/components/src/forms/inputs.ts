import type { Answers, Me } from '@p24/sdk';

/** Answers given as JSON in an attribute; what is none is left out. */
export const fromAttribute = (value: string | null): Answers | undefined => {
  try {
    return JSON.parse(value ?? '') as Answers;
  } catch {
    return undefined;
  }
};

/** The name of a managing company, for somebody who has homes at several. */
export function nameAmongSeveral(me: Me | null, id: string): string | undefined {
  const sources = new Map(me?.memberships.map(({ sourceId, sourceName }) => [sourceId, sourceName]));
  return sources.size > 1 ? sources.get(id) : undefined;
}
