import { isApiError } from '@p24/sdk';
import { ManageBrand as Calls, type ManagedBrand, type PictureKind } from '@p24/sdk/manage';
import type { ColorSet } from '@p24/theme';
import { baseColors, readyMadeSets } from '@p24/theme/sets';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { cardsStyles } from '../core/cards.styles.js';
import { fileName } from '../core/file-checks.js';
import { icon } from '../core/icons.js';
import { ManagingElement } from '../core/managing-element.js';
import { problemNote, problemText } from '../core/notes.js';
import { badgeStyles } from '../core/parts/badge.js';
import { fieldStyles } from '../core/parts/field.js';
import { listStyles } from '../core/parts/list.js';
import { failure, messageStyles } from '../core/parts/message.js';
import { Toast, toastStyles } from '../core/parts/toast.js';
import { pressedStyles } from '../core/pressed.styles.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { colorOf, colorsOf, type Draft, draftOf, fieldAt, orderOf, type Words } from './brand-draft.js';
import { BrandPictures } from './brand-pictures.js';
import { adjustedNote, BrandPreview, previewPanels } from './brand-preview.js';
import { type BrandTexts, de } from './brand-texts.de.js';
import { wordFields } from './brand-words.js';
import { styles } from './manage-brand.styles.js';

/**
 * The public face of a data source: name, title, links, colours and pictures, with a preview of what residents will see.
 * Administrators change it; what was saved can be taken back.
 *
 * @slot - Shown when the face cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The face is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart heading - The heading of a part.
 * @csspart form - All fields.
 * @csspart picture - One of the pictures.
 * @csspart save - What saves and discards, while something is changed.
 * @csspart badge - The word "new" in the preview.
 * @csspart toast - Says what was done, with the way back.
 * @csspart empty - Shown to somebody who manages nothing.
 * @csspart problem - Shown when the face cannot be loaded.
 * @csspart stale - Shown above a face that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-manage-brand-min-height=30em] - Height that is kept while loading, so that the page does not jump.
 */
export class ManageBrand extends ManagingElement<BrandTexts> {
  static override styles = [
    ...elementStyles,
    ...[badgeStyles, cardsStyles, fieldStyles, listStyles, messageStyles, toastStyles, pressedStyles],
    styles,
  ];

  @state() private draft: Draft | undefined;
  @state() private busy = false;
  @state() private wrong: Readonly<Record<string, string>> = {};

  protected override readonly catalogue = { de, en: async () => (await import('./brand-texts.en.js')).en };
  protected override readonly feature = 'settings';

