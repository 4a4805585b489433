import type { Texts } from './texts.de.js';

/** The words of a data source's settings on the server, in English. */
export const en: Texts = {
  problems: {
    'host-taken': 'This name belongs to somebody else here.',
    'host-reserved': 'This is the address of the portal itself. Please take a name of your own domain.',
    'too-many-hosts': 'There can be no more than five addresses of your own. Please remove one first.',
    'origin-not-https': 'A website has to begin with https://.',
    'address-not-https': 'The address has to begin with https://.',
    'picture-gone': 'This picture is no longer there. Please upload it again.',
  },
  tooLarge: 'The picture is larger than 5 MB.',
};
