/** Texts of the element p24-documents. */
export const de = {
  title: 'Documents',
  more: 'Mehr anzeigen',
  emptyTitle: 'Noch nichts da',
  emptyText: 'Sobald es hier etwas für Sie gibt, sehen Sie es an dieser Stelle.',
};

export type DocumentsTexts = typeof de;
