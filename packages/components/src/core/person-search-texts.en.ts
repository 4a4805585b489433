import type { PersonSearchTexts } from './person-search-texts.de.js';

/** English texts of the search for a person. */
export const en: PersonSearchTexts = {
  fewLetters: 'Please type at least two letters of the name.',
  found: (count) => (count === 0 ? 'Nobody found' : count === 1 ? '1 person found' : `${count} people found`),
  similar: (words) => `Nobody found for “${words}”. Similar:`,
  notFound: 'The search did not work. Please try again.',
  another: 'Somebody else',
};
