import { afterEach, expect, test, vi } from 'vitest';
import { createClient } from '../manage.js';

const source = '00000000-0000-4000-8000-000000000001';
const file = new Blob([new Uint8Array(3_000_000)], { type: 'application/pdf' });

/** Uploads to the server that serves this test, which knows no such path. */
const { files } = createClient({ baseUrl: location.origin }).manage(source);

afterEach(() => {
  vi.restoreAllMocks();
});

test('progress is told up to the end, and a refusal is mapped as any other', async () => {
  const shares: number[] = [];
  const refusal = files.upload(file, 'Plan.pdf', { onProgress: (share) => shares.push(share) });
  await expect(refusal).rejects.toMatchObject({ name: 'ApiError', status: 404, code: 'unexpected-answer' });
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
});

test('the request is the one that fetch would send', async () => {
  const headers = vi.spyOn(XMLHttpRequest.prototype, 'setRequestHeader');
  const open = vi.spyOn(XMLHttpRequest.prototype, 'open');
  await files
    .upload(file, 'Plan.pdf', { onProgress: () => {}, idempotencyKey: 'mine', token: 'secret' })
    .catch(() => {});
  expect(open).toHaveBeenCalledWith('POST', `${location.origin}/api/v1/manage/${source}/files?name=Plan.pdf`);
  expect(Object.fromEntries(headers.mock.calls)).toEqual({
    'idempotency-key': 'mine',
    'content-type': 'application/octet-stream',
    authorization: 'Bearer secret',
  });
});

test('an abort ends the upload with the reason given', async () => {
  const controller = new AbortController();
  const reason = new Error('The person went away.');
  const upload = files.upload(file, 'Plan.pdf', { signal: controller.signal, onProgress: () => {} });
  controller.abort(reason);
  await expect(upload).rejects.toBe(reason);
  const late = files.upload(file, 'Plan.pdf', { signal: controller.signal, onProgress: () => {} });
  await expect(late).rejects.toBe(reason);
});

test('an upload that nobody answers fails as such', async () => {
  const nowhere = createClient({ baseUrl: 'http://127.0.0.1:9', token: 'secret' }).manage(source);
  const upload = nowhere.files.upload(file, 'Plan.pdf', { onProgress: () => {} });
  await expect(upload).rejects.toMatchObject({ name: 'NetworkError', timedOut: false });
});

test('an upload may take as long as it moves, and is given up a minute after it stands still', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  let xhr: XMLHttpRequest | undefined;
  // Nothing is sent, so that the test alone says when something moves.
  vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function (this: XMLHttpRequest) {
    xhr = this;
  });
  vi.spyOn(XMLHttpRequest.prototype, 'abort').mockImplementation(function (this: XMLHttpRequest) {
    this.dispatchEvent(new ProgressEvent('abort'));
    this.dispatchEvent(new ProgressEvent('loadend'));
  });
  let outcome: unknown;
  const upload = files.upload(file, 'Plan.pdf', { onProgress: () => {} }).catch((error: unknown) => {
    outcome = error;
  });
  try {
    await vi.waitFor(() => expect(xhr).toBeDefined());
    for (let minute = 0; minute < 20; minute++) {
      await vi.advanceTimersByTimeAsync(50_000);
      xhr?.upload.dispatchEvent(new ProgressEvent('progress', { lengthComputable: true, loaded: minute, total: 100 }));
    }
    expect(outcome).toBeUndefined();
    await vi.advanceTimersByTimeAsync(61_000);
    await upload;
    expect(outcome).toMatchObject({ name: 'NetworkError', timedOut: true });
  } finally {
    vi.useRealTimers();
  }
});

test('the rest of the SDK works in a browser as it does in Node', async () => {
  const { notices } = createClient({ baseUrl: location.origin });
  await expect(notices.list()).rejects.toMatchObject({ name: 'ApiError', code: 'unexpected-answer' });
});
