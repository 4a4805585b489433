import type { NoticeCategory } from '@p24/sdk';
import { type ManagedNotice, type ManagedNoticeSummary, ManageNotices as Notices } from '@p24/sdk/manage';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { AudienceView, audienceStyles } from '../core/audience-view.js';
import { listingStyles } from '../core/listing.js';
import { managedListStyles } from '../core/managed-list.styles.js';
import { ManagingElement } from '../core/managing-element.js';
import { problemText } from '../core/notes.js';
import { openerStyles } from '../core/opener.js';
import { Confirmation, dialogStyles, type Question } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { backButton, listStyles } from '../core/parts/list.js';
import { Menu, menuStyles } from '../core/parts/menu.js';
import { failure, messageStyles } from '../core/parts/message.js';
import { Toast, toastStyles } from '../core/parts/toast.js';
import { pressedStyles } from '../core/pressed.styles.js';
import { releaseStyles } from '../core/release.styles.js';
import { releaseDialog } from '../core/release-dialog.js';
import { ReleaseOrderForm } from '../core/release-order.js';
import { Resource } from '../core/resource.js';
import { richTextStyles } from '../core/rich-text.styles.js';
import { elementStyles } from '../core/styles.js';
import { styles } from './manage-notices.styles.js';
import { de, type ManageNoticesTexts } from './manage-texts.de.js';
import { managedNotice } from './managed-notice.js';
import { ManagedOverview } from './managed-overview.js';
import { noticeActions } from './notice-actions.js';
import { NoticeForm } from './notice-form.js';
import { noticeFormStyles } from './notice-form.styles.js';
import { noticeTypeStyles } from './notice-type.styles.js';

/** Fired when a notice was released. */
export class NoticeReleasedEvent extends Event {
  readonly notice: ManagedNotice;

  constructor(notice: ManagedNotice) {
    super('p24-notice-released', { bubbles: true, composed: true });
    this.notice = notice;
  }
}

/**
 * The managers' side of the notice board: write notices, see whom a release would reach, release and revoke them, and
 * see how many were notified and have read them; who has read is counted and never named.
 *
 * @slot - Shown when the notices cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The notices are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A notice is about to be opened (`notice`) or the list is (`notices`), both with
 *   `detail.instead` where the view before is gone, or the person wants to sign in (`login`); a page that cancels it takes over.
 * @fires {NoticeReleasedEvent} p24-notice-released - A notice was released.
 * @csspart base - The area of the element.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart search - The search field.
 * @csspart notice - One notice in the list.
 * @csspart title - The title of a notice, which opens it.
 * @csspart state - The state of a notice.
 * @csspart menu-button - The button with what can be done with a notice.
 * @csspart menu - What can be done with a notice.
 * @csspart counts - Whom a notice reached.
 * @csspart audience - Whom a notice is released to.
 * @csspart files - The files of a notice.
 * @csspart dialog - The dialogs.
 * @csspart picker - The choice of properties or contacts.
 * @csspart more - The button that loads more notices.
 * @csspart toast - Says what was done.
 * @csspart empty - Shown when there are no notices.
 * @csspart problem - Shown when notices cannot be loaded.
 * @csspart stale - Shown above notices that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-manage-notices-min-height=26em] - Height that is kept while loading, so that the page does not jump.
 */
