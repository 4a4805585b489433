import type { ManagedPerson } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { PagedList } from '../core/paged-list.js';
import { RowWindow } from '../core/parts/row-window.js';
import { foldingTable } from '../core/parts/table.js';
import type { ManageUsers } from './manage-users.js';
import { nobody } from './nobody.js';
import type { PeopleChosen } from './people-chosen.js';
import { filterOf, isCounted, type Look } from './people-look.js';
import { countOf } from './people-matrix.js';
import { personColumns } from './person-columns.js';

interface Shown {
  items: readonly ManagedPerson[];
  nextCursor: string | null;
}

/** The people whom the manager looks at, page by page, as a table. */
export class PeopleList {
  readonly #host: ManageUsers;
  readonly #window: RowWindow;
  readonly all: PagedList<ManagedPerson, [string | undefined, Look]>;
  /** The words that nobody has, where those who are shown have similar ones. */
  #similarTo: string | undefined;

  constructor(host: ManageUsers) {
    this.#host = host;
    this.#window = new RowWindow(host);
    this.all = new PagedList(host, {
      size: 50,
      args: () => [host.managed?.sourceId, host.look],
      load: async ([, look], paging, options) => {
        const page = await host.calls?.people({ ...filterOf(look), ...paging, similar: true }, options);
        this.#similarTo = page?.similar ? look.search : undefined;
        return page ?? { items: [], nextCursor: null };
      },
    });
  }

  /** Those who were read. */
  get shown(): readonly ManagedPerson[] {
    return this.all.value?.items ?? [];
  }

  /** Whether those who are shown have only similar words. */
  get similar(): boolean {
    return this.#similarTo !== undefined;
  }

  /** Puts the focus on the name of somebody, if the list has them. */
  async focus(id: string): Promise<void> {
    const index = this.shown.findIndex((one) => one.id === id);
    if (index >= 0) await this.#window.focusRow(index);
    this.#host.renderRoot.querySelector<HTMLElement>(`#open-${CSS.escape(id)}`)?.focus();
  }

  /** The table with what stands around it, or a word why there is nobody. */
  render({ items, nextCursor }: Shown, chosen: PeopleChosen): unknown {
    const { texts, counts, bring } = this.#host;
    const more = nextCursor !== null;
    const missing = nobody({ texts, counts, shown: items.length }, bring);
    if (items.length === 0) return missing;
    const similar = this.#similarTo && html`<p>${texts.similar(this.#similarTo)}</p>`;
    return html`<div role="status">${similar}</div>
      ${chosen.over(items, more, () => this.#chooseAll(chosen))}
      ${this.#table(items, more)} ${missing}
      ${more ? html`<button class="button quiet more" part="more" type="button" aria-disabled=${this.all.loadingMore} @click=${this.#more}>${texts.next}</button>` : nothing}`;
  }

  #table(rows: readonly ManagedPerson[], more: boolean) {
    const { texts, look, counts } = this.#host;
    const counted = isCounted(look) ? counts : null;
    const count = more ? counted && countOf(counted, look) : rows.length;
    return foldingTable({
      ...{ label: texts.title, columns: personColumns(this.#host, look), rows, part: 'person' },
      ...{ window: this.#window, count: count ?? undefined, busy: this.all.pending },
      key: ({ id }) => id,
      open: ({ id, group }) => {
        if (group !== 'managers') this.#host.open(id);
      },
    });
  }

  /** The focus goes to who came: the button may be gone. Who has asked once need not ask again. */
  readonly #more = async (): Promise<void> => {
    this.#window.follow(() => void this.all.more());
    const shown = this.shown.length;
    if (await this.all.more()) await this.#window.focusRow(shown);
  };

  async #chooseAll(chosen: PeopleChosen): Promise<void> {
    const { calls, look } = this.#host;
    try {
      if (calls) await chosen.gather(calls, look);
    } catch (error) {
      this.#host.wrong(error);
    }
  }
}
