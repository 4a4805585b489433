import { ManageUsers as Calls, type ManagedPerson, type PeopleCounts } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { artStyles } from '../core/art.styles.js';
import { icon } from '../core/icons.js';
import { listingStyles } from '../core/listing.js';
import { managedListStyles } from '../core/managed-list.styles.js';
import { ManagingElement } from '../core/managing-element.js';
import { PagedList } from '../core/paged-list.js';
import { dialogStyles } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { listStyles } from '../core/parts/list.js';
import { messageStyles } from '../core/parts/message.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { AccessActions, actions } from './access-actions.js';
import { styles } from './manage-users.styles.js';
import { type Cell, groups, peopleMatrix, states } from './people-matrix.js';
import { personRow } from './person-row.js';
import { de, type ManageUsersTexts } from './texts.de.js';

/** How many people one order may name. */
const mostChosen = 10_000;

/**
 * The managers' side of people: who has an access, who does not yet, and inviting, locking and removing for many at once.
 *
 * @slot - Shown when the people cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The people are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or done; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart matrix - The table of groups and states.
 * @csspart search - The search field.
 * @csspart person - One person in the list.
 * @csspart state - The state of an access.
 * @csspart chosen - What can be done with those who are chosen.
 * @csspart dialog - Asks before something is done.
 * @csspart empty - Shown when nobody is found.
 * @csspart problem - Shown when people cannot be loaded.
 * @csspart stale - Shown above people who could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class ManageUsers extends ManagingElement<ManageUsersTexts> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    formStyles,
    artStyles,
    dialogStyles,
    listStyles,
    listingStyles,
    messageStyles,
    managedListStyles,
    styles,
  ];

  @state() private cell: Cell = { group: '', state: '' };
  @state() private search = '';
  @state() private gathering = false;

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'users';

  /** Ids of those who are chosen. */
  chosen: ReadonlySet<string> = new Set();

  readonly #actions = new AccessActions(this);
  readonly #counts = new Resource<PeopleCounts | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async (_args, options) => (await this.calls?.counts(options)) ?? null,
  });
  readonly #people = new PagedList<ManagedPerson, [string | undefined, Cell['group'], Cell['state'], string]>(this, {
    size: 50,
    args: () => [this.managed?.sourceId, this.cell.group, this.cell.state, this.search],
    load: async (_args, paging, options) =>
      (await this.calls?.people({ ...this.#query(), ...paging }, options)) ?? { items: [], nextCursor: null },
  });
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** The operations on the people of the data source; null while nobody manages one. */
  get calls(): Calls | null {
    return this.connection && this.managed ? new Calls(this.connection.http, this.managed.sourceId) : null;
  }

  /** Called once an order was carried out: nobody is chosen any more, and everything is read again. */
  async changed(): Promise<void> {
    this.chosen = new Set();
    await Promise.all([this.#counts.reload(), this.#people.reload()]);
  }

  protected override hinted(): void {
    void this.#counts.reload();
    void this.#people.reload();
  }

  protected override desk(): unknown {
    return html`
      ${this.show(this.#counts, (counts) => (counts ? this.#matrix(counts) : nothing))}
      ${this.#tools()} ${this.#actions.news()} ${this.#chosenBar()}
      ${this.show(this.#people, ({ items, nextCursor }) => this.#list(items, nextCursor !== null))}
      ${this.#actions.render()}
    `;
  }

  #query() {
    const { group, state: which } = this.cell;
    return {
      ...(group ? { group } : {}),
      ...(which ? { state: which } : {}),
      ...(this.search ? { search: this.search } : {}),
    };
  }

  #matrix(counts: PeopleCounts) {
    const { texts, cell } = this;
    return peopleMatrix({ counts, chosen: cell, texts, onChoose: (at) => this.#narrow(at) });
  }

  #narrow(cell: Cell): void {
    this.cell = cell;
    this.#choose([...this.chosen], false);
  }

  #tools() {
    const { texts, cell } = this;
    const pick = (name: 'group' | 'state') => (event: Event) =>
      this.#narrow({ ...cell, [name]: (event.currentTarget as HTMLSelectElement).value } as Cell);
    const tab = (which: Cell['state'], text: string) =>
      html`<button class="button quiet" type="button" aria-pressed=${cell.state === which} @click=${() => this.#narrow({ ...cell, state: which })}>${text}</button>`;
    return html`<div class="tabs" role="group" aria-label=${texts.filterState}>
        ${tab('', texts.everybody)} ${tab('none', texts.toInvite)}
      </div>
      <div class="tools">
        <input class="input" part="search" type="search" aria-label=${texts.search} placeholder=${texts.search} maxlength="100" @input=${this.#typed} />
        <div class="choice">
          <select class="input" aria-label=${texts.filterGroup} @change=${pick('group')}>
            <option value="" ?selected=${cell.group === ''}>${texts.anyGroup}</option>
            ${groups.map((one) => html`<option value=${one} ?selected=${cell.group === one}>${texts.groups[one]}</option>`)}
          </select>
          ${icon('chevron')}
        </div>
        <div class="choice">
          <select class="input" aria-label=${texts.filterState} @change=${pick('state')}>
            <option value="" ?selected=${cell.state === ''}>${texts.anyState}</option>
            ${states.map((one) => html`<option value=${one} ?selected=${cell.state === one}>${texts.states[one]}</option>`)}
          </select>
          ${icon('chevron')}
        </div>
      </div>`;
  }

  #chosenBar() {
    const { texts, chosen } = this;
    if (chosen.size === 0) return nothing;
    return html`<div class="chosen" part="chosen" role="group" aria-label=${texts.chosen(chosen.size)}>
      <b>${texts.chosen(chosen.size)}</b>
      ${actions.map(
        (action) =>
          html`<button class="button ${action === 'invite' ? '' : 'quiet'}" type="button" @click=${() => this.#actions.plan(action)}>${texts.actions[action]}</button>`,
      )}
      <button class="plain link" type="button" @click=${() => this.#choose([...chosen], false)}>${texts.none}</button>
    </div>`;
  }

  #list(items: readonly ManagedPerson[], more: boolean) {
    const { texts, formats, chosen } = this;
    if (items.length === 0)
      return html`<div class="note" part="empty">${icon('search')}<p class="heading">${texts.emptyTitle}</p><p class="muted">${texts.emptyText}</p></div>`;
    const shown = items.map(({ id }) => id);
    const all = shown.every((id) => chosen.has(id));
    return html`<div class="over">
        <label class="check"><input type="checkbox" .checked=${all} @change=${() => this.#choose(shown, !all)} />${texts.chooseShown}</label>
        <span class="muted">${texts.found(items.length, more)}</span>
        ${more && all ? html`<button class="plain link" type="button" ?disabled=${this.gathering} @click=${this.#chooseAll}>${this.gathering ? texts.choosing : texts.chooseAll}</button>` : nothing}
      </div>
      <ul class="list surface">
        ${items.map((one) =>
          personRow(one, {
            texts,
            formats,
            chosen: chosen.has(one.id),
            onChoose: (yes) => this.#choose([one.id], yes),
          }),
        )}
      </ul>
      ${more ? html`<button class="button quiet more" type="button" @click=${() => void this.#people.more()}>${texts.next}</button>` : nothing}`;
  }

  #choose(ids: readonly string[], yes: boolean): void {
    const chosen = new Set(this.chosen);
    for (const id of ids) {
      if (yes) chosen.add(id);
      else chosen.delete(id);
    }
    this.chosen = chosen;
    this.requestUpdate();
  }

  /** Goes through all pages of what was found, as far as one order reaches. */
  readonly #chooseAll = async (): Promise<void> => {
    const { calls } = this;
    if (!calls) return;
    this.gathering = true;
    try {
      for await (const { id } of calls.eachPerson(this.#query())) {
        if (this.chosen.size >= mostChosen) break;
        this.chosen = new Set([...this.chosen, id]);
      }
    } catch (error) {
      this.#actions.problem = error;
      this.failed(error);
    } finally {
      this.gathering = false;
    }
  };

  readonly #typed = (event: Event): void => {
    const { value } = event.currentTarget as HTMLInputElement;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.search = value.trim();
    }, 250);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-users': ManageUsers;
  }
}
