import { CellFault, decimal, share, word } from '../cells.js';
import {
  defineTable,
  houseWords,
  keyOf,
  known,
  optional,
  reference,
  required,
  text,
  unitReference,
  unitWords,
} from './table.js';

const KINDS = {
  Wohnung: 'flat',
  Gewerbe: 'commercial',
  Stellplatz: 'parking',
  Garage: 'garage',
  Keller: 'cellar',
  Sonstiges: 'other',
} as const;

/** What makes up a metering company's number: of the billing unit and of the flat in it (9 and 4 digits). */
export const meteringReference = (billingUnit: string, flat: string) => `${billingUnit}/${flat}`;

function meteringNumber(cell: string): string {
  const found = /^(\d{1,9})\s*[/ -]\s*(\d{1,4})$/.exec(cell) ?? /^(\d{9})(\d{4})$/.exec(cell);
  if (!found?.[1] || !found[2]) throw new CellFault('not-a-metering-number', { cell });
  return meteringReference(found[1], found[2]);
}

function area(cell: string): number {
  const squareMetres = decimal(cell.replace(/\s*(m²|qm)$/, ''));
  if (squareMetres < 0) throw new CellFault('below-zero');
  return Number(squareMetres.toFixed(2));
}

/** Flats and other units of properties. */
export const units = defineTable({
  kind: 'units',
  columns: {
    property: known(required('Objektnummer', reference, '1001'), { hints: houseWords }),
    number: known(required('Einheit', reference, '0010'), { hints: unitWords }),
    name: required('Bezeichnung', text(200), 'Wohnung 10, 2. OG links'),
    kind: known(
      required('Art', (cell) => word(cell, KINDS), 'Wohnung'),
      { hints: ['Nutzungsart', 'Typ'] },
    ),
    area: known(optional('Fläche', area, '68,40'), {
      hints: ['Wohnfläche', 'Nutzfläche', 'qm', 'm²'],
      evident: (cell) => /\d\s*(?:m²|qm)$/.test(cell),
    }),
    share: known(optional('MEA', share, '67,5/1000'), { hints: ['Miteigentumsanteil', 'Anteil'] }),
    metering: known(optional('Messdienst-Nr', meteringNumber, '123456789/0010'), {
      evident: (cell) => /^\d{9}\s*[/ -]?\s*\d{4}$/.test(cell),
    }),
  },
  reportOnly: [],
  change({ property, number, name, kind, area, share, metering }) {
    const externalId = unitReference(property, number);
    return {
      key: keyOf(externalId),
      data: {
        external_id: externalId,
        property,
        name,
        kind,
        area,
        ...(share === undefined ? {} : { share_num: share?.num ?? null, share_den: share?.den ?? null }),
        metering_ref: metering,
      },
    };
  },
});
