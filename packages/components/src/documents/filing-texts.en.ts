import type { FilingTexts } from './filing-texts.de.js';

/** Texts of the dialog in which documents are filed. */
export const en: FilingTexts = {
  moveTitle: (count) =>
    count === 1 ? 'Move into a category of your own' : `Move ${count} documents into a category of your own`,
  moveHint: 'Only you see your own categories, not your property manager.',
  moveBack: 'Back into the category of the property manager',
  moveNew: 'Into a new category',
  name: 'Name of the category',
  nameNew: 'What shall the new category be called?',
  nameExample: 'For example “Taxes” or “Insurance”.',
  nameMissing: 'Please enter a name.',
  save: 'Save',
  cancel: 'Cancel',
};
