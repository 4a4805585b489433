import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};

interface Kept {
  changed: number;
  bytes: Uint8Array<ArrayBuffer>;
  etag: string;
}

/** A folder whose files are given out; whatever is not in it answers null. */
export type StaticFolder = (
  path: string,
  request: Request,
  headers: Record<string, string>,
) => Promise<Response | null>;

const codings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Only names without dots in front: no way up, nothing hidden. */
const plainPath = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** Changes a page's text on its way out. */
export type Rewrite = (file: string, text: string) => string;

function keeper(rewrite: Rewrite | undefined) {
  const kept = new Map<string, Kept>();
  return async (file: string): Promise<Kept | null> => {
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const known = kept.get(file);
    if (known?.changed === found.mtimeMs) return known;
    const read = await readFile(file);
    const bytes = new Uint8Array(
      rewrite && file.endsWith('.html') ? Buffer.from(rewrite(file, read.toString())) : read,
    );
    const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`;
    const fresh = { changed: found.mtimeMs, bytes, etag };
    kept.set(file, fresh);
    return fresh;
  };
}

/**
 * Gives out the files of a folder from memory, looking whether they changed; takes `.br` and `.gz` beside them where
 * the caller can read these; `rewrite` changes pages. For folders of built files: all of it may end up in memory.
 */
export function staticFolder(folder: string, rewrite?: Rewrite): StaticFolder {
  const keep = keeper(rewrite);

  async function choose(file: string, accepts: string) {
    for (const { name, suffix } of codings) {
      if (!accepts.includes(name)) continue;
      const compressed = await keep(`${file}${suffix}`);
      if (compressed) return { kept: compressed, coding: name };
    }
    const kept = await keep(file);
    return kept && { kept, coding: null };
  }

  return async (path, request, headers) => {
    const type = types[extname(path)];
    if (!plainPath.test(path) || !type) return null;
    const chosen = await choose(join(folder, path), request.headers.get('accept-encoding') ?? '');
    if (!chosen) return null;
    const { kept, coding } = chosen;
    const answer: Record<string, string> = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
      etag: kept.etag,
      ...(coding ? { 'content-encoding': coding } : {}),
      ...headers,
    };
    const same = request.headers.get('if-none-match')?.includes(kept.etag);
    if (same) return new Response(null, { status: 304, headers: answer });
    return new Response(request.method === 'HEAD' ? null : kept.bytes, { headers: answer });
  };
}
