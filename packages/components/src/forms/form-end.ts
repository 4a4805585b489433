import type { Receipt } from '@p24/sdk';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.js';
import { type Catalogue, type Language, loadTexts, textsIn } from '../core/texts.js';
import { de, type EndTexts } from './end-texts.de.js';
import type { Filling } from './filling.js';
import type { FormDesk } from './form-desk.js';
import { type ReceiptHost, receiptView } from './form-receipt.js';
import { reviewView } from './review-view.js';

/** What was sent just now: it arrived, or had arrived before something was changed. */
export type FormNews = 'sent' | 'earlier' | undefined;

const catalogue: Catalogue<EndTexts> = { de, en: async () => (await import('./end-texts.en.js')).en };

/** That it arrived, and what follows: who answers, where it is followed, what comes by mail. */
const arrivedNote = (texts: EndTexts, news: FormNews, { ticket }: Receipt) =>
  html`<div class="announcement message success news" id="arrived" tabindex="-1" role="status">
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
  readonly #texts: EndTexts;

  constructor(texts: EndTexts) {
    this.#texts = texts;
  }

  /** All answers before they are sent. */
  review(desk: FormDesk, filling: Filling): unknown {
    return reviewView(desk, filling, this.#texts);
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

/** Brings the end of a form in a language; German where the texts do not arrive. */
export async function formEnd(language: Language): Promise<FormEnd> {
  await loadTexts(catalogue, language);
  return new FormEnd(textsIn(catalogue, language) ?? de);
}
