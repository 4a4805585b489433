import { type ManagedPerson, ProfileWeights } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { invalid } from '../core/http/problem.js';
import { dropWeights, findWeights, saveWeights } from './profile-check.queries.js';

type Lack = ManagedPerson['lacks'][number];

/** What somebody may lack, each with its bit in `people.lacks`. */
const bits = { email: 1, contract: 2, 'contact-person': 4, documents: 8, notices: 16 } as const satisfies Record<
  Lack,
  number
>;
const parts = Object.keys(bits) as Lack[];

/** All that `people.lacks` can be. */
export const everyLack: readonly number[] = Array.from({ length: 2 ** parts.length }, (_, missing) => missing);

/** What bits of `people.lacks` stand for. */
export const lacksOf = (missing: number): Lack[] => parts.filter((part) => missing & bits[part]);

/** What people lack, as bits: together what leaves a profile equally complete, the most complete ones first. */
export function byCompleteness(lacks: readonly number[], weights: ProfileWeights): number[][] {
  const weightOf = (missing: number) => lacksOf(missing).reduce((all, part) => all + weights[part], 0);
  const alike = new Map<number, number[]>();
  for (const missing of lacks) alike.set(weightOf(missing), [...(alike.get(weightOf(missing)) ?? []), missing]);
  return [...alike].sort(([one], [other]) => one - other).map(([, group]) => group);
}

/** What a profile consists of where nobody has chosen otherwise: whoever has all of it finds a full portal on the first day. */
export const standardWeights: ProfileWeights = {
  email: 40,
  contract: 20,
  documents: 15,
  'contact-person': 15,
  notices: 10,
};

const sum = (weights: ProfileWeights) => Object.values(weights).reduce((all, weight) => all + weight, 0);

/** How complete a profile is, in whole percent of what counts. */
export const profileOf = (lacks: readonly Lack[], weights: ProfileWeights): number =>
  Math.round(100 - (100 * lacks.reduce((missing, lack) => missing + weights[lack], 0)) / sum(weights));

/** What each part of a profile counts in a data source. */
export async function weightsOf(sql: Tx, sourceId: string): Promise<ProfileWeights> {
  const chosen = ProfileWeights.safeParse(await findWeights(sql, sourceId));
  return chosen.success && sum(chosen.data) > 0 ? chosen.data : standardWeights;
}

/** The weights beside the standard. */
export const showWeights = async (sql: Tx, sourceId: string) => ({
  weights: await weightsOf(sql, sourceId),
  standard: standardWeights,
});

/**
 * Keeps other weights, or the standard again.
 * @throws `invalid` when nothing would count
 */
export async function changeWeights(sql: Tx, sourceId: string, weights: ProfileWeights | null): Promise<void> {
  if (weights && sum(weights) === 0)
    throw invalid([{ pointer: '#/weights/email', code: 'too-small', values: { limit: 1 } }]);
  await (weights ? saveWeights(sql, sourceId, weights) : dropWeights(sql, sourceId));
}
