import { arrayType } from './arrays.js';

/** Turns PostgreSQL's text of a timestamp into ISO 8601 in UTC: milliseconds, or microseconds where the value has them, so that a cursor made of it finds its row again. */
function isoTimestamp(text: string): string {
  const [, day, time, fraction = '', zone = ''] = /^(\S+) ([\d:]+)(?:\.(\d+))?([+-]\S+)?$/.exec(text) ?? [];
  if (!day || !time) return text;
  const micros = fraction.padEnd(6, '0');
  const kept = micros.endsWith('000') ? micros.slice(0, 3) : micros;
  if (zone === '' || /^[+-]00(:00)?$/.test(zone)) return `${day}T${time}.${kept}Z`;
  const offset = zone.length === 3 ? `${zone}:00` : zone;
  return new Date(`${day}T${time}${offset}`).toISOString().replace('.000Z', `.${kept}Z`);
}

const asText = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));

const asIs = (text: string) => text;
const asJson = (value: unknown) => JSON.stringify(value);

/**
 * How values leave the driver: timestamps as ISO 8601 UTC, days as YYYY-MM-DD, int8 and numeric as numbers. Arrays stand
 * here too, because the driver's own look-up of their types ends the process when the connection is lost during it.
 */
export const columnTypes = {
  date: { to: 1184, from: [1114, 1184], serialize: asText, parse: isoTimestamp },
  day: { to: 1082, from: [1082], serialize: asText, parse: asIs },
  count: { to: 20, from: [20], serialize: asText, parse: Number },
  amount: { to: 1700, from: [1700], serialize: asText, parse: Number },
  texts: arrayType(1009),
  varchars: arrayType(1015),
  names: arrayType(1003),
  uuids: arrayType(2951),
  booleans: arrayType(1000, (text) => text === 't'),
  smallints: arrayType(1005, Number),
  integers: arrayType(1007, Number),
  counts: arrayType(1016, Number),
  reals: arrayType(1021, Number),
  doubles: arrayType(1022, Number),
  amounts: arrayType(1231, Number),
  days: arrayType(1182, asIs, asText),
  timestamps: arrayType(1115, isoTimestamp, asText),
  dates: arrayType(1185, isoTimestamp, asText),
  jsons: arrayType(199, JSON.parse, asJson),
  jsonbs: arrayType(3807, JSON.parse, asJson),
};
