import { type Asking, NotProven, proven } from '../core/proof.js';

/** Saves a table that the server makes, once somebody has shown that it is them. */
export class PeopleSaving {
  readonly #host: Asking;
  /** Whether a table is on its way. */
  busy = false;

  constructor(host: Asking) {
    this.#host = host;
  }

  /** Saves what a call brings under a name; tells whether it did. Never rejects: what went wrong goes to `wrong`. */
  async save(name: string, call: () => Promise<Blob>, wrong: (error: unknown) => void): Promise<boolean> {
    if (this.busy) return false;
    this.#set(true);
    try {
      const url = URL.createObjectURL(await proven(this.#host, call));
      Object.assign(document.createElement('a'), { href: url, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      return true;
    } catch (error) {
      if (!(error instanceof NotProven)) wrong(error);
      return false;
    } finally {
      this.#set(false);
    }
  }

  #set(busy: boolean): void {
    this.busy = busy;
    this.#host.requestUpdate();
  }
}
