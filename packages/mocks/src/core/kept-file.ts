import type { StoredFile } from '@p24/sdk/api';
import type { Portal } from '../portal.js';
import { MockProblem } from './problem.js';

/** Media types by extension, each with how such files begin. */
const kinds: Readonly<Record<string, readonly [type: string, start: string]>> = {
  pdf: ['application/pdf', '%PDF-'],
  png: ['image/png', '\x89PNG'],
  jpg: ['image/jpeg', '\xff\xd8\xff'],
  jpeg: ['image/jpeg', '\xff\xd8\xff'],
  gif: ['image/gif', 'GIF8'],
  webp: ['image/webp', 'RIFF'],
  ics: ['text/calendar', 'BEGIN:VCALENDAR'],
  txt: ['text/plain', ''],
};

const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** Keeps an uploaded file as the server does, as far as a name, a beginning and a lock go. */
export async function keepFile({ world: { files } }: Portal, name: string, request: Request): Promise<StoredFile> {
  const bytes = new Uint8Array(await request.arrayBuffer());
  const extension = name.split('.').at(-1)?.toLowerCase() ?? '';
  if (extension === 'heic') throw new MockProblem('picture-heic');
  const [type, start] = kinds[extension] ?? [];
  if (type === undefined || start === undefined) throw new MockProblem('file-type-not-allowed');
  if (!bytes.length) throw new MockProblem('file-empty');
  if (!latin(bytes.subarray(0, 16)).startsWith(start)) throw new MockProblem('file-type-mismatch');
  if (type === 'application/pdf' && latin(bytes).includes('/Encrypt')) throw new MockProblem('file-encrypted');
  const file = { id: crypto.randomUUID(), name, type, body: new Blob([bytes], { type }) };
  files.set(file.id, file);
  return { id: file.id, name, type, size: bytes.length };
}
