import type { ManagedDocumentSummary } from '@p24/sdk/manage';
import { dress } from '../core/dress.js';
import { releaseStyles } from '../core/release.styles.js';
import { releaseDialog } from '../core/release-dialog.js';
import { ReleaseOrderForm } from '../core/release-order.js';
import type { Desk } from './managed-desk.js';

/** The dialog in which documents are released. It is brought with the first release. */
export class ManagedRelease {
  readonly #desk: Desk;
  readonly #order: ReleaseOrderForm<readonly ManagedDocumentSummary[]>;
  readonly #released: (documents: readonly ManagedDocumentSummary[], reached: number) => Promise<void>;

  /** `released` is told of the documents that were released, and how many contacts they reached. */
  constructor(desk: Desk, released: (documents: readonly ManagedDocumentSummary[], reached: number) => Promise<void>) {
    dress(desk.renderRoot, [releaseStyles]);
    this.#desk = desk;
    this.#order = new ReleaseOrderForm(desk);
    this.#released = released;
  }

  render(): unknown {
    return releaseDialog(this.#desk, this.#order, (form) => void this.#send(form));
  }

  /** Puts a release of these documents together. */
  async open(documents: readonly { id: string; title: string }[]): Promise<void> {
    const { calls, texts, formats } = this.#desk;
    const [first] = documents;
    if (!first) return;
    const ids = documents.map(({ id }) => id);
    this.#order.start({
      title: documents.length === 1 ? first.title : texts.releaseMany(formats.number(documents.length)),
      ends: false,
      // A single document is somebody's letter more often than the house's.
      kind: documents.length === 1 ? 'contacts' : 'properties',
      count: (audience, options) => calls.countAudience(audience, options),
      // Several have not all been released to the same.
      releases: async (options) => (documents.length === 1 ? (await calls.get(first.id, options)).releases : []),
      send: async ({ visibleUntil: _open, ...order }) => (await calls.release({ ...order, documents: ids })).items,
    });
    this.#desk.requestUpdate();
    await this.#desk.updateComplete;
    this.#desk.renderRoot.querySelector<HTMLDialogElement>('.release')?.showModal();
  }

  async #send(form: HTMLFormElement): Promise<void> {
    const reached = this.#order.count?.contacts;
    if (!reached) return;
    const documents = await this.#order.send(new FormData(form));
    if (!documents) return;
    form.closest('dialog')?.close();
    await this.#released(documents, reached);
  }
}
