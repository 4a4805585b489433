import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../index.js';
import { baseUrl, problem, testServer } from './test-server.js';
// Loaded when it is needed, which takes no part in what is tested here.
import './event-stream.js';

const server = testServer();
const utf8 = new TextEncoder();
type Stream = ReadableStreamDefaultController<Uint8Array>;
/** Every stream that was opened, in order. */
let streams: { controller: Stream; signal: AbortSignal }[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  streams = [];
  server.answer((_seen, { signal }) => {
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void streams.push({ controller, signal }) });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const send = (text: string) => streams.at(-1)?.controller.enqueue(utf8.encode(text));
const hint = (feature: string, id: string | null) => send(`data: ${JSON.stringify({ feature, id })}\n\n`);

/** Lets requests and streams get on without time passing. */
async function breathe() {
  for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
}

async function pass(milliseconds: number) {
  await vi.advanceTimersByTimeAsync(milliseconds);
  await breathe();
}

test('a hint reaches those who listen to its feature, over one stream with the bearer', async () => {
  const { events } = createClient({ baseUrl, token: 'secret' });
  const [notices, again, consumption] = [vi.fn(), vi.fn(), vi.fn()];
  const leave = [
    events.subscribe('notices', notices),
    events.subscribe('notices', again),
    events.subscribe('consumption', consumption),
  ];
  await breathe();
  hint('notices', 'n1');
  await breathe();
  expect(notices.mock.calls).toEqual([['n1']]);
  expect(again.mock.calls).toEqual([['n1']]);
  expect(consumption).not.toHaveBeenCalled();
  expect(streams).toHaveLength(1);
  expect(server.seen[0]?.headers.get('authorization')).toBe('Bearer secret');
  for (const stop of leave) stop();
});

test('after the opening all are told once to read again, since a hint may have come before', async () => {
  const { events } = createClient({ baseUrl, token: 'secret' });
  const listener = vi.fn();
  const leave = events.subscribe('notices', listener);
  await breathe();
  expect(listener).not.toHaveBeenCalled();
  await pass(1_000);
  expect(listener.mock.calls).toEqual([[null]]);
  leave();
});

test('a stream that is cut is opened again, and all are told to read again', async () => {
  const { events } = createClient({ baseUrl, token: 'secret' });
  const listener = vi.fn();
  const leave = events.subscribe('notices', listener);
  await breathe();
  await pass(1_000);
  streams[0]?.controller.close();
  await breathe();
  await pass(1_000);
  expect(streams).toHaveLength(2);
  await pass(1_000);
  expect(listener.mock.calls).toEqual([[null], [null]]);
  hint('notices', 'n2');
  await breathe();
  expect(listener).toHaveBeenLastCalledWith('n2');
  leave();
});

test('pauses between attempts grow to half a minute at most', async () => {
  server.answer(() => problem(500, 'internal'));
  const { events } = createClient({ baseUrl, token: 'secret' });
  const leave = events.subscribe('notices', vi.fn());
  for (let second = 0; second < 120; second++) await pass(1_000);
  leave();
  expect(server.seen.length).toBeGreaterThanOrEqual(7);
  expect(server.seen.length).toBeLessThanOrEqual(12);
}, 60_000);

test('when hints were lost the server says so, and every feature is read again', async () => {
  const { events } = createClient({ baseUrl, token: 'secret' });
  const listener = vi.fn();
  const leave = events.subscribe('consumption', listener);
  await breathe();
  send('event: resync\ndata: {}\n\n');
  await breathe();
  expect(listener.mock.calls).toEqual([[null]]);
  leave();
});

test('the stream is closed when the last listener leaves, and opened for the next', async () => {
  const { events } = createClient({ baseUrl, token: 'secret' });
  const [one, other] = [events.subscribe('notices', vi.fn()), events.subscribe('notices', vi.fn())];
  await breathe();
  one();
  await breathe();
  expect(streams[0]?.signal.aborted).toBe(false);
  other();
  await breathe();
  expect(streams[0]?.signal.aborted).toBe(true);
  events.subscribe('notices', vi.fn())();
  await breathe();
  expect(streams.length).toBeLessThanOrEqual(2);
});

test('a hidden page has no stream, and is up to date when it is seen again', async () => {
  const document = Object.assign(new EventTarget(), { hidden: false, cookie: '' });
  vi.stubGlobal('document', document);
  const { events } = createClient({ baseUrl, token: 'secret' });
  const listener = vi.fn();
  const leave = events.subscribe('notices', listener);
  await breathe();
  await pass(1_000);
  const show = (hidden: boolean) => {
    document.hidden = hidden;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  show(true);
  await pass(60_000);
  expect(streams).toHaveLength(1);
  expect(streams[0]?.signal.aborted).toBe(true);
  show(false);
  await breathe();
  await pass(1_000);
  expect(streams).toHaveLength(2);
  expect(listener.mock.calls).toEqual([[null], [null]]);
  leave();
});

test('nobody listens for somebody who has signed out, until the next sign-in', async () => {
  const { events, session } = createClient({ baseUrl, token: 'secret' });
  const leave = events.subscribe('notices', vi.fn());
  await breathe();
  session.end();
  await pass(60_000);
  expect(streams[0]?.signal.aborted).toBe(true);
  expect(streams).toHaveLength(1);
  session.begin();
  await breathe();
  expect(streams).toHaveLength(2);
  leave();
});

test('a refused session closes the stream for good', async () => {
  server.answer(() => problem(401, 'unauthenticated'));
  const { events } = createClient({ baseUrl, token: 'secret' });
  const leave = events.subscribe('notices', vi.fn());
  await breathe();
  await pass(60_000);
  expect(server.seen).toHaveLength(1);
  leave();
});

test('a stream without a sign of life is opened anew', async () => {
  const { events } = createClient({ baseUrl, token: 'secret' });
  const leave = events.subscribe('notices', vi.fn());
  await breathe();
  await pass(44_000);
  send(': beat\n\n');
  await breathe();
  await pass(44_000);
  expect(streams).toHaveLength(1);
  await pass(4_000);
  expect(streams).toHaveLength(2);
  leave();
});
