import { sharedHttp } from '@p24/components';
import { fileDrop, fileDropStyles, filePick } from '@p24/components/parts';
import { isApiError } from '@p24/sdk';
import { type ImportReport, type ImportTable, ManageClient } from '@p24/sdk/manage';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from './icons.js';
import type { Belonging } from './import-belonging.js';
import './import-belonging.js';
import type { Columns, Said } from './import-columns.js';
import './import-columns.js';
import { changesNothing, findings, totals } from './import-report.js';
import { knownTables } from './import-tables.js';
import { adopt } from './parts.js';
import type { PortalTexts } from './texts.de.js';
import { addressOfNew } from './views.js';
import { since } from './when.js';

/** How far the taking in of a file is. */
type Step =
  | { state: 'waiting' }
  | { state: 'sending'; dryRun: boolean; share: number }
  | { state: 'reported'; report: ImportReport }
  | { state: 'matching' }
  | { state: 'refused'; detail: string; why: Asked | 'table' | 'other' };

/** What a table may belong to that does not name it. */
const belongings = { 'property-needed': 'property', 'unit-needed': 'unit' } as const;
type Asked = (typeof belongings)[keyof typeof belongings];

/** What of a table's columns may be otherwise than it was understood. */
const aboutColumns = /column|parts|field|heading/;

/** Where managers take in the tables of their property software: checked first, taken in whole or not at all. */
export class Imports extends LitElement {
  @property() source = '';
  @property({ attribute: false }) texts!: PortalTexts;
  @property() locale = 'de';

  @state() private step: Step = { state: 'waiting' };
  @state() private file: File | undefined;
  /** Where the file belongs, as far as it does not say so. */
  @state() private belonging: Belonging | undefined;
  /** What was said of the columns of the file. */
  @state() private said: Said | undefined;
  /** What was taken in before; undefined until that was read. */
  @state() private past: readonly Omit<ImportReport, 'findings'>[] | undefined;
  /** What can be taken in; undefined until that was read. */
  @state() private tables: readonly ImportTable[] | undefined;
  /** Reports that were opened, by their import; null while one is read. */
  @state() private opened: ReadonlyMap<string, ImportReport | null> = new Map();

