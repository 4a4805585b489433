import { type Erasure, Erasures, isApiError, OwnData as OwnDataCalls, type OwnDataExport } from '@p24/sdk';
import { css, html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { cardsStyles } from '../core/cards.styles.js';
import { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { badgeStyles } from '../core/parts/badge.js';
import { dialogStyles } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { messageStyles } from '../core/parts/message.js';
import { NotProven, proven } from '../core/proof.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { ErasureCard, erasureStyles } from './erasure-card.js';
import { pointsStyles } from './points.styles.js';
import { de, type OwnDataTexts } from './texts.de.js';

const styles = css`
  .card p {
    margin: 0;
  }
  .holds {
    gap: var(--_space-xs);
    margin-block: 0;
  }
  .holds svg {
    color: var(--_color-success-icon);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-s) var(--_space-m);
  }
`;

/**
 * Everything about the signed-in person as one file to take along (Art. 15 and 20 DSGVO), and asking for its erasure
 * (Art. 17 DSGVO); both ask who it is first.
 *
 * @slot - Shown when it is not known who is signed in.
 * @fires {P24ReadyEvent} p24-ready - The page is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - The data could not be put together; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart start - The button that orders the file.
 * @csspart ordered - Says that it is made, or until when it is ready.
 * @csspart look - The button that looks whether it is ready.
 * @csspart save - The button that saves it.
 * @csspart problem - Says what went wrong.
 * @csspart erasure - Asking for erasure, and what was asked for.
 * @csspart explain - The button that says what an erasure would take away.
 * @csspart explanation - What goes, and what stays, why and until when.
 * @csspart goes - What an erasure takes away.
 * @csspart stays - What has to be kept.
 * @csspart request-erasure - The button that asks for erasure.
 * @csspart close - The button that goes back.
 * @csspart dialog - Asks whether it is meant.
 * @csspart asked - Says that it was asked for, or taken back.
 * @csspart request - A request for erasure.
 * @csspart state - Where it stands.
 * @csspart receipt - The link to its receipt.
 * @csspart withdraw - The button that takes it back.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class OwnData extends P24Element<OwnDataTexts> {
  static override styles = [
    ...[
      ...elementStyles,
      badgeStyles,
      messageStyles,
      fieldStyles,
      dialogStyles,
      cardsStyles,
      pointsStyles,
      styles,
      ...erasureStyles,
    ],
  ];

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };

  @state() private working = false;
  @state() private refusal: string | undefined;

  readonly #erasures = new Resource<{ items: readonly Erasure[] }, [boolean]>(this, {
    args: () => [this.#resides],
    load: async ([resides], options) =>
      resides && this.connection ? new Erasures(this.connection.http).list(options) : { items: [] },
  });
  readonly #erasure = new ErasureCard(this);
  readonly #exports = new Resource<{ items: readonly OwnDataExport[] }>(this, {
    args: () => [],
    load: async (_args, options) =>
      this.connection ? new OwnDataCalls(this.connection.http).list(options) : { items: [] },
  });

  /** Whether the person has data as somebody's resident or provider: managers' are their employer's matter. */
  get #resides(): boolean {
    return this.me?.memberships.some(({ role }) => role === 'resident' || role === 'provider') === true;
  }

  /** Focuses something once it is there. */
  aim(selector: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  /** Shows requests for erasure that were just read. */
  showErasures(items: readonly Erasure[]): void {
    this.#erasures.set({ items });
  }

  protected override content(): unknown {
    return html`<div class="cards">
      ${this.show(this.#exports, ({ items }) => this.#export(items))}
      ${this.#resides ? this.show(this.#erasures, ({ items }) => this.#erasure.render(items)) : nothing}
    </div>`;
  }

  #export(items: readonly OwnDataExport[]): TemplateResult {
    const { texts, working, refusal } = this;
    const [newest] = items;
    const made = newest !== undefined && newest.until === null;
    return html`<div class="card surface">
      <p>${texts.lead}</p>
      <ul class="points holds">
        ${texts.holds.map((what) => html`<li>${icon('check')}<span>${what}</span></li>`)}
      </ul>
      <p class="muted">${texts.left}</p>
      <div role="status" tabindex="-1" part="ordered">
        ${made ? html`<p>${texts.made}</p>` : nothing}
        ${newest?.until ? html`<p>${texts.ready(this.formats.moment(newest.until), this.formats.bytes(newest.size ?? 0))}</p>` : nothing}
        ${refusal ? html`<p part="problem">${refusal}</p>` : nothing}
      </div>
      <div class="acts">
        ${newest?.until ? html`<button class="button" part="save" type="button" aria-disabled=${working} @click=${() => void this.#save(newest.id)}>${texts.save}</button>` : nothing}
        ${
          made
            ? html`<button class="button quiet" part="look" type="button" @click=${() => void this.#exports.reload()}>${texts.look}</button>`
            : html`<button class=${newest ? 'button quiet' : 'button'} part="start" type="button" aria-disabled=${working} @click=${this.#start}>${newest ? texts.again : texts.start}</button>`
        }
      </div>
    </div>`;
  }

  readonly #start = (): Promise<void> =>
    this.#ask(async (calls) => {
      const ordered = await proven(this, () => calls.export());
      this.#exports.set({ items: [ordered, ...(this.#exports.value?.items ?? [])] });
      this.aim('[part=ordered]');
    });

  #save(id: string): Promise<void> {
    return this.#ask(async (calls) => {
      const { url } = await proven(this, () => calls.open(id));
      const link = document.createElement('a');
      link.href = url;
      link.download = '';
      link.click();
    });
  }

  async #ask(run: (calls: OwnDataCalls) => Promise<void>): Promise<void> {
    const { connection } = this;
    if (this.working || !connection) return;
    this.working = true;
    this.refusal = undefined;
    try {
      await run(new OwnDataCalls(connection.http));
    } catch (error) {
      if (error instanceof NotProven) return;
      const many = isApiError(error) && error.code === 'too-many-requests';
      this.refusal = many ? this.texts.tooMany : isApiError(error) ? error.message : this.core.problem;
      this.failed(error);
    } finally {
      this.working = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-own-data': OwnData;
  }
}
