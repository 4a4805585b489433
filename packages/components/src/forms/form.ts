import { type Answers, type FormSummary, Forms, type Receipt, type SubmissionSummary } from '@p24/sdk';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { optionStyles } from '../core/option.styles.js';
import { PagedList } from '../core/paged-list.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles } from '../core/parts/field.js';
import { backButton, listStyles } from '../core/parts/list.js';
import { messageStyles } from '../core/parts/message.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { renewing } from '../core/renewal.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { emptyForms } from './empty-forms.js';
import { fieldsStyles } from './fields.styles.js';
import { type AtEnd, fillingView } from './filling-view.js';
import { styles } from './form.styles.js';
import { FormDesk } from './form-desk.js';
import type { FormEnd, FormNews } from './form-end.js';
import { FormStepShownEvent, FormSubmittedEvent } from './form-events.js';
import { formList, sentList } from './form-list.js';
import { FormSearch } from './form-search.js';
import { fromAttribute } from './inputs.js';
import { type OpenedForm, openedForm } from './opened-form.js';
import { de, type FormTexts } from './texts.de.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The manager's forms: all that the signed-in person may fill in, one of them page by page with a draft that is kept,
 * a review before sending, and the receipt.
 *
 * @slot - Shown when the forms cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The forms are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded, saved or sent; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A form (`form`), the list of forms (`form` without an item), a receipt
 *   (`submission`) or a ticket (`ticket`) is about to be opened, or the person wants to sign in (`login`); a page that
 *   cancels it takes over.
 * @fires {FormStepShownEvent} p24-form-step-shown - Another step of the open form is shown. The element leaves the
 *   history of the page alone: a page that wants Back to lead from step to step makes an entry for each, and sets `step`.
 * @fires {FormSubmittedEvent} p24-form-submitted - A form has arrived.
 * @csspart base - The area of the element.
 * @csspart search - The search field above many forms.
 * @csspart category - The heading of a category.
 * @csspart form - One form in the list.
 * @csspart title - The title of a form.
 * @csspart draft - The word for a form that was begun, and what has become of its draft.
 * @csspart sent - The heading of the forms that were sent.
 * @csspart more - The button that loads more forms that were sent.
 * @csspart back - The button that leads to the list.
 * @csspart steps - Where the person is in a form.
 * @csspart page - One page of a form.
 * @csspart errors - What is wrong on a page.
 * @csspart changes - What is different since a form was changed.
 * @csspart other-window - The question which state counts after another window went on writing.
 * @csspart next - The button that leads to the next page.
 * @csspart review - All answers before they are sent.
 * @csspart change - The button that leads from the review to a page.
 * @csspart consent - The question about passing on personal data.
 * @csspart send - The button that sends a form.
 * @csspart receipt - The receipt.
 * @csspart receipt-no - The number of the receipt.
 * @csspart ticket - The button that leads to the ticket.
 * @csspart another - The button that leads from a receipt to the list.
 * @csspart pdf - The link to the receipt as a PDF.
 * @csspart empty - Shown when there are no forms.
 * @csspart problem - Shown when forms cannot be loaded.
 * @csspart stale - Shown above forms that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-form-min-height=24em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class Form extends P24Element<FormTexts> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    listStyles,
    messageStyles,
    optionStyles,
    fieldsStyles,
    styles,
  ];

  /** The form that is open: its id, or the key of a ready-made one, such as `damage`. */
  @property() item: string | null = null;

  /** The step of the form that is shown, from 1; one that is unknown or cannot be reached yet leads to one that can. */
  @property({ type: Number }) step: number | null = null;

  /** Id of the submission whose receipt is shown. */
  @property() submission: string | null = null;

  /** Answers to begin with, by the keys of the elements; as an attribute in JSON. */
  @property({ converter: fromAttribute }) prefill: Answers | undefined;

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'forms';

  readonly #desk = new FormDesk(this);
  readonly #search = new FormSearch(this);
  readonly #list = new Resource<{ items: FormSummary[] } | null, (string | null | undefined)[]>(this, {
    // Read again with every step to and fro: a draft may have begun or come to its end.
    args: () => [this.item, this.submission, ...Object.values(this.scope)],
    load: async (_args, options) => (this.#isId || this.submission ? null : this.forms.list(this.scope, options)),
  });
  readonly #sent = new PagedList<SubmissionSummary, [boolean, ...(string | undefined)[]]>(this, {
    size: 5,
    args: () => [!this.item && !this.submission, ...Object.values(this.scope)],
    load: async ([wanted], paging, options) =>
      wanted ? this.forms.submissions({ ...this.scope, ...paging }, options) : { items: [], nextCursor: null },
  });
  readonly #form = new Resource<OpenedForm | null, (string | undefined)[]>(this, {
    args: () => [this.submission ? undefined : this.#formId, this.scope.contract],
    load: async ([id, contract], options) => (id ? openedForm(this.forms, { id, contract }, options) : null),
  });
  readonly #receipt = new Resource<Receipt | null, [string | null]>(this, {
    args: () => [this.submission],
    load: async ([id], options) => (id ? this.forms.submission(id, options) : null),
  });
  /** Asked for as soon as a form is open, so that it is there when the person comes to it, also without a network. */
  readonly #end = new Resource<FormEnd | null, [boolean]>(this, {
    args: () => [Boolean(this.submission ?? this.#formId)],
    load: async ([wanted]) => (wanted ? (await import('./form-end.js')).formEnd(this) : null),
  });
  #opened: unknown;
  /** The step that is shown; another one in `step` was wished for by the page. */
  #step: number | null = null;
  /** What is said above the receipt of a form that was sent just now. */
  #news: FormNews;

  get forms(): Forms {
    if (!this.connection) throw new Error('The element is not connected.');
    return new Forms(this.connection.http);
  }

  constructor() {
    super();
    this.forgetting.add(() => {
      this.#desk.signedOut();
      this.#search.forget();
    });
    renewing(this, () => this.submission && void this.#receipt.reload());
  }

  /** Opens a form. */
  readonly openForm = (id: string): void => {
    if (!this.navigate('form', id)) return;
    this.item = id;
    this.target = '#form-title';
  };

  /** Opens the receipt of something that was sent. */
  readonly openReceipt = (id: string): void => {
    if (!this.navigate('submission', id)) return;
    this.submission = id;
    this.target = '#receipt-title';
  };

  /** Asks the page to show a ticket. */
  readonly openTicket = (id: string): unknown => this.navigate('ticket', id);

  /** Puts the focus on something, as soon as it is there. */
  focusOn(selector: string): void {
    this.target = selector;
    this.requestUpdate();
  }

  /** Called by the desk once a form has arrived. */
  arrived(receipt: Receipt, earlier: boolean): void {
    this.#news = earlier ? 'earlier' : 'sent';
    this.#receipt.set(receipt);
    this.submission = receipt.id;
    this.dispatchEvent(new FormSubmittedEvent(receipt.id, receipt.ticket?.id ?? null, receipt.receiptNo));
    this.focusOn('#arrived');
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.me) this.#desk.check(this.me.id);
    if (changed.get('item') && !this.#formId) this.#desk.close();
    if (changed.has('item') && !changed.has('step')) this.step = this.#step = null;
    const opened = this.#form.value;
    if (this.me && opened && opened !== this.#opened) {
      this.#opened = opened;
      if (opened.arrived) this.arrived(opened.arrived, false);
      else this.#desk.open(opened.form);
    }
    this.#keepStep();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('step') && this.step && this.step === this.#step)
      this.dispatchEvent(new FormStepShownEvent(this.step));
    const lists = this.renderRoot.querySelector<HTMLElement>('.lists');
    if (!lists || !this.target || this.#list.pending || this.#sent.pending) return;
    // What is gone stands in no list.
    this.target = undefined;
    (lists.querySelector<HTMLElement>('[tabindex]') ?? lists).focus();
  }

  /** Shows the step that the page wishes for, and says which one is shown. */
  #keepStep(): void {
    const { filling } = this.#desk;
    if (!filling || filling.form.id !== this.#formId) return;
    if (this.step && ![this.#step, filling.at].includes(this.step)) this.#desk.reach(this.step);
    this.step = this.#step = filling.at;
  }

  protected override hinted(): void {
    void this.#list.reload();
    void this.#sent.reload();
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, bones('card', 4));
  }

  protected override signedOut(): unknown {
    const kept = this.#desk.filling ? html`<p class="kept">${this.texts.keptSignedOut}</p>` : nothing;
    return html`${kept}${super.signedOut()}`;
  }

  protected override content(): unknown {
    const { submission, item } = this;
    if (submission)
      return html`${this.#news ? nothing : this.#back()}
      ${this.show(this.#receipt, (receipt) =>
        receipt?.id === submission ? this.#receiptPage(receipt) : this.skeleton(),
      )}`;
    if (this.#isId) return this.#filling();
    return this.show(this.#list, (list) => {
      if (!list) return this.skeleton();
      if (!item) return this.#overview(list.items);
      const found = list.items.filter(({ key }) => key === item);
      if (found.length === 1) return this.#filling();
      return html`${this.#back()}${found.length ? formList(this, found) : emptyNote(emptyForms, this.texts.unknownForm)}`;
    });
  }

  get #isId(): boolean {
    return uuid.test(this.item ?? '');
  }

  /** The id of the form that is open; undefined while the key of a ready-made one is not looked up, or means several. */
  get #formId(): string | undefined {
    if (this.#isId) return this.item ?? undefined;
    const found = this.#list.value?.items.filter(({ key }) => key === this.item) ?? [];
    return found.length === 1 ? found[0]?.id : undefined;
  }

  #overview(items: readonly FormSummary[]) {
    const { texts } = this;
    const sent = this.#sent.value ?? { items: [], nextCursor: null };
    return html`<div class="lists" tabindex="-1">
      ${items.length ? this.#search.list(items) : emptyNote(emptyForms, texts.emptyTitle, texts.emptyText)}
      ${sentList(this, sent, () => void this.#sent.more())}
    </div>`;
  }

  #filling() {
    return html`${this.#back()}
    ${this.show(this.#form, () => {
      const { filling } = this.#desk;
      return filling && filling.form.id === this.#formId
        ? fillingView(this.#desk, filling, this.#atEnd)
        : this.skeleton();
    })}`;
  }

  #receiptPage(receipt: Receipt) {
    const how = { news: this.#news, another: this.#leave };
    return this.#atEnd((end) => end.receipt(this, receipt, how));
  }

  #atEnd: AtEnd = (render) => this.show(this.#end, (end) => (end ? render(end) : this.skeleton()));

  #back() {
    return backButton(this.texts.back, this.#leave);
  }

  /** Goes back to the list, to where the person came from. */
  #leave = () => {
    const from = this.submission ?? this.#formId;
    if (!this.navigate('form')) return;
    this.#desk.close();
    this.item = this.submission = null;
    this.#news = undefined;
    this.focusOn(`[data-id="${from}"]`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-form': Form;
  }
}
