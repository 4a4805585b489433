import type { ReactiveControllerHost } from 'lit';
import type { Forgetting } from './forgetting.js';

type NarrowingHost = ReactiveControllerHost & Forgetting;

/** How long typing must rest before the server is asked, in milliseconds. */
const rest = 250;

/** What a person narrows a list to: words and whatever else there is to choose; renders the host anew when it changes. */
export class Narrowing<Choice extends { readonly search: string }> {
  readonly #host: NarrowingHost;
  readonly #everything: Choice;
  #choice: Choice;
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** `everything` is the choice that leaves nothing out. */
  constructor(host: NarrowingHost, everything: Choice) {
    this.#host = host;
    this.#everything = this.#choice = everything;
    // What one person looked for is none of the next one's business.
    host.forgetting.add(() => this.clear());
  }

  get choice(): Choice {
    return this.#choice;
  }

  /** The words without the spaces around them; undefined where there are none. */
  get words(): string | undefined {
    return this.#choice.search.trim() || undefined;
  }

  /** Whether something may be left out. */
  get active(): boolean {
    return JSON.stringify({ ...this.#choice, search: this.words ?? '' }) !== JSON.stringify(this.#everything);
  }

  set(change: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...change };
    this.#host.requestUpdate();
  }

  /** Takes over words once typing rests. */
  readonly type = (search: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.set({ search } as Partial<Choice>), rest);
  };

  /** Leaves nothing out any more. */
  clear(): void {
    clearTimeout(this.#typing);
    this.set(this.#everything);
  }
}
