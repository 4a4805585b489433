import { CellFault, day, word } from '../cells.js';
import { defineTable, keyOf, nullable, optional, reference, required, text, unitReference } from './table.js';

const KINDS = { Mietvertrag: 'tenancy', Eigentum: 'ownership', Objektvertrag: 'house' } as const;

/** Contracts, one row per party: several rows with one number are one contract of several parties. */
export const contracts = defineTable({
  kind: 'contracts',
  columns: {
    number: required('Vertragsnummer', reference, 'V-1001-10'),
    property: required('Objektnummer', reference, '1001'),
    unit: nullable('Einheit', reference, '0010'),
    kind: required('Art', (cell) => word(cell, KINDS), 'Mietvertrag'),
    contact: required('Kontakt', text(200), 'Schilling, Maria & Hans'),
    address: nullable('Anschrift', text(300), 'Holzplatz 5, 06110 Halle'),
    contactNumber: optional('Kontaktnummer', reference, '4711'),
    startsOn: required('Beginn', day, '01.03.2019'),
    endsOn: nullable('Ende', day, ''),
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
        address,
        contact_number: contactNumber ?? null,
        starts_on: startsOn,
        ends_on: endsOn,
      },
    };
  },
});
