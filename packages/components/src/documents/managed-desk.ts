import type { UploadOptions } from '@p24/sdk';
import type { ManageDocuments as Calls, ManagedDocumentCategory, StoredFile } from '@p24/sdk/manage';
import type { FileFieldHost } from '../core/file-field.js';
import type { Opening } from '../core/opener.js';
import type { ReleaseHost } from '../core/release-order.js';
import type { ManageDocumentsTexts } from './manage-texts.de.js';

/** What the parts of the managers' element need of it. */
export interface Desk extends ReleaseHost, FileFieldHost, Opening {
  /** Changes with the session; undefined while nothing may be loaded. */
  readonly sessionKey: unknown;
  /** Changes with the language in which the server answers. */
  readonly language: string;
  readonly texts: ManageDocumentsTexts;
  readonly categories: readonly ManagedDocumentCategory[];
  /** The calls of the data source that is managed. */
  readonly calls: Calls;
  send(file: File, name: string, options: UploadOptions): Promise<StoredFile>;
  /** Goes to a document, to `new`, `categories`, or to the list for null; `instead`: what was open is gone. */
  open(item: string | null, detail?: { instead: true }): void;
  /** Says what was done. */
  say(text: string): void;
  /** Does something, and says why where it fails; false then. */
  act(action: () => Promise<void>): Promise<boolean>;
  /** Puts a release of these documents together. */
  release(documents: readonly { id: string; title: string }[]): void;
  /** Asks, then revokes these documents. */
  revoke(ids: readonly string[]): void;
}
