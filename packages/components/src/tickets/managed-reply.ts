import type { TicketStatus } from '@p24/sdk';
import { isApiError, randomId } from '@p24/sdk';
import { type ManagedTicket, ManageTickets, type TicketTemplate } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Connection } from '../core/connection.js';
import type { FileField, FileFieldHost } from '../core/file-field.js';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { failure } from '../core/parts/message.js';
import type { ManagedViewHost } from './managed-signs.js';
import { managersFiles } from './managers-files.js';
import { talkSign } from './ticket-signs.js';

/** Fired when a manager has answered a ticket. */
export class TicketAnsweredEvent extends Event {
  constructor(readonly ticket: ManagedTicket) {
    super('p24-ticket-answered', { bubbles: true, composed: true });
  }
}

/** What writing needs of the element. */
export interface ManagedReplyHost extends ManagedViewHost, FileFieldHost {
  readonly formats: FileFieldHost['formats'];
  readonly connection: Connection | undefined;
  readonly templates: readonly TicketTemplate[];
  /** Told of the ticket as it is after something was written. */
  written(ticket: ManagedTicket, internal: boolean): void;
}

type Kind = 'answer' | 'note';

/** What a manager writes: an answer or a note, each with a text of its own, so that neither becomes the other. */
export class ManagedReply {
  readonly #host: ManagedReplyHost;
  readonly #files: FileField;
  #ticket: ManagedTicket | undefined;
  #kind: Kind = 'answer';
  #texts: Record<Kind, string> = { answer: '', note: '' };
  #ids: Record<Kind, string> = { answer: randomId(), note: randomId() };
  /** What was chosen; undefined while nothing was. */
  #status: TicketStatus | '' | undefined;
  #sending = false;
  #wrong: string | undefined;
  #problem: unknown;

  constructor(host: ManagedReplyHost) {
    this.#host = host;
    this.#files = managersFiles(host, 'reply-files');
  }

  /** Begins with empty fields: with an answer where somebody would read it, else with a note. */
  start(ticket: ManagedTicket | undefined): void {
    this.#kind = ticket && ticket.visibility !== 'shown' ? 'note' : 'answer';
    this.#texts = { answer: '', note: '' };
    this.#ids = { answer: randomId(), note: randomId() };
    this.#forget();
  }

  render(ticket: ManagedTicket): unknown {
    this.#ticket = ticket;
    const { texts } = this.#host;
    const kind = this.#kind;
    const wrong = this.#wrong;
    return html`<form class="form surface is-${kind}" part="form" novalidate @submit=${this.#submit}>
      <fieldset class="kinds">
        <legend class="sr">${texts.answer} / ${texts.note}</legend>
        ${this.#choice('answer', talkSign, texts.answer)} ${this.#choice('note', icon('lock'), texts.note)}
      </fieldset>
      <div class="field">
        <label for="reply">${kind === 'note' ? texts.note : this.#answerLabel(ticket)}</label>
        <span class="hint is-${kind}" id="reply-hint">${this.#hint(ticket)}</span>
        <textarea class="input" id="reply" rows="4" maxlength="5000" .value=${live(this.#texts[kind])}
          aria-describedby="reply-hint${wrong ? ' reply-error' : ''}" aria-invalid=${wrong ? 'true' : nothing}
          @input=${this.#type}></textarea>
        ${wrong ? html`<span class="error" id="reply-error">${icon('alert')}${wrong}</span>` : nothing}
      </div>
      ${this.#files.render({ label: texts.addFiles, mark: texts.optional })}
      <div class="field">
        <label for="reply-status">${texts.statusAfter}</label>
        ${this.#statusChoice(ticket)}
      </div>
      ${this.#problem === undefined ? nothing : this.#failure()}
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#sending}>
          ${this.#sending ? texts.sending : kind === 'note' ? texts.saveNote : texts.sendAnswer}
        </button>
      </div>
    </form>`;
  }

