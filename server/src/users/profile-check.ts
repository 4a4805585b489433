import { type ManagedPerson, ProfileWeights } from '@p24/sdk/api';
import type { Tx } from '../core/database/database.js';
import { invalid } from '../core/http/problem.js';
import { dropWeights, findWeights, saveWeights } from './profile-check.queries.js';

type Lack = ManagedPerson['lacks'][number];

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
