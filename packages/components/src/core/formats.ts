import type { CoreTexts } from './texts.de.js';
import { formatLocale } from './texts.js';

const dayLength = 86_400_000;

/** Writes dates, numbers and sizes as people of a locale say them, in the time zone of the data source. */
export class Formats {
  readonly #texts: CoreTexts;
  readonly #locale: string;
  #timeZone: string | undefined;
  readonly #made = new Map<string, Intl.DateTimeFormat>();
  readonly #numbers = new Map<string, Intl.NumberFormat>();

  /** Unknown locales and time zones fall back to German and to the device's zone instead of throwing. */
  constructor(texts: CoreTexts, locale: string, timeZone?: string) {
    this.#texts = texts;
    this.#locale = known(() => Intl.getCanonicalLocales(formatLocale(locale))[0]) ?? 'de-DE';
    this.#timeZone = timeZone;
    // Tried with a format that is kept: the first of each kind costs milliseconds.
    if (!known(() => this.#dayKey('2000'))) this.#timeZone = undefined;
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
    const options: Intl.DateTimeFormatOptions = { dateStyle: 'long', timeZone: 'UTC' };
    const date = new Date(`${day}T00:00:00Z`);
    return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(this.#locale, options).format(date);
  }

  /** A number with as many decimals as `options` allow. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    const key = options ? JSON.stringify(options) : '';
    const made = this.#numbers.get(key) ?? new Intl.NumberFormat(this.#locale, options);
    this.#numbers.set(key, made);
    return made.format(value);
  }

  /** A calendar month given as `YYYY-MM`: `Oktober 2026`. */
  month(month: string, style: 'long' | 'short' = 'long'): string {
    const options: Intl.DateTimeFormatOptions = { month: style, year: 'numeric', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(this.#locale, options).format(new Date(`${month}-01T00:00:00Z`));
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
    return this.#format('sv-SE', { hour: '2-digit', minute: '2-digit' }).format(new Date(instant)) === '00:00';
  }

  /** The calendar day in the source's time zone as `YYYY-MM-DD`, which is how Swedes write dates. */
  #dayKey(instant: string): string {
    return this.#format('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));
  }

  #write(instant: string, options: Intl.DateTimeFormatOptions): string {
    return this.#format(this.#locale, options).format(new Date(instant));
  }

  /** Making an Intl format costs about 0.1 ms, which lists would pay per row. */
  #format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = locale + JSON.stringify(options);
    const made = this.#made.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: this.#timeZone });
    this.#made.set(key, made);
    return made;
  }
}

function known(ask: () => string | undefined): string | undefined {
  try {
    return ask();
  } catch {}
}
