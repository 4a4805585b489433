import { type __ItemName__, __FeatureName__ as __FeatureName__Calls } from '@p24/sdk';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { emptyNote } from '../core/parts/empty.js';
import { PagedList } from '../core/paged-list.js';
import { elementStyles } from '../core/styles.js';
import { styles } from './__feature-name__.styles.js';
import { de, type __FeatureName__Texts } from './texts.de.js';

/**
 * The signed-in person's __words__, newest first.
 *
 * @slot - Shown when the list cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The list is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - The list could not be loaded; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart heading - The heading.
 * @csspart item - One entry of the list.
 * @csspart more - The button that loads more.
 * @csspart empty - Shown when there is nothing.
 * @csspart problem - Shown when the list cannot be loaded.
 * @csspart stale - Shown above a list that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class __FeatureName__ extends P24Element<__FeatureName__Texts> {
  static override styles = [...elementStyles, styles];

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = '__feature-name__';

  readonly #list = new PagedList<__ItemName__, [string | undefined]>(this, {
    size: 20,
    args: () => [this.slug],
    load: ([source], paging, options) => this.#calls.list({ source, ...paging }, options),
  });

  get #calls(): __FeatureName__Calls {
    if (!this.connection) throw new Error('The element is not connected.');
    return new __FeatureName__Calls(this.connection.http);
  }

  protected override hinted(): void {
    void this.#list.reload();
  }

  protected override content(): unknown {
    return this.show(this.#list, ({ items, nextCursor }) =>
      items.length
        ? html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>
              ${this.texts.title}
            </div>
            <ul>
              ${repeat(
                items,
                ({ id }) => id,
                (item) => this.#item(item),
              )}
            </ul>
            ${nextCursor ? this.#more() : nothing}`
        : emptyNote(icon('note'), this.texts.emptyTitle, this.texts.emptyText),
    );
  }

  #item({ title, createdAt }: __ItemName__) {
    return html`<li class="item" part="item" tabindex="-1">
      ${title} <span class="muted">${this.formats.day(createdAt)}</span>
    </li>`;
  }

  #more() {
    const { loadingMore } = this.#list;
    return html`<button
      class="button quiet"
      part="more"
      type="button"
      aria-disabled=${loadingMore}
      @click=${this.#showMore}
    >
      ${loadingMore ? this.core.loading : this.texts.more}
    </button>`;
  }

  /** The focus goes to what came: the button may be gone. */
  #showMore = async () => {
    const shown = this.#list.value?.items.length ?? 0;
    if (!(await this.#list.more())) return;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.item')[shown]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-__feature-name__': __FeatureName__;
  }
}
