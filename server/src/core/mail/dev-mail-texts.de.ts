/** Words of the page that shows kept mails. */
export const devMailTextsDe = {
  title: 'E-Mails zum Ansehen',
  lead: 'Es ist kein Mailserver eingestellt. Was sonst versendet würde, steht hier, und nur auf diesem Rechner.',
  list: 'E-Mails',
  back: 'Alle E-Mails',
  empty: 'Noch keine E-Mail',
  emptyHint: 'Geben Sie zum Beispiel einen Aushang mit Benachrichtigung frei. Die E-Mail erscheint dann hier.',
  reload: 'Neu laden',
  choose: 'Wählen Sie links eine E-Mail aus.',
  from: 'Von',
  to: 'An',
  at: 'Gesendet',
  attachments: 'Anhänge',
  views: 'Ansicht',
  wide: 'Rechner',
  phone: 'Telefon',
  text: 'Nur Text',
  today: 'heute',
};

/** Words of the page that shows kept mails, in one language. */
export type DevMailTexts = typeof devMailTextsDe;
