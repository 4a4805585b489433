import type { DocumentsTexts } from './texts.de.js';

export const en: DocumentsTexts = {
  title: 'Documents',
  more: 'Show more',
  emptyTitle: 'Nothing here yet',
  emptyText: 'As soon as there is something for you, you will see it here.',
};
