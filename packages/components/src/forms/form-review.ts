import type { FormElement } from '@p24/sdk';
import { spacedIban } from '@p24/sdk/answers';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { EndTexts } from './end-texts.de.js';
import { type FieldHost, word } from './field-parts.js';
import { type Filling, isAsked, type KnownFile } from './filling.js';

/** What the answers say besides the texts of the form. */
type AnswersTexts = Pick<EndTexts, 'change' | 'changeOf' | 'none'>;

/** What stands for a file: the picture itself where it is one. */
export const pictureOf = (type: string | undefined, url: string | undefined): TemplateResult =>
  url && type?.startsWith('image/')
    ? html`<img class="thumb" src=${url} alt="" loading="lazy" />`
    : html`${icon('file')}`;

/** What the review needs of the element that shows it. */
export interface ReviewHost extends FieldHost {
  /** Makes a link of the server absolute. */
  readonly href: (url: string) => string;
  /** Shows a step again by its number, to change something. */
  reach(step: number): void;
}

/** All answers before they are sent, page by page, each page with a way back to it. */
export function answersView(host: ReviewHost, filling: Filling, end: AnswersTexts): TemplateResult[] {
  const { texts, headingLevel } = host;
  return filling.steps.flatMap((index, at) => {
    const page = filling.form.pages[index];
    const elements = page ? filling.shown(page).filter(isAsked) : [];
    if (!page || !elements.length) return [];
    const title = word(page.title, texts);
    return html`<section class="answers">
      <div class="top">
        <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 2, 6)}>${title}</div>
        <button class="button quiet" type="button" part="change" aria-label=${end.changeOf(title)} @click=${() => host.reach(at + 1)}>
          ${end.change}
        </button>
      </div>
      <dl>
        ${elements.map(
          (element) =>
            html`<div><dt>${word(element.label, texts)}</dt><dd>${answerText(host, filling, element) ?? html`<span class="muted">${end.none}</span>`}</dd></div>`,
        )}
      </dl>
    </section>`;
  });
}

/** A file in the review: as it was just chosen, or as the draft kept it. */
const fileLine = (file: KnownFile | undefined, href: ReviewHost['href']) =>
  html`<li>${file?.picture ?? pictureOf(file?.type, file?.url && href(file.url))}${file?.name}</li>`;

/** An answer as people read it; undefined where there is none. */
function answerText({ texts, formats, href }: ReviewHost, filling: Filling, element: FormElement): unknown {
  const { key, type, options, suffix } = element;
  const answer = filling.answers[key];
  if (answer === null || answer === undefined || answer === '' || (Array.isArray(answer) && !answer.length))
    return undefined;
  const label = (value: string) => {
    const option = options?.find((one) => one.value === value);
    return option ? word(option.label, texts) : value;
  };
  switch (type) {
    case 'yes-no':
      return answer === true ? texts.yes : texts.no;
    case 'choice':
      return label(String(answer));
    case 'choices':
      return Array.isArray(answer) ? answer.map(label).join(', ') : undefined;
    case 'unit':
      return filling.form.units.find(({ contractId }) => contractId === answer)?.label;
    case 'date':
      return formats.date(String(answer));
    case 'iban':
      return spacedIban(String(answer));
    case 'number':
      return `${typeof answer === 'number' ? formats.number(answer, { maximumFractionDigits: 10 }) : answer}${suffix ? ` ${word(suffix, texts)}` : ''}`;
    case 'file':
    case 'photo':
      return Array.isArray(answer)
        ? html`<ul>${answer.map((id) => fileLine(filling.files.get(id), href))}</ul>`
        : nothing;
    default:
      return html`<span class="typed">${answer}</span>`;
  }
}
