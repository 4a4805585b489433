import { ManageUsers as Calls, type ManagedPerson, ManagePreviews, type PeopleCounts } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { icon } from '../core/icons.js';
import { ManagingElement } from '../core/managing-element.js';
import { PagedList } from '../core/paged-list.js';
import { avatarStyles } from '../core/parts/avatar.js';
import { dialogStyles } from '../core/parts/dialog.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles, filterChoice, type Options, searchField } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { listStyles } from '../core/parts/list.js';
import { Menu, menuStyles } from '../core/parts/menu.js';
import { messageStyles } from '../core/parts/message.js';
import { RowWindow } from '../core/parts/row-window.js';
import { foldingTable, tableStyles } from '../core/parts/table.js';
import { tabPanel, tabs, tabsStyles } from '../core/parts/tabs.js';
import { toastStyles } from '../core/parts/toast.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { AccessActions, actions, actionsFor } from './access-actions.js';
import { styles } from './manage-users.styles.js';
import { type Cell, countOf, groups, peopleMatrix, states } from './people-matrix.js';
import { personColumns } from './person-columns.js';
import { PersonDialogs } from './person-dialogs.js';
import { PreviewStartedEvent } from './preview-started.js';
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
 * @fires {PreviewStartedEvent} p24-preview-started - The manager looks at the portal as one of the people; the page shows it.
 * @csspart base - The area of the element.
 * @csspart matrix - The table of groups and states.
 * @csspart tabs - Everybody, or those who are still to be invited.
 * @csspart search - The search field.
 * @csspart filter - The choices that narrow the list.
 * @csspart table - The list of people.
 * @csspart person - One person in the list.
 * @csspart avatar - The initials of a person.
 * @csspart state - The state of an access.
 * @csspart menu-button - The button with what can be done for one person.
 * @csspart menu - What can be done for one person.
 * @csspart toast - Says what was done.
 * @csspart more - The button that loads more people.
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
    dialogStyles,
    listStyles,
    messageStyles,
    avatarStyles,
    menuStyles,
    tableStyles,
    tabsStyles,
    toastStyles,
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
  readonly #dialogs = new PersonDialogs(this);
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
  readonly #menu = new Menu(this);
  readonly #window = new RowWindow(this);
  #typing: ReturnType<typeof setTimeout> | undefined;

  /** The operations on the people of the data source; null while nobody manages one. */
  get calls(): Calls | null {
    return this.connection && this.managed ? new Calls(this.connection.http, this.managed.sourceId) : null;
  }

  /** Says what was done. */
  say(words: string): void {
    this.#actions.say(words);
  }

  /** Offers letters with a code for people. */
  writeTo(people: readonly string[]): Promise<void> {
    return this.#dialogs.letters(people);
  }

  /** Called once an order was carried out: who was named in it is not chosen any more, and everything is read again. */
  async changed(people: readonly string[]): Promise<void> {
    this.choose(people, false);
    await Promise.all([this.#counts.reload(), this.#people.reload()]);
  }

  protected override hinted(): void {
    void this.#counts.reload();
    void this.#people.reload();
  }

  protected override desk(): unknown {
    return html`
      ${this.show(this.#counts, (counts) => (counts ? this.#matrix(counts) : nothing))}
      ${this.#tabs()}
      ${this.#actions.render()} ${this.#dialogs.render()} ${this.#menu.render()}
    `;
  }

  /** What can be done for one person, behind a button. */
  menu(person: ManagedPerson): unknown {
    const { texts } = this;
    if (person.group === 'managers') return nothing;
    return this.#menu.button(texts.actionsFor(person.name), () => [
      { word: texts.preview, danger: false, act: () => void this.#preview(person.id) },
      ...this.#dialogs.entries(person),
      ...actionsFor(person).map((action) => ({
        ...{ word: texts.actions[action], danger: action === 'remove' },
        act: () => void this.#actions.plan(action, [person.id]),
      })),
    ]);
  }

  /** Opens the portal as one of the people see it; the page that listens shows it. */
  async #preview(person: string): Promise<void> {
    const { connection, managed } = this;
    if (!connection || !managed) return;
    const source = managed.sourceId;
    try {
      const preview = await new ManagePreviews(connection.http, source).start(person);
      this.dispatchEvent(new PreviewStartedEvent({ ...preview, source }));
    } catch (error) {
      this.#actions.problem = error;
      this.failed(error);
    }
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
    this.choose([...this.chosen], false);
  }

  #tabs() {
    const { texts, cell } = this;
    const row = { id: 'who', label: texts.filterState, chosen: cell.state === 'none' ? 'invite' : 'all' };
    const all = [['all', texts.everybody] as const, ['invite', texts.toInvite] as const];
    const choose = (name: string) => this.#narrow({ ...cell, state: name === 'invite' ? 'none' : '' });
    return html`${tabs({ ...row, tabs: all, choose })}
      ${tabPanel(row, [
        this.#tools(),
        this.#dialogs.buttons(),
        this.#actions.news(),
        this.#chosenBar(),
        this.show(this.#people, ({ items, nextCursor }) => this.#list(items, nextCursor !== null)),
      ])}`;
  }

  #tools() {
    const { texts, cell } = this;
    const people: Options = [['', texts.anyGroup], ...groups.map((one) => [one, texts.groups[one]] as const)];
    const standing: Options = [['', texts.anyState], ...states.map((one) => [one, texts.states[one]] as const)];
    return html`<div class="tools" role="search" aria-label=${texts.search}>
      ${searchField(texts.search, this.search, this.#typed)}
      ${filterChoice({ label: texts.filterGroup, chosen: cell.group, options: people, choose: (group) => this.#narrow({ ...cell, group } as Cell) })}
      ${filterChoice({ label: texts.filterState, chosen: cell.state, options: standing, choose: (which) => this.#narrow({ ...cell, state: which } as Cell) })}
    </div>`;
  }

  #chosenBar() {
    const { texts, chosen } = this;
    if (chosen.size === 0) return nothing;
    return html`<div class="chosen" part="chosen" role="group" aria-label=${texts.chosen(chosen.size)}>
      <b>${texts.chosen(chosen.size)}</b>
      ${actions.map(
        (action) =>
          html`<button class="button ${action === 'invite' ? '' : 'quiet'}" type="button" @click=${() => this.#actions.plan(action, [...chosen])}>${texts.actions[action]}</button>`,
      )}
      <button class="plain link" type="button" @click=${() => this.choose([...chosen], false)}>${texts.none}</button>
    </div>`;
  }

  #list(items: readonly ManagedPerson[], more: boolean) {
    const { texts, chosen } = this;
    if (items.length === 0) return emptyNote(icon('search'), texts.emptyTitle, texts.emptyText);
    const shown = items.map(({ id }) => id);
    const all = shown.every((id) => chosen.has(id));
    return html`<div class="over">
        <label class="check"><input type="checkbox" .checked=${all} @change=${() => this.choose(shown, !all)} />${texts.chooseShown}</label>
        <span class="muted">${texts.found(items.length, more)}</span>
        ${more && all ? html`<button class="plain link" type="button" ?disabled=${this.gathering} @click=${this.#chooseAll}>${this.gathering ? texts.choosing : texts.chooseAll}</button>` : nothing}
      </div>
      ${this.#table(items, more)}
      ${more ? html`<button class="button quiet more" part="more" type="button" aria-disabled=${this.#people.loadingMore} @click=${this.#more}>${texts.next}</button>` : nothing}`;
  }

  #table(rows: readonly ManagedPerson[], more: boolean) {
    const counts = this.search ? null : this.#counts.value;
    const count = more ? counts && countOf(counts, this.cell) : rows.length;
    return foldingTable({
      ...{ label: this.texts.title, columns: personColumns(this), rows, window: this.#window, part: 'person' },
      ...{ count: count ?? undefined, busy: this.#people.pending },
      key: ({ id }) => id,
    });
  }

  /** The focus goes to who came: the button may be gone. Who has asked once need not ask again. */
  readonly #more = async (): Promise<void> => {
    this.#window.follow(() => void this.#people.more());
    const shown = this.#people.value?.items.length ?? 0;
    if (await this.#people.more()) await this.#window.focusRow(shown);
  };

  /** Chooses people, or chooses them no more. */
  choose(ids: readonly string[], yes: boolean): void {
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

  readonly #typed = (value: string): void => {
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
