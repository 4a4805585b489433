import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { problem } from '../http/problem.js';

/** Bytes `start` to `end`, both inclusive, as HTTP counts them. */
export interface ByteRange {
  start: number;
  end: number;
}

/** What is known of bytes once they are kept. */
export interface KeptBytes {
  sha256: Buffer;
  /** Bytes. */
  size: number;
}

/** Bytes that have arrived but belong to nobody yet. */
export interface HeldBytes {
  size: number;
  stream: AsyncIterable<Uint8Array>;
  drop(): Promise<void>;
}

/**
 * Keeps bytes of a data source under their SHA-256. What `put` has answered survives a crash; nothing half-written is
 * ever readable and nothing kept is overwritten.
 */
export interface FileStore {
  /** Keeps a stream; more than `maxBytes` ends it with `payload-too-large`, a full disk with `unavailable`. */
  put(sourceId: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<KeptBytes>;
  /** Streams kept bytes, opened when first read; throws while streaming if they are gone. */
  read(sourceId: string, sha256: Buffer, range?: ByteRange): AsyncIterable<Uint8Array>;
  /** Takes a stream in whole before anybody works on it; fails like `put`. It is gone after `drop`. */
  hold(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HeldBytes>;
  /** Whether the bytes are there. */
  has(sourceId: string, sha256: Buffer): Promise<boolean>;
  /** Removes what uploads left behind that broke off more than a day ago. */
  sweep(): Promise<void>;
}

const incoming = '.incoming';
const dayMs = 86_400_000;

/** A rename is durable only once its folder is. Windows cannot open folders, and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function write(path: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<KeptBytes> {
  const hash = createHash('sha256');
  const handle = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      if (size > maxBytes) throw problem('payload-too-large');
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { sha256: hash.digest(), size };
}

const isFull = (error: unknown) => ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

function tellFullDisk(error: unknown): never {
  throw isFull(error) ? problem('unavailable', { cause: error, retryAfter: 60 }) : error;
}

async function* readFrom(path: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path, range);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > dayMs) await rm(path, { force: true });
  }
}

/** A file store on a disk: `<folder>/<source>/<sha256 in hex>`. */
export function diskStore(folder: string): FileStore {
  const pathOf = (sourceId: string, sha256: Buffer) => join(folder, sourceId, sha256.toString('hex'));

  async function keep(sourceId: string, bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<KeptBytes> {
    await mkdir(join(folder, sourceId, incoming), { recursive: true, mode: 0o700 });
    const temporary = join(folder, sourceId, incoming, randomUUID());
    try {
      const kept = await write(temporary, bytes, maxBytes);
      const path = pathOf(sourceId, kept.sha256);
      if (!(await exists(path))) await rename(temporary, path);
      await syncFolder(join(folder, sourceId));
      return kept;
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async function hold(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HeldBytes> {
    await mkdir(join(folder, incoming), { recursive: true, mode: 0o700 });
    const path = join(folder, incoming, randomUUID());
    const drop = () => rm(path, { force: true });
    try {
      const { size } = await write(path, bytes, maxBytes);
      return { size, stream: readFrom(path), drop };
    } catch (error) {
      await drop();
      throw error;
    }
  }

  return {
    put: (...args) => keep(...args).catch(tellFullDisk),
    hold: (...args) => hold(...args).catch(tellFullDisk),
    read: (sourceId, sha256, range) => readFrom(pathOf(sourceId, sha256), range),
    has: (sourceId, sha256) => exists(pathOf(sourceId, sha256)),
    async sweep() {
      await removeOld(join(folder, incoming));
      for (const sourceId of await namesIn(folder)) await removeOld(join(folder, sourceId, incoming));
    },
  };
}
