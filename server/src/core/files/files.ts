import { filesApi } from '@p24/sdk/api';
import type { Tx } from '../database/database.js';
import type { Caller } from '../http/caller.js';
import type { Download } from '../http/context.js';
import { problem } from '../http/problem.js';
import { serve } from '../http/serve.js';
import { byteRange } from './byte-ranges.js';
import type { ByteRange, FileStore } from './file-store.js';
import { mayShowInline } from './file-types.js';
import * as files from './files.queries.js';

/** Whether the caller may see an item, and so the files it shows; asked with the caller's data sources entered. */
export type FileGate = (sql: Tx, caller: Caller, itemId: string, fileId: string) => Promise<boolean>;

const gates = new Map<string, FileGate>();

/** Registers who decides whether the files of a kind of item may be fetched. */
export function fileGate(itemKind: string, gate: FileGate): void {
  if (gates.has(itemKind)) throw new Error(`The file gate of ${itemKind} is registered twice.`);
  gates.set(itemKind, gate);
}

const etagOf = ({ sha256 }: files.StoredRow) => `"${sha256.toString('hex')}"`;

/** Answers with a file or the part of it that is asked for; browsers show pictures and PDF, and save the rest. */
function deliver(store: FileStore, file: files.StoredRow, range: ByteRange | null): Download {
  const { sourceId, sha256, size, type, name } = file;
  const shown = { type, name, inline: mayShowInline(type) };
  const headers = { 'accept-ranges': 'bytes', etag: etagOf(file) };
  if (range === null) {
    return { ...shown, body: store.read(sourceId, sha256), headers: { ...headers, 'content-length': String(size) } };
  }
  return {
    ...shown,
    status: 206,
    body: store.read(sourceId, sha256, range),
    headers: {
      ...headers,
      'content-length': String(range.end - range.start + 1),
      'content-range': `bytes ${range.start}-${range.end}/${size}`,
    },
  };
}

/** Downloads by signed link. */
export const filesServed = serve(
  filesApi,
  {
    async download({ params, query }, context) {
      const { sql, caller, services } = context;
      const [itemKind = '', itemId = ''] = query.item.split('.');
      const [file] = await files.findAttached(sql, params.id, itemKind, itemId);
      const mayFetch = file && (await gates.get(itemKind)?.(sql, caller, itemId, file.id));
      if (!mayFetch) throw problem('not-found');
      // A part of another version than the one that was begun would not fit: then all of it is sent.
      const begun = context.header('if-range');
      const range =
        begun === undefined || begun === etagOf(file) ? byteRange(context.header('range'), file.size) : null;
      if (range === 'unsatisfiable') {
        context.setHeader('content-range', `bytes */${file.size}`);
        throw problem('range-not-satisfiable');
      }
      return deliver(services.files, file, range);
    },
  },
  {
    de: { 'range-not-satisfiable': 'Die Datei ist kürzer als der angefragte Teil.' },
    en: { 'range-not-satisfiable': 'The file is shorter than the part that was asked for.' },
  },
);
