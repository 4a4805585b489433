import type { Answer } from '@p24/sdk';
import type { ManagedForm } from '@p24/sdk/manage';
import { html, type LitElement, nothing } from 'lit';
import type { Formats } from '../core/formats.js';
import type { CoreTexts } from '../core/texts.de.js';
import { type Field, labelText } from './field-parts.js';
import { Filling } from './filling.js';
import { type PageHost, pageView, stepLine } from './form-page.js';
import { answersView } from './form-review.js';
import type { ManageFormsTexts } from './manage-texts.de.js';

/** What a preview needs of the element. */
export interface PreviewHost extends LitElement {
  readonly texts: ManageFormsTexts;
  readonly core: CoreTexts;
  readonly formats: Formats;
  readonly headingLevel: number;
  readonly managed: { sourceId: string } | undefined;
}

/** A form as residents meet it, to be tried out by its manager: nothing is kept and nothing is sent. */
export class FormPreview {
  readonly #host: PreviewHost;
  #form: ManagedForm | undefined;
  #filling: Filling | undefined;

  constructor(host: PreviewHost) {
    this.#host = host;
  }

  render(form: ManagedForm): unknown {
    const { texts, headingLevel } = this.#host;
    if (form.id !== this.#form?.id || form.version !== this.#form.version) this.#begin(form);
    const filling = this.#filling;
    if (!filling) return nothing;
    const isReview = filling.page >= form.pages.length;
    const back = () => this.#go(() => filling.step(-1));
    return html`<section class="preview" part="preview">
      <div class="heading" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>${texts.preview}</div>
      <p class="muted">${texts.previewHint}</p>
      ${stepLine({ texts: texts.form }, filling)}
      ${
        isReview
          ? html`<div class="page surface">
              <div class="heading" id="page-title" tabindex="-1" role="heading" aria-level=${Math.min(headingLevel + 2, 6)}>${texts.form.reviewTitle}</div>
              ${answersView({ ...this.#page, href: String, reach: (step) => this.#go(() => (filling.page = filling.steps[step - 1] ?? 0)) }, filling, texts.form)}
              <div class="actions">
                <button class="button" type="button" aria-disabled="true">${texts.form.send}</button>
                <button class="button quiet" type="button" @click=${back}>${texts.form.previous}</button>
              </div>
            </div>`
          : pageView(this.#page, filling)
      }
    </section>`;
  }

  get #page(): PageHost {
    const { texts, core, formats, headingLevel } = this.#host;
    const filling = this.#filling;
    return {
      ...{ texts: texts.form, core, formats, headingLevel: headingLevel + 1 },
      answer: (of: Filling, key: string, value: Answer) => {
        of.type(key, value);
        this.#host.requestUpdate();
      },
      filesOf: (field: Field) => html`<div class="field" id="field-${field.element.key}" tabindex="-1">
        <span class="label">${labelText(field)}</span><span class="hint">${texts.previewFile}</span>
      </div>`,
      next: (event: Event) => {
        event.preventDefault();
        // Whoever tries out goes on with what they like to leave out.
        this.#go(() => filling?.step(1));
      },
      previous: () => this.#go(() => filling?.step(-1)),
      focusField: () => {},
      openForm: () => {},
    };
  }

  #begin(form: ManagedForm): void {
    const { formats, managed, texts } = this.#host;
    this.#form = form;
    const unknown = {
      hasDraft: false,
      consent: null,
      prefill: {},
      draft: null,
      calls: [],
      others: [],
      maxUploadBytes: 0,
    };
    const units = [{ contractId: 'preview', label: texts.previewUnit, kind: 'tenancy' as const, use: 'home' as const }];
    const today = new Date().toISOString().slice(0, 10);
    // Notes that lead to other forms are shown with those alone.
    const pages = form.pages.map((page) => ({ ...page, elements: page.elements.filter(({ forms }) => !forms) }));
    const shown = { ...form, ...unknown, pages, units, sourceId: managed?.sourceId ?? '' };
    this.#filling = new Filling(shown, { person: '', formats, today });
  }

  #go(step: () => unknown): void {
    step();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#page-title')?.focus({ preventScroll: true }),
    );
  }
}
