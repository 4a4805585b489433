import { appointment, until } from '../appointments.js';
import { CellFault, instant, word } from '../cells.js';
import { defineTable, keyOf, nullable, required, text } from './table.js';

const TYPES = { Neutral: 'neutral', Info: 'info', Warnung: 'warning', Gefahrenhinweis: 'danger' } as const;

/** Entries of a notice board. They have neither text nor recipients and come in as drafts that nobody sees. */
export const notices = defineTable({
  kind: 'notices',
  columns: {
    title: required('Überschrift', text(120), 'Wasser wird abgestellt'),
    plannedFrom: required('angezeigt von', (cell, { timeZone }) => instant(cell, timeZone), '20.05.2026 08:00'),
    plannedUntil: nullable('angezeigt bis', (cell, { timeZone }) => until(cell, timeZone), ''),
    category: required('Kategorie', text(100), 'Termine'),
    type: nullable('Nachrichtentyp', (cell) => word(cell, TYPES), 'Info'),
    appointment: nullable('Termin', (cell, { timeZone }) => appointment(cell, timeZone), '21.05.2026 14:00 - 17:00'),
  },
  reportOnly: ['freigegeben', 'benachrichtigt', 'gelesen'],
  change({ title, plannedFrom, plannedUntil, category, type, appointment }) {
    if (plannedUntil && plannedUntil <= plannedFrom) throw new CellFault('ends-before-start', {}, 'angezeigt bis');
    const key = keyOf(title, plannedFrom);
    return {
      key,
      data: {
        external_key: key,
        title,
        category,
        type: type ?? 'neutral',
        planned_from: plannedFrom,
        planned_until: plannedUntil,
        starts_at: appointment?.startsAt ?? null,
        ends_at: appointment?.endsAt ?? null,
      },
    };
  },
});
