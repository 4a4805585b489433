import type { Company } from './companies.js';
import { lindenhofNotices } from './lindenhof.notices.js';
import { lindenhofTickets } from './lindenhof.tickets.js';

/** A company in the east of Germany, with the tables of a property suite as they came. */
export const lindenhof: Company = {
  code: 'LH01',
  slug: 'lindenhof',
  name: 'Hausverwaltung Lindenhof',
  title: 'Mein Lindenhof',
  theme: { accent: '#2f6b4f', header: '#234c3a', background: '#f8f7f2' },
  tables: [
    { file: 'test/fixtures/tables/contacts.csv', kind: 'contacts' },
    { file: 'test/fixtures/tables/properties.csv', kind: 'properties' },
    { file: 'test/fixtures/tables/units.csv', kind: 'units' },
    { file: 'test/fixtures/tables/contracts.csv', kind: 'contracts' },
    {
      file: 'test/fixtures/tables/contact-persons.csv',
      kind: 'contact-persons',
      property: 'Wohnpark am Sportforum',
    },
    { file: 'test/fixtures/tables/notices.csv', kind: 'notices' },
    { file: 'test/fixtures/tables/consumption.csv', kind: 'consumption', unit: 'Wohnung 1, Erdgeschoss links' },
  ],
  metering: {
    billingUnit: '123456789',
    flats: { '0010': 5200, '0020': 3900, '0030': 5600, '0040': 4100, '0050': 6100 },
  },
  publicEntries: {
    'Phil Nibel': { phone: '0345 012345-20', note: 'Mo–Do 9–12 Uhr', email: 'buchhaltung@lindenhof.example' },
    'Hausmeister Sauber': { phone: '0171 0123456', note: 'werktags 7–16 Uhr' },
    'Peer Jungblut': { phone: '0345 012345-12', note: 'Mo–Fr 9–17 Uhr', email: 'jungblut@lindenhof.example' },
    'Schlüsseldienst Weber': { phone: '0345 098765', note: 'rund um die Uhr' },
  },
  mails: {
    'Mario Brühl': 'mario.bruehl@mieter.example',
    'Josefine Hartwich': 'josefine.hartwich@mieter.example',
    'Maria Schilling': 'maria.schilling@mieter.example',
    'Hans Schilling': 'hans.schilling@mieter.example',
    'Sebastian Becker': 'sebastian.becker@mieter.example',
    'Steuerberater Wiedig': 'kanzlei@wiedig.example',
    'Romy Dietrich': 'romy.dietrich@mieter.example',
    'Holger Tischner': 'holger.tischner@eigentuemer.example',
  },
  phones: {
    'Mario Brühl': '0345 5550110',
    'Josefine Hartwich': '0345 5550111',
    'Maria Schilling': '0345 5550112',
    'Sebastian Becker': '0345 5550113',
    'Romy Dietrich': '0345 5550114',
    'Holger Tischner': '0345 5550115',
  },
  contact: ['Lindenhof 4, 06108 Halle (Saale)', 'Telefon 0345 012345-0', 'post@lindenhof.example'],
  calls: {
    phone: '0345 012345-0',
    hours: 'Montag bis Freitag 8–12 Uhr, Dienstag und Donnerstag auch 14–18 Uhr',
    emergency: '0345 012345-9',
  },
  notices: lindenhofNotices,
  tickets: lindenhofTickets,
  forms: ['damage', 'heating', 'water', 'key', 'name', 'bank-details', 'credit-payment', 'moving-out'],
  people: {
    movesIn: { name: 'Lena Hoffmann', property: 'Wohnpark am Sportforum' },
    acts: { person: 'Sebastian Becker', forPerson: 'Josefine Hartwich' },
    toProvider: {
      person: 'Steuerberater Wiedig',
      title: 'Belege für den Jahresabschluss',
      html: '<p>Die Belege für den Jahresabschluss liegen für Sie bereit. Sie können sie ab Montag bei uns abholen.</p>',
    },
  },
  office: 'verwaltung@lindenhof.example',
};