  #choice(kind: Kind, sign: unknown, word: string) {
    const choose = () => {
      this.#kind = kind;
      this.#wrong = this.#problem = undefined;
      this.#host.requestUpdate();
    };
    return html`<label class="kind-choice is-${kind}">
      <input type="radio" name="kind" value=${kind} .checked=${this.#kind === kind} @change=${choose} />${sign}${word}
    </label>`;
  }

  #answerLabel({ initiator }: ManagedTicket): string {
    const { texts } = this.#host;
    return initiator ? texts.answerTo(initiator.name) : texts.answer;
  }

  #hint({ initiator, visibility }: ManagedTicket): string {
    const { texts } = this.#host;
    if (this.#kind === 'note') return texts.noteSeen;
    if (!initiator) return texts.onlyUs;
    return visibility === 'shown' ? texts.answerSeen(initiator.name) : texts.answerHidden(initiator.name);
  }

  /**
   * The status afterwards, empty where it stays: what was new is in progress once somebody has answered, unless its
   * template hides what is in progress, and the answer with it.
   */
  #next({ status, template }: ManagedTicket): TicketStatus | '' {
    const shown = this.#host.templates.find(({ id }) => id === template?.id)?.visibility;
    const open = shown?.tenant['in-progress'] === 'shown' && shown.owner['in-progress'] === 'shown';
    return this.#status ?? (this.#kind === 'answer' && status === 'new' && open ? 'in-progress' : '');
  }

  #statusChoice(ticket: ManagedTicket) {
    const { texts } = this.#host;
    const { status } = ticket;
    const next = this.#next(ticket);
    const choose = (event: Event) => {
      this.#status = (event.target as HTMLSelectElement).value as TicketStatus | '';
    };
    return html`<div class="choice">
      <select class="input" id="reply-status" @change=${choose}>
        <option value="" .selected=${next === ''}>${texts.statusStays(texts.statuses[status])}</option>
        ${texts.statusOrder
          .filter((one) => one !== status)
          .map((one) => html`<option value=${one} .selected=${one === next}>${texts.statuses[one]}</option>`)}
      </select>
      ${icon('chevron')}
    </div>`;
  }

  #failure() {
    const { texts, core } = this.#host;
    const known = isApiError(this.#problem) ? texts.problems[this.#problem.code] : undefined;
    return failure(known ?? `${texts.notSaved} ${problemText(this.#problem, core)}`);
  }

  #type = (event: Event) => {
    this.#texts[this.#kind] = (event.target as HTMLTextAreaElement).value;
    if (!this.#wrong) return;
    this.#wrong = undefined;
    this.#host.requestUpdate();
  };

  #submit = (event: Event) => {
    event.preventDefault();
    if (this.#sending || !this.#ticket) return;
    const { texts } = this.#host;
    const empty = !this.#texts[this.#kind].trim();
    this.#wrong = empty ? texts.textMissing : this.#files.busy ? texts.filesUnderWay : undefined;
    this.#host.requestUpdate();
    if (this.#wrong) this.#host.renderRoot.querySelector<HTMLElement>('#reply')?.focus();
    else void this.#send(this.#ticket, this.#kind);
  };

  async #send(ticket: ManagedTicket, kind: Kind): Promise<void> {
    const { connection, managed } = this.#host;
    if (!connection || !managed) return;
    this.#sending = true;
    this.#problem = undefined;
    const internal = kind === 'note';
    const said = { id: this.#ids[kind], text: this.#texts[kind], internal, attachments: this.#files.ids };
    try {
      const next = this.#next(ticket);
      const written = await new ManageTickets(connection.http, managed.sourceId).comment(ticket.id, {
        ...said,
        ...(next ? { status: next } : {}),
      });
      this.#texts[kind] = '';
      this.#ids[kind] = randomId();
      this.#forget();
      this.#host.written(written, internal);
    } catch (error) {
      // An earlier attempt had arrived after all and was changed since: this one is another comment.
      if (isApiError(error) && error.code === 'id-taken') this.#ids[kind] = randomId();
      this.#problem = error;
      this.#host.failed(error);
    } finally {
      this.#sending = false;
      this.#host.requestUpdate();
    }
  }

  #forget(): void {
    this.#status = undefined;
    this.#wrong = this.#problem = undefined;
    this.#files.start();
  }
}

declare global {
  interface HTMLElementEventMap {
    'p24-ticket-answered': TicketAnsweredEvent;
  }
}
