import { filesManageApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import { problem } from '../http/problem.js';
import { serve } from '../http/serve.js';
import { fileType, headBytes } from './file-types.js';
import * as files from './files.queries.js';

/** Reads the first bytes of a stream and gives them together with all of it. */
async function peek(stream: AsyncIterable<Uint8Array>, bytes: number) {
  const source = stream[Symbol.asyncIterator]();
  const read: Uint8Array[] = [];
  let length = 0;
  while (length < bytes) {
    const { done, value } = await source.next();
    if (done) break;
    read.push(value);
    length += value.byteLength;
  }
  async function* all() {
    yield* read;
    for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
  }
  return { head: Buffer.concat(read).subarray(0, bytes), all: all() };
}

/** Managers' uploads. */
export const filesManageServed = serve(
  filesManageApi,
  {
    async upload({ query, upload }, { sql, source, services }) {
      const { head, all } = await peek(upload.stream, headBytes);
      const kind = fileType(query.name, head);
      if ('problem' in kind) throw problem(kind.problem);
      const { sha256, size } = await services.files.put(source.sourceId, all, filesManageApi.upload.upload.maxBytes);
      const file = { id: uuidv7(), name: query.name, type: kind.type, size };
      await files.insert(sql, { ...file, sourceId: source.sourceId, sha256 });
      return file;
    },
  },
  {
    de: {
      'file-empty': 'Die Datei ist leer.',
      'file-type-not-allowed':
        'Diese Art von Datei kann nicht hochgeladen werden. Möglich sind PDF, Bilder (PNG, JPEG, GIF, WebP), Kalender (ICS) und Text (TXT).',
      'file-type-mismatch': 'Der Inhalt der Datei passt nicht zu ihrer Endung. Bitte prüfen Sie die Datei.',
    },
    en: {
      'file-empty': 'The file is empty.',
      'file-type-not-allowed':
        'This kind of file cannot be uploaded. PDF, pictures (PNG, JPEG, GIF, WebP), calendars (ICS) and text (TXT) can.',
      'file-type-mismatch': 'The content of the file does not match its extension. Please check the file.',
    },
  },
);