export class ManageNotices extends ManagingElement<ManageNoticesTexts> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    noticeTypeStyles,
    richTextStyles,
    listStyles,
    listingStyles,
    openerStyles,
    messageStyles,
    managedListStyles,
    menuStyles,
    toastStyles,
    formStyles,
    dialogStyles,
    releaseStyles,
    audienceStyles,
    styles,
    noticeFormStyles,
    pressedStyles,
  ];

  /** Id of the notice that is open, or `new` for one that is being written. */
  @property() item: string | null = null;

  protected override readonly catalogue = { de, en: async () => (await import('./manage-texts.en.js')).en };
  protected override readonly feature = 'notices';

  readonly #form = new NoticeForm(this);
  readonly #order = new ReleaseOrderForm<ManagedNotice>(this);
  readonly #audience = new AudienceView(this);
  readonly #confirmation = new Confirmation(this);
  readonly #menu = new Menu(this);
  readonly #toast = new Toast(this);
  readonly #overview = new ManagedOverview(this);
  readonly #categories = new Resource<{ items: NoticeCategory[] }, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => (source ? this.calls.categories(options) : { items: [] }),
  });
  readonly #notice = new Resource<ManagedNotice | null, [string | undefined, string | null]>(this, {
    args: () => [this.managed?.sourceId, this.item],
    load: async ([source, item], options) => (source && item && item !== 'new' ? this.calls.get(item, options) : null),
  });
  #shown: ManagedNotice | null | undefined;

  get categories(): readonly NoticeCategory[] {
    return this.#categories.value?.items ?? [];
  }

  get calls(): Notices {
    if (!this.connection || !this.managed) throw new Error('Notices are managed by a manager who is connected.');
    return new Notices(this.connection.http, this.managed.sourceId);
  }

  /** Opens a notice. */
  open(id: string): void {
    if (!this.navigate('notice', id)) return;
    this.#toast.say('');
    this.item = id;
    this.target = '#item-title';
  }

  ask(question: Question): void {
    this.#confirmation.ask(question);
  }

  /** The button with what can be done with a notice of the list. */
  menu(notice: ManagedNoticeSummary): unknown {
    return this.#menu.button(this.texts.actionsFor(notice.title), () => noticeActions(notice, this));
  }

  /** Saves what is in the form, and goes on to its release where `release` says so. */
  async save(event: Event, release: boolean): Promise<void> {
    event.preventDefault();
    const form = (event.target as Element).closest('form');
    if (!form) return;
    const unchanged = this.#form.notice && !this.#form.kept.dirty ? this.#form.notice : undefined;
    const saved = unchanged && release ? unchanged : await this.#form.save(form);
    if (!saved) return;
    this.#nowIs(saved.id);
    this.#take(saved);
    this.#toast.say(release ? '' : this.texts.saved);
    if (release) this.askRelease(saved);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const notice = this.item === 'new' ? null : this.#notice.value;
    if (this.item && notice?.id !== this.#shown?.id) this.#form.start(notice ?? null);
    else if (notice && notice !== this.#shown) this.#form.refresh(notice);
    this.#shown = notice;
  }

  protected override hinted(item: string | null): void {
    void this.#overview.list.reload();
    if (this.item && (item === null || item === this.item)) void this.#notice.reload();
  }

  protected override desk(): unknown {
    return html`
      ${this.item || this.#form.problem === undefined ? nothing : failure(problemText(this.#form.problem, this.core))}
      ${this.item ? this.#edit() : this.show(this.#overview.list, ({ items }) => this.#overview.render(items))}
      ${releaseDialog(this, this.#order, (form) => void this.#release(form))} ${this.#confirmation.render(this.texts.cancel)} ${this.#menu.render()} ${this.#toast.render(this.texts.close)}
    `;
  }

  #edit(): unknown {
    return html`${backButton(this.texts.back, this.#back)}
      ${this.item === 'new' ? this.#page(null) : this.show(this.#notice, (notice) => this.#page(notice))}`;
  }

  #page(notice: ManagedNotice | null) {
    return managedNotice(this, notice, { form: this.#form, audience: this.#audience });
  }

  #back = () => {
    const leave = () => {
      if (!this.navigate('notices')) return;
      this.item = null;
      this.#toast.say('');
      void this.#overview.list.reload();
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('#write')?.focus());
    };
    const act = () => {
      this.#form.kept.forget();
      leave();
    };
    const { discardTitle, discardText, discard } = this.texts;
    if (this.#form.kept.dirty) this.#confirmation.ask({ title: discardTitle, text: discardText, yes: discard, act });
    else leave();
  };

  askRelease(notice: ManagedNoticeSummary): void {
    if (!this.managed) return;
    const { calls } = this;
    this.#order.start({
      ...{ title: notice.title, ends: true, send: (order) => calls.release(notice.id, order) },
      count: (audience, options) => calls.countAudience(audience, options),
      releases: async (options) => (notice.state === 'draft' ? [] : (await calls.get(notice.id, options)).releases),
    });
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLDialogElement>('.release')?.showModal());
  }

  async #release(form: HTMLFormElement): Promise<void> {
    const reached = this.#order.count?.contacts;
    if (!reached) return;
    const notice = await this.#order.send(new FormData(form));
    if (!notice) return;
    form.closest('dialog')?.close();
    this.#take(notice);
    this.#toast.say(this.texts.releasedTo(this.texts.contacts(reached, this.formats.number(reached))));
    this.dispatchEvent(new NoticeReleasedEvent(notice));
  }

  async revoke(id: string): Promise<void> {
    await this.#act(async () => {
      this.#take(await this.calls.revoke(id));
      this.#toast.say(this.texts.revoked);
    });
  }

  async drop(id: string): Promise<void> {
    await this.#act(async () => {
      await this.calls.remove(id);
      this.#form.kept.forget(id);
      this.#nowIs(null);
      this.target = '#write';
      this.#toast.say(this.texts.removed);
      await this.#overview.list.reload();
    });
  }

  /** Shows what takes the place of what was shown: a notice after its first save, the list once it is deleted. */
  #nowIs(item: string | null): void {
    if (item === this.item) return;
    this.navigate(item ? 'notice' : 'notices', item, { instead: true });
    this.item = item;
    if (item) this.target = '#item-title';
  }

  async #act(action: () => Promise<void>): Promise<void> {
    this.#form.problem = undefined;
    try {
      await action();
    } catch (error) {
      this.#form.problem = error;
      this.failed(error);
      this.requestUpdate();
    }
  }

  #take(notice: ManagedNotice): void {
    if (this.item) {
      this.#shown = notice;
      this.#notice.set(notice);
      this.#form.refresh(notice);
    }
    void this.#overview.list.reload();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-notices': ManageNotices;
  }
  interface HTMLElementEventMap {
    'p24-notice-released': NoticeReleasedEvent;
  }
}
