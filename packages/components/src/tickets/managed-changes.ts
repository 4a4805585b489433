import { isApiError } from '@p24/sdk';
import { type ManagedTicket, ManageTickets, type TicketChange } from '@p24/sdk/manage';
import type { LitElement } from 'lit';
import type { Connection } from '../core/connection.js';
import type { Forgetting } from '../core/forgetting.js';
import { problemText } from '../core/notes.js';
import { Confirmation } from '../core/parts/dialog.js';
import { announcement } from '../core/parts/message.js';
import { Toast } from '../core/parts/toast.js';
import type { CoreTexts } from '../core/texts.de.js';
import type { ManagedViewHost } from './managed-signs.js';

/** What changing a ticket needs of the element. */
export interface ManagedChangesHost extends LitElement, ManagedViewHost, Forgetting {
  readonly core: CoreTexts;
  readonly connection: Connection | undefined;
  failed(error: unknown): void;
  /** Told of the ticket as it is after a change. */
  changed(ticket: ManagedTicket): void;
}

/** What a word by the ticket says. */
interface Word {
  text: string;
  wrong?: boolean;
}

/** What is said once a change is saved, and what takes it back. */
interface Saved {
  text: string;
  undo?: TicketChange;
}

const ends: readonly unknown[] = ['done', 'closed', 'rejected'];

/** Changes of a ticket: saved at once, with a way back, or asked about where people are told of them. */
export class ManagedChanges {
  readonly #host: ManagedChangesHost;
  readonly #confirmation: Confirmation;
  readonly #toast: Toast;
  #word: Word | undefined;

  constructor(host: ManagedChangesHost) {
    this.#host = host;
    this.#confirmation = new Confirmation(host);
    this.#toast = new Toast(host);
    host.forgetting.add(() => this.say(''));
  }

  /** Says what was done. */
  done(text: string): void {
    this.#toast.say(text);
  }

  /** Says something by the ticket, or nothing any more. */
  say(text: string): void {
    this.#word = text ? { text } : undefined;
    this.#toast.say('');
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

  /** Lets the initiator see the ticket no longer, after a question; it can be undone. */
  withdraw({ id, initiator }: ManagedTicket): void {
    const { withdrawTitle, withdrawText, withdrawYes, withdrawn } = this.#host.texts;
    const name = initiator?.name ?? '';
    this.#confirmation.ask({
      title: withdrawTitle(name),
      text: withdrawText(name),
      yes: withdrawYes,
      act: () => void this.#save(id, { released: false }, { text: withdrawn(name), undo: { released: true } }),
    });
  }

  /** The word by the ticket. */
  render() {
    return announcement(this.#word?.text, { kind: this.#word?.wrong ? 'danger' : 'info' });
  }

  /** What was done last, and how to take it back. */
  toast() {
    return this.#toast.render(this.#host.texts.close);
  }

  /** The question before something that cannot be undone. */
  question() {
    return this.#confirmation.render(this.#host.texts.cancel);
  }

  async #save(id: string, change: TicketChange, { text, undo }: Saved): Promise<void> {
    const { connection, managed, texts, core } = this.#host;
    if (!connection || !managed) return;
    try {
      this.#host.changed(await new ManageTickets(connection.http, managed.sourceId).change(id, change));
      this.#word = undefined;
      const act = () => void this.#save(id, undo ?? {}, { text: texts.undone });
      this.#toast.say(text, undo && { word: texts.undo, act });
    } catch (error) {
      const known = isApiError(error) ? texts.problems[error.code] : undefined;
      this.#word = { text: known ?? problemText(error, core), wrong: true };
      this.#host.failed(error);
    }
    this.#host.requestUpdate();
  }
}
