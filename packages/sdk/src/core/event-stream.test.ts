import { afterEach, expect, test, vi } from 'vitest';
import { serverEvents } from './event-stream.js';

afterEach(() => {
  vi.useRealTimers();
});

/** A stream of these chunks, which stays open unless it is to end. */
const stream = (chunks: readonly string[], end = true) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      if (end) controller.close();
    },
  });

const all = async (chunks: readonly string[]) => {
  const events = [];
  for await (const event of serverEvents(stream(chunks), 1_000)) events.push(event);
  return events;
};

test('events are told apart, whatever the chunks they come in', async () => {
  const text = ': hello\n\ndata: {"a":1}\n\nevent: resync\ndata: x\n\n';
  const expected = [
    { event: 'message', data: '{"a":1}' },
    { event: 'resync', data: 'x' },
  ];
  expect(await all([text])).toEqual(expected);
  expect(await all([...text])).toEqual(expected);
  expect(await all([...text.replaceAll('\n', '\r\n')])).toEqual(expected);
});

test('a letter that is cut between two chunks stays whole', async () => {
  const bytes = new TextEncoder().encode('data: ü\n\n');
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes.slice(0, 7));
      controller.enqueue(bytes.slice(7));
      controller.close();
    },
  });
  const { value } = await serverEvents(body, 1_000).next();
  expect(value).toEqual({ event: 'message', data: 'ü' });
});

test('an event that is not finished when the stream ends is none', async () => {
  expect(await all(['data: half'])).toEqual([]);
});

test('a silent stream is given up', async () => {
  vi.useFakeTimers();
  const next = serverEvents(stream([': hello\n\n'], false), 45_000).next();
  const outcome = expect(next).rejects.toThrow('silent');
  await vi.advanceTimersByTimeAsync(45_001);
  await outcome;
});
