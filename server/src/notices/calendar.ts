import ical from 'ical-generator';

/** An appointment as a calendar takes it; times are ISO 8601. */
export interface CalendarEntry {
  id: string;
  title: string;
  house: string | null;
  plain: string;
  linkUrl: string | null;
  startsAt: string;
  endsAt: string | null;
  /** Grows with every change, as `updatedAt` does, so that calendars replace what they hold. */
  sequence: number;
  updatedAt: string;
}

/** Writes one appointment as a calendar file (RFC 5545), in UTC. */
export function toCalendar({
  id,
  title,
  house,
  plain,
  linkUrl,
  startsAt,
  endsAt,
  sequence,
  updatedAt,
}: CalendarEntry): string {
  const calendar = ical({ prodId: { company: 'p24', product: 'notices', language: 'DE' } });
  calendar.createEvent({
    id: `notice-${id}`,
    sequence,
    stamp: new Date(updatedAt),
    lastModified: new Date(updatedAt),
    start: new Date(startsAt),
    end: endsAt ? new Date(endsAt) : null,
    summary: title,
    location: house,
    description: plain || null,
    url: linkUrl,
  });
  return calendar.toString();
}
