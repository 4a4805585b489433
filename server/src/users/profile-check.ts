import type { ManagedPerson } from '@p24/sdk/api';

type Lack = ManagedPerson['lacks'][number];

/** What a profile consists of, in percent: whoever has all of it finds a full portal on the first day. */
export const weights: Readonly<Record<Lack, number>> = {
  email: 40,
  contract: 20,
  documents: 15,
  'contact-person': 15,
  notices: 10,
};

/** How complete a profile is. */
export const profileOf = (lacks: readonly Lack[]): number => 100 - lacks.reduce((sum, lack) => sum + weights[lack], 0);
