import { filesApi } from '@p24/sdk/api';
import type { Tx } from '../database/database.js';
import { grantedOf } from '../http/access.js';
import type { Caller } from '../http/caller.js';
import { type Download, type RequestContext, upload } from '../http/context.js';
import { problem } from '../http/problem.js';
import { serve } from '../http/serve.js';
import { byteRange } from './byte-ranges.js';
import type { ByteRange, FileStore } from './file-store.js';
import { mayShowInline } from './file-types.js';
import * as files from './files.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';
import { keepUpload } from './uploads.js';

/** Whether the caller may see an item, and so the files it shows; asked with the caller's data sources entered. */
export type FileGate = (sql: Tx, caller: Caller, itemId: string, fileId: string) => Promise<boolean>;

const gates = new Map<string, { gate: FileGate; feature: string | null }>();

/**
 * Registers who decides whether the files of a kind of item may be fetched. Those who act for somebody are shown there
 * only where the feature is named that they were granted.
 */
export function fileGate(itemKind: string, gate: FileGate, feature: string | null = null): void {
  if (gates.has(itemKind)) throw new Error(`The file gate of ${itemKind} is registered twice.`);
  gates.set(itemKind, { gate, feature });
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

/** The sentences of what can be wrong with a part that is asked for. */
export const rangeTexts: Record<'de' | 'en', { 'range-not-satisfiable': string }> = {
  de: { 'range-not-satisfiable': de['range-not-satisfiable'] },
  en: { 'range-not-satisfiable': en['range-not-satisfiable'] },
};

/**
 * Answers with a stored file whose reader was let through, or with the part of it that the request asks for; throws
 * `range-not-satisfiable`.
 */
export function deliverFile(context: RequestContext, file: files.StoredRow): Download {
  // A part of another version than the one that was begun would not fit: then all of it is sent.
  const begun = context.header('if-range');
  const range = begun === undefined || begun === etagOf(file) ? byteRange(context.header('range'), file.size) : null;
  if (range === 'unsatisfiable') {
    context.setHeader('content-range', `bytes */${file.size}`);
    throw problem('range-not-satisfiable');
  }
  return deliver(context.services.files, file, range);
}

/** A file that the caller may fetch: an own upload that lies unattached, else as part of an item that is shown. */
async function find(
  sql: Tx,
  caller: Caller,
  { id, itemKind, itemId }: { id: string; itemKind: string; itemId: string },
) {
  // What somebody has not sent in yet is nobody else's to see.
  if (itemKind === 'upload' && caller.kind === 'preview') return undefined;
  if (itemKind === 'upload') return (await files.findOwn(sql, caller.accountId, [id]))[0];
  const [file] = await files.findAttached(sql, id, itemKind, itemId);
  const known = gates.get(itemKind);
  if (!file || !known) return undefined;
  return (await known.gate(sql, grantedOf(caller, known.feature), itemId, file.id)) ? file : undefined;
}

/** What one person may leave lying unattached in a data source within a day. */
const daily = { files: 200, bytes: 500 * 1024 * 1024 };

/** Downloads by signed link, and residents' uploads. */
export const filesServed = serve(
  filesApi,
  {
    async download({ params, query }, context) {
      const { sql, caller } = context;
      const [itemKind = '', itemId = ''] = query.item.split('.');
      const file = await find(sql, caller, { id: params.id, itemKind, itemId });
      if (!file) throw problem('not-found');
      return deliverFile(context, file);
    },

    upload: upload<typeof filesApi.upload, files.StoredRow>({
      async receive({ query, upload }, { caller, services }) {
        const { source: sourceId, name } = query;
        if (!caller.memberships.some((membership) => membership.sourceId === sourceId)) throw problem('not-found');
        // Refused files cost work, too, and are counted nowhere else.
        await services.limit('upload', 600, 3600).take(caller.accountId);
        return keepUpload(services.files, { sourceId, name, upload, clean: true });
      },
      async record(file, _input, { sql, caller }) {
        await files.insert(sql, file, caller.accountId);
        const [lying] = await files.countUnattached(sql, file.sourceId, caller.accountId);
        if (!lying || lying.files > daily.files || lying.bytes > daily.bytes) throw problem('too-many-uploads');
        return file;
      },
    }),
  },
  { de, en },
);
