/** A time of day on a calendar day, as people write it: without a zone. */
export interface LocalTime {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const DAY = 86_400_000;
const MAX_REMEMBERED = 10_000;

/** Offsets from UTC in milliseconds at the start of UTC days: tables repeat the same few days thousands of times. */
const remembered = new Map<string, number>();
const formats = new Map<string, Intl.DateTimeFormat>();

const asUtc = ({ year, month, day, hour, minute }: LocalTime) => Date.UTC(year, month - 1, day, hour, minute);

/**
 * The instant of a local time in an IANA time zone. An hour that a clock change skips counts from the clock before
 * it, an hour that occurs twice means the first one.
 */
export function instantOf(local: LocalTime, zone: string): Date {
  const utc = asUtc(local);
  const before = dayOffset(utc - DAY, zone);
  const after = dayOffset(utc + 2 * DAY, zone);
  if (before === after) return new Date(utc - before);

  const fits = [before, after].find((offset) => offsetAt(utc - offset, zone) === offset);
  return new Date(utc - (fits ?? before));
}

function dayOffset(time: number, zone: string): number {
  const day = Math.floor(time / DAY);
  const key = `${zone} ${day}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  const offset = offsetAt(day * DAY, zone);
  remembered.set(key, offset);
  return offset;
}

function offsetAt(time: number, zone: string): number {
  const parts = formatOf(zone).formatToParts(time);
  const number = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const local = { year: number('year'), month: number('month'), day: number('day') };
  return asUtc({ ...local, hour: number('hour'), minute: number('minute') }) - Math.floor(time / 60_000) * 60_000;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const digits = '2-digit';
  const format = new Intl.DateTimeFormat('en-GB-u-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: digits,
    day: digits,
    hour: digits,
    minute: digits,
  });
  formats.set(zone, format);
  return format;
}
