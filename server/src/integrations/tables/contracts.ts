import { CellFault, day, word } from '../cells.js';
import { defineTable, keyOf, nullable, optional, reference, required, text, unitReference } from './table.js';

const KINDS = { Mietvertrag: 'tenancy', Eigentum: 'ownership', Objektvertrag: 'house' } as const;

/** Contracts, one row per party: several rows with one number are one contract of several parties. */
export const contracts = defineTable({
  kind: 'contracts',
  columns: {
    number: required('Vertragsnummer', reference),
    property: required('Objektnummer', reference),
    unit: nullable('Einheit', reference),
    kind: required('Art', (cell) => word(cell, KINDS)),
    contact: required('Kontakt', text(200)),
    address: nullable('Anschrift', text(300)),
    contactNumber: optional('Kontaktnummer', reference),
    startsOn: required('Beginn', day),
    endsOn: nullable('Ende', day),
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
