import { defineTable, keyOf, nullable, reference, required, text } from './table.js';

/** The properties that a company manages. */
export const properties = defineTable({
  kind: 'properties',
  columns: {
    number: required('Objektnummer', reference),
    name: required('Bezeichnung', text(200)),
    address: nullable('Anschrift', text(300)),
  },
  reportOnly: [],
  change: ({ number, name, address }) => ({ key: keyOf(number), data: { external_id: number, name, address } }),
});
