import type { TicketSettings, TicketTemplate } from '@p24/sdk/manage';
import { html } from 'lit';
import { icon } from '../core/icons.js';
import { keyed } from '../core/keyed.js';
import { problemText } from '../core/notes.js';
import { announcement } from '../core/parts/message.js';
import { Resource, type ResourceHost } from '../core/resource.js';
import { TemplateForm, type TemplateFormHost } from './template-form.js';

/** What the settings need of the element. */
export interface VisibilityHost extends TemplateFormHost, Omit<ResourceHost, 'requestUpdate'> {
  readonly item: string | null;
  readonly templates: readonly TicketTemplate[];
  /** Told that templates are different, so that they are read again. */
  templatesChanged(): Promise<void>;
}

/** What residents see of tickets: of all, and by template. */
export class VisibilitySettings {
  readonly settings: Resource<TicketSettings | null, readonly [string | undefined, boolean]>;
  readonly #host: VisibilityHost;
  #form: TemplateForm | undefined;
  #word: { text: string; wrong?: boolean } | undefined;

  constructor(host: VisibilityHost) {
    this.#host = host;
    this.settings = new Resource(host, {
      args: () => [host.managed?.sourceId, host.item === 'settings'] as const,
      load: async ([source, open], options) => (source && open ? host.calls.settings(options) : null),
    });
  }

  /** Begins with the overview. */
  start(): void {
    this.#form = this.#word = undefined;
  }

  /** Goes away, after a question where that would lose something. */
  leave(go: () => void): void {
    if (this.#form) this.#form.leave(go);
    else go();
  }

  render(settings: TicketSettings): unknown {
    if (this.#form) return this.#form.render(settings);
    const { texts, headingLevel, templates } = this.#host;
    const { visibility } = texts;
    const level = Math.min(headingLevel + 1, 6);
    return html`<div class="visibility">
      <div class="heading" part="heading" id="ticket-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${visibility.title}</div>
      <p class="muted">${visibility.text}</p>
      ${announcement(this.#word?.text, { kind: this.#word?.wrong ? 'danger' : 'success' })}
      <fieldset class="panel surface" part="settings">
        <legend>${visibility.forAll}</legend>
        ${this.#check('showStatus', settings, visibility.showStatusHint)}
        ${this.#check('showChange', settings, visibility.showChangeHint)}
      </fieldset>
      <div class="top">
        <div>
          <div class="heading" role="heading" aria-level=${level}>${visibility.templates}</div>
          <p class="muted">${visibility.templatesText}</p>
        </div>
        <button class="button" type="button" id="create-template" @click=${() => this.#edit(null)}>${visibility.createTemplate}</button>
      </div>
      <ul class="list surface">${keyed(
        templates,
        ({ id }) => id,
        (template) => this.#row(template, level + 1),
      )}</ul>
    </div>`;
  }

  #check(key: keyof TicketSettings, settings: TicketSettings, hint: string) {
    const { visibility } = this.#host.texts;
    const change = (event: Event) => {
      const box = event.target as HTMLInputElement;
      void this.#save({ ...settings, [key]: box.checked }, settings);
    };
    return html`<label class="check">
      <input type="checkbox" id=${key} .checked=${settings[key]} @change=${change} aria-describedby="${key}-hint" />
      <span>${visibility[key]}<span class="hint" id="${key}-hint">${hint}</span></span>
    </label>`;
  }

  #row(template: TicketTemplate, level: number) {
    const { visibility, statuses, statusOrder } = this.#host.texts;
    const summaries = (['tenant', 'owner'] as const).map((audience) => {
      const named = (exposure: string) =>
        statusOrder.filter((one) => template.visibility[audience][one] === exposure).map((one) => statuses[one]);
      return visibility.summary(visibility.audiences[audience], named('internal'), named('hidden'));
    });
    const edit = () => this.#edit(template);
    return html`<li class="row" part="template" @click=${edit}>
      <div>
        <div class="title" role="heading" aria-level=${Math.min(level, 6)}>
          <button class="plain" type="button" id="template-${template.id}" aria-describedby="seen-${template.id}">${template.name}</button>
        </div>
        <div class="seen muted" id="seen-${template.id}">${summaries.map((one) => html`<div>${one}</div>`)}</div>
      </div>
      ${icon('chevron')}
    </li>`;
  }

  #edit(template: TicketTemplate | null): void {
    this.#word = undefined;
    const back = template ? `#template-${template.id}` : '#create-template';
    this.#form = new TemplateForm(this.#host, template, (saved) => void this.#edited(saved, back));
    this.#focus('#template-title');
  }

  async #edited(saved: TicketTemplate | null, back: string): Promise<void> {
    this.#form = undefined;
    if (saved) {
      await this.#host.templatesChanged();
      this.#word = { text: this.#host.texts.visibility.saved };
    }
    this.#focus(saved ? `#template-${saved.id}` : back);
  }

  /** Shows at once what was chosen, and what was before where that is refused. */
  async #save(wanted: TicketSettings, before: TicketSettings): Promise<void> {
    const { calls, texts, core } = this.#host;
    this.settings.set(wanted);
    try {
      this.settings.set(await calls.saveSettings(wanted));
      this.#word = { text: texts.visibility.saved };
    } catch (error) {
      this.settings.set(before);
      this.#word = { text: problemText(error, core), wrong: true };
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }

  #focus(target: string): void {
    this.#host.requestUpdate();
    const focus = () => this.#host.renderRoot.querySelector<HTMLElement>(target)?.focus();
    void this.#host.updateComplete.then(focus);
  }
}
