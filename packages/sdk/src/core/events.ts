import type { EventHint } from './events.api.js';
import type { Session } from './session.js';

/** Told that an item of its feature changed; null says that any may have, so that the feature is to be read again. */
export type HintListener = (id: string | null) => void;

/** The server sends a sign of life more often than this. */
const silence = 45_000;
const firstDelay = 1_000;
const longestDelay = 30_000;

/**
 * Hints of changes by feature. One stream serves all listeners; it is open while there are any, nobody has signed out
 * and the page is visible. After every opening all are told to read again, because hints may have been lost before.
 */
export class LiveEvents {
  readonly #session: Session;
  readonly #open: (signal: AbortSignal) => Promise<Response>;
  readonly #listeners = new Set<{ feature: string; listener: HintListener }>();
  #stream: AbortController | undefined;
  #unwatch: (() => void) | undefined;

  constructor(session: Session, open: (signal: AbortSignal) => Promise<Response>) {
    this.#session = session;
    this.#open = open;
  }

  /** Calls `listener` for every hint about `feature` until the returned function is called. */
  subscribe(feature: string, listener: HintListener): () => void {
    const entry = { feature, listener };
    this.#listeners.add(entry);
    this.#unwatch ??= this.#watch();
    this.#update();
    return () => {
      this.#listeners.delete(entry);
      if (this.#listeners.size) return;
      this.#unwatch?.();
      this.#unwatch = undefined;
      this.#update();
    };
  }

  #watch(): () => void {
    const update = () => this.#update();
    const leave = this.#session.subscribe(() => {
      this.#close();
      update();
    });
    globalThis.document?.addEventListener('visibilitychange', update);
    return () => {
      leave();
      globalThis.document?.removeEventListener('visibilitychange', update);
    };
  }

  #update(): void {
    const wanted = this.#listeners.size > 0 && this.#session.signedIn !== false && !globalThis.document?.hidden;
    if (!wanted) this.#close();
    else if (!this.#stream) {
      this.#stream = new AbortController();
      void this.#run(this.#stream.signal);
    }
  }

  #close(): void {
    this.#stream?.abort();
    this.#stream = undefined;
  }

  async #run(signal: AbortSignal): Promise<void> {
    for (let delay = firstDelay; !signal.aborted; delay = Math.min(delay * 2, longestDelay)) {
      const began = Date.now();
      // Every failure is answered alike, by trying again: a refused session closes the stream through its listener.
      await this.#read(signal).catch(() => {});
      if (Date.now() - began > longestDelay) delay = firstDelay;
      await pause(delay * (0.5 + Math.random() / 2), signal);
    }
  }

  async #read(signal: AbortSignal): Promise<void> {
    // Loaded when somebody is there to be told: guests' pages do without.
    const { serverEvents } = await import('./event-stream.js');
    const { body } = await this.#open(signal);
    if (!body) return;
    // Not at once: what listeners asked for at the same time as this stream is answered first, and then costs a 304.
    const timer = setTimeout(() => this.#tell(null), firstDelay);
    try {
      for await (const { event, data } of serverEvents(body, silence)) {
        if (signal.aborted) return;
        this.#tell(event === 'message' ? (JSON.parse(data) as EventHint) : null);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  #tell(hint: EventHint | null): void {
    for (const { feature, listener } of [...this.#listeners]) {
      if (!hint || hint.feature === feature) listener(hint?.id ?? null);
    }
  }
}

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
