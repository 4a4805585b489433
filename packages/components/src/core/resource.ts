import { isApiError } from '@p24/sdk';
import type { ReactiveControllerHost } from 'lit';

/** What a resource needs of the element it loads for. */
export interface ResourceHost extends ReactiveControllerHost {
  /** Changes with the session; undefined while nothing may be loaded. */
  readonly sessionKey: unknown;
  /** The language in which the server is to answer. */
  readonly language: string;
  failed(error: unknown): void;
}

/** What a load passes on to the SDK. */
export interface LoadOptions {
  signal: AbortSignal;
  locale: string;
}

/** What to load, and on what it depends: it is loaded again whenever one of `args` has changed. */
export interface ResourceOptions<T, A extends readonly unknown[]> {
  args: () => A;
  load: (args: A, options: LoadOptions) => Promise<T>;
}

/** What of a resource is needed to show it. */
export interface Showable<V> {
  readonly value: V | undefined;
  readonly error: unknown;
  reload(): Promise<void>;
}

/**
 * Data an element shows. What was loaded stays in `value` while it is read again and when that fails, which is why this
 * is not a `Task` of Lit's: that one forgets.
 */
export class Resource<T, A extends readonly unknown[] = []> {
  /** What was loaded last; undefined before, and for another person. */
  value: T | undefined;
  /** Why the last attempt failed. */
  error: unknown;
  readonly #host: ResourceHost;
  readonly #options: ResourceOptions<T, A>;
  #session: unknown;
  #language: string | undefined;
  #args: A | undefined;
  #running: AbortController | undefined;

  constructor(host: ResourceHost, options: ResourceOptions<T, A>) {
    this.#host = host;
    this.#options = options;
    host.addController({
      hostUpdate: () => this.#follow(options.args()),
      hostConnected: () => {
        addEventListener('online', this.#again);
        if (this.value !== undefined) void this.reload();
      },
      hostDisconnected: () => removeEventListener('online', this.#again),
    });
  }

  get pending(): boolean {
    return this.#running !== undefined;
  }

  /** Reads again. Never rejects: what went wrong stands in `error`. */
  async reload(): Promise<void> {
    if (this.#host.sessionKey !== undefined) await this.#run(this.#options.args());
  }

  /** Replaces what is shown, for changes that are known without asking. */
  set(value: T): void {
    this.value = value;
    this.error = undefined;
    this.#host.requestUpdate();
  }

  /** The network is back: nobody has to press the button for that. */
  #again = () => {
    if (this.error !== undefined) void this.reload();
  };

  #follow(args: A): void {
    const { sessionKey: session, language } = this.#host;
    const sameSession = session === this.#session;
    const same =
      sameSession && language === this.#language && this.#args?.every((value, index) => Object.is(value, args[index]));
    if (!sameSession) this.value = this.error = undefined;
    this.#session = session;
    this.#language = language;
    this.#args = args;
    if (session === undefined) this.#running?.abort();
    else if (!same) void this.#run(args);
  }

  async #run(args: A): Promise<void> {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    try {
      const value = await this.#options.load(args, { signal: running.signal, locale: this.#host.language });
      if (running === this.#running) this.set(value);
    } catch (error) {
      // Of several attempts only the last one counts; a failed one says so once.
      if (running !== this.#running || running.signal.aborted) return;
      // What is gone, or lies outside of what is shown now, does not stay on the screen.
      if (isApiError(error) && error.status === 404) this.value = undefined;
      this.error = error;
      this.#host.failed(error);
    } finally {
      if (running === this.#running) this.#running = undefined;
      this.#host.requestUpdate();
    }
  }
}
