import { defineTable, houseWords, keyOf, known, nullable, reference, required, text } from './table.js';

/** The properties that a company manages. */
export const properties = defineTable({
  kind: 'properties',
  columns: {
    number: known(required('Objektnummer', reference, '1001'), { hints: houseWords }),
    name: required('Bezeichnung', text(200), 'Wohnpark am Sportforum'),
    address: nullable('Anschrift', text(300), 'Holzplatz 5, 06110 Halle'),
  },
  reportOnly: [],
  change: ({ number, name, address }) => ({ key: keyOf(number), data: { external_id: number, name, address } }),
});
