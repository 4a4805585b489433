import type { Answers, FormDraft } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { type Catalogue, loadTexts, textsIn } from '../core/texts.js';
import { word } from './field-parts.js';
import { type Filling, isAsked } from './filling.js';
import type { DeskHost, FormDesk, Kept } from './form-desk.js';
import { query } from './opened-form.js';
import { de, type OtherTexts } from './other-texts.de.js';

const catalogue: Catalogue<OtherTexts> = { de, en: async () => (await import('./other-texts.en.js')).en };

/** What was answered, whatever order a database gives it. */
const written = (answers: Answers): string => JSON.stringify(Object.entries(answers).sort());

/** Another window went on with the same form: asks which of the two states counts, and keeps the other one at hand. */
export class OtherWindow {
  readonly #desk: FormDesk;
  readonly #host: DeskHost;
  readonly #filling: Filling;
  /** The state that is not shown. */
  #other: Kept = { answers: {}, page: 0 };
  #savedAt = '';
  #shown: 'theirs' | 'mine' | undefined;

  constructor(desk: FormDesk, host: DeskHost, filling: Filling) {
    this.#desk = desk;
    this.#host = host;
    this.#filling = filling;
  }

  /**
   * Reads what the other window has kept; goes on by itself where that is nothing else than what was typed here.
   * @throws {Error} It could not be read.
   */
  async look(): Promise<void> {
    const filling = this.#filling;
    const [form] = await Promise.all([
      this.#host.forms.get(filling.form.id, query(this.#host.scope.contract)),
      loadTexts(catalogue, this.#host.language),
    ]);
    if (this.#desk.filling !== filling) return;
    const { draft } = form;
    filling.kept = draft?.savedAt ?? null;
    const own = draft && [...filling.unheard, filling.answers].map(written).includes(written(draft.answers));
    if (!draft || own) return this.#goOn();
    if (form.version !== filling.form.version) filling.adopt(form);
    this.#ask(draft);
  }

  /** The question with its two choices; then what was chosen, with the way back. */
  view(): TemplateResult {
    const texts = this.#texts;
    const { formats } = this.#host;
    const asked = html`<p>${texts.savedThere(formats.moment(this.#savedAt))} ${this.#different()}</p>
      <p>${texts.asked}</p>
      <div class="actions">
        <button class="button" type="button" @click=${() => this.#show('theirs')}>${texts.theirs}</button>
        <button class="button quiet" type="button" @click=${() => this.#show('mine')}>${texts.mine}</button>
      </div>`;
    const back = this.#shown === 'mine' ? 'theirs' : 'mine';
    const done = html`<button class="plain link" type="button" @click=${() => this.#show(back)}>${this.#desk.texts.undo}</button>`;
    return html`<div class="message info" id="other-window" part="other-window" tabindex="-1" role="group" aria-label=${texts.title}>
      ${icon('info')}
      <div>
        <p role="alert">${this.#shown ? texts.shown[this.#shown] : html`<strong>${texts.title}</strong>`}</p>
        ${this.#shown ? done : asked}
      </div>
    </div>`;
  }

  get #texts(): OtherTexts {
    return textsIn(catalogue, this.#host.language) ?? de;
  }

  #ask({ answers, page, files, savedAt }: FormDraft): void {
    for (const file of files ?? []) this.#filling.files.set(file.id, file);
    this.#other = { answers, page };
    this.#savedAt = savedAt;
    this.#desk.other = this;
    // Nobody is taken out of the field in which they write.
    const writing = this.#host.shadowRoot?.activeElement;
    if (!writing?.matches('input, textarea, select')) this.#host.focusOn('#other-window');
  }

  /** The questions that are answered differently. */
  #different(): unknown {
    const { answers, form } = this.#filling;
    const differs = (key: string) =>
      JSON.stringify(answers[key] ?? null) !== JSON.stringify(this.#other.answers[key] ?? null);
    const labels = form.pages
      .flatMap(({ elements }) => elements)
      .filter((element) => isAsked(element) && differs(element.key))
      .map(({ label }) => `„${word(label, this.#desk.texts)}“`);
    return labels.length ? this.#texts.different(labels.join(', ')) : nothing;
  }

  /** Shows one of the two states, and keeps the other one as it was last. */
  #show(which: 'theirs' | 'mine'): void {
    if (which !== (this.#shown ?? 'mine')) {
      const { answers, page } = this.#filling;
      this.#desk.replace(this.#filling, this.#other);
      this.#other = { answers, page };
    }
    this.#shown = which;
    this.#goOn();
    this.#host.focusOn('#other-window');
  }

  #goOn(): void {
    this.#desk.draft.halted = false;
    this.#desk.draft.touch();
    this.#host.requestUpdate();
  }
}
