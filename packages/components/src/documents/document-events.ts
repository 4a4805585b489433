import type { Document } from '@p24/sdk';

/** Fired when a document was opened. */
export class DocumentOpenedEvent extends Event {
  readonly document: Document;

  constructor(document: Document) {
    super('p24-document-opened', { bubbles: true, composed: true });
    this.document = document;
  }
}

declare global {
  interface HTMLElementEventMap {
    'p24-document-opened': DocumentOpenedEvent;
  }
}
