import { isApiError } from '@p24/sdk';
import { type ManagedTicket, ManageTickets, type TicketChange } from '@p24/sdk/manage';
import { html, type LitElement, nothing } from 'lit';
import type { Connection } from '../core/connection.js';
import { problemText } from '../core/notes.js';
import { Confirmation } from '../core/parts/dialog.js';
import { announcement } from '../core/parts/message.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { ManagedViewHost } from './managed-signs.js';

/** What changing a ticket needs of the element. */
export interface ManagedChangesHost extends LitElement, ManagedViewHost {
  readonly core: CoreTexts;
  readonly connection: Connection | undefined;
  failed(error: unknown): void;
  /** Told of the ticket as it is after a change. */
  changed(ticket: ManagedTicket): void;
}

/** What a word by the ticket says, and what takes the last change back. */
interface Word {
  text: string;
  wrong?: boolean;
  undo?: TicketChange;
}

const ends: readonly unknown[] = ['done', 'closed', 'rejected'];

/** Changes of a ticket: saved at once, with a way back, or asked about where people are told of them. */
export class ManagedChanges {
  readonly #host: ManagedChangesHost;
  readonly #confirmation: Confirmation;
  #word: Word | undefined;
  #ticket: string | undefined;

  constructor(host: ManagedChangesHost) {
    this.#host = host;
    this.#confirmation = new Confirmation(host);
  }

  /** Says something by the ticket, or nothing any more. */
  say(text: string): void {
    this.#word = text ? { text } : undefined;
    this.#host.requestUpdate();
  }

  /** Changes a field; a status of which people are told by mail is asked about first. */
  change(
    ticket: ManagedTicket,
    change: TicketChange,
    { field, before }: { field: string; before: TicketChange },
  ): void {
    const { texts } = this.#host;
    const told = change.status && ends.includes(change.status) && ticket.visibility === 'shown' && ticket.initiator;
    if (!told || !change.status) {
      void this.#save(ticket.id, change, { text: texts.saved(field), undo: before });
      return;
    }
    this.#confirmation.ask({
      title: texts.endTitle(texts.statuses[change.status]),
      text: texts.endText(told.name),
      yes: texts.endYes,
      act: () => void this.#save(ticket.id, change, { text: texts.saved(field) }),
    });
  }

  /** Lets the initiator see the ticket, after a question: what was read cannot be taken back. */
  release({ id, initiator }: ManagedTicket): void {
    const { releaseTitle, releaseText, release, released } = this.#host.texts;
    this.#confirmation.ask({
      title: releaseTitle,
      text: releaseText(initiator?.name ?? ''),
      yes: release,
      act: () => void this.#save(id, { released: true }, { text: released }),
    });
  }

  /** Lets the initiator see the ticket no longer. */
  withdraw({ id }: ManagedTicket): void {
    void this.#save(id, { released: false }, { text: this.#host.texts.withdrawn, undo: { released: true } });
  }

  /** The word by the ticket. */
  render() {
    const { texts } = this.#host;
    const word = this.#word;
    const undo = word?.undo;
    const back = () => this.#ticket && void this.#save(this.#ticket, undo ?? {}, { text: '' });
    const undoing = html`<button class="button quiet" type="button" id="undo" @click=${back}>${texts.undo}</button>`;
    return announcement(word?.text, {
      kind: word?.wrong ? 'danger' : 'success',
      more: undo ? undoing : nothing,
    });
  }

  /** The question before something that cannot be undone. */
  question() {
    return this.#confirmation.render(this.#host.texts.cancel);
  }

  async #save(id: string, change: TicketChange, word: Word): Promise<void> {
    const { connection, managed, texts, core } = this.#host;
    if (!connection || !managed) return;
    try {
      this.#host.changed(await new ManageTickets(connection.http, managed.sourceId).change(id, change));
      this.#word = word;
      this.#ticket = id;
    } catch (error) {
      const known = isApiError(error) ? texts.problems[error.code] : undefined;
      this.#word = { text: known ?? problemText(error, core), wrong: true };
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }
}
