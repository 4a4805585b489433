import type { OwnDataTexts } from './own-data-texts.de.js';

/** Words of the file with everything about a person, in English. */
export const en: OwnDataTexts = {
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
