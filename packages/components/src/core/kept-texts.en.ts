import type { KeptTexts } from './kept-texts.de.js';

/** The same in English. */
export const en: KeptTexts = {
  restored: 'Your draft from just now is back.',
  discard: 'Discard changes',
};
