import { CellFault, day } from '../cells.js';
import { readName } from '../names.js';
import { defineTable, keyOf, nullable, optional, reference, required, text } from './table.js';

const emails = (cell: string) =>
  cell.split(/[\s,;]+/).map((address) => {
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address) || address.length > 254) {
      throw new CellFault('not-an-email', { cell: address });
    }
    return address.toLowerCase();
  });

/** People and companies that something can be released to; a couple shares a line. */
export const contacts = defineTable({
  kind: 'contacts',
  columns: {
    number: optional('Kontaktnummer', reference, '4711'),
    name: required('Name', text(200), 'Schilling, Maria & Hans'),
    address: nullable('Adresse', text(300), 'Holzplatz 5, 06110 Halle'),
    emails: optional('E-Mail', emails, 'maria.schilling@example.de'),
    validFrom: optional('gültig ab', day, '01.03.2019'),
    validUntil: optional('gültig bis', day, ''),
  },
  reportOnly: ['akt. Verträge', 'Status', 'zuletzt online'],
  change({ number, name, address, emails, validFrom, validUntil }) {
    if (validFrom && validUntil && validUntil < validFrom) throw new CellFault('ends-before-start', {}, 'gültig bis');
    return {
      key: number ? keyOf(number) : keyOf('', name, address),
      data: {
        external_id: number ?? null,
        name,
        ...readName(name),
        address,
        emails: emails === undefined ? undefined : (emails ?? []),
        // Absent as in a list without them: what is known of a contact stays.
        valid_from: validFrom,
        valid_until: validUntil,
      },
    };
  },
});
