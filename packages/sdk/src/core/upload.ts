import type { Transport } from './http.js';
import type { CallOptions } from './request.js';

export interface UploadOptions extends CallOptions {
  /** Told how much of the file has been sent, from 0 to 1; in browsers only. */
  onProgress?: ((share: number) => void) | undefined;
}

/** How long sending may stand still, and how long the answer may take once all is sent, in milliseconds. */
const longest = { standstill: 60_000, answer: 120_000 };

/** How long an upload may take that tells nothing of its progress, in milliseconds. */
const longestUntold = 600_000;

/**
 * The options of an upload whose time nobody limited: as long as it moves where its progress is told, else ten minutes.
 * A slow line needs more than the half minute of other calls.
 */
export function patient(options: UploadOptions = {}): UploadOptions {
  return { ...options, timeout: options.timeout ?? (uploadTransport(options) ? 0 : longestUntold) };
}

/** Tells when nothing has moved for too long; each call of `moved` begins the time anew. */
function watch(late: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (time: number) => {
    clearTimeout(timer);
    timer = setTimeout(late, time);
  };
  return { moved, end: () => clearTimeout(timer) };
}

/**
 * Sends a file with word of its progress, which `fetch` cannot give; without `XMLHttpRequest`, in Node, or without a
 * listener the usual transport does. An upload is not repeated by itself.
 */
export const uploadTransport = ({ onProgress }: UploadOptions = {}): Transport | undefined =>
  onProgress && globalThis.XMLHttpRequest
    ? ({ method, url, headers, body, signal }) =>
        new Promise((resolve, reject) => {
          const xhr = new XMLHttpRequest();
          let stalled: DOMException | undefined;
          const abort = () => xhr.abort();
          const { moved, end } = watch(() => {
            stalled = new DOMException('The upload stands still.', 'TimeoutError');
            abort();
          });
          xhr.open(method, url);
          for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
          xhr.responseType = 'arraybuffer';
          xhr.upload.onprogress = ({ loaded, total }) => {
            moved(longest.standstill);
            onProgress(total ? loaded / total : 1);
          };
          xhr.upload.onload = () => moved(longest.answer);
          xhr.onload = () => resolve(answer(xhr));
          xhr.onerror = () => reject(new TypeError('The upload failed.'));
          xhr.onabort = () => reject(stalled ?? signal?.reason);
          xhr.onloadend = () => {
            end();
            signal?.removeEventListener('abort', abort);
          };
          signal?.throwIfAborted();
          signal?.addEventListener('abort', abort);
          moved(longest.standstill);
          xhr.send(body as Blob);
        })
    : undefined;

function answer(xhr: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of xhr.getAllResponseHeaders().trim().split(/\r?\n/)) {
    const [name = '', ...value] = line.split(': ');
    if (name) headers.append(name, value.join(': '));
  }
  // A Response of these statuses must not have a body, not even an empty one.
  const body = [204, 205, 304].includes(xhr.status) ? null : (xhr.response as ArrayBuffer);
  return new Response(body, { status: xhr.status, headers });
}
