import { v7 as uuidv7 } from 'uuid';
import type { Upload } from '../http/context.js';
import { problem } from '../http/problem.js';
import type { FileStore } from './file-store.js';
import { fileType, headBytes } from './file-types.js';
import type { StoredRow } from './files.queries.js';
import { isLockedPdf } from './pdf-locks.js';
import { type Box, checkPicture, cleanPicture, drawnIn, isPicture, squarePicture } from './pictures.js';

/** Bytes of the largest file that is taken in. */
export const maxUploadBytes = 25 * 1024 * 1024;

let turn: Promise<unknown> = Promise.resolve();

/** One file is worked on at a time, so that decoded pictures do not add up in memory. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work, work);
  turn = done;
  return done;
}

async function read(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Keeps bytes that were checked, as a file of a data source. */
async function kept(
  store: FileStore,
  { bytes, ...file }: { sourceId: string; bytes: Buffer; type: string; name: string },
): Promise<StoredRow> {
  const { sha256, size } = await store.put(file.sourceId, once(bytes), maxUploadBytes);
  return { ...file, id: uuidv7(), sha256, size };
}

/** The name of a file that was drawn anew in another format. */
const named = (name: string, ending: string) => name.replace(/(\.[^.]*)?$/, `.${ending}`);

async function checked(name: string, bytes: Buffer, clean: boolean): Promise<{ type: string; bytes: Buffer }> {
  const kind = fileType(name, bytes.subarray(0, headBytes));
  if ('problem' in kind) throw problem(kind.problem);
  const { type } = kind;
  if (type === 'application/pdf' && (await isLockedPdf(bytes))) throw problem('file-encrypted');
  if (!isPicture(type)) return { type, bytes };
  if (clean) return { type, bytes: await cleanPicture(bytes, type) };
  await checkPicture(bytes, type);
  return { type, bytes };
}

/**
 * Checks a file and keeps its bytes; pictures are drawn anew where `clean` says so. Throws what is wrong with it:
 * `file-empty`, `file-type-not-allowed`, `file-type-mismatch`, `file-encrypted`, `picture-heic`, `picture-broken`,
 * `picture-too-large`.
 */
export function keepUpload(
  store: FileStore,
  { sourceId, name, upload, clean }: { sourceId: string; name: string; upload: Upload; clean: boolean },
): Promise<StoredRow> {
  return inTurn(async () => {
    const { type, bytes } = await checked(name, await read(upload.stream), clean);
    return kept(store, { sourceId, bytes, type, name });
  });
}

/**
 * Checks a picture, cuts it to a square of so many pixels a side and keeps it in each of the data sources, since none
 * shares files with another. Throws what is wrong with it, as `keepUpload` does.
 */
export function keepSquare(
  store: FileStore,
  { sources, name, upload, side }: { sources: readonly string[]; name: string; upload: Upload; side: number },
): Promise<StoredRow[]> {
  return inTurn(async () => {
    const bytes = await read(upload.stream);
    const kind = fileType(name, bytes.subarray(0, headBytes));
    if ('problem' in kind) throw problem(kind.problem);
    if (!isPicture(kind.type)) throw problem('file-type-not-allowed');
    const square = await squarePicture(bytes, kind.type, side);
    const file = { bytes: square, type: 'image/webp', name: named(name, 'webp') };
    return Promise.all(sources.map((sourceId) => kept(store, { ...file, sourceId })));
  });
}

/** A picture that was drawn in a size that its use asks for. */
export interface DrawnPicture {
  file: StoredRow;
  /** Pixels. */
  width: number;
  height: number;
}

/**
 * Draws a picture of one of the media types anew in a box, as PNG, and keeps that alone. Throws what is wrong with it:
 * `file-empty`, `picture-kind-not-allowed`, `file-type-mismatch`, `picture-heic`, `picture-broken`, `picture-too-large`.
 */
export function keepPicture(
  store: FileStore,
  order: { sourceId: string; name: string; stream: AsyncIterable<Uint8Array>; types: readonly string[]; box: Box },
): Promise<DrawnPicture> {
  const { sourceId, name, stream, types, box } = order;
  return inTurn(async () => {
    const bytes = await read(stream);
    const kind = fileType(name, bytes.subarray(0, headBytes));
    const code = 'problem' in kind ? kind.problem : types.includes(kind.type) ? null : 'file-type-not-allowed';
    if (code) throw problem(code === 'file-type-not-allowed' ? 'picture-kind-not-allowed' : code);
    const { type } = kind as { type: string };
    const { bytes: drawn, width, height } = await drawnIn(bytes, type, box);
    const file = await kept(store, { sourceId, bytes: drawn, type: 'image/png', name: named(name, 'png') });
    return { file, width, height };
  });
}
