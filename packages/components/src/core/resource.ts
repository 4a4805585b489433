import { Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';

/** What a resource needs of the element it loads for. */
export interface ResourceHost extends ReactiveControllerHost {
  /** Changes with the session; undefined while nothing may be loaded. */
  readonly sessionKey: unknown;
  failed(error: unknown): void;
}

/** What to load, and on what it depends: it is loaded again whenever one of `args` has changed. */
export interface ResourceOptions<T, A extends readonly unknown[]> {
  args: () => A;
  load: (args: A, options: { signal: AbortSignal }) => Promise<T>;
}

/** Data an element shows. What was loaded stays in `value` while it is read again and when that fails. */
export class Resource<T, A extends readonly unknown[] = []> {
  /** What was loaded last; undefined before, and for another person. */
  value: T | undefined;
  /** Why the last attempt failed. */
  error: unknown;
  readonly #host: ResourceHost;
  readonly #task: Task<readonly unknown[], T>;
  #session: unknown;
  #args: readonly unknown[] | undefined;

  constructor(host: ResourceHost, { args, load }: ResourceOptions<T, A>) {
    this.#host = host;
    this.#task = new Task<readonly unknown[], T>(host, {
      autoRun: false,
      args: () => args(),
      task: (values, options) => load(values as A, options),
      onComplete: (value) => this.set(value),
      onError: (error) => {
        this.error = error;
        host.failed(error);
      },
    });
    host.addController({
      hostUpdate: () => this.#follow(args()),
      hostConnected: () => {
        addEventListener('online', this.#again);
        if (this.value !== undefined) void this.reload();
      },
      hostDisconnected: () => removeEventListener('online', this.#again),
    });
  }

  get pending(): boolean {
    return this.#task.status === TaskStatus.PENDING;
  }

  /** Reads again. Never rejects: what went wrong stands in `error`. */
  async reload(): Promise<void> {
    if (this.#host.sessionKey !== undefined) await this.#task.run();
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

  #follow(args: readonly unknown[]): void {
    const session = this.#host.sessionKey;
    const sameSession = session === this.#session;
    if (!sameSession) this.value = this.error = undefined;
    const same = sameSession && this.#args?.every((value, index) => Object.is(value, args[index]));
    this.#session = session;
    this.#args = args;
    if (!same && session !== undefined) void this.#task.run(args);
  }
}
