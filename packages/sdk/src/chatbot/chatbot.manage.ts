import type { Http } from '../core/http.js';
import type { CallOptions } from '../core/request.js';
import type { ChatbotSettings, chatbotManageApi } from './chatbot.manage.api.js';

type Api = typeof chatbotManageApi;

/** The assistant of one data source, for its managers. */
export class ManageChatbot {
  readonly #http: Http;
  readonly #source: string;

  constructor(http: Http, source: string) {
    this.#http = http;
    this.#source = source;
  }

  /** Shows who is offered the assistant and where conversations go. */
  settings(options?: CallOptions): Promise<ChatbotSettings> {
    return this.#http.call<Api['settings']>('GET /manage/:source/chatbot-settings', this.#all, options);
  }

  /** Says who is offered the assistant and where conversations go. */
  saveSettings(settings: ChatbotSettings, options?: CallOptions): Promise<ChatbotSettings> {
    return this.#http.call<Api['saveSettings']>(
      'PUT /manage/:source/chatbot-settings',
      { ...this.#all, body: settings },
      options,
    );
  }

  get #all() {
    return { params: { source: this.#source } };
  }
}
