import type { StoredFile } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { type FieldFile, FileField } from '../core/file-field.js';
import { icon } from '../core/icons.js';
import { arrived, KeptForm, type KeptFormHost } from '../core/kept-form.js';
import { keyed } from '../core/keyed.js';
import type { Desk } from './managed-desk.js';
import { categoryChoice } from './managed-fields.js';

/** A file name as a title: without its extension, with spaces where people type underscores. */
export const titleOf = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[_]+/g, ' ')
    .trim()
    .slice(0, 160);

/** Several files on their way to become documents, each with title, category and date. */
export class ManagedUpload {
  readonly field: FileField;
  readonly #desk: Desk & KeptFormHost;
  readonly #kept: KeptForm<{ files: StoredFile[] }>;
  #problem = '';
  #wrong: ReadonlySet<string> = new Set();
  #unfiled: ReadonlySet<string> = new Set();
  #saving = false;

  constructor(desk: Desk & KeptFormHost) {
    this.#desk = desk;
    this.field = new FileField(desk, {
      ...{ id: 'upload', kinds: 'files', maxFiles: 50, texts: () => desk.texts.files },
      send: (file, name, options) => desk.send(file, name, options),
      changed: () => this.#kept.changed(),
    });
    this.#kept = new KeptForm(desk, {
      ...{ what: 'documents', form: 'form.uploading', begin: () => this.#start() },
      more: () => ({ files: arrived(this.field) }),
    });
  }

  /** Begins without files, or with those that had arrived before a reload and what was said of them. */
  #start(): void {
    this.field.start(this.#kept.start()?.files);
    this.#problem = '';
    this.#wrong = this.#unfiled = new Set();
  }

  async #discard(): Promise<void> {
    this.#kept.forget();
    this.#start();
    await this.#desk.updateComplete;
    this.field.focus();
  }

  render(): unknown {
    const { texts, headingLevel } = this.#desk;
    const stored = this.field.files.filter(({ id }) => id);
    const submit = (event: SubmitEvent) => {
      event.preventDefault();
      const release = (event.submitter as HTMLButtonElement | null)?.value === 'release';
      void this.#save(event.currentTarget as HTMLFormElement, stored, release);
    };
    return html`<form class="form surface uploading" novalidate @submit=${submit} @input=${this.#kept.typing}>
      <div class="heading" id="item-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${texts.upload}</div>
      ${this.#kept.note(texts, () => this.#discard())}
      ${this.field.render({ label: texts.chooseFiles, error: this.#problem || undefined })}
      ${
        stored.length
          ? html`<div class="drafts">${keyed(
              stored,
              ({ key }) => key,
              (file) => this.#draft(file),
            )}</div>`
          : nothing
      }
      <div class="actions">
        <button class="button" type="submit" value="release" aria-disabled=${this.#saving}>${texts.keepAndRelease}</button>
        <button class="button quiet" type="submit" value="keep" aria-disabled=${this.#saving}>${texts.keep}</button>
      </div>
    </form>`;
  }

  #draft({ key, name, id = '' }: FieldFile) {
    const { texts } = this.#desk;
    const wrong = this.#wrong.has(id);
    return html`<fieldset class="about-file" part="draft">
      <legend class="sr">${texts.fieldNames(name)}</legend>
      <div class="field wide">
        <label for="title-${key}">${texts.fieldTitle}</label>
        <input class="input" id="title-${key}" name="title-${id}" maxlength="160" .defaultValue=${this.#kept.first(`title-${id}`, titleOf(name))}
          aria-invalid=${wrong ? 'true' : nothing} aria-describedby="title-error-${key}" />
        <span class="error" id="title-error-${key}">${wrong ? [icon('alert'), texts.titleMissing] : nothing}</span>
      </div>
      ${categoryChoice(this.#desk, {
        ...{
          id: `category-${key}`,
          name: `category-${id}`,
          chosen: this.#kept.first(`category-${id}`, '') || undefined,
        },
        error: this.#unfiled.has(id) ? texts.categoryMissing : undefined,
      })}
      <div class="field">
        <label for="date-${key}">${texts.fieldDate}</label>
        <input class="input" id="date-${key}" name="date-${id}" type="date" max="9999-12-31"
          .defaultValue=${this.#kept.first(`date-${id}`, '')} />
      </div>
    </fieldset>`;
  }

  /** Everything that is wrong is said at once; what was typed stays. */
  #check(data: FormData, stored: readonly FieldFile[]): boolean {
    const { texts } = this.#desk;
    this.#problem = this.field.busy ? texts.filesBusy : stored.length ? '' : texts.filesMissing;
    const without = (field: string) =>
      new Set(stored.flatMap(({ id = '' }) => (String(data.get(`${field}-${id}`) ?? '').trim() ? [] : [id])));
    this.#wrong = without('title');
    this.#unfiled = without('category');
    return !this.#problem && this.#wrong.size + this.#unfiled.size === 0;
  }

  async #save(form: HTMLFormElement, stored: readonly FieldFile[], release: boolean): Promise<void> {
    if (this.#saving) return;
    const data = new FormData(form);
    const good = this.#check(data, stored);
    this.#saving = good;
    this.#desk.requestUpdate();
    if (!good) {
      await this.#desk.updateComplete;
      form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
      return;
    }
    const made: { id: string; title: string }[] = [];
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const done = await this.#desk.act(async () => {
      for (const file of stored) {
        const { id: fileId = '' } = file;
        const fields = { title: text(`title-${fileId}`), categoryId: text(`category-${fileId}`) };
        const draft = { ...fields, fileId, datedOn: text(`date-${fileId}`) || null };
        made.push(await this.#desk.calls.create(draft));
        // What is kept is not made again when a later one fails and the person repeats.
        this.field.remove(file);
      }
    });
    this.#saving = false;
    this.#desk.requestUpdate();
    if (!done) return;
    this.#kept.forget('new');
    this.#desk.open(null, { instead: true });
    this.#desk.say(this.#desk.texts.kept(made.length, this.#desk.formats.number(made.length)));
    if (release) this.#desk.release(made);
  }
}
