import { ReadableStream } from 'node:stream/web';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Operation } from '@p24/sdk/api';
import type { Download } from './context.js';
import { describe, statusOf } from './describe.js';
import type { Exchange } from './exchange.js';
import { problemOf } from './failures.js';
import { type ProblemError, problem } from './problem.js';
import type { ProblemTexts } from './serve.js';

const compressFrom = 1024;
// Quality 1: the library's default 11 is a hundred times slower for a few percent.
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

const takesBrotli = (exchange: Exchange) =>
  /\bbr\b(?!\s*;\s*q=0(\.0*)?\b)/.test(exchange.header('accept-encoding') ?? '');

/** Answers with JSON text, compressed where that pays. */
export function jsonAnswer(exchange: Exchange, status: number, text: string): Response {
  const { headers } = exchange;
  headers['content-type'] ??= 'application/json';
  if (text.length < compressFrom || !takesBrotli(exchange)) return new Response(text, { status, headers });
  headers['content-encoding'] = 'br';
  return new Response(brotliCompressSync(text, brotli), { status, headers });
}

/** Answers without a body. */
export const emptyAnswer = (exchange: Exchange, status: number): Response =>
  new Response(null, { status, headers: exchange.headers });

/** A file name for Content-Disposition: plain for old clients, exact for all others (RFC 6266, RFC 8187). */
function disposition({ name, inline }: Download): string | undefined {
  if (!name) return undefined;
  const plain = name.replace(/[^\w .()-]/g, '_');
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${exact}`;
}

/** What a browser's own viewer needs: that of PDF does not start in a sandbox, that of pictures styles its page. */
const viewed = (type: string): string =>
  type === 'application/pdf'
    ? ''
    : `; sandbox${type.startsWith('image/') ? "; img-src 'self'; style-src 'unsafe-inline'" : ''}`;

function downloadHeaders(download: Download, operation: Operation): Record<string, string> {
  const type = download.type ?? operation.download ?? 'application/octet-stream';
  const saved = disposition(download);
  return {
    'content-type': type,
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'cross-origin',
    'content-security-policy': `default-src 'none'; frame-ancestors 'self'${viewed(type)}`,
    ...(saved ? { 'content-disposition': saved } : {}),
    ...download.headers,
  };
}

/** Answers with bytes. */
export function downloadAnswer(exchange: Exchange, download: Download, operation: Operation): Response {
  Object.assign(exchange.headers, downloadHeaders(download, operation));
  const { body } = download;
  const sent =
    typeof body === 'string' || body instanceof Uint8Array
      ? (body as BodyInit)
      : // Reads only when it is read, so that an answer that nobody fetches (HEAD) opens nothing.
        (ReadableStream.from(body) as unknown as BodyInit);
  return new Response(sent, { status: download.status ?? 200, headers: exchange.headers });
}

/** What a failed request answers, and what of it the log should know. */
export interface Failed {
  response: Response;
  error: ProblemError;
  status: number;
}

/** Answers with a problem. A code that the operation does not declare is a fault of ours and told as `internal`. */
export function problemAnswer(
  exchange: Exchange,
  failure: unknown,
  operation: Operation | null,
  texts: ProblemTexts | null,
): Failed {
  let error = problemOf(failure);
  let status = statusOf(error.code, operation);
  if (status === null) {
    error = problem('internal', { cause: error });
    status = 500;
  }
  const { headers } = exchange;
  headers['content-type'] = 'application/problem+json';
  headers['cache-control'] = 'no-store';
  headers['content-language'] = exchange.locale;
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  if (error.retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(error.retryAfter));
  const told = { locale: exchange.locale, texts, path: exchange.path, requestId: exchange.requestId };
  const response = jsonAnswer(exchange, status, JSON.stringify(describe(error, status, told)));
  return { response, error, status };
}
