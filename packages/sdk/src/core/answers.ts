/** The body of an answer and the tag by which the server recognises it. */
interface Answer {
  etag: string;
  text: string;
}

/** How many answers are kept: the elements of a page together ask for far fewer. */
const capacity = 100;

/** The last answers by language and URL, in memory only, so that "nothing new" (304) needs no body. */
export class Answers {
  readonly #kept = new Map<string, Answer>();

  find(key: string): Answer | undefined {
    return this.#kept.get(key);
  }

  /** Keeps an answer, and lets go of the one that was kept the longest. */
  keep(key: string, answer: Answer): void {
    this.#kept.delete(key);
    this.#kept.set(key, answer);
    if (this.#kept.size > capacity) this.#kept.delete(this.#kept.keys().next().value as string);
  }
}
