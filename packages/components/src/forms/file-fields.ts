import { Files, type FormElement } from '@p24/sdk';
import type { Connection } from '../core/connection.js';
import { FileField, type FileFieldHost } from '../core/file-field.js';
import { fileFieldStyles } from '../core/file-field.styles.js';
import { de, type FileTexts } from '../core/file-texts.de.js';
import { type Field, issueText, word } from './field-parts.js';
import { type Filling, isFile } from './filling.js';
import type { FormTexts } from './texts.de.js';

/** What the file fields of a form need of the element. */
export interface FileFieldsHost extends FileFieldHost {
  readonly texts: FormTexts;
  readonly connection: Connection | undefined;
}

/** The file fields of one form, which go on uploading while other pages are shown. */
export class FileFields {
  readonly #host: FileFieldsHost;
  readonly #fields = new Map<string, FileField>();
  #texts: FileTexts = de;
  #answer: (filling: Filling, key: string, ids: string[]) => void;

  constructor(host: FileFieldsHost, answer: (filling: Filling, key: string, ids: string[]) => void) {
    this.#host = host;
    this.#answer = answer;
    const root = host.renderRoot;
    if (root instanceof ShadowRoot && fileFieldStyles.styleSheet)
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, fileFieldStyles.styleSheet];
  }

  /** Begins with the files that are among the answers. */
  start(filling: Filling): void {
    for (const field of this.#fields.values()) field.start();
    this.#fields.clear();
    for (const element of filling.form.pages.flatMap(({ elements }) => elements).filter(isFile))
      this.#fields.set(element.key, this.#field(filling, element));
  }

  /** Whether files of these elements are still on their way. */
  busy(keys: readonly string[]): string[] {
    return keys.filter((key) => this.#fields.get(key)?.busy);
  }

  view(field: Field): unknown {
    const { element, filling, host } = field;
    if (host.texts.language === 'en' && this.#texts === de) void this.#speakEnglish();
    const issue = filling.issues.get(element.key);
    return this.#fields.get(element.key)?.render({
      label: word(element.label, host.texts),
      hint: element.description && word(element.description, host.texts),
      error: issue && issueText(element, issue, host),
      mark: element.required ? '*' : undefined,
    });
  }

  #field(filling: Filling, { key, type, maxFiles = 5 }: FormElement): FileField {
    const { form } = filling;
    const field = new FileField(this.#host, {
      id: `field-${key}`,
      kinds: type === 'photo' ? 'photos' : 'files',
      maxFiles,
      maxBytes: form.maxUploadBytes,
      texts: () => this.#texts,
      send: (file, name, options) => {
        if (!this.#host.connection) throw new Error('Files are sent by an element that is connected.');
        return new Files(this.#host.connection.http).upload(file, name, { source: form.sourceId, ...options });
      },
      changed: () => {
        for (const { id, name, type: media, size } of field.files)
          if (id) filling.files.set(id, { id, name, size, type: media });
        this.#answer(filling, key, field.ids);
      },
    });
    const answer = filling.typed(key);
    const unknown = (id: string, at: number) => ({ id, name: this.#host.texts.keptFile(at + 1), type: '', size: 0 });
    if (Array.isArray(answer)) field.start(answer.map((id, at) => filling.files.get(id) ?? unknown(id, at)));
    return field;
  }

  async #speakEnglish(): Promise<void> {
    const { en } = await import('../core/file-texts.en.js').catch(() => ({ en: de }));
    this.#texts = en;
    this.#host.requestUpdate();
  }
}
