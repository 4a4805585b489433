import type { Document, DocumentCategory } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { failure } from '../core/parts/message.js';
import { type Catalogue, loadTexts, textsIn } from '../core/texts.js';
import type { Filing, FilingHost } from './filing.js';
import { de, type FilingTexts } from './filing-texts.de.js';

const catalogue: Catalogue<FilingTexts> = { de, en: async () => (await import('./filing-texts.en.js')).en };

/** What is asked: where documents go, or what a category is called. */
type Question =
  | { about: 'documents'; documents: readonly Document[]; sourceId: string }
  | { about: 'new'; sourceId: string }
  | { about: 'name'; category: DocumentCategory };

const fresh = 'new';
const back = 'back';

/** The dialog in which documents are filed and categories are named. */
export class FilingDialog {
  readonly #host: FilingHost;
  readonly #filing: Filing;
  #question: Question | undefined;
  #choice = '';
  #missing = false;

  constructor(host: FilingHost, filing: Filing) {
    this.#host = host;
    this.#filing = filing;
  }

  /** Its own words beside those of the element. */
  get #texts() {
    const { texts, language } = this.#host;
    return { ...texts, ...(textsIn(catalogue, language) ?? de) };
  }

  /** Asks where these documents go; all of one data source. */
  move(documents: readonly Document[]): void {
    const [first] = documents;
    if (!first) return;
    this.#open({ about: 'documents', documents, sourceId: first.sourceId });
    const own = this.#own(first.sourceId);
    this.#choice = first.category.private ? first.category.id : (own[0]?.id ?? fresh);
  }

  create(sourceId: string): void {
    this.#open({ about: 'new', sourceId });
  }

  rename(category: DocumentCategory): void {
    this.#open({ about: 'name', category });
  }

  render(): TemplateResult {
    const texts = this.#texts;
    const question = this.#question;
    const close = (event: Event) => (event.target as Element).closest('dialog')?.close();
    return html`<dialog class="dialog filing" part="dialog" aria-labelledby="filing-title">
      ${
        question
          ? html`<form novalidate @submit=${this.#submit}>
            <div class="heading" id="filing-title">${this.#title(question)}</div>
            ${question.about === 'documents' ? this.#places(question) : nothing}
            ${question.about !== 'documents' || this.#choice === fresh ? this.#name(question) : nothing}
            ${this.#filing.problem ? failure(this.#filing.problem) : nothing}
            ${question.about === 'name' ? nothing : html`<p class="hint">${icon('lock')} ${texts.moveHint}</p>`}
            <div class="actions">
              <button class="button" type="submit" aria-disabled=${this.#filing.busy}>${question.about === 'documents' ? texts.moveShort : texts.save}</button>
              <button class="button quiet" type="button" @click=${close}>${texts.cancel}</button>
            </div>
          </form>`
          : nothing
      }
    </dialog>`;
  }

  #title(question: Question): string {
    const texts = this.#texts;
    if (question.about === 'documents') return texts.moveTitle(question.documents.length);
    return question.about === 'new' ? texts.newCategory : texts.rename;
  }

  #own = (sourceId: string) =>
    (this.#host.shelf.categories.value?.items ?? []).filter((one) => one.private && one.sourceId === sourceId);

  #places({ documents, sourceId }: Question & { about: 'documents' }) {
    const texts = this.#texts;
    const place = (value: string, label: string) => html`<label class="check">
      <input type="radio" name="place" .checked=${this.#choice === value} @change=${() => this.#choose(value)} />${label}
    </label>`;
    const [first] = documents;
    const what = documents.length === 1 ? first?.title : texts.selected(documents.length, String(documents.length));
    if (this.#isFirst(documents, sourceId)) return html`<p>${what}</p>`;
    return html`<fieldset>
      <legend>${what}</legend>
      ${this.#own(sourceId).map(({ id, name }) => place(id, name))} ${place(fresh, texts.moveNew)}
      ${documents.some(({ category }) => category.private) ? place(back, texts.moveBack) : nothing}
    </fieldset>`;
  }

  /** Whether there is nothing to choose: no own category yet, and nothing to bring back. */
  #isFirst(documents: readonly Document[], sourceId: string): boolean {
    return !this.#own(sourceId).length && !documents.some(({ category }) => category.private);
  }

  #name(question: Question) {
    const texts = this.#texts;
    const isNew = question.about !== 'name';
    const before = question.about === 'name' ? question.category.name : '';
    return html`<div class="field">
      <label for="category-name">${isNew ? texts.nameNew : texts.name}</label>
      ${isNew ? html`<span class="hint" id="name-hint">${texts.nameExample}</span>` : nothing}
      <input class="input" id="category-name" name="name" maxlength="60" autocomplete="off" .defaultValue=${before}
        aria-invalid=${this.#missing ? 'true' : nothing} aria-describedby=${isNew ? 'name-hint name-error' : 'name-error'} @input=${this.#typed} />
      <span class="error" id="name-error">${this.#missing ? [icon('alert'), texts.nameMissing] : nothing}</span>
    </div>`;
  }

  #typed = () => {
    if (!this.#missing) return;
    this.#missing = false;
    this.#host.requestUpdate();
  };

  #choose(value: string): void {
    this.#choice = value;
    this.#host.requestUpdate();
  }

  #open(question: Question): void {
    this.#question = question;
    this.#missing = false;
    this.#filing.forget();
    void this.#host.updateComplete.then(() => {
      this.#host.renderRoot.querySelector('form')?.reset();
      this.#host.renderRoot.querySelector<HTMLDialogElement>('.filing')?.showModal();
    });
  }

  #submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const question = this.#question;
    const name = String(new FormData(form).get('name') ?? '').trim();
    const naming = question?.about !== 'documents' || this.#choice === fresh;
    this.#missing = naming && name === '';
    this.#host.requestUpdate();
    if (this.#missing) form.querySelector('input')?.focus();
    if (!question || this.#missing || !(await this.#do(question, name))) return;
    form.closest('dialog')?.close();
  };

  #do(question: Question, name: string): Promise<boolean> {
    if (question.about === 'new') return this.#filing.create(question.sourceId, name);
    if (question.about === 'name') return this.#filing.rename(question.category, name);
    const { documents, sourceId } = question;
    if (this.#choice === fresh) return this.#filing.create(sourceId, name, documents);
    const category = this.#own(sourceId).find(({ id }) => id === this.#choice) ?? null;
    return this.#filing.move(documents, category);
  }
}

/** Makes the dialog, with its words in the language of the element. */
export async function filingDialog(host: FilingHost, filing: Filing): Promise<FilingDialog> {
  await loadTexts(catalogue, host.language);
  return new FilingDialog(host, filing);
}
