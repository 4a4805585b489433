import type { NoticeType } from '@p24/sdk';

/** Texts of the notice board. */
export const de = {
  list: 'Aushänge',
  fresh: 'Neu für Sie',
  rest: 'Weitere Aushänge',
  linked: 'Ihr Aushang',
  unread: 'Neu',
  types: { neutral: '', info: 'Hinweis', warning: 'Warnung', danger: 'Gefahr' } as Record<NoticeType, string>,
  search: 'Aushänge durchsuchen',
  category: 'Kategorie',
  allCategories: 'Alle Kategorien',
  appointment: 'Termin',
  calendar: 'In den Kalender eintragen',
  attachments: (count: number) => (count === 1 ? '1 Anhang' : `${count} Anhänge`),
  found: (count: number, more: boolean) =>
    count === 1 && !more ? '1 Aushang gefunden' : `${more ? 'Mindestens ' : ''}${count} Aushänge gefunden`,
  arrived: (titles: readonly string[]) =>
    titles.length === 1 ? `Ein neuer Aushang: ${titles[0]}` : `${titles.length} neue Aushänge`,
  emptyTitle: 'Noch keine Aushänge',
  emptyText: 'Hier steht, was Ihre Hausverwaltung mitteilt, zum Beispiel Termine.',
  nothingTitle: 'Dazu gibt es keinen Aushang',
  showAll: 'Alle Aushänge zeigen',
  gone: 'Diesen Aushang gibt es nicht mehr.',
};

export type NoticeTexts = typeof de;
