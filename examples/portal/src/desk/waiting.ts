import type { Client } from '@p24/sdk';

/** How long it waits for more of the same before it looks again, in milliseconds. */
const pause = 300;

type Read = (source: string, signal: AbortSignal) => Promise<number>;

/** Keeps how many new tickets wait for a manager: asked once for a company, and again when its tickets change. */
export class Waiting {
  /** How many; 0 until it is known. */
  count = 0;
  readonly #events: Client['events'];
  readonly #changed: () => void;
  readonly #read: Read;
  #source: string | undefined;
  #deafen: (() => void) | undefined;
  #reading: AbortController | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(events: Client['events'], changed: () => void, read: Read) {
    this.#events = events;
    this.#changed = changed;
    this.#read = read;
  }

  /** Counts for a company from now on; for none where the person manages nothing. */
  follow(source: string | undefined): void {
    if (source === this.#source) return;
    const had = this.count > 0;
    this.forget();
    this.#source = source;
    if (had) this.#changed();
    if (!source) return;
    this.#deafen = this.#events.subscribe('tickets', () => {
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => void this.#look(), pause);
    });
    void this.#look();
  }

  /** Forgets everything, as after signing out. */
  forget(): void {
    this.#reading?.abort();
    clearTimeout(this.#waiting);
    this.#deafen?.();
    this.#source = this.#deafen = undefined;
    this.count = 0;
  }

  async #look(): Promise<void> {
    if (!this.#source) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    // A count that cannot be had is missing nowhere: the page of tickets says what is the matter.
    const count = await this.#read(this.#source, reading.signal).catch(() => this.count);
    if (reading.signal.aborted || count === this.count) return;
    this.count = count;
    this.#changed();
  }
}
