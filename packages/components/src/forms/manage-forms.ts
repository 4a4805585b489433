import type { Receipt } from '@p24/sdk';
import {
  ManageForms as Calls,
  type ManagedForm,
  type ManagedFormSummary,
  type ManagedReceipt,
  type ManagedSubmissionSummary,
  ManageTickets,
  type TicketTemplate,
} from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { ManagingElement } from '../core/managing-element.js';
import { openerStyles } from '../core/opener.js';
import { optionStyles } from '../core/option.styles.js';
import { PagedList } from '../core/paged-list.js';
import { fieldStyles } from '../core/parts/field.js';
import { backButton, listStyles } from '../core/parts/list.js';
import { Menu, menuStyles } from '../core/parts/menu.js';
import { messageStyles } from '../core/parts/message.js';
import { tabsStyles } from '../core/parts/tabs.js';
import { Toast, toastStyles } from '../core/parts/toast.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { ConsentSetting } from './consent-setting.js';
import { type DeliveryIssues, readDelivery } from './delivery-form.js';
import { word } from './field-parts.js';
import { fieldsStyles } from './fields.styles.js';
import { styles as pageStyles } from './form.styles.js';
import { FormPreview } from './form-preview.js';
import { receiptView } from './form-receipt.js';
import { type Done, FormStates } from './form-states.js';
import { styles } from './manage-forms.styles.js';
import { de, type ManageFormsTexts } from './manage-texts.de.js';
import { type FormTab, managedFormPage } from './managed-form-page.js';
import { doneText, managedTrouble } from './managed-news.js';
import { ManagedOverview } from './managed-overview.js';

/**
 * The managers' side of forms: which are active, who sees them, where their answers go, what they look like, and what
 * was received.
 *
 * @slot - Shown when the forms cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The forms are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A form (`form`), the list (`form` without an item), something received
 *   (`submission`) or a ticket (`ticket`) is about to be opened, or the person wants to sign in (`login`); a page that
 *   cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart search - The search field.
 * @csspart form - One form in the list.
 * @csspart title - The title of a form, which opens it.
 * @csspart submission - Who sent something in, which opens it.
 * @csspart state - The state of a form.
 * @csspart none-active - Says that residents see no form yet.
 * @csspart filtered - Says that the list is filtered.
 * @csspart chosen - What can be done with the forms that are chosen.
 * @csspart settings - What holds for all forms.
 * @csspart delivery - Who sees a form and where its answers go.
 * @csspart preview - The form as residents meet it.
 * @csspart received - The list of what was received.
 * @csspart receipt - One thing that was received.
 * @csspart menu-button - The button with what can be done with a form.
 * @csspart menu - What can be done with a form.
 * @csspart tabs - The parts of a form's page.
 * @csspart toast - Says what was done.
 * @csspart empty - Shown when there are no forms.
 * @csspart problem - Shown when forms cannot be loaded.
 * @csspart stale - Shown above forms that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-form-min-height=24em] - Height that is kept while loading, so that the page does not jump.
 */
