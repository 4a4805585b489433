import { phoneHref, spacedIban } from '@p24/sdk/answers';
import type { Answers, FormDefinition, FormElement, Words } from '@p24/sdk/api';
import { spokenTime } from '../core/clock.js';
import type { Locale } from '../core/http/context.js';

/** What answers refer to beside themselves. */
export interface References {
  /** How contracts are called, by id. */
  places: ReadonlyMap<string, string>;
  /** How files are called, by id. */
  files: ReadonlyMap<string, string>;
}

/** A question and its answer, ready to be read. */
export interface AnsweredRow {
  key: string;
  label: string;
  value: string;
  /** Where a number or a mail address leads; null for everything else. */
  href: string | null;
  /** Ids of the files that were attached to it. */
  files: readonly string[];
}

/** The questions of one page that were answered. */
export interface AnsweredSection {
  title: string;
  rows: readonly AnsweredRow[];
}

const languages = { de: 'de-DE', en: 'en-GB' } as const;

/** A text in a language; German where there is none. */
export const said = (words: Words, locale: Locale): string => words[locale] ?? words.de;

/** A day as people write it, for example "5. März 2026". */
export const dayText = (day: string, locale: Locale): string =>
  new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));

/** A moment as people write it, in a time zone. */
export const momentText = (at: string, locale: Locale, timeZone: string): string =>
  spokenTime(new Intl.DateTimeFormat(languages[locale], { dateStyle: 'long', timeStyle: 'short', timeZone }), at);

function numberText({ suffix }: FormElement, value: number, locale: Locale): string {
  // Years and counts of a thousand and more are read without separators as easily; amounts are not.
  const text = new Intl.NumberFormat(languages[locale], { maximumFractionDigits: 10, useGrouping: 'min2' }).format(
    value,
  );
  return suffix ? `${text} ${said(suffix, locale)}` : text;
}

const choiceText = ({ options = [] }: FormElement, value: unknown, locale: Locale): string => {
  const chosen = options.find((option) => option.value === value);
  return chosen ? said(chosen.label, locale) : String(value);
};

const yesNo = { de: ['ja', 'nein'], en: ['yes', 'no'] } as const;

function answerText(element: FormElement, answer: Answers[string], { places, files }: References, locale: Locale) {
  if (Array.isArray(answer)) {
    const isFiles = element.type === 'file' || element.type === 'photo';
    return answer.map((one) => (isFiles ? (files.get(one) ?? '–') : choiceText(element, one, locale))).join('\n');
  }
  if (typeof answer === 'boolean') return yesNo[locale][answer ? 0 : 1];
  if (typeof answer === 'number') return numberText(element, answer, locale);
  const text = String(answer ?? '');
  if (element.type === 'choice') return choiceText(element, text, locale);
  if (element.type === 'date') return dayText(text, locale);
  if (element.type === 'iban') return spacedIban(text);
  return element.type === 'unit' ? (places.get(text) ?? '–') : text;
}

function hrefOf({ type }: FormElement, value: string): string | null {
  if (type === 'email') return `mailto:${encodeURIComponent(value).replace('%40', '@')}`;
  return type === 'phone' ? phoneHref(value) : null;
}

/** What was asked and answered, page by page, in a language; pages without an answer are left out. */
export function answeredSections(
  { pages }: FormDefinition,
  answers: Answers,
  references: References,
  locale: Locale,
): AnsweredSection[] {
  const rowsOf = (elements: readonly FormElement[]) =>
    elements.flatMap((element): AnsweredRow[] => {
      const answer = Object.hasOwn(answers, element.key) ? answers[element.key] : null;
      if (answer === null || answer === undefined) return [];
      const files = element.type === 'file' || element.type === 'photo' ? [answer].flat().map(String) : [];
      const value = answerText(element, answer, references, locale);
      return [{ key: element.key, label: said(element.label, locale), value, href: hrefOf(element, value), files }];
    });
  return pages
    .map(({ title, elements }) => ({ title: said(title, locale), rows: rowsOf(elements) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The same as plain text. */
export const sectionsText = (sections: readonly AnsweredSection[]): string =>
  sections
    .map(({ title, rows }) => [title, ...rows.map(({ label, value }) => `${label} ${value.replaceAll('\n', ', ')}`)])
    .map((lines) => lines.join('\n'))
    .join('\n\n');

/** The ids of the files and of the contracts that answers name, by the type of their element. */
export function referredIds({ pages }: Pick<FormDefinition, 'pages'>, answers: Answers) {
  const ids = (...types: FormElement['type'][]) =>
    pages
      .flatMap(({ elements }) => elements)
      .filter(({ key, type }) => types.includes(type) && Object.hasOwn(answers, key))
      .flatMap(({ key }) => [answers[key]].flat())
      .filter((id): id is string => typeof id === 'string');
  return { files: [...new Set(ids('file', 'photo'))], contracts: ids('unit') };
}

/** The first line of what somebody wrote, cut between words where it is longer than `most` characters. */
export function shortened(text: string, most: number): string {
  const line = (text.trim().split('\n')[0] ?? '').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).trimEnd()}…`;
}
