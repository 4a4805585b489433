import { sharedHttp } from '@p24/components';
import { isApiError } from '@p24/sdk';
import {
  type ImportColumns,
  type ImportKind,
  type ImportPreview,
  type ImportTable,
  ManageClient,
} from '@p24/sdk/manage';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from './icons.js';
import { previewed } from './import-report.js';
import type { PortalTexts } from './texts.de.js';

/** What somebody says of a table. */
export interface Said {
  kind: ImportKind;
  columns: ImportColumns;
}

/** Where managers say what is in a table whose headings do not tell, and see at once how its first rows are read then. */
export class Columns extends LitElement {
  @property() source = '';
  @property({ attribute: false }) file!: File;
  @property({ attribute: false }) tables: readonly ImportTable[] = [];
  @property({ attribute: false }) texts!: PortalTexts;
  @property() locale = 'de';
  /** What was said before. */
  @property({ attribute: false }) said: Said | undefined;
  /** Told what is said in the end; null when the file is put away. */
  @property({ attribute: false }) done: (said: Said | null) => void = () => {};

  @state() private preview: ImportPreview | undefined;
  /** Why the last question was not answered. */
  @state() private refusal = '';

  readonly #client = new ManageClient(sharedHttp());
  /** What was said with the last question. */
  @state() private saying: Partial<Said> = {};
  #asked = new AbortController();

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('file')) return;
    this.preview = undefined;
    void this.#look(this.said);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#asked.abort();
  }

  /** Puts the focus where reading begins. */
  override async focus(): Promise<void> {
    await this.updateComplete;
    this.querySelector('h2')?.focus();
  }

  protected override render(): unknown {
    const { preview, refusal } = this;
    const { imports: texts } = this.texts;
    if (refusal && !preview) return html`<p role="alert">${refusal} ${texts.seeTables}</p>`;
    return html`<section class="report" aria-labelledby="matching" aria-busy=${preview === undefined}>
      <h2 id="matching" tabindex="-1">${texts.match}</h2>
      <p class="quiet">${texts.matchLead}</p>
      ${refusal ? this.#unanswered() : nothing}
      ${preview ? this.#questions(preview) : nothing}
    </section>`;
  }

  /** What was said stays as it is, and is asked again. */
  #unanswered(): unknown {
    return html`<div class="ask">
      <p role="alert">${icon('alert')}${this.refusal}</p>
      <p class="acts"><button class="button quiet" type="button" @click=${this.#again}>${this.texts.retry}</button></p>
    </div>`;
  }

  readonly #again = async (): Promise<void> => {
    await this.#look(this.saying);
    if (!this.refusal) await this.focus();
  };

  #questions(preview: ImportPreview): unknown {
    const { imports: texts } = this.texts;
    const { kind, columns, findings } = preview;
    const said = this.saying.kind ?? kind;
    // The columns of another kind of table stay in place while the answer is awaited, and are no answer themselves.
    const answered = said === kind;
    return html`
      <label class="ask">
        <span>${texts.what}</span>
        <select @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
          ${said ? nothing : html`<option value="">${texts.pleaseChoose}</option>`}
          ${this.tables.map((table) => html`<option value=${table.kind} ?selected=${table.kind === said}>${texts.tables[table.kind]}</option>`)}
        </select>
      </label>
      ${
        kind && (answered || !this.refusal)
          ? html`<ul class="matches" aria-label=${texts.holds}>${columns.map((column, index) => this.#column(column, index))}</ul>
              <div aria-live="polite">
                ${findings.length > 0 ? html`<ul class="missing">${findings.map(({ detail }) => html`<li>${icon('alert')}${detail}</li>`)}</ul>` : nothing}
              </div>
              ${previewed(preview, this.texts)}`
          : nothing
      }
      <p class="acts">
        ${kind && answered ? html`<button class="button" type="button" @click=${() => this.done({ kind, columns: this.#columns() })}>${texts.check}</button>` : nothing}
        <button class="button quiet" type="button" @click=${() => this.done(null)}>${texts.discard}</button>
      </p>
    `;
  }

  #column({ heading, samples, as }: ImportPreview['columns'][number], index: number): unknown {
    const { imports: texts } = this.texts;
    const fields = this.tables.find(({ kind }) => kind === this.preview?.kind)?.columns ?? [];
    const names = fields.flatMap(({ heading: name, parts }) => [name, ...parts]);
    return html`<li>
      <label for="column-${index}">${heading}</label>
      <span class="quiet" id="samples-${index}">${samples.join(' · ') || texts.empty}</span>
      <select id="column-${index}" aria-describedby="samples-${index}" class=${as ? '' : 'quiet'}
        @change=${(event: Event) => this.#say(index, (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${!as}>${texts.skipped}</option>
        ${names.map((name) => html`<option value=${name} ?selected=${name === as}>${name}</option>`)}
      </select>
    </li>`;
  }

  #columns(): ImportColumns {
    return Object.fromEntries((this.preview?.columns ?? []).map(({ heading, as }) => [heading, as ?? '']));
  }

  #choose(kind: string): void {
    if (kind) void this.#look({ kind: kind as ImportKind });
  }

  #say(index: number, name: string): void {
    const { preview } = this;
    if (!preview?.kind) return;
    const columns = preview.columns.map((column, at) => (at === index ? { ...column, as: name || null } : column));
    this.preview = { ...preview, columns };
    void this.#look({ kind: preview.kind, columns: this.#columns() });
  }

  /** Asks how the table is read; only the last question counts. */
  async #look(said: Partial<Said> = {}): Promise<void> {
    this.#asked.abort();
    this.#asked = new AbortController();
    this.saying = said;
    const { signal } = this.#asked;
    try {
      const { integrations } = this.#client.manage(this.source);
      this.preview = await integrations.previewImport(this.file, said, { signal, locale: this.locale });
      this.refusal = '';
    } catch (error) {
      const silent = this.preview ? this.texts.imports.unasked : this.texts.failed;
      if (!signal.aborted) this.refusal = isApiError(error) ? error.message : silent;
    }
  }
}

customElements.define('portal-import-columns', Columns);
