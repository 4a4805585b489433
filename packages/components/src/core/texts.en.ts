import type { CoreTexts } from './texts.de.js';

export const en: CoreTexts = {
  loading: 'Loading …',
  retry: 'Try again',
  signedOut: 'Please sign in to see this.',
  signIn: 'Go to sign-in',
  stale: 'This is what we last knew.',
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  until: (date) => `until ${date}`,
  since: (date) => `from ${date}`,
  clock: (times) => times,
  problem: 'That did not work.',
  offline: 'You are offline. We go on as soon as you are connected again.',
  unreachable: 'The service cannot be reached at the moment. Please try again in a few minutes.',
  reference: (id) => `If you write to us about this: reference ${id}`,
  problems: {
    unauthenticated: 'Your sign-in has expired. Please sign in again.',
    forbidden: 'You do not have access to this.',
    'feature-disabled': 'Your property manager does not offer this.',
    'not-found': 'This no longer exists.',
    'too-many-requests': 'Those were very many requests. Please wait a moment.',
    internal: 'Something went wrong on our side. Please try again.',
    unavailable: 'The service cannot be reached at the moment. Please try again in a few minutes.',
  },
};
