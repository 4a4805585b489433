import type { Company } from './companies.js';
import { nordlichtNotices } from './nordlicht.notices.js';
import { nordlichtTickets } from './nordlicht.tickets.js';

/** A second company with another brand, and nothing of the first one's. */
export const nordlicht: Company = {
  code: 'NL01',
  slug: 'nordlicht',
  name: 'Nordlicht Immobilienverwaltung',
  title: 'Nordlicht Portal',
  theme: { accent: '#5a3ec8', header: '#1c2340', background: '#f5f6fb' },
  tables: [
    { file: 'server/demo/nordlicht/kontakte.csv', kind: 'contacts' },
    { file: 'server/demo/nordlicht/objekte.csv', kind: 'properties' },
    { file: 'server/demo/nordlicht/einheiten.csv', kind: 'units' },
    { file: 'server/demo/nordlicht/vertraege.csv', kind: 'contracts' },
  ],
  metering: { billingUnit: '700400100', flats: { '0001': 4300, '0002': 3300, '0003': 4800 } },
  publicEntries: {},
  mails: {
    'Svenja Petersen': 'svenja.petersen@mieter.example',
    'Jan Kröger': 'jan.kroeger@mieter.example',
    'Holger Tischner': 'holger.tischner@eigentuemer.example',
  },
  phones: {
    'Svenja Petersen': '040 5550120',
    'Jan Kröger': '040 5550121',
    'Holger Tischner': '0345 5550115',
  },
  contact: ['Alsterblick 12, 20099 Hamburg', 'Telefon 040 66969-100', 'moin@nordlicht.example'],
  calls: {
    phone: '040 66969-100',
    hours: 'Montag bis Freitag 8–12 Uhr, Dienstag und Donnerstag auch 14–18 Uhr',
    emergency: '040 66969-1099',
  },
  notices: nordlichtNotices,
  tickets: nordlichtTickets,
  forms: ['damage', 'heating', 'water', 'bank-details', 'co2-reimbursement'],
  office: 'verwaltung@nordlicht.example',
};
