/** Texts of a receipt, for residents and managers. */
export const de = {
  number: 'Nummer',
  submittedAt: 'Gesendet',
  place: 'Wohnung',
  consent: 'Weitergabe Ihrer Daten',
  consents: { given: 'zugestimmt', refused: 'nicht zugestimmt' },
  ticket: 'Anliegen',
  ticketNo: (number: number) => `Nr. ${number} ansehen`,
  pdf: 'Als PDF öffnen',
  newTab: '(öffnet in einem neuen Tab)',
  json: 'Daten speichern (JSON)',
  print: 'Drucken',
};

export type ReceiptTexts = typeof de;
