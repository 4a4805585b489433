import type { MockNotice } from './notices.data.js';

const utc = (time: string) => `${time.replace(/[-:]/g, '').slice(0, 15)}Z`;

/** An appointment as a calendar takes it (RFC 5545). */
export const calendarFile = ({ id, title, endsAt }: MockNotice, startsAt: string): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//p24//mocks//DE',
    'BEGIN:VEVENT',
    `UID:notice-${id}`,
    `DTSTAMP:${utc(startsAt)}`,
    `DTSTART:${utc(startsAt)}`,
    ...(endsAt ? [`DTEND:${utc(endsAt)}`] : []),
    `SUMMARY:${title.replace(/[,;\\]/g, '\\$&')}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
