import { ManageUsers as Calls, type ManagedPerson, type PeopleCounts, type ProfileWeights } from '@p24/sdk/manage';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ManagingElement } from '../core/managing-element.js';
import { openerStyles } from '../core/opener.js';
import { avatarStyles } from '../core/parts/avatar.js';
import { dialogStyles } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { listStyles } from '../core/parts/list.js';
import { Menu, menuStyles } from '../core/parts/menu.js';
import { messageStyles } from '../core/parts/message.js';
import { personSearchStyles } from '../core/parts/person-search.js';
import { tableStyles } from '../core/parts/table.js';
import { tabPanel, tabs, tabsStyles } from '../core/parts/tabs.js';
import { toastStyles } from '../core/parts/toast.js';
import { Resource, type Showable } from '../core/resource.js';
import { ShownPortraits } from '../core/shown-portraits.js';
import { elementStyles } from '../core/styles.js';
import { AccessActions } from './access-actions.js';
import { funnelStyles } from './funnel.styles.js';
import { styles } from './manage-users.styles.js';
import { inviteFirst } from './nobody.js';
import { PeopleChosen } from './people-chosen.js';
import type { PeopleFunnel } from './people-funnel.js';
import { PeopleList } from './people-list.js';
import { everybody, inOrder, type Look, sortedBy } from './people-look.js';
import { PeopleSaving } from './people-saving.js';
import { peopleTools } from './people-tools.js';
import { cameIn } from './person-columns.js';
import { PersonDialogs } from './person-dialogs.js';
import { PersonPage } from './person-page.js';
import { personPageStyles } from './person-page.styles.js';
import { de, type ManageUsersTexts } from './texts.de.js';

