import { createHash } from 'node:crypto';
import iconv from 'iconv-lite';

/** The encodings that property software writes. */
export type Encoding = 'utf-8' | 'windows-1252';

/** What one pass over a file tells before it is read for good. */
export interface Inspection {
  encoding: Encoding;
  sha256: Buffer;
  /** In bytes. */
  size: number;
}

/** Thrown by `inspect` when a file is larger than was agreed. */
export class FileTooLarge extends Error {
  override name = 'FileTooLarge' as const;
}

const BOM = [0xef, 0xbb, 0xbf];

const startsWithBom = (head: Uint8Array) => BOM.every((byte, position) => head[position] === byte);

/**
 * Passes over a whole file in flat memory: a byte order mark means UTF-8, else valid UTF-8 means UTF-8, else it is
 * Windows-1252. Guessing by statistics takes short German tables for other alphabets.
 * @throws FileTooLarge
 */
export async function inspect(chunks: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Inspection> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = new Uint8Array();
  let size = 0;
  let valid = true;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new FileTooLarge();
    hash.update(chunk);
    if (head.length < BOM.length) head = Uint8Array.from([...head, ...chunk.subarray(0, BOM.length)]);
    valid &&= decodes(decoder, chunk);
  }
  valid &&= decodes(decoder, new Uint8Array(), false);
  return { encoding: valid || startsWithBom(head) ? 'utf-8' : 'windows-1252', sha256: hash.digest(), size };
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream = true): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    // A fatal decoder says "not UTF-8" by throwing.
    return false;
  }
}

/** Turns a file's bytes into text as they stream by, without the byte order mark. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  // Node's own decoder gets the bytes 0x80-0x9F of Windows-1252 wrong in some versions.
  const decoder = iconv.getDecoder(encoding, { stripBOM: true });
  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (text) yield text;
  }
  const rest = decoder.end();
  if (rest) yield rest;
}
