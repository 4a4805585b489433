import type { CoreTexts } from './texts.de.js';
import { formatLocale } from './texts.js';

const dayLength = 86_400_000;

/** By what they are made of: making one costs up to milliseconds, which lists would pay per row and pages per element. */
const made = new Map<string, unknown>();

function formatOf<T, O>(kind: new (locale: string, options?: O) => T, locale: string, options?: O): T {
  const key = kind.name + locale + JSON.stringify(options);
  const format = (made.get(key) ?? new kind(locale, options)) as T;
  made.set(key, format);
  return format;
}

/** Writes dates, numbers and sizes as people of a locale say them, in the time zone of the data source. */
export class Formats {
  readonly #texts: CoreTexts;
  readonly #locale: string;
  #timeZone: string | undefined;

  /** Unknown locales and time zones fall back to German and to the device's zone instead of throwing. */
  constructor(texts: CoreTexts, locale: string, timeZone?: string) {
    this.#texts = texts;
    this.#locale = known(() => Intl.getCanonicalLocales(formatLocale(locale))[0]) ?? 'de-DE';
    this.#timeZone = timeZone;
    if (!known(() => this.#wall('2000'))) this.#timeZone = undefined;
  }

  /** A day: `heute`, `gestern`, `morgen`, `Di., 3. März`, in another year `3. März 2027`. */
  day(instant: string, now = new Date()): string {
    return this.#day(instant, now, 'short');
  }

  /** When something came: `heute, 14:00 Uhr`, but only the day where it is some days ago. */
  since(instant: string, now = new Date()): string {
    return this.#near(instant, now) ? this.moment(instant, now) : this.day(instant, now);
  }

  /** A moment: `heute, 14:00 Uhr`. */
  moment(instant: string, now = new Date()): string {
    return this.#at(this.day(instant, now), instant);
  }

  /** The end of a period: `bis 15. Mai`. */
  until(instant: string, now = new Date()): string {
    return this.#texts.until(this.#near(instant, now) ?? this.#write(instant, this.#date(instant, now)));
  }

  /** A time of day: `14:00`. */
  time(instant: string): string {
    return this.#write(instant, { hour: 'numeric', minute: '2-digit' });
  }

  /** An appointment: `morgen, 9:00–11:00 Uhr`; whole days where it begins and ends at midnight. */
  appointment(startsAt: string, endsAt: string | null, now = new Date()): string {
    const begin = this.#day(startsAt, now, 'long');
    if (this.#isMidnight(startsAt) && (!endsAt || this.#isMidnight(endsAt)))
      return this.#days(begin, startsAt, endsAt, now);
    if (!endsAt) return this.#at(begin, startsAt);
    if (this.#dayKey(startsAt) === this.#dayKey(endsAt)) {
      return `${begin}, ${this.#texts.clock(`${this.time(startsAt)}–${this.time(endsAt)}`)}`;
    }
    return `${this.#at(begin, startsAt)} – ${this.#at(this.#day(endsAt, now, 'long'), endsAt)}`;
  }

  /** A calendar day given as `YYYY-MM-DD`, always with its year: `31. Dezember 2026`. */
  date(day: string): string {
    return known(() => this.#write(`${day}T00:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' })) ?? day;
  }

  /** A number with as many decimals as `options` allow. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return formatOf(Intl.NumberFormat, this.#locale, options).format(value);
  }

  /** A calendar month given as `YYYY-MM`: `Oktober 2026`. */
  month(month: string, style: 'long' | 'short' = 'long'): string {
    return this.#write(month, { month: style, year: 'numeric', timeZone: 'UTC' });
  }

  /** A file size given in bytes: `1,2 MB`. */
  bytes(size: number): string {
    const unit = size < 1000 ? 'byte' : size < 1_000_000 ? 'kilobyte' : 'megabyte';
    const amount = size / { byte: 1, kilobyte: 1000, megabyte: 1_000_000 }[unit];
    return this.number(amount, {
      style: 'unit',
      unit,
      unitDisplay: unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: amount < 10 && unit === 'megabyte' ? 1 : 0,
    });
  }

  /** Several days in a row; the end is exclusive, as in calendar files. */
  #days(begin: string, startsAt: string, endsAt: string | null, now: Date): string {
    const last = endsAt && new Date(Date.parse(endsAt) - 1).toISOString();
    if (!last || this.#dayKey(last) === this.#dayKey(startsAt)) return begin;
    return `${begin} – ${this.#day(last, now, 'long')}`;
  }

  #near(instant: string, now: Date): string | undefined {
    const distance = (Date.parse(this.#dayKey(instant)) - Date.parse(this.#dayKey(now.toISOString()))) / dayLength;
    const { today, yesterday, tomorrow } = this.#texts;
    return new Map([
      [0, today],
      [-1, yesterday],
      [1, tomorrow],
    ]).get(distance);
  }

  #day(instant: string, now: Date, weekday: 'short' | 'long'): string {
    const date = this.#date(instant, now);
    return this.#near(instant, now) ?? this.#write(instant, date.year ? date : { ...date, weekday });
  }

  /** A day with the time of an instant. */
  #at(day: string, instant: string): string {
    return `${day}, ${this.#texts.clock(this.time(instant))}`;
  }

  #date(instant: string, now: Date): Intl.DateTimeFormatOptions {
    const sameYear = this.#dayKey(instant).slice(0, 4) === this.#dayKey(now.toISOString()).slice(0, 4);
    return { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) };
  }

  #isMidnight(instant: string): boolean {
    return this.#wall(instant).endsWith('00:00');
  }

  /** The calendar day in the source's time zone as `YYYY-MM-DD`. */
  #dayKey(instant: string): string {
    return this.#wall(instant).slice(0, 10);
  }

  /** Day and time in the source's time zone as Swedes write them: `YYYY-MM-DD 14:00`. */
  #wall(instant: string): string {
    return this.#write(instant, { dateStyle: 'short', timeStyle: 'short' }, 'sv-SE');
  }

  #write(instant: string, options: Intl.DateTimeFormatOptions, locale = this.#locale): string {
    return formatOf(Intl.DateTimeFormat, locale, { timeZone: this.#timeZone, ...options }).format(new Date(instant));
  }
}

function known(ask: () => string | undefined): string | undefined {
  try {
    return ask();
  } catch {}
}
