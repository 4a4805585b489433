import { Files } from '@p24/sdk';
import type { Connection } from './connection.js';
import { dress } from './dress.js';
import { FileField, type FileFieldHost, type FileFieldOptions } from './file-field.js';
import { fileFieldStyles } from './file-field.styles.js';
import { de, type FileTexts } from './file-texts.de.js';
import { type Catalogue, type Language, loadTexts, textsIn } from './texts.js';

/** What file fields that come later need of the element they come to. */
export interface LateFilesHost extends FileFieldHost {
  readonly language: Language;
  readonly connection: Connection | undefined;
}

/** How a late field takes files, and the data source to which it sends them. */
export interface LateFilesOptions extends Omit<FileFieldOptions, 'texts' | 'send'> {
  source: () => string | undefined;
}

/** Makes file fields of an element, all in its language. */
export type FileFieldMaker = (options: LateFilesOptions) => FileField;

const catalogue: Catalogue<FileTexts> = { de, en: async () => (await import('./file-texts.en.js')).en };

/** Brings all that file fields need to an element that loads this part once it asks for files. */
export async function lateFiles(host: LateFilesHost): Promise<FileFieldMaker> {
  await loadTexts(catalogue, host.language);
  dress(host.renderRoot, [fileFieldStyles]);
  return ({ source, ...options }) =>
    new FileField(host, {
      ...options,
      texts: () => textsIn(catalogue, host.language) ?? de,
      send: (file, name, more) => {
        const to = source();
        if (!host.connection || !to)
          throw new Error('Files are sent by an element that is connected and shows what they are for.');
        return new Files(host.connection.http).upload(file, name, { ...more, source: to });
      },
    });
}
