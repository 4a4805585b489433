/** Texts of the element p24-__feature-name__. */
export const de = {
  title: '__Words__',
  more: 'Mehr anzeigen',
  emptyTitle: 'Noch nichts da',
  emptyText: 'Sobald es hier etwas für Sie gibt, sehen Sie es an dieser Stelle.',
};

export type __FeatureName__Texts = typeof de;
