import { Answers } from './answers.js';
import type { Input, Operation, Result, Route } from './define-api.js';
import { ApiError, apiError, NetworkError } from './errors.js';
import type { eventsApi } from './events.api.js';
import { LiveEvents } from './events.js';
import { type AnyInput, type CallOptions, type Outgoing, outgoing } from './request.js';
import { sendRepeating } from './retries.js';
import type { Session } from './session.js';

/** Sends a request and resolves with the answer whatever its status; rejects when there is none. */
export type Transport = (request: Outgoing) => Promise<Response>;

/** Looks at a JSON answer before the caller gets it, and throws what it finds wrong. */
export type AnswerCheck = (route: Route, answer: unknown) => void;

export interface HttpOptions {
  /** Address of the server's API, absolute and with a trailing slash. */
  root: string;
  session: Session;
  locale?: string | undefined;
  check?: AnswerCheck | undefined;
}

type JsonOperation = Operation & { upload?: never; download?: never };
type UploadOperation = Operation & { upload: object };
type DownloadOperation = Operation & { download: string };

/** The one place that talks to the server: identity, repetition, caching, errors. */
export class Http {
  /** How this client is signed in. */
  readonly session: Session;
  /** Language of texts and problems where a call names none, a BCP 47 tag; the browser's by default. */
  locale: string | undefined;
  /** By what requests travel that bring no way of their own. */
  transport: Transport = sendRepeating;
  readonly #options: HttpOptions;
  #answers = new Answers();
  #events: LiveEvents | undefined;

  constructor(options: HttpOptions) {
    this.#options = options;
    this.session = options.session;
    this.locale = options.locale;
    // What one person has read is not kept for the next.
    this.session.subscribe(() => {
      this.#answers = new Answers();
    });
  }

  /** Hints of changes, over one stream for all who share this client. */
  get events(): LiveEvents {
    this.#events ??= new LiveEvents(this.session, (signal) =>
      this.open<(typeof eventsApi)['stream']>('GET /events', {}, { signal, timeout: 0 }),
    );
    return this.#events;
  }

  /**
   * Calls an operation and resolves with its result.
   * @throws {ApiError} The server refused.
   * @throws {NetworkError} Nobody answered.
   */
  call<O extends JsonOperation>(route: O['route'], input: Input<O>, options?: CallOptions): Promise<Result<O>> {
    return this.#json(route, input, options);
  }

  /** Calls an operation that takes a file as it is, by a transport of the caller's choice. */
  upload<O extends UploadOperation>(
    route: O['route'],
    input: Input<O> & { body: Blob },
    options?: CallOptions,
    transport?: Transport,
  ): Promise<Result<O>> {
    return this.#json(route, input, options, transport);
  }

  /** Calls an operation that answers with a file. */
  async download<O extends DownloadOperation>(
    route: O['route'],
    input: Input<O>,
    options?: CallOptions,
  ): Promise<Blob> {
    const response = await this.open<O>(route, input, options);
    return reached(route, options, response.blob());
  }

  /** Calls an operation and resolves with the answer once its head is there. */
  async open<O extends Operation>(route: O['route'], input: Input<O>, options?: CallOptions): Promise<Response> {
    return this.#send(route, this.#outgoing(route, input, options), options);
  }

  async #json<T>(route: Route, input: AnyInput, options?: CallOptions, transport?: Transport): Promise<T> {
    const request = this.#outgoing(route, input, options);
    const key = `${request.headers['accept-language']} ${request.url}`;
    // Held here, so that an answer on its way during a sign-out is not kept for the next person.
    const answers = this.#answers;
    const kept = request.method === 'GET' ? answers.find(key) : undefined;
    if (kept) request.headers['if-none-match'] = kept.etag;

    const response = await this.#send(route, request, options, transport);
    const text = kept && response.status === 304 ? kept.text : await reached(route, options, response.text());
    const etag = response.headers.get('etag');
    if (etag && request.method === 'GET') answers.keep(key, { etag, text });
    return this.#parse(route, response.status, text) as T;
  }

  #outgoing(route: Route, input: AnyInput, options: CallOptions = {}): Outgoing {
    return outgoing(this.#options.root, route, input, { ...options, locale: options.locale ?? this.locale });
  }

  async #send(
    route: Route,
    request: Outgoing,
    options?: CallOptions,
    transport: Transport = this.transport,
  ): Promise<Response> {
    const own = options?.token;
    let token = own ?? (await this.session.token());
    const attempt = () => {
      if (token) request.headers.authorization = `Bearer ${token}`;
      return reached(route, options, transport(request));
    };
    let response = await attempt();
    if (response.status === 401 && !own && (await this.session.renew(token))) {
      token = await this.session.token();
      response = await attempt();
    }
    if (response.status < 400) {
      if (token) this.session.used();
      return response;
    }
    const error = await reached(route, options, apiError(route, response));
    // Of several refusals with 401 only this one is about the session.
    if (error.code === 'unauthenticated' && !own) this.session.expire();
    throw error;
  }

  #parse(route: Route, status: number, text: string): unknown {
    if (!text) return undefined;
    let answer: unknown;
    try {
      answer = JSON.parse(text);
    } catch {
      throw new ApiError(route, status, {});
    }
    this.#options.check?.(route, answer);
    return answer;
  }
}

/** Names the failure of an answer that did not come; what the caller aborted is rethrown as it came. */
async function reached<T>(route: Route, options: CallOptions | undefined, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw options?.signal?.aborted ? error : new NetworkError(route, error);
  }
}
