import type { OwnDataTexts } from './texts.de.js';

/** English texts of taking the own data along. */
export const en: OwnDataTexts = {
  lead: 'You can take along everything that the portal stores about you at any time.',
  holds: [
    'Your contact details, contracts and consents',
    'Your requests with all answers, your forms and messages',
    'Documents and notices that were released to you, and files that you sent',
    'Your consumption, your sign-ins and what happened with your access',
  ],
  left: 'Passwords, internal notes and what concerns other people are not part of it.',
  start: 'Put my data together',
  working: 'Putting together …',
  ready: (until) => `Your data are ready. The link works until ${until} and for this sign-in alone.`,
  save: 'Save ZIP file',
  tooMany: 'You have put your data together three times today. Please try again tomorrow.',
};
