import type { Receipt } from '@p24/sdk';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { type Catalogue, loadTexts, textsIn } from '../core/texts.js';
import { de, type EndTexts } from './end-texts.de.js';
import { word } from './field-parts.js';
import type { Filling } from './filling.js';
import type { FormChanges } from './form-changes.js';
import type { DeskHost, FormDesk } from './form-desk.js';
import { type ReceiptHost, receiptView } from './form-receipt.js';
import { reviewView } from './review-view.js';
import { withdraw } from './withdrawal.js';

/** What was sent just now: it arrived, or had arrived before something was changed. */
export type FormNews = 'sent' | 'earlier' | undefined;

const catalogue: Catalogue<EndTexts> = { de, en: async () => (await import('./end-texts.en.js')).en };

/** That it arrived, and what follows: who answers, where it is followed, what comes by mail. */
const arrivedNote = (texts: EndTexts, news: FormNews, { ticket }: Receipt) =>
  html`<div class="announcement message success told" id="arrived" tabindex="-1" role="status">
    ${icon('check')}
    <div>
      <p class="heading">${texts.arrived}</p>
      ${news === 'earlier' ? html`<p>${texts.arrivedEarlier}</p>` : nothing}
      <p>${texts.thenTitle}</p>
      <ul>
        ${[texts.thenAnswer, ticket ? texts.thenFollow : texts.thenSent, texts.thenMail].map((one) => html`<li>${one}</li>`)}
      </ul>
    </div>
  </div>`;

/** The end of a form: its review and its receipt. It is loaded while the person is still at the beginning. */
export class FormEnd {
  readonly #host: DeskHost;
  readonly #texts: EndTexts;

  constructor(host: DeskHost, texts: EndTexts) {
    this.#host = host;
    this.#texts = texts;
  }

  /** Says what is different since the form was changed. */
  changes({ texts: { language } }: FormDesk, { changes }: Filling): unknown {
    const texts = this.#texts;
    if (!changes) return nothing;
    const line = (text: string, elements: FormChanges['added']) =>
      elements.length
        ? html`<li>${text} ${elements.map(({ label }) => `„${word(label, { language })}“`).join(', ')}</li>`
        : nothing;
    return html`<div class="message info" id="changes" part="changes" tabindex="-1" role="group" aria-label=${texts.changed}>
      ${icon('info')}
      <div>
        <p>${texts.changed} ${texts.changedKept}</p>
        <ul>
          ${line(texts.changedAdded, changes.added)} ${line(texts.changedLost, changes.lost)} ${line(texts.changedGone, changes.gone)}
        </ul>
      </div>
    </div>`;
  }

  /** Why the server did not take the form. */
  problem({ sending: { problem }, core }: FormDesk): unknown {
    const code = (problem as { code?: string } | undefined)?.code ?? '';
    const said = this.#texts.refusals[code] ?? problemText(problem, core);
    return html`<div class="message danger">${icon('alert')}<span>${said}</span></div>`;
  }

  /** All answers before they are sent. */
  review(desk: FormDesk, filling: Filling): unknown {
    return reviewView(desk, filling, this.#texts, () => void withdraw(this.#host, desk, filling));
  }

  /** A receipt; that of a form that was sent just now says so and leads on to another one. */
  receipt(host: ReceiptHost, receipt: Receipt, { news, another }: { news: FormNews; another: () => void }): unknown {
    const texts = this.#texts;
    if (!news) return receiptView(host, receipt, { texts });
    const look = receipt.ticket ? 'button quiet' : 'button';
    const actions = html`<button class=${look} type="button" part="another" @click=${another}>${texts.another}</button>`;
    return html`${arrivedNote(texts, news, receipt)} ${receiptView(host, receipt, { texts, actions })}`;
  }
}

/** Brings the end of a form in the element's language; German where the texts do not arrive. */
export async function formEnd(host: DeskHost): Promise<FormEnd> {
  const { language } = host;
  await loadTexts(catalogue, language);
  return new FormEnd(host, textsIn(catalogue, language) ?? de);
}
