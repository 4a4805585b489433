import type { Service } from '@p24/sdk/api';
import { CellFault, instant, month, quantity, word, yesNo } from '../cells.js';
import {
  defineTable,
  houseWords,
  keyOf,
  known,
  nullable,
  optional,
  reference,
  required,
  unitReference,
  unitWords,
} from './table.js';

const SERVICES: Readonly<Record<string, Service>> = {
  Heizung: 'heating',
  Warmwasser: 'hot-water',
  Kälte: 'cooling',
  Kaltwasser: 'cold-water',
};

/** Monthly consumption, the unit of measure inside the value. Of several supplies of a month the newest wins. */
export const consumption = defineTable({
  kind: 'consumption',
  columns: {
    property: known(optional('Objektnummer', reference, '1001'), { hints: houseWords }),
    unit: known(optional('Einheit', reference, '0010'), { hints: unitWords }),
    month: known(required('Periode', month, '10 / 2026'), {
      hints: ['Monat', 'Abrechnungsmonat'],
      evident: (cell) => /^\d{1,2}\s*\/\s*\d{4}$/.test(cell),
    }),
    service: required('Leistungstyp', (cell) => word(cell, SERVICES), 'Heizung'),
    amount: nullable('Verbrauch', quantity, '285,81 kWh'),
    reference: nullable('Bezugsjahr', quantity, '301,20 kWh'),
    estimated: required('ist geschätzt', yesNo, 'nein'),
    converted: optional('ist umgerechnet', yesNo, 'nein'),
    suppliedAt: required('aktualisiert am', (cell, { timeZone }) => instant(cell, timeZone), '04.11.2026'),
    importable: optional('für Import geeignet', yesNo, 'ja'),
  },
  reportOnly: [],
  change({ property, unit, amount, reference, suppliedAt, ...row }) {
    if (property && !unit) throw new CellFault('empty', {}, 'Einheit');
    if (amount && reference && amount.measure !== reference.measure) {
      throw new CellFault('other-measure', {}, 'Bezugsjahr');
    }
    const measure = amount?.measure ?? reference?.measure ?? (row.service === 'cold-water' ? 'm3' : 'kwh');
    const number = property && unit ? unitReference(property, unit) : null;
    return {
      key: keyOf(number, row.month, row.service, measure, suppliedAt),
      data: {
        number,
        month: row.month,
        service: row.service,
        measure,
        amount: amount?.amount ?? null,
        reference: reference?.amount ?? null,
        estimated: row.estimated,
        converted: row.converted ?? false,
        errors: false,
        remarks: [],
        importable: row.importable ?? null,
        supplied_at: suppliedAt,
      },
    };
  },
});
