import { CellFault, day, instant } from './cells.js';

/** When something takes place, ISO 8601 in UTC. */
export interface Appointment {
  startsAt: string;
  endsAt: string | null;
}

const DAY_ONLY = /^\d{1,2}\.\d{1,2}\.\d{4}$/;
const TIME_ONLY = /^\d{1,2}:\d{2}$/;

/**
 * An appointment `21.05.2022 14:00 - 17:00`, also over several days, with an open end, or of whole days, which end
 * when the day after begins.
 */
export function appointment(cell: string, zone: string): Appointment {
  const [from = '', until, ...rest] = cell.split(/\s+[-–]\s+/);
  if (rest.length > 0) throw new CellFault('not-an-appointment', { cell });
  const endsAt = until === undefined ? endOfDay(from, zone) : endOf(from, until, zone);
  const startsAt = instant(from, zone);
  if (endsAt !== null && endsAt <= startsAt) throw new CellFault('ends-before-start', { cell });
  return { startsAt, endsAt };
}

function endOf(from: string, until: string, zone: string): string {
  if (TIME_ONLY.test(until)) return instant(`${from.split(/\s+/)[0]} ${until}`, zone);
  return endOfDay(until, zone) ?? instant(until, zone);
}

/** Null unless the cell is a day without a time. */
function endOfDay(cell: string, zone: string): string | null {
  if (!DAY_ONLY.test(cell)) return null;
  const next = new Date(`${day(cell)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const [year, month, dayOfMonth] = next.toISOString().slice(0, 10).split('-');
  return instant(`${dayOfMonth}.${month}.${year}`, zone);
}
