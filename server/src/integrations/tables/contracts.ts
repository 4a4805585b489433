import { CellFault, day, word } from '../cells.js';
import {
  defineTable,
  houseWords,
  keyOf,
  known,
  nullable,
  optional,
  reference,
  required,
  text,
  unitReference,
  unitWords,
} from './table.js';

const KINDS = { Mietvertrag: 'tenancy', Eigentum: 'ownership', Objektvertrag: 'house' } as const;

/** Contracts, one row per party: several rows with one number are one contract of several parties. */
export const contracts = defineTable({
  kind: 'contracts',
  columns: {
    number: known(required('Vertragsnummer', reference, 'V-1001-10'), {
      hints: ['Vertrag', 'Vertrags-Nr.', 'Mietvertrag'],
    }),
    property: known(required('Objektnummer', reference, '1001'), { hints: houseWords }),
    unit: known(nullable('Einheit', reference, '0010'), { hints: unitWords }),
    kind: required('Art', (cell) => word(cell, KINDS), 'Mietvertrag'),
    contact: known(required('Kontakt', text(200), 'Schilling, Maria & Hans'), {
      hints: ['Name', 'Mieter', 'Mieterin', 'Eigentümer', 'Eigentümerin', 'Vertragspartner'],
    }),
    address: known(optional('Anschrift', text(300), 'Holzplatz 5, 06110 Halle'), { recognises: true }),
    contactNumber: optional('Kontaktnummer', reference, '4711'),
    startsOn: known(required('Beginn', day, '01.03.2019'), {
      hints: ['Mietbeginn', 'Vertragsbeginn', 'Einzug', 'von', 'ab'],
    }),
    endsOn: known(nullable('Ende', day, ''), { hints: ['Mietende', 'Vertragsende', 'Auszug', 'bis'] }),
  },
  reportOnly: [],
  change({ number, property, unit, kind, contact, address, contactNumber, startsOn, endsOn }) {
    if (!unit && kind !== 'house') throw new CellFault('unit-missing', {}, 'Einheit');
    if (endsOn && endsOn < startsOn) throw new CellFault('ends-before-start', {}, 'Ende');
    return {
      key: keyOf(number, contactNumber, contact, address),
      data: {
        external_id: number,
        property,
        unit: unit && unitReference(property, unit),
        kind,
        contact,
        address: address ?? null,
        contact_number: contactNumber ?? null,
        starts_on: startsOn,
        ends_on: endsOn,
      },
    };
  },
});
