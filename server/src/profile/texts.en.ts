import type { ProfileTexts } from './texts.de.js';

/** The same in English. */
export const en: ProfileTexts = {
  details: { 'staff-only': 'Only staff of the managing company name a position.' },
  photo: {
    'payload-too-large': 'The picture is larger than 10 MB. Please choose a smaller one.',
    'file-type-not-allowed': 'Please choose a picture: PNG, JPEG, GIF or WebP.',
  },
};
