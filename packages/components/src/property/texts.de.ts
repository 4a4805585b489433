import type { Contract } from '@p24/sdk';
import { inCharge } from './in-charge.js';

/** Texts of properties and contracts. */
export const de = {
  properties: 'Ihre Häuser',
  back: 'Alle Häuser',
  contractCount: (count: number) => (count > 1 ? `${count} Verträge` : ''),
  manager: 'Ihre Hausverwaltung',
  office: 'Büro',
  inDanger: 'Bei Gefahr für Menschen rufen Sie die 112 an, bei großem Schaden den Notdienst:',
  fireBrigade: 'Feuerwehr und Rettungsdienst',
  call: (phone: string) => `${phone} anrufen`,
  emergency: 'Notdienst',
  anyHour: 'rund um die Uhr',
  persons: 'Weitere Ansprechpartner',
  /** Words of property software, as people say them. */
  category: (word: string) => (inCharge(word) ? 'In der Verwaltung zuständig' : word),
  noPersons: 'Ihre Hausverwaltung hat hier noch niemanden eingetragen.',
  news: 'Aktuelle Aushänge',
  noNews: 'Zurzeit hängt nichts aus.',
  allNews: 'Alle Aushänge',
  unread: 'Neu',
  phone: 'Telefon',
  email: 'E-Mail',
  fax: 'Fax',
  address: 'Anschrift',
  emptyTitle: 'Noch kein Haus',
  emptyText: 'Hier sehen Sie Ihr Haus, sobald Ihre Hausverwaltung es freigegeben hat.',
  contracts: 'Ihre Verträge',
  kinds: { tenancy: 'Mietvertrag', ownership: 'Eigentum', house: 'Eigentum am Haus' } as Record<
    Contract['kind'],
    string
  >,
  states: { running: '', upcoming: 'Künftig', ended: 'Beendet' } as Record<Contract['state'], string>,
  wholeHouse: 'Das ganze Haus',
  kind: 'Art',
  startsOn: 'Beginn',
  endsOn: 'Ende',
  openEnd: 'unbefristet',
  area: 'Fläche',
  squareMetres: (area: string) => `${area} m²`,
  documents: 'Dokumente dazu',
  questions: 'Fragen zum Vertrag',
  noContractsTitle: 'Noch keine Verträge',
  noContractsText: 'Hier stehen Ihre Wohnungen und Verträge, sobald Ihre Hausverwaltung sie freigegeben hat.',
};

export type PropertyTexts = typeof de;
