import type { ProfileWeights } from '@p24/sdk/manage';

/** What a profile consists of. */
export const parts = ['email', 'contract', 'contact-person', 'documents', 'notices'] as const;

/** What all parts count together. */
export const sumOf = (weights: ProfileWeights) => parts.reduce((sum, part) => sum + weights[part], 0);

/** What a part counts of all, in whole percent. */
export const percentOf = (weights: ProfileWeights, part: keyof ProfileWeights): number =>
  Math.round((100 * weights[part]) / (sumOf(weights) || 1));