  readonly #client = new ManageClient(sharedHttp());

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('source') || !this.source) return;
    this.#reset();
    void this.#readPast();
    void this.#readTables();
  }

  protected override render(): unknown {
    const { imports } = this.texts;
    return html`
      <p class="lead">${imports.lead}</p>
      ${this.past?.length === 0 ? html`<p class="quiet order">${imports.order}</p>` : nothing}
      ${this.#drop()}
      <p class="sr" role="status">${this.#word()}</p>
      ${this.#progress()}
      ${this.tables ? knownTables(this.tables, imports) : nothing}
      ${this.#history()}
    `;
  }

  #drop(): unknown {
    const { imports } = this.texts;
    const disabled = this.step.state === 'sending';
    const pick = filePick(html`${icon('upload')}${imports.choose}`, {
      ...{ take: this.#take, accept: '.csv,.txt,.json', described: 'import-kinds', disabled },
    });
    return html`<div class="taking">
      <p class="quiet" id="import-kinds">${imports.kinds}</p>
      ${fileDrop(this.#take, html`${pick}<span class="or" aria-hidden="true">${imports.orDrop}</span>`)}
    </div>`;
  }

  /** What is going on or came of it, in a sentence: no form and no table is read out at every change. */
  #word(): string {
    const { imports } = this.texts;
    const { step, file } = this;
    if (step.state === 'reported') return this.#verdict(step.report);
    if (step.state !== 'sending' || !file) return '';
    return step.dryRun ? imports.checking(file.name) : imports.taking(file.name);
  }

  #progress(): unknown {
    const { imports } = this.texts;
    const { step, file } = this;
    if (step.state === 'waiting' || !file) return nothing;
    if (step.state === 'sending') {
      return html`<label class="run"><span>${this.#word()}</span><progress max="1" .value=${step.share}></progress></label>`;
    }
    if (step.state === 'refused') return this.#refusal(step);
    if (step.state === 'matching') return this.#matching(file);
    const { report } = step;
    const people = report.kind === 'contacts' && !report.dryRun && report.errors === 0 ? report.created : 0;
    return html`
      <section class=${report.errors > 0 ? 'report stopped' : 'report'} aria-labelledby="report">
        <h2 id="report" tabindex="-1">${report.errors > 0 ? icon('alert') : nothing}${this.#verdict(report)}</h2>
        <p class="quiet">${imports.readAs(imports.tables[report.kind])}</p>
        ${totals(report, this.texts)} ${findings(report, this.texts)}
        <p class="acts">
          ${report.dryRun && report.errors === 0 ? this.#taking(changesNothing(report)) : nothing}
          ${people > 0 ? html`<a class="button" href=${addressOfNew(this.source, report.createdAt)}>${imports.people(people)}</a>` : nothing}
          ${this.#mayMatch(report) ? html`<button class=${report.errors > 0 ? 'button' : 'button quiet'} type="button" @click=${this.#match}>${imports.match}</button>` : nothing}
          <button class="button quiet" type="button" @click=${this.#reset}>${report.dryRun ? imports.discard : imports.next}</button>
        </p>
      </section>
    `;
  }

  /** What changes nothing may be taken in all the same, and is kept among what was. */
  #taking(idle: boolean): unknown {
    const { take, takeAgain } = this.texts.imports;
    const send = () => this.#send(false);
    return html`<button class=${idle ? 'button quiet' : 'button'} type="button" @click=${send}>${idle ? takeAgain : take}</button>`;
  }

  #mayMatch({ kind, dryRun, findings: found }: ImportReport): boolean {
    return dryRun && kind !== 'bved' && (this.said !== undefined || found.some(({ code }) => aboutColumns.test(code)));
  }

  #matching(file: File): unknown {
    const { source, texts, locale, said } = this;
    return html`<portal-import-columns .source=${source} .file=${file} .tables=${this.tables ?? []} .texts=${texts}
      .locale=${locale} .said=${said} .done=${this.#matched}></portal-import-columns>`;
  }

  readonly #match = async (): Promise<void> => {
    this.step = { state: 'matching' };
    await this.updateComplete;
    void this.querySelector<Columns>('portal-import-columns')?.focus();
  };

  readonly #matched = (said: Said | null): void => {
    this.said = said ?? undefined;
    if (said) void this.#send(true);
    else this.#reset();
  };

  #verdict(report: ImportReport): string {
    const { imports } = this.texts;
    if (report.errors > 0) return imports.faulty(report.errors);
    if (!report.dryRun) return imports.taken;
    return changesNothing(report) ? imports.idle : imports.checked;
  }

  #refusal({ detail, why }: Step & { state: 'refused' }): unknown {
    const { retry } = this.texts;
    const { file } = this;
    return html`
      <div class="report stopped" role="alert">
        <p id="refused" tabindex="-1">${icon('alert')}${detail}</p>
        ${
          why === 'property' || why === 'unit'
            ? html`<portal-import-belonging .source=${this.source} .what=${why} .texts=${this.texts} .done=${this.#choose}></portal-import-belonging>`
            : why === 'other'
              ? html`<p class="acts"><button class="button quiet" type="button" @click=${() => this.#send(true)}>${retry}</button></p>`
              : nothing
        }
      </div>
      ${why === 'table' && file ? this.#matching(file) : nothing}
    `;
  }

  #history(): unknown {
    const { imports } = this.texts;
    if (!this.past?.length) return nothing;
    return html`
      <section class="news" aria-labelledby="past">
        <h2 id="past">${imports.past}</h2>
        <ul>
          ${this.past.map((one) => html`<li>${this.#pastOne(one)}</li>`)}
        </ul>
      </section>
    `;
  }

  #pastOne({ id, kind, rows, errors, createdAt, fileName, by }: Omit<ImportReport, 'findings'>): unknown {
    const { imports } = this.texts;
    const report = id && this.opened.get(id);
    const about = [fileName, errors > 0 ? imports.faulty(errors) : imports.rows(rows), by].filter(Boolean).join(' · ');
    return html`<details @toggle=${(event: ToggleEvent) => id && event.newState === 'open' && void this.#open(id)}>
      <summary class="row ${errors > 0 ? 'stopped' : 'taken'}">
        ${icon(errors > 0 ? 'alert' : 'check')}
        <span class="what"><strong>${imports.tables[kind]}</strong><span>${about}</span></span>
        <time datetime=${createdAt}>${since(createdAt, { locale: this.locale })}</time>
        ${icon('chevron')}
      </summary>
      ${report ? html`${totals(report, this.texts)} ${findings(report, this.texts)}` : nothing}
    </details>`;
  }

  readonly #reset = (): void => {
    this.step = { state: 'waiting' };
    this.file = undefined;
    this.belonging = undefined;
    this.said = undefined;
  };

  readonly #take = (files: Iterable<File>): void => {
    const [file] = files;
    if (!file || this.step.state === 'sending') return;
    this.#reset();
    this.file = file;
    void this.#send(true);
  };

  readonly #choose = (belonging: Belonging): void => {
    this.belonging = belonging;
    void this.#send(true);
  };

  async #send(dryRun: boolean): Promise<void> {
    const { file, source } = this;
    if (!file) return;
    this.step = { state: 'sending', dryRun, share: 0 };
    const onProgress = (share: number) => {
      if (this.step.state === 'sending') this.step = { state: 'sending', dryRun, share };
    };
    const query = {
      ...{ dryRun, fileName: file.name.slice(-255) },
      ...this.said,
      ...this.belonging,
    };
    try {
      const { integrations } = this.#client.manage(source);
      const report = await integrations.import(file, query, { onProgress, timeout: 300_000, locale: this.locale });
      this.step = { state: 'reported', report };
      if (!dryRun) void this.#readPast();
    } catch (error) {
      this.#refused(error);
    }
    await this.updateComplete;
    // What was pressed is gone.
    if (document.activeElement === document.body) this.querySelector<HTMLElement>('#report, #refused')?.focus();
  }

  #refused(error: unknown): void {
    const code = isApiError(error) ? error.code : '';
    const detail = isApiError(error) ? error.message : this.texts.failed;
    const belonging = Object.entries(belongings).find(([needed]) => needed === code)?.[1];
    this.step = { state: 'refused', detail, why: belonging ?? (code === 'unknown-table' ? 'table' : 'other') };
  }

  async #readPast(): Promise<void> {
    const { items } = await this.#client
      .manage(this.source)
      .integrations.imports({ limit: 10 })
      .catch(() => ({ items: undefined }));
    this.past = items;
  }

  async #readTables(): Promise<void> {
    const read = this.#client.manage(this.source).integrations.importTables();
    this.tables = (await read.catch(() => undefined))?.items;
  }

  /** Reads what became of an import when its row is opened for the first time. */
  async #open(id: string): Promise<void> {
    if (this.opened.has(id)) return;
    this.opened = new Map(this.opened).set(id, null);
    const report = await this.#client
      .manage(this.source)
      .integrations.getImport(id, { locale: this.locale })
      .catch(() => undefined);
    const opened = new Map(this.opened);
    if (report) opened.set(id, report);
    else opened.delete(id);
    this.opened = opened;
  }
}

adopt(fileDropStyles);
customElements.define('portal-imports', Imports);
