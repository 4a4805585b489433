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
    number: optional('Kontaktnummer', reference),
    name: required('Name', text(200)),
    address: nullable('Adresse', text(300)),
    emails: optional('E-Mail', emails),
    validFrom: nullable('gültig ab', day),
    validUntil: nullable('gültig bis', day),
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
        valid_from: validFrom,
        valid_until: validUntil,
      },
    };
  },
});
