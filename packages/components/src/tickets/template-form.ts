import { isApiError, randomId, type TicketStatus } from '@p24/sdk';
import type { Exposure, ManageTickets, Participation, TicketSettings, TicketTemplate } from '@p24/sdk/manage';
import { html, type LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { Confirmation } from '../core/parts/dialog.js';
import { failure } from '../core/parts/message.js';
import type { CoreTexts } from '../core/texts.de.js';
import { choice, labelledChoice } from './choice.js';
import type { ManagedViewHost } from './managed-signs.js';
import { statusSign } from './ticket-signs.js';
import { visibilityPreview } from './visibility-preview.js';

type Audience = 'tenant' | 'owner';
type Draft = Omit<TicketTemplate, 'id' | 'system'>;

/** What editing a template needs of the element. */
export interface TemplateFormHost extends LitElement, ManagedViewHost {
  readonly core: CoreTexts;
  /** The calls of the data source that is managed. */
  readonly calls: ManageTickets;
  failed(error: unknown): void;
}

const exposures: readonly Exposure[] = ['shown', 'internal', 'hidden'];
const audiences: readonly Audience[] = ['tenant', 'owner'];

/** One template: its name, what is seen in which status and by whom, and a preview of that. */
export class TemplateForm {
  readonly #host: TemplateFormHost;
  readonly #done: (saved: TicketTemplate | null) => void;
  readonly #confirmation: Confirmation;
  /** Id of the template that is changed; null for a new one. */
  readonly #id: string | null;
  readonly #before: string;
  #draft: Draft;
  #audience: Audience = 'tenant';
  #status: TicketStatus = 'new';
  #nameless = false;
  #saving = false;
  #problem: unknown;
  /** Stays the same with the draft, so that adding it again after a lost answer adds it once. */
  #key = randomId();

  /** Begins with a template, or a new one; `done` is told of what was saved, or of null when nothing was. */
  constructor(host: TemplateFormHost, template: TicketTemplate | null, done: (saved: TicketTemplate | null) => void) {
    this.#host = host;
    this.#done = done;
    this.#confirmation = new Confirmation(host);
    this.#id = template?.id ?? null;
    const { name, visibility, comments, attachments } = template ?? beginning();
    this.#draft = { name, visibility: structuredClone(visibility), comments, attachments };
    this.#before = JSON.stringify(this.#draft);
  }

  /** Goes away, after a question where that would lose something. */
  leave(go: () => void): void {
    const { visibility: texts } = this.#host.texts;
    const { discardTitle: title, discardText: text, discard: yes } = texts;
    if (JSON.stringify(this.#draft) === this.#before) go();
    else this.#confirmation.ask({ title, text, yes, act: go });
  }

  render(settings: TicketSettings): unknown {
    const { texts, headingLevel } = this.#host;
    const { visibility } = texts;
    const heading = this.#id
      ? visibility.editTemplate((JSON.parse(this.#before) as Draft).name)
      : visibility.newTemplate;
    return html`<form class="form surface template" part="form" novalidate @submit=${this.#submit}>
        <div class="heading" part="heading" id="template-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${heading}</div>
        ${this.#name()} ${this.#matrix()} ${this.#taking()} ${this.#preview(settings)}
        ${this.#problem === undefined ? nothing : this.#failure()}
        <div class="actions">
          <button class="button" type="submit" aria-disabled=${this.#saving}>${this.#saving ? visibility.saving : visibility.save}</button>
          <button class="button quiet" type="button" @click=${() => this.leave(() => this.#done(null))}>${visibility.cancel}</button>
        </div>
      </form>
      ${this.#confirmation.render(visibility.keep)}`;
  }

  #name() {
    const { visibility } = this.#host.texts;
    const type = (event: Event) => {
      this.#nameless = false;
      this.#change({ name: (event.target as HTMLInputElement).value });
    };
    return html`<div class="field">
      <label for="template-name">${visibility.name}</label>
      <span class="hint" id="template-name-hint">${visibility.nameHint}</span>
      <input class="input" id="template-name" maxlength="100" .value=${live(this.#draft.name)} @input=${type}
        aria-describedby="template-name-hint${this.#nameless ? ' template-name-error' : ''}" aria-invalid=${this.#nameless ? 'true' : nothing} />
      ${this.#nameless ? html`<span class="error" id="template-name-error">${icon('alert')}${visibility.nameMissing}</span>` : nothing}
    </div>`;
  }

  #matrix() {
    const { texts } = this.#host;
    const { visibility } = texts;
    return html`<div class="field">
      <table aria-describedby="matrix-hint">
        <caption>${visibility.matrix}</caption>
        <thead>
          <tr>
            <td></td>
            ${audiences.map((audience) => html`<th scope="col">${visibility.audiences[audience]}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr class="every">
            <th scope="row">${visibility.every}</th>
            ${audiences.map((audience) => html`<td>${this.#everyStatus(audience)}</td>`)}
          </tr>
          ${texts.statusOrder.map(
            (status) => html`<tr>
              <th scope="row"><span class="of-status">${statusSign(status)}${texts.statuses[status]}</span></th>
              ${audiences.map((audience) => html`<td>${this.#cell(audience, status)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
      <ul class="legend">
        ${exposures.map((one) => html`<li><b>${visibility.exposures[one]}:</b> ${visibility.exposureTexts[one]}</li>`)}
      </ul>
      <span class="hint" id="matrix-hint">${visibility.matrixHint}</span>
    </div>`;
  }

  #cell(audience: Audience, status: TicketStatus) {
    const { texts } = this.#host;
    const { visibility } = texts;
    const chosen = this.#draft.visibility[audience][status];
    const choose = (to: string) => {
      [this.#audience, this.#status] = [audience, status];
      this.#expose(audience, { [status]: to as Exposure });
    };
    const label = visibility.inStatus(visibility.audiences[audience], texts.statuses[status]);
    return choice({ id: `${audience}-${status}`, label, chosen, choose, options: this.#exposureOptions });
  }

  #everyStatus(audience: Audience) {
    const { texts } = this.#host;
    const { visibility } = texts;
    const set = new Set(Object.values(this.#draft.visibility[audience]));
    const chosen = set.size === 1 ? ([...set][0] ?? '') : '';
    const choose = (to: string) => {
      this.#audience = audience;
      if (to) this.#expose(audience, Object.fromEntries(texts.statusOrder.map((one) => [one, to as Exposure])));
    };
    const label = visibility.inStatus(visibility.audiences[audience], visibility.every);
    const mixed = chosen ? [] : [['', visibility.various] as const];
    return choice({ id: `${audience}-every`, label, chosen, choose, options: [...mixed, ...this.#exposureOptions] });
  }

  get #exposureOptions() {
    const { visibility } = this.#host.texts;
    return exposures.map((one) => [one, visibility.exposures[one]] as const);
  }

  #taking() {
    const { texts } = this.#host;
    const options = Object.entries(texts.participations);
    const field = (key: 'comments' | 'attachments', label: string) =>
      labelledChoice(label, {
        ...{ id: `template-${key}`, chosen: this.#draft[key], options },
        choose: (to) => this.#change({ [key]: to as Participation }),
      });
    return html`<fieldset>
      <legend>${texts.visibility.taking}</legend>
      <span class="hint">${texts.visibility.takingHint}</span>
      <div class="pair">${field('comments', texts.who)} ${field('attachments', texts.whoFiles)}</div>
    </fieldset>`;
  }

  #preview(settings: TicketSettings) {
    const { texts } = this.#host;
    const { visibility } = texts;
    const [audience, status] = [this.#audience, this.#status];
    const people = audiences.map((one) => [one, visibility.audiences[one]] as const);
    const statuses = texts.statusOrder.map((one) => [one, texts.statuses[one]] as const);
    const of = (values: { audience?: Audience; status?: TicketStatus }) => {
      this.#audience = values.audience ?? this.#audience;
      this.#status = values.status ?? this.#status;
      this.#host.requestUpdate();
    };
    return html`<section class="preview" part="preview" aria-labelledby="preview-title">
      <b id="preview-title">${visibility.preview}</b>
      <div class="pair">
        ${labelledChoice(visibility.previewOf, {
          ...{ id: 'preview-audience', chosen: audience, options: people },
          choose: (to) => of({ audience: to as Audience }),
        })}
        ${labelledChoice(visibility.previewStatus, {
          ...{ id: 'preview-status', chosen: status, options: statuses },
          choose: (to) => of({ status: to as TicketStatus }),
        })}
      </div>
      <div class="previewed" aria-live="polite">
        ${visibilityPreview(this.#host, { audience, status, settings, exposure: this.#draft.visibility[audience][status] })}
      </div>
    </section>`;
  }

  #failure() {
    const { texts, core } = this.#host;
    const full = isApiError(this.#problem) && this.#problem.code === 'too-many-templates';
    const text = full ? texts.visibility.tooMany : problemText(this.#problem, core);
    return failure(text);
  }

  #expose(audience: Audience, values: Partial<Record<TicketStatus, Exposure>>): void {
    const { visibility } = this.#draft;
    this.#change({ visibility: { ...visibility, [audience]: { ...visibility[audience], ...values } } });
  }

  #change(values: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...values };
    this.#key = randomId();
    this.#host.requestUpdate();
  }

  #submit = (event: Event) => {
    event.preventDefault();
    if (this.#saving) return;
    this.#nameless = !this.#draft.name.trim();
    this.#host.requestUpdate();
    if (this.#nameless) this.#host.renderRoot.querySelector<HTMLElement>('#template-name')?.focus();
    else void this.#save();
  };

  async #save(): Promise<void> {
    this.#saving = true;
    this.#problem = undefined;
    try {
      const { calls } = this.#host;
      const saved = this.#id
        ? await calls.saveTemplate(this.#id, this.#draft)
        : await calls.createTemplate(this.#draft, { idempotencyKey: this.#key });
      this.#done(saved);
    } catch (error) {
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#saving = false;
      this.#host.requestUpdate();
    }
  }
}

const all = {
  new: 'shown',
  'in-progress': 'shown',
  waiting: 'shown',
  done: 'shown',
  closed: 'shown',
  rejected: 'shown',
} as const;

/** A new template shows everything until somebody says otherwise. */
const beginning = (): Draft => ({
  ...{ name: '', visibility: { tenant: all, owner: all } },
  ...{ comments: 'initiator', attachments: 'initiator' },
});
