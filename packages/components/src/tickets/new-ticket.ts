import { isApiError, randomId } from '@p24/sdk';
import {
  type ManagedTicket,
  ManageTickets,
  ManageUsers,
  type Recipient,
  type StoredFile,
  type TicketPriority,
  type TicketTemplate,
} from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import type { FileField, FileFieldHost } from '../core/file-field.js';
import { icon } from '../core/icons.js';
import { arrived, KeptForm, type KeptFormHost } from '../core/kept-form.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import type { ManagedViewHost } from './managed-signs.js';
import { managersFiles } from './managers-files.js';

/** What opening a ticket needs of the element. */
export interface NewTicketHost extends FileFieldHost, ManagedViewHost, KeptFormHost {
  readonly managed: ManagedViewHost['managed'];
  readonly formats: FileFieldHost['formats'];
  readonly connection: Connection | undefined;
  readonly templates: readonly TicketTemplate[];
  /** Told of the ticket that was opened. */
  opened(ticket: ManagedTicket): void;
}

/** What belongs to a new ticket beside its fields. */
interface Typed {
  id: string;
  contact: Recipient | null;
  files: StoredFile[];
}

/** How long typing must rest before the server is asked. */
const rest = 250;

/** A ticket that a manager opens; sent again it is opened once. */
export class NewTicket {
  readonly #host: NewTicketHost;
  #id = randomId();
  #errors: { title?: string; text?: string } = {};
  #problem: unknown;
  #sending = false;
  #found: readonly Recipient[] = [];
  /** What the search says of those who were found; nothing before there is one. */
  #said = '';
  #contact: Recipient | null = null;
  #typing: ReturnType<typeof setTimeout> | undefined;
  #searching = new AbortController();
  readonly #files: FileField;
  readonly #kept: KeptForm<Typed>;

  constructor(host: NewTicketHost) {
    this.#host = host;
    this.#files = managersFiles(host, 'new-files', () => this.#kept.changed());
    this.#kept = new KeptForm(host, {
      ...{ what: 'ticket', form: 'form.new-ticket', begin: () => this.#start() },
      more: () => ({ id: this.#id, contact: this.#contact, files: arrived(this.#files) }),
    });
  }

  /** Begins with an empty form, or with what was typed in it before a reload. */
  #start(): void {
    const typed = this.#kept.start();
    // What was sent before the reload and has arrived is not opened once more.
    this.#id = typed?.id ?? randomId();
    this.#errors = {};
    this.#problem = undefined;
    this.#stop();
    this.#found = [];
    this.#said = '';
    this.#contact = typed?.contact ?? null;
    this.#files.start(typed?.files);
  }

