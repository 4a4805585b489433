import type { EventHint } from '@p24/sdk/api';

/** The open streams of events. */
export class Hub {
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();

  /** Opens a stream that stays open until the request is aborted or the hub is cut. */
  open(signal: AbortSignal): ReadableStream<Uint8Array> {
    let stream: ReadableStreamDefaultController<Uint8Array>;
    return new ReadableStream<Uint8Array>({
      start: (controller) => {
        stream = controller;
        this.#streams.add(controller);
        // A first sign of life, so that the answer's head is not held back.
        controller.enqueue(bytes(': hello\n\n'));
        signal.addEventListener('abort', () => this.#streams.delete(controller));
      },
      cancel: () => {
        this.#streams.delete(stream);
      },
    });
  }

  /** How many streams are open. */
  get size(): number {
    return this.#streams.size;
  }

  announce(hint: EventHint): void {
    for (const stream of this.#streams) stream.enqueue(bytes(`data: ${JSON.stringify(hint)}\n\n`));
  }

  /** Tells everybody to read everything again. */
  resync(): void {
    for (const stream of this.#streams) stream.enqueue(bytes('event: resync\ndata: {}\n\n'));
  }

  /** Cuts all streams, as a restart of the server does. */
  cut(): void {
    for (const stream of this.#streams) stream.close();
    this.#streams.clear();
  }
}

const bytes = (text: string) => new TextEncoder().encode(text);
