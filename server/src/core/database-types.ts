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

/** How values leave the driver: timestamps as ISO 8601 UTC, days as YYYY-MM-DD, int8 and numeric as numbers. */
export const columnTypes = {
  date: { to: 1184, from: [1114, 1184], serialize: asText, parse: isoTimestamp },
  day: { to: 1082, from: [1082], serialize: asText, parse: (text: string) => text },
  count: { to: 20, from: [20], serialize: asText, parse: Number },
  amount: { to: 1700, from: [1700], serialize: asText, parse: Number },
};
