import type { Answer, FormElement, Words } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import type { Formats } from '../core/formats.js';
import { icon } from '../core/icons.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { FieldIssue, Filling } from './filling.js';
import type { FormTexts } from './texts.de.js';

/** What the fields need of the element that shows them. */
export interface FieldHost {
  readonly texts: FormTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  /** Takes over what a person typed or chose. */
  answer(filling: Filling, key: string, value: Answer): void;
  /** Opens another form, which fits better. */
  openForm(id: string): void;
  /** The field in which files are chosen and uploaded, with its label and what is wrong. */
  filesOf(field: Field): unknown;
}

/** One field with the form it belongs to. */
export interface Field {
  readonly host: FieldHost;
  readonly filling: Filling;
  readonly element: FormElement;
}

/** A text of a form in the language of the page; German where there is no other. */
export const word = (words: Words, { language }: Pick<FormTexts, 'language'>): string => words[language] ?? words.de;

/** The label, with a mark where an answer is needed. */
export function labelText({ element, host }: Field, spoken = true): unknown {
  const label = word(element.label, host.texts);
  if (!element.required) return label;
  // Fields say themselves that they are needed; groups have no other way than words.
  return html`${label}<span class="mark" aria-hidden="true">\u00a0*</span>${spoken ? html`<span class="sr"> ${host.texts.required}</span>` : nothing}`;
}

/** The ids of what describes a field: its hint, more of its own, its error. */
export const describedBy = ({ element: { key, description: hint } }: Field, ...more: string[]): string =>
  [...(hint ? ['hint'] : []), ...more, 'error'].map((part) => `${part}-${key}`).join(' ');

/** What a person should know before they answer. */
export const description = ({ element, host }: Field): unknown =>
  element.description
    ? html`<p class="hint" id="hint-${element.key}">${word(element.description, host.texts)}</p>`
    : nothing;

/** The place of the error, which is there before it is needed, so that it is read when it comes. */
export function errorLine({ element, filling, host }: Field): TemplateResult {
  const issue = filling.issues.get(element.key);
  return html`<span class="error" id="error-${element.key}">${issue ? [icon('alert'), issueText(element, issue, host)] : nothing}</span>`;
}

/** What is wrong with an answer and what would be right, as a sentence. */
export function issueText(
  { type, suffix }: FormElement,
  { code, limit, detail }: FieldIssue,
  { texts, formats }: FieldHost,
): string {
  if (detail) return detail;
  const isChosen = ['choice', 'choices', 'yes-no', 'unit', 'file', 'photo'].includes(type);
  const key =
    code === 'required' && isChosen ? (type === 'file' || type === 'photo' ? 'file-missing' : 'choose') : code;
  const bound =
    typeof limit === 'number'
      ? `${formats.number(limit)}${suffix ? ` ${word(suffix, texts)}` : ''}`
      : limit && formats.date(limit);
  const text = texts.issues[key] ?? texts.issues.other;
  return typeof text === 'function' ? text(bound ?? '') : (text ?? '');
}
