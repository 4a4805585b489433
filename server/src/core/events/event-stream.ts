const encoder = new TextEncoder();

/** More unread pieces than this, and the reader is too slow to be told anything in time. */
const mostUnread = 200;

/**
 * The sending end of one stream of server-sent events. It ends by itself when its reader goes away or does not keep
 * up; `hangUp` then cuts the connection of a reader that does not even take the end.
 */
export class EventStream implements AsyncIterableIterator<Uint8Array> {
  #unread: string[] = [];
  #waiting: ((result: IteratorResult<Uint8Array>) => void) | null = null;
  #state: 'new' | 'open' | 'ended' = 'new';
  readonly #hangUp: () => void;
  readonly #onStart: (stream: EventStream) => void;
  readonly #onEnd: (stream: EventStream) => void;

  /** `onStart` is called when a reader begins to read, `onEnd` once after that. */
  constructor(events: {
    hangUp: () => void;
    onStart: (stream: EventStream) => void;
    onEnd: (stream: EventStream) => void;
  }) {
    this.#hangUp = events.hangUp;
    this.#onStart = events.onStart;
    this.#onEnd = events.onEnd;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Gives what has gathered since the last call, or waits for more. */
  next(): Promise<IteratorResult<Uint8Array>> {
    if (this.#state === 'new') {
      this.#state = 'open';
      this.#onStart(this);
    }
    if (this.#unread.length > 0) return Promise.resolve({ done: false, value: this.#take() });
    if (this.#state === 'ended') return Promise.resolve({ done: true, value: undefined });
    return new Promise((resolve) => {
      this.#waiting = resolve;
    });
  }

  /** The reader went away. */
  return(): Promise<IteratorResult<Uint8Array>> {
    this.#finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  /** Sends text as it stands; ends the stream of a reader who has left too much unread. */
  send(text: string): void {
    if (this.#state === 'ended') return;
    this.#unread.push(text);
    if (this.#unread.length > mostUnread) this.end();
    else this.#settle();
  }

  /** Shows that the line is alive; a reader who has not taken the last sign of life is gone. */
  beat(): void {
    if (this.#unread.length > 0) this.end();
    else this.send(': \n\n');
  }

  /** Ends the stream now. */
  end(): void {
    if (this.#state === 'ended') return;
    const reading = this.#waiting !== null;
    this.#finish();
    if (!reading) this.#hangUp();
  }

  #finish(): void {
    const wasOpen = this.#state === 'open';
    this.#state = 'ended';
    this.#unread = [];
    this.#waiting?.({ done: true, value: undefined });
    this.#waiting = null;
    if (wasOpen) this.#onEnd(this);
  }

  #settle(): void {
    if (!this.#waiting) return;
    this.#waiting({ done: false, value: this.#take() });
    this.#waiting = null;
  }

  #take(): Uint8Array {
    const text = this.#unread.join('');
    this.#unread = [];
    return encoder.encode(text);
  }
}
