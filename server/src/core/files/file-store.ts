import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
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
  /**
   * Removes what uploads left behind that broke off more than a day ago, and bytes of that age that nobody names any
   * more. Folders of data sources that `unnamed` does not know are left alone.
   */
  sweep(unnamed: Unnamed): Promise<void>;
  /** Removes all bytes of a data source that is gone. */
  removeAll(sourceId: string): Promise<void>;
}

/** Those of the hashes that no file of a data source has. */
export type Unnamed = (sourceId: string, hashes: readonly Buffer[]) => Promise<readonly Buffer[]>;

const incoming = '.incoming';
const dayMs = 86_400_000;
const hashPattern = /^[0-9a-f]{64}$/;
const sourcePattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Hashes that are asked about at once. */
const together = 500;

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

/** Makes bytes that are kept already young again, so that no sweep takes them before they are named; false without them. */
async function renew(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    (error) => {
      if (isMissing(error)) return false;
      throw error;
    },
  );
}

const isOld = async (path: string) => Date.now() - (await stat(path)).mtimeMs > dayMs;

/** Removes bytes unless an upload has just found them: whoever looks for them meanwhile keeps its own. */
async function removeUnlessRenewed(path: string, aside: string): Promise<void> {
  await rename(path, aside);
  if (await isOld(aside)) await rm(aside, { force: true });
  else await rename(aside, path);
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (await isOld(path)) await rm(path, { force: true });
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
      if (!(await renew(path))) await rename(temporary, path);
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

  async function sweepSource(sourceId: string, unnamed: Unnamed): Promise<void> {
    const own = join(folder, sourceId);
    await removeOld(join(own, incoming));
    const old: Buffer[] = [];
    for (const name of await namesIn(own)) {
      if (hashPattern.test(name) && (await isOld(join(own, name)))) old.push(Buffer.from(name, 'hex'));
    }
    for (let start = 0; start < old.length; start += together) {
      for (const sha256 of await unnamed(sourceId, old.slice(start, start + together))) {
        await removeUnlessRenewed(pathOf(sourceId, sha256), join(own, incoming, randomUUID()));
      }
    }
  }

  return {
    put: (...args) => keep(...args).catch(tellFullDisk),
    hold: (...args) => hold(...args).catch(tellFullDisk),
    read: (sourceId, sha256, range) => readFrom(pathOf(sourceId, sha256), range),
    has: (sourceId, sha256) => exists(pathOf(sourceId, sha256)),
    async sweep(unnamed) {
      await removeOld(join(folder, incoming));
      for (const name of await namesIn(folder)) if (sourcePattern.test(name)) await sweepSource(name, unnamed);
    },
    removeAll: (sourceId) => rm(join(folder, sourceId), { recursive: true, force: true }),
  };
}
