import { type NoticeCategory, type NoticeSummary, Notices } from '@p24/sdk';
import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { Arrivals } from '../core/arrivals.js';
import { placesOf } from '../core/companies.js';
import type { Connection } from '../core/connection.js';
import { P24Element } from '../core/element.js';
import { keyed } from '../core/keyed.js';
import { emptyNote, nothingFound } from '../core/parts/empty.js';
import { fieldStyles } from '../core/parts/field.js';
import { failure, messageStyles } from '../core/parts/message.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { Resource } from '../core/resource.js';
import { richTextStyles } from '../core/rich-text.styles.js';
import { elementStyles } from '../core/styles.js';
import { emptyBoard } from './empty-board.js';
import { styles } from './notice-board.styles.js';
import { noticeCard } from './notice-card.js';
import { noticeFilter } from './notice-filter.js';
import { arrivedAbove, moreButton } from './notice-hints.js';
import { type NoticeFilter, NoticeLists } from './notice-lists.js';
import { NoticeReading } from './notice-reading.js';
import { noticeTypeStyles } from './notice-type.styles.js';
import { de, type NoticeTexts } from './texts.de.js';

/**
 * The notice board: what the property manager tells the signed-in person, what is unread first. Notices open in place.
 *
 * @slot - Shown when the notices cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The board is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the board says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A notice is about to be opened (`notice`) or the person wants to sign in
 *   (`login`); a page that cancels it takes over.
 * @fires {NoticeReadEvent} p24-notice-read - A notice was opened for the first time.
 * @csspart base - The area of the element.
 * @csspart search - The search field.
 * @csspart category - The choice of a category.
 * @csspart heading - The heading of a section.
 * @csspart notice - One notice.
 * @csspart unread - Added to a notice that is not read yet.
 * @csspart icon - The icon of a notice's type.
 * @csspart badge - The word that marks an unread notice.
 * @csspart type - The word for a notice's type.
 * @csspart title - The button with the title of a notice.
 * @csspart body - What an opened notice holds.
 * @csspart text - The text of an opened notice.
 * @csspart appointment - The appointment of an opened notice.
 * @csspart files - The list of files of an opened notice.
 * @csspart link - The link of an opened notice.
 * @csspart more - The button that loads more notices.
 * @csspart arrived - The button that tells of new notices above.
 * @csspart empty - Shown when there are no notices.
 * @csspart problem - Shown when notices cannot be loaded, or one of them.
 * @csspart stale - Shown above notices that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-notice-board-min-height=22em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-notice-gap=0.75em] - Space between unread notices.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class NoticeBoard extends P24Element<NoticeTexts> {
  static override styles = [...elementStyles, fieldStyles, messageStyles, noticeTypeStyles, richTextStyles, styles];

  /** Id of the notice that is open. */
  @property() item: string | null = null;

  @state() private search = '';
  @state() private category = '';
  @state() private announcement = '';
  /** Whether a notice that was opened is there no more. */
  @state() private lost = false;

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'notices';

  readonly #lists = new NoticeLists(this);
  readonly #reading = new NoticeReading(this, this.#lists);
  readonly #categories = new Resource<{ items: NoticeCategory[] }, (string | undefined)[]>(this, {
    args: () => Object.values(this.scope),
    load: (_args, options) => this.notices.categories(this.scope, options),
  });
  readonly #arrivals = new Arrivals<NoticeSummary>(this, {
    engaged: () => this.#reading.busy || this.matches(':focus-within') || this.getBoundingClientRect().top < 0,
    place: () => this.#place(),
  });
  #shownFilter = '';
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** A notice to bring into view once it is there. */
  #target: string | undefined;

  /** What narrows the lists. */
  get filter(): NoticeFilter {
    return {
      ...this.scope,
      category: this.category || undefined,
      search: this.search.trim() || undefined,
    };
  }

  /** The operations of the connection: nothing asks for them before there is one. */
  get notices(): Notices {
    return new Notices((this.connection as Connection).http);
  }

  constructor() {
    super();
    this.forgetting.add(() => {
      this.#reading.clear();
      this.#lists.forget();
      this.#arrivals.dismiss();
      clearTimeout(this.#typing);
      this.search = this.category = '';
      this.#hush();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const filter = JSON.stringify(this.filter);
    if (filter !== this.#shownFilter) this.#lists.forget();
    this.#shownFilter = filter;
    const before = changed.get('item') as string | null | undefined;
    if (before && !this.item) this.#reading.close(before);
    if (this.item && changed.has('item')) this.lost = false;
    this.#select();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const target = this.#target && this.renderRoot.querySelector(`[data-id="${this.#target}"]`);
    if (!target) return;
    this.#target = undefined;
    target.scrollIntoView();
  }

  protected override hinted(item: string | null): void {
    void this.#lists.reload();
    if (item === null) void this.#categories.reload();
    this.#reading.refresh(item);
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, [bones('tool'), bones('card', 3)]);
  }

  protected override content(): unknown {
    const { unread, read } = this.#lists;
    return this.show(unread, () => this.show(read, () => this.#board()));
  }

  #board(): unknown {
    const { texts, core, search, category } = this;
    const { fresh, rest, read } = this.#lists;
    const { above } = this.#arrivals;
    const narrowed = Boolean(this.filter.search || category);
    const lost = this.lost ? failure(texts.gone) : nothing;
    if (!fresh.length && !rest.length && !narrowed && !this.item) {
      return [lost, emptyNote(emptyBoard, texts.emptyTitle, texts.emptyText)];
    }
    const categories = this.#categories.value?.items ?? [];
    return html`
      ${noticeFilter({ texts, search, category, categories, type: this.#type, choose: this.#choose })}
      <div class="sr" role="status">${this.announcement || (narrowed ? this.#found() : '')}</div>
      ${above.length ? arrivedAbove(texts, above, () => this.#arrivals.show()) : nothing}
      <div class="sections" ?data-pending=${narrowed && read.pending}>
        ${lost} ${this.#linked()} ${fresh.length ? this.#section(texts.fresh, fresh, true) : nothing}
        ${rest.length ? this.#section(fresh.length ? texts.rest : texts.list, rest, false) : nothing}
        ${fresh.length || rest.length ? nothing : nothingFound(core, texts, this.#showAll)}
        ${read.value?.nextCursor ? moreButton(core, read.loadingMore, this.#showMore) : nothing}
      </div>
    `;
  }

  /** New notices stand each for itself, the others on one surface. */
  #section(heading: string, notices: readonly NoticeSummary[], fresh: boolean) {
    const placeOf = placesOf(this, this.#lists.all);
    const [list, look] = fresh ? ['fresh', 'surface'] : ['rest surface', ''];
    const card = (notice: NoticeSummary) =>
      noticeCard(this, notice, {
        open: this.#reading.isOpen(notice.id),
        detail: this.#reading.detail(notice.id),
        look,
        place: placeOf(notice),
      });
    return html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${heading}</div>
      <ul class=${list}>${keyed(notices, ({ id }) => id, card)}</ul>`;
  }

  /** A notice that the page asks for and that stands further down than the list has been read. */
  #linked() {
    const notice = this.item && !this.#lists.find(this.item) && this.#reading.detail(this.item)?.notice;
    if (!notice) return nothing;
    return this.#section(this.texts.linked, [{ ...notice, attachments: notice.attachments.length }], true);
  }

  #found(): string {
    const { fresh, rest, read } = this.#lists;
    return read.pending ? '' : this.texts.found(fresh.length + rest.length, Boolean(read.value?.nextCursor));
  }

  /** Opens a notice, or closes it. */
  toggle({ id }: NoticeSummary): void {
    if (this.#reading.close(id)) {
      if (this.item === id) this.item = null;
    } else if (this.navigate('notice', id)) {
      this.item = id;
      void this.#reading.open(id);
    }
  }

  /** Loads a notice again after that has failed. */
  retry(id: string): void {
    this.target = `[data-id="${id}"] [aria-expanded]`;
    this.#reading.refresh(id);
  }

  /** Called by the lists when unread notices came while the board was open. */
  arrived(notices: readonly NoticeSummary[]): void {
    this.announcement = this.texts.arrived(notices.map(({ title }) => title));
    this.#arrivals.add(notices);
  }

  /** Called when a notice that was opened is there no more. */
  gone(id: string): void {
    if (this.#reading.close(id)) this.lost = true;
    this.#lists.remove(id);
    if (this.item === id) this.item = null;
  }

  /** Says no more what came or went. */
  #hush(): void {
    this.announcement = '';
    this.lost = false;
  }

  #select(): void {
    const { item } = this;
    if (!item || this.#reading.isOpen(item) || this.sessionKey === undefined) return;
    this.#target = item;
    void this.#reading.open(item);
  }

  #choose = (category: string) => {
    this.#hush();
    this.category = category;
  };

  #type = (search: string) => {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#hush();
      this.search = search;
    }, 250);
  };

  #showAll = () => {
    this.search = this.category = '';
    this.renderRoot.querySelector('input')?.focus();
  };

  #showMore = async () => {
    const { length } = this.#lists.rest;
    if (!(await this.#lists.read.more())) return;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.rest [aria-expanded]')[length]?.focus();
  };

  /** The notice that has the focus, else the first that is open, else the first in sight. */
  #place(): Element | undefined {
    const notices = [...this.renderRoot.querySelectorAll('.notice')];
    const one = (state: string) => notices.find((notice) => notice.matches(state));
    return (
      one(':focus-within') ?? one('[data-open]') ?? notices.find((notice) => notice.getBoundingClientRect().bottom > 0)
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-notice-board': NoticeBoard;
  }
}
