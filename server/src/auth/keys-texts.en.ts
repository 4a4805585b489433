import type { Texts } from './keys-texts.de.js';

/** The words of API keys and embedded sign-in on the server, in English. */
export const en: Texts = {
  problems: {
    'too-many-keys': 'There are 50 API keys already. Please revoke one first that nobody needs any more.',
    'unknown-subject': 'This data source has no active access of a resident for this subject.',
    'origin-not-listed': 'This website is not allowed for the data source.',
    'scopes-exceeded': 'These are more rights than the API key itself has.',
  },
};
