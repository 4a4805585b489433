import { isRetryable, type StoredFile, type UploadOptions } from '@p24/sdk';
import type { LitElement } from 'lit';
import { acceptOf, type FileKinds, fileName, refusal } from './file-checks.js';
import { type FileFieldLook, fileFieldView } from './file-field-view.js';
import type { FileTexts } from './file-texts.de.js';
import type { Formats } from './formats.js';
import { problemText } from './notes.js';
import type { CoreTexts } from './texts.de.js';
import { thumbnail } from './thumbnail.js';

/** What the field needs of the element it stands in. */
export interface FileFieldHost extends LitElement {
  readonly core: CoreTexts;
  readonly formats: Formats;
  failed(error: unknown): void;
}

/** How a field takes files and where it sends them. */
export interface FileFieldOptions {
  /** Begins the ids of its parts: no other field of the element has it. */
  id: string;
  kinds: FileKinds;
  maxFiles: number;
  /** Bytes of one file; 25 MB by default, which is the most the server takes. */
  maxBytes?: number;
  /** The field's texts in the element's language. */
  texts: () => FileTexts;
  /** Stores a file, as `Files.upload()` and `ManageFiles.upload()` do. */
  send: (file: File, name: string, options: UploadOptions) => Promise<StoredFile>;
  /** Told whenever other files are kept than before. */
  changed?: (() => void) | undefined;
}

/** A file as its line shows it. */
export interface FieldFile {
  /** Of the line; another one than the stored file's. */
  key: number;
  name: string;
  /** Media type as far as it is known. */
  type: string;
  /** Bytes. */
  size: number;
  state: 'waiting' | 'sending' | 'kept' | 'refused';
  /** Share that has arrived, 0 to 1. */
  share: number;
  /** Id of the stored file. */
  id?: string;
  /** Why it was refused, as a sentence. */
  reason?: string;
  /** Whether sending it again may help. */
  retryable?: boolean;
  picture?: HTMLCanvasElement | undefined;
  /** Signed address of a stored picture. */
  url?: string | undefined;
  file?: File;
  abort?: AbortController;
}

/** A little less than the server takes, and a number that people can read. */
const mostBytes = 25_000_000;

let keys = 0;

/**
 * A field that takes files by a button, the camera or dropping them, checks them, sends one after the other and gives the
 * ids of those that are stored. The element renders it with `render()` and adopts `fileFieldStyles`.
 */
export class FileField {
  readonly options: FileFieldOptions;
  files: readonly FieldFile[] = [];
  /** What was just said about the files, for those who cannot see them. */
  said = '';
  /** Whether more files were chosen than fit. */
  overflow = false;
  readonly host: FileFieldHost;

  constructor(host: FileFieldHost, options: FileFieldOptions) {
    this.host = host;
    this.options = options;
  }

  /** Ids of the stored files, in the order shown. */
  get ids(): string[] {
    return this.files.flatMap(({ id }) => (id ? [id] : []));
  }

  /** Whether files are still on their way. */
  get busy(): boolean {
    return this.files.some(({ state }) => state === 'waiting' || state === 'sending');
  }

  /** Whether files were refused and are still in the list. */
  get refused(): boolean {
    return this.files.some(({ state }) => state === 'refused');
  }

  get accept(): string {
    return acceptOf(this.options.kinds);
  }

  get maxBytes(): number {
    return Math.min(this.options.maxBytes ?? mostBytes, mostBytes);
  }

  /** Begins anew with files that are stored already, ending what is under way. */
  start(stored: readonly (StoredFile & { url?: string | undefined })[] = []): void {
    for (const { abort } of this.files) abort?.abort();
    this.files = stored.map((file) => ({ ...file, key: ++keys, state: 'kept', share: 1 }));
    this.overflow = false;
    this.said = '';
    this.host.requestUpdate();
  }

  /** Takes files in as if they had been chosen. */
  add(files: Iterable<File>): void {
    const chosen = [...files];
    // Where one file is asked for, another one takes its place.
    if (this.options.maxFiles === 1 && chosen.length === 1) this.start();
    const room = this.options.maxFiles - this.files.filter(({ state }) => state !== 'refused').length;
    this.overflow = chosen.length > room;
    this.files = [...this.files, ...chosen.slice(0, Math.max(0, room)).map((file) => this.#line(file))];
    this.#next();
    this.host.requestUpdate();
  }

  /** Takes a file out of the list, ending its upload. */
  remove(file: FieldFile): void {
    file.abort?.abort();
    this.files = this.files.filter((one) => one !== file);
    this.overflow = false;
    if (file.id) this.options.changed?.();
    this.#next();
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => this.focus());
  }

  /** Sends a refused file once more. */
  retry(file: FieldFile): void {
    this.#change(file, { state: 'waiting', share: 0, reason: '' });
    this.#next();
    void this.host.updateComplete.then(() => this.focus());
  }

  /** Puts the focus on the button that chooses files. */
  focus(): void {
    this.host.renderRoot.querySelector<HTMLElement>(`#${this.options.id}`)?.focus();
  }

  /** The field with its label; `error` is what the form says of it. */
  render(look: FileFieldLook): unknown {
    return fileFieldView(this, look);
  }

  #line(file: File): FieldFile {
    const { kinds } = this.options;
    const code = refusal(file, kinds, this.maxBytes);
    const line: FieldFile = {
      ...{ key: ++keys, name: fileName(file.name), type: file.type, size: file.size, file, share: 0 },
      ...(code ? { state: 'refused' } : { state: 'waiting', picture: thumbnail(file) }),
    };
    if (code) this.#say(line, this.#reason(code));
    return line;
  }

  #reason(code: string): string {
    const { problems } = this.options.texts();
    return problems[code] ?? code;
  }

  #say(line: FieldFile, reason: string): void {
    line.reason = reason;
    this.said = this.options.texts().refused(line.name, reason);
  }

  #change(file: FieldFile, values: Partial<FieldFile>): void {
    Object.assign(file, values);
    this.host.requestUpdate();
  }

  /** One after the other: a telephone's line is narrow, and the first picture is there sooner. */
  #next(): void {
    if (this.files.some(({ state }) => state === 'sending')) return;
    const next = this.files.find(({ state }) => state === 'waiting');
    if (next) void this.#send(next);
  }

  async #send(line: FieldFile): Promise<void> {
    const abort = new AbortController();
    this.#change(line, { state: 'sending', abort });
    const onProgress = (share: number) => this.#change(line, { share });
    try {
      if (!line.file) return;
      const stored = await this.options.send(line.file, line.name, { signal: abort.signal, onProgress });
      if (abort.signal.aborted) return;
      // Said once it is done: the server may have made the picture smaller.
      this.#change(line, { id: stored.id, size: stored.size, type: stored.type, state: 'kept', share: 1 });
      this.said = this.options.texts().sent(line.name);
      this.options.changed?.();
    } catch (error) {
      if (!abort.signal.aborted) this.#fail(line, error);
    } finally {
      this.#next();
    }
  }

  #fail(line: FieldFile, error: unknown): void {
    const { problems } = this.options.texts();
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    this.#say(line, problems[code] ?? problemText(error, this.host.core));
    this.#change(line, { state: 'refused', retryable: isRetryable(error) });
    this.host.failed(error);
  }
}
