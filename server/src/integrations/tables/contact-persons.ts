import { CellFault, day, words } from '../cells.js';
import { hasLegalForm, readName } from '../names.js';
import { defineTable, keyOf, nullable, required, text } from './table.js';

const AUDIENCE = { Mieter: 'tenant', Eigentümer: 'owner' } as const;

/** Whom the people of a property can turn to. The table does not say which property: the import is told. */
export const contactPersons = defineTable({
  kind: 'contact-persons',
  columns: {
    category: required('Kategorie', text(100), 'Hausmeisterdienst'),
    name: required('Kontakt', text(200), 'Phil Nibel'),
    validFrom: nullable('von', day, '08.12.2017'),
    validUntil: nullable('bis', day, ''),
    audience: required('sichtbar für', (cell) => words(cell, AUDIENCE), 'Mieter, Eigentümer'),
  },
  reportOnly: [],
  change({ category, name, validFrom, validUntil, audience }) {
    if (validFrom && validUntil && validUntil < validFrom) throw new CellFault('ends-before-start', {}, 'bis');
    return {
      key: keyOf(category, name, validFrom),
      data: {
        category,
        name,
        // This table writes people with the first name first: without a comma it need not be a company.
        kind: hasLegalForm(name) ? 'company' : 'person',
        people: readName(name).people,
        valid_from: validFrom,
        valid_until: validUntil,
        audience,
      },
    };
  },
});
