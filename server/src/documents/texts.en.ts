import { rangeTexts } from '../core/files/files.js';
import type { Texts } from './texts.de.js';

/** The words of this feature on the server, in English. */
export const en: Texts = {
  problems: {
    ...rangeTexts.en,
    'unknown-category': 'This category no longer exists. Please choose another one.',
    'category-exists': 'There is a category of this name already. Please choose another name.',
    'category-used': 'Something still lies in this category. Please put it elsewhere first.',
    'too-many-categories': 'More categories are not possible. Please delete another one first.',
    'archive-too-large': 'Together these documents are larger than 1 GB. Please choose fewer.',
    'unknown-file': 'The file no longer exists. Please upload it again.',
    'unknown-property': 'This house no longer exists.',
    'unknown-ticket': 'This request no longer exists.',
    'unknown-document': 'One of the chosen documents no longer exists. Nothing was changed.',
    'document-released':
      'This version was released and stays as it is. You can revoke the document or upload a new version.',
    'document-unreleased': 'This document was never released. Please simply replace its file.',
    'unknown-recipient': 'One of the chosen houses or contacts no longer exists.',
    'release-exists': 'There is another release under this id already.',
    'audience-empty': 'Please choose who is to see the documents.',
  },
  archive: (day) => `Documents ${day}.zip`,
  mail: {
    subject: (titles) => (titles.length === 1 ? `New document: ${titles[0]}` : `${titles.length} new documents`),
    heading: (count) => (count === 1 ? 'There is a new document for you' : 'There are new documents for you'),
    text: (sender, count) =>
      count === 1 ? `${sender} has provided a document for you:` : `${sender} has provided documents for you:`,
    more: (count) => (count === 1 ? 'and one more' : `and ${count} more`),
    action: 'To your documents',
    reason: (sender) => `You receive this message because ${sender} informs you about new documents.`,
  },
};
