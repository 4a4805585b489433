import { Audit as AuditCalls, type OwnAuditEntry } from '@p24/sdk';
import { html, nothing } from 'lit';
import { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { PagedList } from '../core/paged-list.js';
import { emptyNote } from '../core/parts/empty.js';
import { elementStyles } from '../core/styles.js';
import { styles } from './audit.styles.js';
import { type AuditTexts, de } from './texts.de.js';

/**
 * What happened with the signed-in person's access: who signed in, who changed it, and who looked at the portal as them.
 *
 * @slot - Shown when the list cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The list is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - The list could not be loaded; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart entry - One entry of the list.
 * @csspart more - The button that loads more.
 * @csspart empty - Shown when there is nothing.
 * @csspart problem - Shown when the list cannot be loaded.
 * @csspart stale - Shown above a list that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class Audit extends P24Element<AuditTexts> {
  static override styles = [...elementStyles, styles];

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'audit';

  readonly #list = new PagedList<OwnAuditEntry, []>(this, {
    size: 20,
    args: () => [],
    load: (_args, paging, options) => this.#calls.own(paging, options),
  });

  get #calls(): AuditCalls {
    if (!this.connection) throw new Error('The element is not connected.');
    return new AuditCalls(this.connection.http);
  }

  protected override hinted(): void {
    void this.#list.reload();
  }

  protected override content(): unknown {
    const { texts } = this;
    return this.show(this.#list, ({ items, nextCursor }) =>
      items.length
        ? html`<p class="intro">${texts.intro}</p>
            <ul class="entries surface" aria-label=${texts.title}>
              ${items.map((entry) => this.#entry(entry))}
            </ul>
            ${nextCursor ? this.#more() : nothing}`
        : emptyNote(icon('note'), texts.ownEmptyTitle, texts.ownEmptyText),
    );
  }

  #entry({ action, at, by, byName, address, sourceName }: OwnAuditEntry) {
    const { texts, formats } = this;
    // Whoever reads this looks for what they did not do themselves.
    const watched = by !== 'myself' && by !== 'system';
    return html`<li class=${watched ? 'entry watched' : 'entry'} part="entry" tabindex="-1">
      <b>${texts.actions[action]}</b>
      <time datetime=${at}>${formats.moment(at)}</time>
      <div class="meta">
        <span>${texts.by(by, byName)}</span>
        ${address ? html`<span>${texts.from(address)}</span>` : nothing}
        <span>${sourceName}</span>
      </div>
    </li>`;
  }

  #more() {
    const { loadingMore } = this.#list;
    return html`<button class="button quiet more" part="more" type="button" aria-disabled=${loadingMore} @click=${this.#showMore}>
      ${loadingMore ? this.core.loading : this.core.more}
    </button>`;
  }

  /** The focus goes to what came: the button may be gone. */
  #showMore = async () => {
    const shown = this.#list.value?.items.length ?? 0;
    if (!(await this.#list.more())) return;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.entry')[shown]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-audit': Audit;
  }
}
