import { type ChatMessage, type Conversation, randomId } from '@p24/sdk';
import type { Chatbot } from './chatbot.js';

/** A message that the server has not answered yet. */
export interface Pending {
  id: string;
  text: string;
  /** Why it did not arrive; undefined while it is on its way. */
  error?: unknown;
}

/** The conversation as the window shows it: what the server has, and what is on its way there. */
export class Talk {
  conversation: Conversation | null = null;
  pending: Pending | null = null;
  /** The managing company that was chosen for a new conversation. */
  source: string | undefined;
  /** Why the conversation could not be handed over or ended. */
  problem: unknown;
  busy = false;
  readonly #host: Chatbot;
  #id = randomId();
  #begun = false;

  constructor(host: Chatbot) {
    this.#host = host;
  }

  /** Takes up the conversation that the server has, once. */
  begin(): void {
    const { told } = this.#host;
    if (this.#begun || !told) return;
    this.#begun = true;
    if (told.conversation) this.#take(told.conversation);
  }

  /** The managing company of the conversation; undefined while one of several has to be chosen. */
  get settled(): boolean {
    const sources = this.#host.told?.sources ?? [];
    return this.conversation !== null || this.source !== undefined || sources.length < 2;
  }

  /** Answers are in the language of the window, whatever another element of the page speaks. */
  get #spoken(): { locale: string } {
    return { locale: this.#host.language };
  }

  get messages(): readonly ChatMessage[] {
    return this.conversation?.messages ?? [];
  }

  /** Says something; where it does not arrive, it stays to be sent again. */
  async say(text: string): Promise<void> {
    await this.#send({ id: randomId(), text });
  }

  /** Sends what did not arrive once more; the server takes it once. */
  async again(): Promise<void> {
    if (this.pending) await this.#send({ id: this.pending.id, text: this.pending.text });
  }

  /** Hands the conversation over; whether it worked. */
  async handOver(note: string): Promise<boolean> {
    return this.#act((id) => this.#host.calls.handOver(id, note || undefined, this.#spoken));
  }

  /** Ends the conversation, so that the next message begins a new one. */
  async end(): Promise<void> {
    const done = this.conversation?.ended || (await this.#act((id) => this.#host.calls.end(id, this.#spoken)));
    if (done) this.forget(true);
  }

  /** Begins from nothing: another person, or a new conversation. */
  forget(begun = false): void {
    this.conversation = this.pending = null;
    this.problem = this.source = undefined;
    this.#id = randomId();
    this.#begun = begun;
    this.#host.requestUpdate();
  }

  async #send(message: Pending): Promise<void> {
    if (this.busy) return;
    this.pending = message;
    this.busy = true;
    this.#host.requestUpdate();
    const sourceId = this.source ?? this.conversation?.sourceId ?? this.#host.told?.sources[0]?.id;
    try {
      this.#take(await this.#host.calls.say({ conversationId: this.#id, sourceId, message }, this.#spoken));
      this.pending = null;
    } catch (error) {
      this.pending = { ...message, error };
      this.#host.failed(error);
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  async #act(call: (id: string) => Promise<Conversation>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.problem = undefined;
    this.#host.requestUpdate();
    try {
      this.#take(await call(this.#id));
      return true;
    } catch (error) {
      this.problem = error;
      this.#host.failed(error);
      return false;
    } finally {
      this.busy = false;
      this.#host.requestUpdate();
    }
  }

  #take(conversation: Conversation): void {
    this.conversation = conversation;
    this.#id = conversation.id;
  }
}
