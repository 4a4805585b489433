import type { FormElement } from './form-definition.api.js';
import { compactIban, isIban } from './iban.js';

/** What an element's answer is checked against, beside its definition. */
export interface AnswerContext {
  /** The day it is, `YYYY-MM-DD`, in the time zone of the data source. */
  today: string;
  /** The contracts that may be chosen; absent: any. */
  units?: readonly ChosenUnit[] | undefined;
}

/** A contract that may be chosen, and what its unit is used for. */
export interface ChosenUnit {
  contractId: string;
  use: 'home' | 'garage' | 'other';
}

/** The contracts that answer an element of type `unit`. */
export const fittingUnits = <U extends ChosenUnit>({ use }: Pick<FormElement, 'use'>, units: readonly U[]): U[] =>
  units.filter((unit) => !use || unit.use === use);

/** A value as it is kept, or what is wrong with what was typed. */
export type Checked = { value: string | number | boolean | string[] } | { code: string; limit?: number | string };

type Check = (element: FormElement, answer: unknown, context: AnswerContext) => Checked;

const wrong = { code: 'wrong-type' } as const;

/** The number that a text says, German notation first: `1.234,5` and `1234.5` are the same; null when it says none. */
export function readNumber(text: string): number | null {
  const typed = text.replace(/[\s\u202f']/g, '');
  const german = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$|^[+-]?\d+,\d+$/.test(typed);
  const plain = german ? typed.replaceAll('.', '').replace(',', '.') : typed;
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(plain) ? Number(plain) : null;
}

/** The day so many days after another, `YYYY-MM-DD`; bounded to the years 1 to 9999. */
export function dayAfter(day: string, days: number): string {
  const [from, until] = [-62_135_596_800_000, 253_402_300_799_999];
  const time = Date.parse(day) + Math.trunc(days) * 86_400_000;
  return new Date(Math.min(Math.max(time, from), until)).toISOString().slice(0, 10);
}

const isDay = (text: string) => {
  const time = /^(?!0000)\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Makes a check of texts; blanks at both ends are not part of what was said. */
const text =
  (check: (element: FormElement, trimmed: string, context: AnswerContext) => Checked): Check =>
  (element, answer, context) =>
    typeof answer === 'string' ? check(element, answer.trim(), context) : wrong;

const within = (value: string, limit: number): Checked =>
  value.length > limit ? { code: 'too-long', limit } : { value };

const number: Check = ({ min, max }, answer) => {
  const value = typeof answer === 'string' ? readNumber(answer) : answer;
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'not-a-number' };
  if (min !== undefined && value < min) return { code: 'too-small', limit: min };
  if (max !== undefined && value > max) return { code: 'too-big', limit: max };
  return { value };
};

const date = text(({ min, max }, day, { today }) => {
  if (!isDay(day)) return { code: 'not-a-day' };
  const [from, until] = [min, max].map((days) => (days === undefined ? undefined : dayAfter(today, days)));
  if (from !== undefined && day < from) return { code: 'too-early', limit: from };
  if (until !== undefined && day > until) return { code: 'too-late', limit: until };
  return { value: day };
});

const choice: Check = ({ options = [] }, answer) =>
  typeof answer === 'string' && options.some(({ value }) => value === answer)
    ? { value: answer }
    : { code: 'unknown-choice' };

const choices: Check = ({ options = [], min, max }, answer) => {
  if (!Array.isArray(answer)) return wrong;
  const known = options.map(({ value }) => value).filter((value) => answer.includes(value));
  if (answer.some((value) => !known.includes(value))) return { code: 'unknown-choice' };
  if (min !== undefined && known.length < min) return { code: 'too-few', limit: min };
  if (max !== undefined && known.length > max) return { code: 'too-many', limit: max };
  return { value: known };
};

const files: Check = ({ maxFiles = 5 }, answer) => {
  if (!Array.isArray(answer) || !answer.every((id) => typeof id === 'string')) return wrong;
  const value = [...new Set<string>(answer)];
  return value.length > maxFiles ? { code: 'too-many', limit: maxFiles } : { value };
};

/** The check of every type that is answered; headings and notes are not. */
export const checks: Readonly<Record<Exclude<FormElement['type'], 'heading' | 'note'>, Check>> = {
  text: text(({ maxLength = 200 }, line) => within(line.replace(/\s+/g, ' '), maxLength)),
  'long-text': text(({ maxLength = 2000 }, lines) => within(lines, maxLength)),
  number,
  date,
  choice,
  choices,
  'yes-no': (_element, answer) => (typeof answer === 'boolean' ? { value: answer } : wrong),
  unit: text((element, id, { units }) =>
    units && !fittingUnits(element, units).some(({ contractId }) => contractId === id)
      ? { code: 'unknown-choice' }
      : { value: id },
  ),
  // Forgiving: people write numbers and addresses in many ways, and a wrong refusal is worse than a wrong number.
  phone: text((_element, phone) => {
    const value = phone.replace(/\s+/g, ' ');
    const digits = value.replace(/\D/g, '').length;
    return /^\+?[\d\s()/.-]+$/.test(value) && digits >= 5 && digits <= 20 ? { value } : { code: 'not-a-phone' };
  }),
  email: text((_element, email) =>
    email.length <= 254 && /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".\d]{2,}$/.test(email)
      ? { value: email }
      : { code: 'not-an-email' },
  ),
  iban: text((_element, typed) => {
    const value = compactIban(typed);
    return isIban(value) ? { value } : { code: 'not-an-iban' };
  }),
  file: files,
  photo: files,
};
