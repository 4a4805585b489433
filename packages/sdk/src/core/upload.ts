import type { Transport } from './http.js';
import type { CallOptions } from './request.js';

export interface UploadOptions extends CallOptions {
  /** Told how much of the file has been sent, from 0 to 1; in browsers only. */
  onProgress?: ((share: number) => void) | undefined;
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
          const abort = () => xhr.abort();
          xhr.open(method, url);
          for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
          xhr.responseType = 'arraybuffer';
          xhr.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 1);
          xhr.onload = () => resolve(answer(xhr));
          xhr.onerror = () => reject(new TypeError('The upload failed.'));
          xhr.onabort = () => reject(signal?.reason);
          xhr.onloadend = () => signal?.removeEventListener('abort', abort);
          signal?.throwIfAborted();
          signal?.addEventListener('abort', abort);
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
