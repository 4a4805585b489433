import type { PictureTexts } from './picture-texts.de.js';

export const en: PictureTexts = {
  at: (at, of) => `Picture ${at} of ${of}`,
  previous: 'Previous picture',
  next: 'Next picture',
  download: 'Download',
  close: 'Close',
  failed: 'The picture cannot be shown at the moment.',
};
