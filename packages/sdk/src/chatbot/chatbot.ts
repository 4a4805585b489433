import type { Input } from '../core/define-api.js';
import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { ChatState, Conversation, chatbotApi } from './chatbot.api.js';

type Api = typeof chatbotApi;

/** The assistant of the signed-in person. */
export class Chatbot {
  readonly #http: Http;

  constructor(http: Http) {
    this.#http = http;
  }

  /** Shows whether the assistant is offered, and the conversation that goes on. */
  current(query: Input<Api['current']>['query'] = {}, options?: CallOptions): Promise<ChatState> {
    return this.#http.call<Api['current']>('GET /chat', { query }, options);
  }

  /** Says something to the assistant; the same message again gets the same answer. */
  say(body: Input<Api['say']>['body'], options?: CallOptions): Promise<Conversation> {
    return this.#http.call<Api['say']>('POST /chat', { body }, options);
  }

  /** Hands the whole conversation over to the managing company, once. */
  handOver(id: string, note?: string, options?: CallOptions): Promise<Conversation> {
    return this.#http.call<Api['handOver']>('POST /chat/:id/handover', { params: { id }, body: { note } }, options);
  }

  /** Ends a conversation; the next message begins a new one. */
  end(id: string, options?: CallOptions): Promise<Conversation> {
    return this.#http.call<Api['end']>('POST /chat/:id/end', { params: { id } }, options);
  }
}