export class ManageForms extends ManagingElement<ManageFormsTexts> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    listStyles,
    openerStyles,
    messageStyles,
    tabsStyles,
    menuStyles,
    toastStyles,
    optionStyles,
    fieldsStyles,
    pageStyles,
    styles,
  ];

  /** Id of the form that is open. */
  @property() item: string | null = null;

  /** Id of what was received and is shown. */
  @property() submission: string | null = null;

  @state() saving = false;

  /** The part of the form's page that is shown. */
  @state() tab: FormTab = 'settings';

  /** What is wrong in the form about delivery. */
  wrong: DeliveryIssues = {};
  protected override readonly catalogue = { de, en: async () => (await import('./manage-texts.en.js')).en };
  protected override readonly feature = 'forms';

  readonly #states = new FormStates(this);
  readonly #menu = new Menu(this);
  readonly #toast = new Toast(this);
  readonly #overview = new ManagedOverview(this, this.#states);
  readonly #preview = new FormPreview(this);
  readonly #consent = new ConsentSetting(this);
  readonly #list = new Resource<{ items: ManagedFormSummary[] }, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => (source ? this.#calls.list(options) : { items: [] }),
  });
  readonly #form = new Resource<ManagedForm | null, [string | undefined, string | null]>(this, {
    args: () => [this.managed?.sourceId, this.item],
    load: async ([source, item], options) => (source && item ? this.#calls.get(item, options) : null),
  });
  readonly #received = new PagedList<ManagedSubmissionSummary, [string | undefined, string | null]>(this, {
    size: 10,
    args: () => [this.managed?.sourceId, this.item],
    load: async ([source, form], paging, options) =>
      source && form ? this.#calls.submissions({ form, ...paging }, options) : { items: [], nextCursor: null },
  });
  readonly #receipt = new Resource<ManagedReceipt | null, [string | undefined, string | null]>(this, {
    args: () => [this.managed?.sourceId, this.submission],
    load: async ([source, id], options) => (source && id ? this.#calls.submission(id, options) : null),
  });
  /** The templates that tickets of a form may follow. */
  readonly templates = new Resource<{ items: TicketTemplate[] }, [string | undefined]>(this, {
    args: () => [this.item ? this.managed?.sourceId : undefined],
    load: async ([source], options) =>
      source && this.connection ? new ManageTickets(this.connection.http, source).templates(options) : { items: [] },
  });

  /** Ids of the forms that are chosen. */
  get chosen(): ReadonlySet<string> {
    return this.#states.chosen;
  }

  get #calls(): Calls {
    if (!this.connection || !this.managed) throw new Error('Forms are read by an element that is connected.');
    return new Calls(this.connection.http, this.managed.sourceId);
  }

  choose(id: string, yes: boolean): void {
    this.#states.choose(id, yes);
  }

  /** Opens a form at a part of its page. */
  open(id: string, tab: FormTab = 'settings'): void {
    this.tab = tab;
    if (!this.navigate('form', id)) return;
    this.#states.forget();
    this.#toast.say('');
    this.wrong = {};
    this.item = id;
    this.target = '#item-title';
  }

  turn(tab: FormTab): void {
    this.tab = tab;
  }

  /** The button with what can be done with a form of the list. */
  menu(form: ManagedFormSummary): unknown {
    const { texts } = this;
    const active = form.state === 'active';
    return this.#menu.button(texts.actionsFor(word(form.title, texts.form)), () => [
      { word: texts.settings, act: () => this.open(form.id) },
      { word: texts.submissions, act: () => this.open(form.id, 'received') },
      { word: texts.previewTab, act: () => this.open(form.id, 'preview') },
      {
        word: active ? texts.lock : texts.activate,
        act: () => void this.#states.change([form], active ? 'locked' : 'active'),
      },
    ]);
  }

  /** Lets residents see a form of the list. */
  activate(form: ManagedFormSummary): void {
    void this.#states.change([form], 'active');
  }

  /** Says which states were changed, and how to take that back. */
  stateDone(done: Done): void {
    this.#toast.say(doneText(done, this.texts), { word: this.texts.undo, act: this.#undo });
  }

  /** Called once other states are in force. */
  async stateChanged(): Promise<void> {
    await Promise.all([this.#list.reload(), this.item ? this.#form.reload() : undefined]);
  }

  /** Saves who sees the form and where its answers go. Never rejects. */
  async save(event: Event): Promise<void> {
    event.preventDefault();
    const form = this.#form.value;
    if (!form || this.saving) return;
    const { change, wrong } = readDelivery(event.target as HTMLFormElement, form, this.texts);
    this.wrong = wrong;
    this.#toast.say('');
    this.#states.forget();
    const [field] = Object.keys(wrong);
    if (field) {
      this.target = field === 'audience' ? '#field-tenant' : '#field-emails';
      return this.requestUpdate();
    }
    this.saving = true;
    try {
      this.#form.set(await this.#calls.change(form.id, change));
      this.#toast.say(this.texts.saved);
      void this.#list.reload();
    } catch (error) {
      this.#states.problem = error;
      this.failed(error);
    } finally {
      this.saving = false;
    }
  }

  protected override hinted(): void {
    void this.#list.reload();
    if (this.item) void this.#received.reload();
  }

  protected override desk(): unknown {
    return html`${managedTrouble(this, this.#states)} ${this.#toast.render(this.texts.close)} ${this.#menu.render()} ${this.submission ? this.#receiptPage() : this.item ? this.#formPage() : this.#listPage()}`;
  }

  #listPage() {
    return this.show(this.#list, ({ items }) => [this.#overview.render(items), this.#consent.render()]);
  }

  #formPage() {
    return html`${this.#back(this.texts.back)}
    ${this.show(this.#form, (form) => {
      if (form?.id !== this.item || !form) return this.skeleton();
      return managedFormPage(this, form, { received: this.#received, preview: this.#preview.render(form) });
    })}`;
  }

  #receiptPage() {
    const { texts, core, formats, headingLevel, href } = this;
    const openTicket = (id: string) => void this.navigate('ticket', id);
    return html`${this.#back(texts.backToForm)}
    ${this.show(this.#receipt, (receipt) => {
      if (!receipt || receipt.id !== this.submission) return this.skeleton();
      const shown: Receipt = receipt;
      return html`${receipt.person ? html`<p class="sender">${texts.from}: <b>${receipt.person.name}</b></p>` : nothing}
      ${receiptView({ core, formats, headingLevel, href, openTicket }, shown, { texts: texts.form })}`;
    })}`;
  }

  #back(label: string) {
    return backButton(label, this.#leave);
  }

  /** One step back, to where the person came from. */
  #leave = () => {
    const from = this.submission ?? this.item;
    if (!this.navigate('form', this.submission ? this.item : null)) return;
    this.tab = this.submission ? 'received' : 'settings';
    if (this.submission) this.submission = null;
    else this.item = null;
    this.#toast.say('');
    this.#states.forget();
    this.target = `#open-${from}`;
  };

  readonly openReceipt = (id: string): void => {
    if (this.navigate('submission', id)) this.submission = id;
  };

  #undo = () => {
    void this.#states.undo().then(() => {
      if (this.#states.problem === undefined) this.#toast.say(this.texts.undone);
    });
  };

  /** Activates a form or locks it. Never rejects. */
  async switchState(form: ManagedForm): Promise<void> {
    this.#toast.say('');
    await this.#states.change([form], form.state === 'active' ? 'locked' : 'active');
    if (this.#states.undelivered.length) {
      this.tab = 'settings';
      this.target = '#field-ticket';
    }
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-forms': ManageForms;
  }
}
