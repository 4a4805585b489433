import type { TicketStatus } from '@p24/sdk/api';
import { spokenTime } from '../core/clock.js';
import type { Locale } from '../core/http/context.js';
import { statusWords } from '../tickets/tickets.port.js';

/** Dates, numbers and states as people say them, in a language and the time zone of a data source. */
export interface Wording {
  /** An instant, or a day as `YYYY-MM-DD`, which is the same everywhere. */
  day(at: string): string;
  when(startsAt: string, endsAt: string | null): string;
  /** `YYYY-MM` as "Oktober 2026". */
  month(month: string): string;
  /** Rounded as figures of consumption are: whole from ten on, below with one decimal. */
  number(value: number): string;
  status(status: TicketStatus): string;
}

const tag = (locale: Locale) => (locale === 'de' ? 'de-DE' : 'en-GB');

function formatsOf(locale: Locale, timeZone: string) {
  const named = tag(locale);
  return {
    day: new Intl.DateTimeFormat(named, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
    date: new Intl.DateTimeFormat(named, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    time: new Intl.DateTimeFormat(named, {
      ...{ weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' },
      timeZone,
    }),
    month: new Intl.DateTimeFormat(named, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
    number: new Intl.NumberFormat(named, { maximumFractionDigits: 1 }),
  };
}

const made = new Map<string, ReturnType<typeof formatsOf>>();

/** The wording of a language and an IANA time zone; kept, because formats are dear to make. */
export function wordingOf(locale: Locale, timeZone: string): Wording {
  const key = `${locale} ${timeZone}`;
  const formats = made.get(key) ?? formatsOf(locale, timeZone);
  made.set(key, formats);
  return {
    day: (at) => (at.length === 10 ? formats.date : formats.day).format(new Date(at)),
    when: (startsAt, endsAt) => spokenTime(formats.time, startsAt, endsAt),
    month: (month) => formats.month.format(new Date(`${month}-01T00:00:00Z`)),
    number: (value) => formats.number.format(value < 10 ? value : Math.round(value)),
    status: (status) => statusWords(locale)[status],
  };
}