  async #discard(): Promise<void> {
    this.#kept.forget();
    this.#start();
    await this.#host.updateComplete;
    this.#kept.element?.reset();
    this.#host.renderRoot.querySelector<HTMLElement>('#new-title')?.focus();
  }

  render(): unknown {
    const { texts, headingLevel, templates, core } = this.#host;
    const problem = this.#problem;
    const known = isApiError(problem) ? texts.problems[problem.code] : undefined;
    return html`<form class="form surface new-ticket" part="form" novalidate @submit=${this.#submit} @input=${this.#kept.typing}>
      <div class="heading" part="heading" id="ticket-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${texts.newTicket}</div>
      ${this.#kept.note(texts, () => this.#discard())}
      ${this.#field(
        'title',
        texts.fieldTitle,
        html`<input class="input" id="new-title" name="title" maxlength="120" .defaultValue=${this.#kept.first('title', '')}
        aria-describedby="title-error" aria-invalid=${this.#errors.title ? 'true' : nothing} />`,
      )}
      ${this.#field(
        'text',
        texts.fieldText,
        html`<textarea class="input" id="new-text" name="text" rows="5" maxlength="5000" .defaultValue=${this.#kept.first('text', '')}
        aria-describedby="text-error" aria-invalid=${this.#errors.text ? 'true' : nothing}></textarea>`,
      )}
      ${this.#files.render({ label: texts.addFiles, mark: texts.optional })}
      <div class="pair">
        ${this.#select('template', texts.template, [['', texts.noTemplate], ...templates.map(({ id, name }) => [id, name] as const)])}
        ${this.#select('priority', texts.priority, Object.entries(texts.priorities), 'normal')}
      </div>
      ${this.#contacts()}
      ${problem === undefined ? nothing : failure(known ?? problemText(problem, core))}
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#sending}>${this.#sending ? texts.sending : texts.create}</button>
      </div>
    </form>`;
  }

  #field(name: 'title' | 'text', label: string, input: unknown) {
    const error = this.#errors[name];
    return html`<div class="field">
      <label for="new-${name}">${label}</label>
      ${input}
      <span class="error" id="${name}-error">${error ? [icon('alert'), error] : nothing}</span>
    </div>`;
  }

  #select(name: string, label: string, options: readonly (readonly [string, string])[], usual = '') {
    const chosen = this.#kept.first(name, usual);
    return html`<div class="field">
      <label for="new-${name}">${label}</label>
      <div class="choice">
        <select class="input" id="new-${name}" name=${name}>
          ${options.map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`)}
        </select>
        ${icon('chevron')}
      </div>
    </div>`;
  }

  #contacts() {
    const { texts } = this.#host;
    const contact = this.#contact;
    const rows = [...(contact && !this.#found.includes(contact) ? [contact] : []), ...this.#found];
    const pick = (one: Recipient | null) => () => {
      this.#contact = one;
      this.#kept.changed();
    };
    return html`<fieldset class="contacts">
      <legend>${texts.forWhom}</legend>
      <input class="input" type="search" maxlength="100" aria-label=${texts.findContact} placeholder=${texts.findContact} @input=${this.#type} />
      <span class="hint" role="status">${this.#said}</span>
      <label class="check"><input type="radio" name="contact" .checked=${contact === null} @change=${pick(null)} />${texts.forNobody}</label>
      ${rows.map(
        (one) => html`<label class="check">
          <input type="radio" name="contact" .checked=${contact?.id === one.id} @change=${pick(one)} />
          <span>${one.name} <span class="muted">${one.address}</span></span>
        </label>`,
      )}
      ${contact ? html`<label class="check"><input type="checkbox" name="released" ?checked=${this.#kept.first('released', '') !== ''} />${texts.releaseNow}</label>` : nothing}
    </fieldset>`;
  }

  #type = (event: Event) => {
    const search = (event.target as HTMLInputElement).value.trim();
    this.#stop();
    this.#typing = setTimeout(() => void this.#find(search), rest);
  };

  /** What is on its way was asked for with other words. */
  #stop(): void {
    clearTimeout(this.#typing);
    this.#searching.abort();
    this.#searching = new AbortController();
  }

  async #find(search: string): Promise<void> {
    const { connection, managed, texts, core } = this.#host;
    if (!connection || !managed) return;
    const { signal } = this.#searching;
    try {
      const users = new ManageUsers(connection.http, managed.sourceId);
      const { items, similar } = search
        ? await users.recipients({ search, limit: 8, similar: true }, { signal })
        : { items: [], similar: false };
      if (signal.aborted) return;
      this.#found = items;
      this.#said = !search ? '' : similar ? texts.similarContacts(search) : texts.contactsFound(items.length);
    } catch (error) {
      if (signal.aborted) return;
      this.#found = [];
      this.#said = problemText(error, core);
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }

  #submit = (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const { texts } = this.#host;
    const value = (name: string) => String(data.get(name) ?? '').trim();
    this.#errors = {
      ...(value('title') ? {} : { title: texts.titleMissing }),
      ...(value('text') ? (this.#files.busy ? { text: texts.filesUnderWay } : {}) : { text: texts.textMissing }),
    };
    this.#host.requestUpdate();
    const [wrong] = Object.keys(this.#errors);
    if (wrong) form.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus();
    else if (!this.#sending) void this.#send(value, data.has('released'));
  };

  async #send(value: (name: string) => string, released: boolean): Promise<void> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return;
    this.#sending = true;
    this.#problem = undefined;
    const contactId = this.#contact?.id ?? null;
    try {
      const ticket = await new ManageTickets(connection.http, managed.sourceId).create({
        ...{ id: this.#id, title: value('title'), text: value('text'), templateId: value('template') || null },
        attachments: this.#files.ids,
        ...{ priority: value('priority') as TicketPriority, contactId, released: released && contactId !== null },
      });
      this.#kept.forget('new');
      this.#start();
      this.#host.opened(ticket);
    } catch (error) {
      if (isApiError(error) && error.code === 'id-taken') this.#id = randomId();
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }
}
