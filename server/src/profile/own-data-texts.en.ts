import type { OwnDataTexts } from './own-data-texts.de.js';

/** Words of the file with everything about a person, in English. */
export const en: OwnDataTexts = {
  problems: {
    'export-not-ready': 'Your data are still being put together. You will get an e-mail when they are ready.',
  },
  mail: {
    subject: 'Your data are ready',
    greeting: 'Hello,',
    text: (hours) =>
      `the file with everything that the portal stores about you is ready. You can save it for ${hours} hours while you are signed in. Then it is deleted.`,
    unasked: 'You did not ask for this? Then please change your password.',
    action: 'To my data',
    reason: (company) => `You get this mail because you asked ${company} for your data.`,
  },
  file: (day) => `My data ${day}.zip`,
  readme: (day) =>
    [
      `Your data in the portal, as of ${day} (Art. 15 and 20 GDPR)`,
      '',
      'daten/       What is stored about you, one JSON file per area, readable in any text editor.',
      'dokumente/   Documents that were released to you.',
      'hochgeladen/ Files that you sent.',
      '',
      'Passwords and keys, internal notes of your property manager and what concerns others are not part of it.',
      'Your property manager answers your questions.',
      '',
    ].join('\r\n'),
};
