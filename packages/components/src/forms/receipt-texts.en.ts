import type { ReceiptTexts } from './receipt-texts.de.js';

export const en: ReceiptTexts = {
  number: 'Number',
  submittedAt: 'Sent',
  place: 'Home',
  consent: 'Passing on your data',
  consents: { given: 'agreed', refused: 'not agreed' },
  ticket: 'Request',
  ticketNo: (number) => `View no. ${number}`,
  pdf: 'Open as PDF',
  newTab: '(opens in a new tab)',
  json: 'Save data (JSON)',
  print: 'Print',
};
