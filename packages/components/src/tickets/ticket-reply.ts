import { isApiError, randomId, type Ticket, Tickets } from '@p24/sdk';
import { html, nothing } from 'lit';
import { comingField } from '../core/coming-field.js';
import type { FileField } from '../core/file-field.js';
import { icon } from '../core/icons.js';
import type { LateFilesHost } from '../core/late-files.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import { Resource } from '../core/resource.js';
import type { TicketsTexts } from './texts.de.js';

/** What writing needs of the element. */
export interface TicketReplyHost extends LateFilesHost {
  readonly sessionKey: unknown;
  readonly texts: TicketsTexts;
  /** Told of the ticket as it is after the message was written. */
  written(ticket: Ticket): void;
}

/** The message that a person writes to a ticket: it stays in its field until the server has it, and is there once. */
export class TicketReply {
  readonly #host: TicketReplyHost;
  readonly #shown: () => Ticket | undefined;
  /** Stays the same until the message is written, so that sending it again writes it once. */
  #id = randomId();
  #text = '';
  #sending = false;
  #wrong: string | undefined;
  #problem: unknown;
  /** Loaded where files may be attached. */
  readonly #part: Resource<FileField | null, [boolean]>;
  #files: FileField | undefined;

  /** `shown` is the ticket that is open: known before it is rendered, so that what its form needs is asked for at once. */
  constructor(host: TicketReplyHost, shown: () => Ticket | undefined) {
    this.#host = host;
    this.#shown = shown;
    this.#part = new Resource(host, {
      args: () => [shown()?.canAttach ?? false],
      load: async ([wanted]) => (wanted ? this.#bringFiles() : null),
    });
  }

  /** Begins with an empty field. */
  start(): void {
    this.#id = randomId();
    this.#text = '';
    this.#wrong = this.#problem = undefined;
    this.#files?.start();
  }

  /** The form, or why there is none. */
  render(ticket: Ticket): unknown {
    const { texts } = this.#host;
    if (!ticket.canComment) {
      const ended = ticket.status === 'closed' || ticket.status === 'rejected';
      return html`<p class="muted">${ended ? texts.closed : texts.commentsOff}</p>`;
    }
    return html`<form class="form surface" part="form" novalidate @submit=${this.#submit}>
      <div class="field">
        <label for="message">${texts.message}</label>
        <span class="hint" id="message-hint">${texts.messageHint}</span>
        <textarea class="input" id="message" rows="4" maxlength="5000" .value=${this.#text}
          aria-describedby="message-hint${this.#wrong ? ' message-error' : ''}"
          aria-invalid=${this.#wrong ? 'true' : nothing} @input=${this.#type}></textarea>
        ${this.#wrong ? html`<span class="error" id="message-error">${icon('alert')}${this.#wrong}</span>` : nothing}
      </div>
      ${ticket.canAttach ? this.#fileField() : nothing}
      ${this.#problem === undefined ? nothing : this.#failure()}
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#sending}>
          ${this.#sending ? texts.sending : texts.send}
        </button>
      </div>
    </form>`;
  }

  #fileField() {
    const { texts, core } = this.#host;
    if (!this.#files) return comingField(this.#part, texts.addFiles, core);
    return this.#files.render({ label: texts.addFiles, mark: texts.optional });
  }

  async #bringFiles(): Promise<FileField> {
    const { lateFiles } = await import('../core/late-files.js');
    const make = await lateFiles(this.#host);
    this.#files ??= make({
      ...{ id: 'message-files', kinds: 'files', maxFiles: 10 },
      source: () => this.#shown()?.sourceId,
    });
    return this.#files;
  }

  #failure() {
    const { texts, core } = this.#host;
    const said = isApiError(this.#problem) ? texts.problems[this.#problem.code] : undefined;
    return failure(said ?? `${texts.notSent} ${problemText(this.#problem, core)}`);
  }

  #type = (event: Event) => {
    this.#text = (event.target as HTMLTextAreaElement).value;
    this.#wrong = undefined;
    this.#host.requestUpdate();
  };

  #submit = (event: Event) => {
    event.preventDefault();
    const ticket = this.#shown();
    if (this.#sending || !ticket) return;
    const { texts } = this.#host;
    this.#wrong = this.#text.trim() ? (this.#files?.busy ? texts.filesUnderWay : undefined) : texts.messageMissing;
    this.#host.requestUpdate();
    if (this.#wrong) this.#host.renderRoot.querySelector<HTMLElement>('#message')?.focus();
    else void this.#send(ticket.id);
  };

  async #send(ticket: string): Promise<void> {
    const { connection } = this.#host;
    if (!connection) return;
    this.#sending = true;
    this.#problem = undefined;
    try {
      const comment = { id: this.#id, text: this.#text, attachments: this.#files?.ids ?? [] };
      const written = await new Tickets(connection.http).comment(ticket, comment);
      this.start();
      this.#host.written(written);
    } catch (error) {
      // An earlier attempt had arrived after all and was changed since: this one is another message.
      if (isApiError(error) && error.code === 'id-taken') this.#id = randomId();
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }
}
