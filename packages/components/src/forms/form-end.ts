import type { Receipt } from '@p24/sdk';
import { html } from 'lit';
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

const arrivedNote = (texts: EndTexts, news: FormNews) =>
  html`<div class="announcement message success news" id="arrived" tabindex="-1" role="status">
    ${icon('check')}
    <div>
      <p class="heading">${texts.arrived}</p>
      <p>${news === 'earlier' ? texts.arrivedEarlier : texts.arrivedText}</p>
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
    const actions = html`<button class="button" type="button" part="another" @click=${another}>${texts.another}</button>`;
    return html`${arrivedNote(texts, news)} ${receiptView(host, receipt, { texts, actions })}`;
  }
}

/** Brings the end of a form in a language; German where the texts do not arrive. */
export async function formEnd(language: Language): Promise<FormEnd> {
  await loadTexts(catalogue, language);
  return new FormEnd(textsIn(catalogue, language) ?? de);
}
