import type { FormElement } from '@p24/sdk';
import type { FileField } from '../core/file-field.js';
import type { FileFieldMaker, LateFilesHost } from '../core/late-files.js';
import { type Field, issueText, word } from './field-parts.js';
import { type Filling, isFile } from './filling.js';
import type { FormTexts } from './texts.de.js';

/** What the file fields of a form need of the element. */
export interface FileFieldsHost extends LateFilesHost {
  readonly texts: FormTexts;
  /** Makes a link of the server absolute. */
  readonly href: (url: string) => string;
}

/** Told that other files answer an element than before. */
type FilesAnswer = (filling: Filling, key: string, ids: string[]) => void;

/** The file fields of one form, which go on uploading while other pages are shown. */
export class FileFields {
  readonly #host: FileFieldsHost;
  readonly #make: FileFieldMaker;
  readonly #answer: FilesAnswer;
  readonly #fields = new Map<string, FileField>();

  constructor(host: FileFieldsHost, make: FileFieldMaker, answer: FilesAnswer) {
    this.#host = host;
    this.#make = make;
    this.#answer = answer;
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

  view({ element, filling, host }: Field): unknown {
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
    const field = this.#make({
      id: `field-${key}`,
      kinds: type === 'photo' ? 'photos' : 'files',
      maxFiles,
      maxBytes: form.maxUploadBytes,
      source: () => form.sourceId,
      changed: () => {
        for (const { id, name, type: media, size, picture } of field.files)
          if (id) filling.files.set(id, { ...filling.files.get(id), id, name, size, type: media, picture });
        this.#answer(filling, key, field.ids);
      },
    });
    const answer = filling.typed(key);
    const known = [answer ?? []].flat().flatMap((id) => filling.files.get(String(id)) ?? []);
    field.start(known.map((file) => ({ ...file, url: file.url && this.#host.href(file.url) })));
    return field;
  }
}