  readonly #brand = new Resource<ManagedBrand | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: ([source], options) => (source ? this.#calls.get(options) : Promise.resolve(null)),
  });
  readonly #toast = new Toast(this);
  readonly #preview = new BrandPreview(this);
  readonly #pictures = new BrandPictures(this, {
    send: (kind, file) => this.#calls.uploadPicture(kind, file, fileName(file.name)),
    arrived: (kind, picture) => this.#picture(kind, picture),
  });
  /** The face that the draft began with. */
  #begun: ManagedBrand | undefined;
  #problem: unknown;
  #worked: HTMLElement | undefined;

  get #calls(): Calls {
    if (!this.connection || !this.managed) throw new Error('A face is edited by an element that is connected.');
    return new Calls(this.connection.http, this.managed.sourceId);
  }

  /** Whether something is not saved yet. */
  get #dirty(): boolean {
    return Boolean(this.draft && this.#begun && JSON.stringify(this.draft) !== JSON.stringify(draftOf(this.#begun)));
  }

  protected override hinted(): void {
    void this.#brand.reload();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#brand;
    // What others save meanwhile shows as long as nothing is being changed here.
    if (value && value !== this.#begun && !this.#dirty) this.#begin(value);
  }

  protected override desk(): unknown {
    const { core } = this;
    const { error, value } = this.#brand;
    if (!value && error !== undefined) return problemNote(error, core, () => void this.#brand.reload());
    return this.show(this.#brand, (brand) => (brand ? this.#form(brand) : this.skeleton()));
  }

  #form(brand: ManagedBrand): TemplateResult {
    const { texts, headingLevel, core } = this;
    const draft = this.draft ?? draftOf(brand);
    this.#preview.wear(draft);
    return html`<form class="cards" part="form" novalidate @submit=${this.#submit} @focusin=${this.#follow}>
      <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
      <p class="muted">${texts.intro}</p>
      ${this.#look(draft)} ${this.#images(draft)} ${this.#words(draft)}
      ${this.#problem === undefined ? nothing : failure(isApiError(this.#problem) && this.#problem.issues.length > 0 ? texts.wrong : problemText(this.#problem, core))}
      ${this.#dirty ? this.#saving() : nothing} ${this.#toast.render(texts.close)}
    </form>`;
  }

  #heading(word: string): TemplateResult {
    return html`<div class="heading" part="heading" role="heading" aria-level=${Math.min(6, this.headingLevel + 1)}>${word}</div>`;
  }

  #look(draft: Draft): TemplateResult {
    const { colors, preview } = this.texts;
    const worn = colorsOf(draft);
    const same = (set: ColorSet) => Boolean(worn && baseColors.every(({ key }) => worn[key] === set[key]));
    return html`<section class="card surface">
      ${this.#heading(colors.heading)}
      <p class="muted">${colors.text}</p>
      <fieldset>
        <legend>${colors.ready}</legend>
        <div class="ready">
          ${readyMadeSets.map(
            ({
              name,
              set,
            }) => html`<button class="button quiet" type="button" aria-pressed=${same(set)} @click=${() => this.#colors({ ...set })}>
              <span class="set" aria-hidden="true">${baseColors.map(({ key }) => html`<span class="swatch" .style=${`background:${set[key]}`}></span>`)}</span>${name[this.language]}</button>`,
          )}
        </div>
      </fieldset>
      <div class="bases">${baseColors.map(({ key }) => this.#base(key, draft))}</div>
      ${this.#heading(preview.heading)}
      ${previewPanels({ draft, texts: preview, href: this.href })}
    </section>`;
  }

  #base(key: keyof ColorSet, draft: Draft): TemplateResult {
    const { texts, wrong, language } = this;
    const base = baseColors.find((one) => one.key === key);
    const [name, use] = [base?.name[language] ?? key, base?.use[language]];
    const typed = draft.colors[key];
    const none = colorOf(typed) === null;
    const set = (event: Event) =>
      this.#colors({ ...draft.colors, [key]: (event.target as HTMLInputElement).value }, event.type === 'change');
    return html`<div class="field">
      <label for=${`${key}-picker`}>${name}</label>
      <div class="pair">
        <input class="input" type="color" id=${`${key}-picker`} .value=${colorOf(typed) ?? '#000000'} aria-describedby="${key}-hint" @input=${set} />
        <input class="input" id=${key} maxlength="9" spellcheck="false" autocapitalize="off" autocomplete="off" aria-label=${texts.colors.hex(name)}
          aria-invalid=${none ? 'true' : nothing} aria-describedby="${key}-hint ${key}-error" .value=${typed} @input=${set} @change=${set} />
      </div>
      <span class="hint" id="${key}-hint">${use}</span>
      <span class="error" id="${key}-error">${none ? [icon('alert'), wrong[key] ?? texts.colors.none] : nothing}</span>
      ${adjustedNote(key, this.#preview.adjusted, texts.colors.adjusted)}
    </div>`;
  }

  #images({ images }: Draft): TemplateResult {
    const { pictures } = this.texts;
    const saved = this.#begun?.images ?? images;
    const reset = (kind: PictureKind) => this.#picture(kind, null);
    const { ground } = this.#preview;
    return html`<section class="card surface">
      ${this.#heading(pictures.heading)}
      <p class="muted">${pictures.text}</p>
      ${this.#pictures.render({ images, saved, wrong: this.wrong, href: this.href, ground, reset })}
    </section>`;
  }

  #words(draft: Draft): TemplateResult {
    const { texts, wrong } = this;
    const heading = this.#heading(texts.words.heading);
    const type = (name: Words, value: string) => {
      this.draft = { ...draft, [name]: value };
    };
    return html`<section class="card surface">${heading}${wordFields({ draft, texts: texts.words, wrong, type })}</section>`;
  }

  #saving(): TemplateResult {
    const { texts, busy, href, draft } = this;
    const faint = draft && this.#pictures.faint({ images: draft.images, href, ground: this.#preview.ground });
    return html`<div class="save" part="save">
      ${faint ? html`<span class="faint">${icon('alert')} ${texts.pictures.faintLogo}</span>` : html`<span>${texts.changed}</span>`}
      <button class="button quiet" type="button" @click=${this.#discard}>${texts.discard}</button>
      <button class="button" type="submit" aria-disabled=${busy || this.#pictures.busy}>${busy ? texts.saving : texts.save}</button>
    </div>`;
  }

  #begin(brand: ManagedBrand): void {
    this.#begun = brand;
    this.draft = draftOf(brand);
    this.wrong = {};
    this.#problem = undefined;
  }

  /** Takes colours as typed; `settled` writes what was typed in full. */
  #colors(colors: ColorSet, settled = false): void {
    if (!this.draft) return;
    const whole = settled && colorsOf({ ...this.draft, colors });
    this.draft = { ...this.draft, colors: whole || colors, standard: false };
  }

  #picture(kind: PictureKind, picture: ManagedBrand['images'][PictureKind]): void {
    if (!this.draft) return;
    const { [kind]: _, ...wrong } = this.wrong;
    this.wrong = wrong;
    this.draft = { ...this.draft, images: { ...this.draft.images, [kind]: picture } };
    if (!picture) this.target = `#${kind}`;
  }

  readonly #discard = (): void => {
    if (this.#begun) this.#begin(this.#begun);
    void this.#return();
  };

  /** Remembers where the person works: the bar that saves goes once it has done so. */
  readonly #follow = ({ target }: FocusEvent): void => {
    const field = target as HTMLElement;
    if (!field.closest('.save, .toast')) this.#worked = field;
  };

  /** Leads the focus back to where the person worked, when what had it is gone. */
  async #return(): Promise<void> {
    await this.updateComplete;
    if (!this.shadowRoot?.activeElement) this.#worked?.focus({ preventScroll: true });
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { draft } = this;
    if (!draft || this.busy || this.#pictures.busy || !this.#dirty) return;
    const none = baseColors.find(({ key }) => colorOf(draft.colors[key]) === null);
    if (none) {
      this.target = `#${none.key}`;
      this.requestUpdate();
      return;
    }
    const before = this.#begun && draftOf(this.#begun);
    const { texts } = this;
    const undo = before && {
      word: texts.undo,
      act: () => void this.#save(before, () => this.#toast.say(texts.undone)),
    };
    void this.#save(draft, () => this.#toast.say(texts.saved, undo));
  };

  async #save(draft: Draft, done: () => void): Promise<void> {
    this.busy = true;
    this.wrong = {};
    this.#problem = undefined;
    try {
      const saved = await this.#calls.save(orderOf(draft));
      this.#begin(saved);
      this.#brand.set(saved);
      done();
    } catch (error) {
      this.#refuse(error);
    } finally {
      this.busy = false;
    }
    void this.#return();
  }

  #refuse(error: unknown): void {
    this.#problem = error;
    if (isApiError(error)) {
      const { problems } = this.texts;
      const named = error.issues.map(({ pointer, code, detail }) => {
        const field = fieldAt(pointer);
        return [field, problems[`${field} ${code}`] ?? problems[code] ?? detail ?? code];
      });
      this.wrong = Object.fromEntries(named.reverse());
      const [first] = Object.keys(this.wrong).reverse();
      if (first) this.target = `#${first}`;
    }
    this.failed(error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-brand': ManageBrand;
  }
}