/**
 * The managers' side of people: who has an access, who does not yet, and inviting, locking and removing for many at once.
 *
 * @slot - Shown when the people cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The people are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or done; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A person is about to be opened (`person`), the list is (`people`), or who manages
 *   wants to go to a ticket (`ticket`) or a document (`document`), sign in (`login`) or bring data (`imports`); a page that cancels it takes over.
 * @fires {PreviewStartedEvent} p24-preview-started - The manager looks at the portal as one of the people; the page shows it.
 * @csspart base - The area of the element.
 * @csspart matrix - The table of groups and states.
 * @csspart tabs - Everybody, those who are still to be invited, or who is in the portal already, by house.
 * @csspart funnel - The table of houses and how far their people have come.
 * @csspart search - The search field.
 * @csspart filter - The choices that narrow the list.
 * @csspart order - The order of the list, where its columns are folded.
 * @csspart narrowed - Says to which house or step the list is narrowed.
 * @csspart table - The list of people.
 * @csspart person - One person in the list.
 * @csspart name - The name of a person, which opens their page.
 * @csspart back - The way back from the page of a person.
 * @csspart heading - The name above the page of a person.
 * @csspart card - One part of the page of a person.
 * @csspart phone - A number of a person.
 * @csspart email - An e-mail address of a person.
 * @csspart ticket - A ticket of a person.
 * @csspart document - A document of a person.
 * @csspart avatar - The picture or the initials of a person.
 * @csspart state - The state of an access.
 * @csspart menu-button - The button with what can be done for one person, and on phones with what concerns the whole list.
 * @csspart menu - What can be done for one person, or with the whole list.
 * @csspart toast - Says what was done.
 * @csspart more - The button that loads more people.
 * @csspart chosen - What can be done with those who are chosen.
 * @csspart dialog - Asks before something is done.
 * @csspart empty - Shown when nobody is found.
 * @csspart problem - Shown when people cannot be loaded.
 * @csspart stale - Shown above people who could not be read again, and in a card that could not be read.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class ManageUsers extends ManagingElement<ManageUsersTexts> {
  static override styles = [
    ...elementStyles,
    ...[fieldStyles, formStyles, dialogStyles, listStyles, messageStyles, personSearchStyles, avatarStyles],
    ...[openerStyles, menuStyles, tableStyles, tabsStyles, toastStyles, funnelStyles, personPageStyles, styles],
  ];

  /** How the manager looks at people. */
  @state() look: Look = everybody;
  @state() private byHouse = false;

  /** Id of the person whose page is open. */
  @property() item: string | null = null;

  /** Narrows the list to those who are still to be invited and were added at this time or later; null once it is widened. */
  @property({ attribute: 'added-since' }) addedSince: string | null = null;

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'users';

  readonly #actions = new AccessActions(this);
  readonly #chosen = new PeopleChosen(this);
  readonly #dialogs = new PersonDialogs(this);
  readonly #counts = new Resource<PeopleCounts | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async (_args, options) => (await this.calls?.counts(options)) ?? null,
  });
  readonly #people = new PeopleList(this);
  readonly #page = new PersonPage(this, this.#actions, this.#dialogs);
  readonly #weights = new Resource<ProfileWeights | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async (_args, options) => (await this.calls?.profileCheck(options))?.weights ?? null,
  });
  /** What the people of the list show of themselves. */
  readonly portraits = new ShownPortraits(this, () => cameIn(this.#people.shown));
  readonly #saving = new PeopleSaving(this);
  #funnel: PeopleFunnel | undefined;
  readonly #menu = new Menu(this);
  #typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.forgetting.add(() => {
      clearTimeout(this.#typing);
      [this.look, this.byHouse] = [everybody, false];
    });
  }

  /** The operations on the people of the data source; null while nobody manages one. */
  get calls(): Calls | null {
    return this.connection && this.managed ? new Calls(this.connection.http, this.managed.sourceId) : null;
  }

  /** Ids of those who are chosen. */
  get chosen(): ReadonlySet<string> {
    return this.#chosen.ids;
  }

  /** Those of these people whom the list has read. */
  known(ids: Iterable<string>): ManagedPerson[] {
    const wanted = new Set(ids);
    const open = this.#page.shown;
    return [...this.#people.shown, ...(open ? [open] : [])].filter(({ id }) => wanted.delete(id));
  }

  /** How many people there are; null while that is not known. */
  get counts(): PeopleCounts | null {
    return this.#counts.value ?? null;
  }

  /** What each part of a profile counts; null while that is not known. */
  get weights(): ProfileWeights | null {
    return this.#weights.value ?? null;
  }

  /** Asks the page to go where people are brought from. */
  readonly bring = (): unknown => this.navigate('imports');

  /** Says what was done. */
  readonly say = (words: string): void => this.#actions.say(words);

  /** Offers letters with a code for people. */
  writeTo(people: readonly string[]): Promise<void> {
    return this.#dialogs.letters(people);
  }

  /** Called once an order was carried out: who was named in it is not chosen any more, and everything is read again. */
  async changed(people: readonly string[]): Promise<void> {
    this.choose(people, false);
    const all = [this.#counts, this.#people.all, this.#weights, this.#page];
    await Promise.all([...all.map((one) => one.reload()), this.#funnel?.reload()]);
  }

  /** Shows the list of those who are meant by a number. */
  lookAt(look: Partial<Look>): void {
    this.byHouse = false;
    this.#narrow({ ...everybody, ...look });
    this.target = '[role=tab][tabindex="0"]';
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { addedSince } = this;
    if (!changed.has('addedSince') || this.look.addedSince === (addedSince ?? '')) return;
    this.byHouse = false;
    this.#narrow({ ...everybody, ...(addedSince && { state: 'none', addedSince }) });
  }

  protected override hinted(): void {
    void this.changed([]);
    this.portraits.reload();
  }

  protected override desk(): unknown {
    return [
      this.item ? [this.#actions.news(), this.#page.render(this.#show, this.#back)] : this.#tabs(),
      this.#actions.render(),
      this.#dialogs.render(),
      this.#menu.render(),
    ];
  }

  /** What can be done for one person, behind a button. */
  menu(person: ManagedPerson): unknown {
    if (person.group === 'managers') return nothing;
    const items = () => [...this.#dialogs.entries(person), ...this.#actions.items(person)];
    return this.#menu.button(this.texts.actionsFor(person.name), items);
  }

  /** Shows the page of a person. */
  readonly open = (id: string): void => {
    if (!this.navigate('person', id)) return;
    this.item = id;
    this.target = '#person-title';
  };

  /** Asks the page to show a ticket or a document. */
  readonly lead = (to: 'ticket' | 'document', id: string): unknown => this.navigate(to, id);

  readonly #show = <V>(of: Showable<V>, content: (value: V) => unknown): unknown => this.show(of, content);

  readonly #back = (): void => {
    if (!this.navigate('people')) return;
    const { item } = this;
    this.item = null;
    if (item) void this.updateComplete.then(() => this.#people.focus(item));
  };

  readonly #narrow = (look: Look): void => {
    this.look = inOrder(look);
    this.addedSince = look.addedSince || null;
    this.choose([...this.chosen], false);
  };

  #tabs() {
    const { texts, look, byHouse } = this;
    const chosen = byHouse ? 'houses' : look.state === 'none' ? 'invite' : 'all';
    const row = { id: 'who', label: texts.filterState, chosen };
    const words = { all: texts.everybody, invite: texts.toInvite, houses: texts.funnel.title };
    return html`${tabs({ ...row, tabs: Object.entries(words), choose: this.#tab })}
      ${tabPanel(row, byHouse ? this.#funnel?.render(this.#show) : this.#everybody())}`;
  }

  readonly #tab = async (name: string): Promise<void> => {
    if (name !== 'houses') {
      this.byHouse = false;
      return this.#narrow({ ...this.look, state: name === 'invite' ? 'none' : '' });
    }
    try {
      const { PeopleFunnel } = await import('./people-funnel.js');
      this.#funnel ??= new PeopleFunnel(this);
      this.byHouse = true;
    } catch (error) {
      this.failed(error);
    }
  };

  #everybody() {
    const { texts, formats, look } = this;
    const actions = this.#dialogs.actions(this.#people.similar ? null : this.#saving);
    const first = inviteFirst(this, look, this.#invite);
    return [
      peopleTools({ look, texts, formats, typed: this.#typed, narrow: this.#narrow, actions, menu: this.#menu, first }),
      this.#actions.news(),
      this.#chosen.bar(this.#actions.plan),
      this.show(this.#people.all, (page) => this.#people.render(page, this.#chosen)),
    ];
  }

  /** Leads to those who are still to be invited, and says that they are chosen there. */
  readonly #invite = (): void => {
    this.target = 'p.leading';
    void this.#tab('invite');
  };

  /** Puts people in the order of a column, or in the other direction. */
  sort(by: Look['sort']): void {
    this.look = sortedBy(this.look, by);
  }

  /** Chooses people, or chooses them no more. */
  choose(ids: readonly string[], yes: boolean): void {
    this.#chosen.choose(ids, yes);
  }

  /** Says why something was not done. */
  readonly wrong = (error: unknown): void => {
    this.#actions.problem = error;
    this.failed(error);
  };

  readonly #typed = (value: string): void => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.look = { ...this.look, search: value.trim() };
    }, 250);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-users': ManageUsers;
  }
}
