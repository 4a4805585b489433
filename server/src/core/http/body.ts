import type { Operation } from '@p24/sdk/api';
import type { Upload } from './context.js';
import type { Exchange } from './exchange.js';
import { problem } from './problem.js';

/** JSON bodies hold texts that people write; files go up raw. */
const maxJsonBytes = 1024 * 1024;

const mediaType = (exchange: Exchange) =>
  (exchange.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function declaredLength(exchange: Exchange, max: number): number | null {
  const header = exchange.header('content-length');
  if (header === undefined) return null;
  const length = Number(header);
  if (length > max) throw problem('payload-too-large');
  return length;
}

async function* bounded(stream: AsyncIterable<Uint8Array>, max: number): AsyncGenerator<Uint8Array> {
  let seen = 0;
  for await (const chunk of stream) {
    seen += chunk.byteLength;
    if (seen > max) throw problem('payload-too-large');
    yield chunk;
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Reads a JSON body as text. Its type must say JSON, so that foreign pages always need leave to send it. */
export async function readJson(exchange: Exchange): Promise<string> {
  if (mediaType(exchange) !== 'application/json') throw problem('unsupported-media-type');
  if (declaredLength(exchange, maxJsonBytes) !== null) return exchange.raw.text();
  const chunks: Uint8Array[] = [];
  for await (const chunk of bounded(exchange.raw.body ?? nothing(), maxJsonBytes)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

const forms = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

function accepts(types: readonly string[], type: string): boolean {
  // A form of a foreign page sends these three without asking for leave.
  return types.includes(type) || (types.includes('*/*') && type.includes('/') && !forms.has(type));
}

/** Opens a raw body for reading, within the operation's types and size. */
export function openUpload(exchange: Exchange, { types, maxBytes }: NonNullable<Operation['upload']>): Upload {
  const type = mediaType(exchange);
  if (!accepts(types, type)) throw problem('unsupported-media-type');
  const size = declaredLength(exchange, maxBytes);
  const name = new URLSearchParams(exchange.query).get('name') ?? '';
  return {
    stream: bounded(exchange.raw.body ?? nothing(), maxBytes),
    type,
    name: name.replace(/[\p{Cc}/\\]/gu, '').slice(0, 200),
    size,
  };
}
