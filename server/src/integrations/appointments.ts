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
  const [from = '', to, ...rest] = cell.split(/\s+[-–]\s+/);
  if (rest.length > 0) throw new CellFault('not-an-appointment', { cell });
  const startsAt = instant(from, zone);
  const endsAt = endOf(from, to, zone);
  if (endsAt !== null && endsAt <= startsAt) throw new CellFault('ends-before-start');
  return { startsAt, endsAt };
}

function endOf(from: string, to: string | undefined, zone: string): string | null {
  if (to === undefined) return DAY_ONLY.test(from) ? until(from, zone) : null;
  return TIME_ONLY.test(to) ? instant(`${from.split(/\s+/)[0]} ${to}`, zone) : until(to, zone);
}

/** The end of something that lasts until this time, or until this whole day when no time is named. */
export function until(cell: string, zone: string): string {
  if (!DAY_ONLY.test(cell)) return instant(cell, zone);
  const next = new Date(`${day(cell)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  const [year, month, dayOfMonth] = next.toISOString().slice(0, 10).split('-');
  return instant(`${dayOfMonth}.${month}.${year}`, zone);
}
