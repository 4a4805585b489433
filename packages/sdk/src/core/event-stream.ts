/** One server-sent event, as far as this API uses them (WHATWG HTML 9.2). */
export interface ServerEvent {
  event: string;
  data: string;
}

/** Reads events off a stream; throws when it is silent for `silence` milliseconds, because dead lines do not end. */
export async function* serverEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  silence: number,
): AsyncGenerator<ServerEvent, void, undefined> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await within(silence, reader.read());
      if (done) return;
      const blocks = (rest + value).split(/\r?\n\r?\n/);
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = parse(block);
        if (event.data) yield event;
      }
    }
  } finally {
    // Without waiting: on a dead line cancelling takes as long as the line stays dead.
    reader.cancel().catch(() => {});
  }
}

function parse(block: string): ServerEvent {
  const event: ServerEvent = { event: 'message', data: '' };
  for (const line of block.split(/\r?\n/)) {
    const [, field, value] = /^(event|data): ?(.*)$/.exec(line) ?? [];
    if (field === 'event') event.event = value ?? '';
    if (field === 'data') event.data += value;
  }
  return event;
}

async function within<T>(milliseconds: number, answer: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The stream went silent.')), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
