import { type AuditArea, type AuditChain, ManageAudit as Calls, type ManagedAuditEntry } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../core/icons.js';
import { listingStyles } from '../core/listing.js';
import { ManagingElement } from '../core/managing-element.js';
import { Narrowing } from '../core/narrowing.js';
import { PagedList } from '../core/paged-list.js';
import { badgeStyles } from '../core/parts/badge.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles, searchField } from '../core/parts/field.js';
import { messageStyles } from '../core/parts/message.js';
import { pressedStyles } from '../core/pressed.styles.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { toWallTime } from '../core/wall-time.js';
import { styles } from './audit.styles.js';
import { chainView } from './chain-view.js';
import { releasedTo } from './released-to.js';
import { type SpanName, spanOf, spans } from './spans.js';
import { type AuditTexts, de } from './texts.de.js';

const areas: readonly AuditArea[] = ['sign-in', 'access', 'preview', 'releases', 'settings', 'data', 'privacy'];
const everything = { search: '', area: '' as AuditArea | '', from: '', until: '' };

/**
 * The managers' log: who did what to whom, when and from where, and whether anything in it was changed since.
 *
 * @slot - Shown when the log cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The log is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart chain - Whether the log is unchanged.
 * @csspart search - The search field.
 * @csspart entry - One entry of the log.
 * @csspart more - The button that loads more.
 * @csspart empty - Shown when there is nothing.
 * @csspart problem - Shown when the log cannot be loaded.
 * @csspart stale - Shown above a log that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class ManageAudit extends ManagingElement<AuditTexts> {
  static override styles = [
    ...elementStyles,
    fieldStyles,
    badgeStyles,
    messageStyles,
    listingStyles,
    pressedStyles,
    styles,
  ];

  /** Id of the person whose entries alone are shown. */
  @property() person: string | null = null;

  @state() private saving: 'no' | 'now' | 'done' | 'failed' = 'no';

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'audit';

  readonly #narrowing = new Narrowing(this, everything);
  readonly #chain = new Resource<AuditChain | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async (_args, options) => (await this.#calls?.chain(options)) ?? null,
  });
  readonly #list = new PagedList<ManagedAuditEntry, [string | undefined, string, string | null]>(this, {
    size: 50,
    args: () => [this.managed?.sourceId, JSON.stringify(this.#filter), this.person],
    load: async (_args, paging, options) =>
      (await this.#calls?.list({ ...this.#filter, ...paging }, options)) ?? { items: [], nextCursor: null },
  });

  get #calls(): Calls | null {
    return this.connection && this.managed ? new Calls(this.connection.http, this.managed.sourceId) : null;
  }

  get #filter() {
    const { area, from, until } = this.#narrowing.choice;
    const search = this.#narrowing.words;
    return {
      ...(search ? { search } : {}),
      ...(area ? { area } : {}),
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      ...(this.person ? { person: this.person } : {}),
    };
  }

  protected override hinted(): void {
    void this.#list.reload();
  }

  protected override desk(): unknown {
    const { texts, formats } = this;
    const { value: chain, pending } = this.#chain;
    return html`
      ${chainView({ chain, pending, texts, formats, onCheck: () => void this.#chain.reload() })} ${this.#tools()}
      ${this.show(this.#list, ({ items, nextCursor }) => this.#entries(items, nextCursor !== null))}
    `;
  }

  #tools() {
    const { texts } = this;
    const { choice, set, type } = { choice: this.#narrowing.choice, set: this.#set, type: this.#narrowing.type };
    const day = (name: 'from' | 'until', label: string) =>
      html`<label>${label}<input class="input" type="date" .value=${choice[name]} @change=${set(name)} /></label>`;
    return html`<div class="tools">
        ${searchField(texts.search, this.#narrowing.choice.search, type)}
        <div class="choice">
          <select class="input" aria-label=${texts.filterArea} @change=${set('area')}>
            <option value="" ?selected=${choice.area === ''}>${texts.anyArea}</option>
            ${areas.map((one) => html`<option value=${one} ?selected=${choice.area === one}>${texts.areas[one]}</option>`)}
          </select>
          ${icon('chevron')}
        </div>
        <div class="spans" role="group" aria-label=${texts.span}>${spans.map((one) => this.#span(one))}</div>
        <div class="days">${day('from', texts.fromDay)} ${day('until', texts.untilDay)}</div>
        <button class="button quiet" type="button" aria-disabled=${this.saving === 'now'} @click=${this.#save}>
          ${this.saving === 'now' ? texts.saving : texts.save}
        </button>
      </div>
      ${this.person ? html`<p class="muted">${texts.onlyPerson} · <button class="plain link" type="button" @click=${this.#everybody}>${texts.everybody}</button></p>` : nothing}
      <div role="status">${this.saving === 'done' ? html`<p>${texts.saved}</p>` : this.saving === 'failed' ? html`<p>${this.core.problem}</p>` : nothing}</div>`;
  }

  #span(name: SpanName) {
    const { choice } = this.#narrowing;
    const today = toWallTime(new Date().toISOString(), this.managed?.timeZone).slice(0, 10);
    const span = spanOf(name, today);
    const chosen = choice.from === span.from && choice.until === span.until;
    const press = () => this.#narrowing.set(chosen ? { from: '', until: '' } : span);
    return html`<button class="button quiet" type="button" aria-pressed=${chosen} @click=${press}>${this.texts.spans[name]}</button>`;
  }

  /** Whether nothing but days was chosen, said with them: a day without entries is an answer. */
  #emptyDays() {
    const { from, until, area } = this.#narrowing.choice;
    if (!(from || until) || area || this.#narrowing.words || this.person) return null;
    const said = (day: string) => (day ? this.formats.date(day) : null);
    const { emptyDays, otherDays } = this.texts;
    return { sign: icon('note'), title: emptyDays(said(from), said(until)), text: otherDays };
  }

  readonly #set = (name: 'area' | 'from' | 'until') => (event: Event) =>
    this.#narrowing.set({ [name]: (event.currentTarget as HTMLInputElement).value });

  #entries(items: readonly ManagedAuditEntry[], more: boolean) {
    const { texts } = this;
    const { pending, error } = this.#list;
    if (items.length > 0)
      return html`${this.#found(texts.found(items.length, more))}
        <ul class="entries surface">${items.map((entry) => this.#entry(entry))}</ul>
        ${more ? html`<button class="button quiet more" part="more" type="button" @click=${this.#more}>${this.core.more}</button>` : nothing}`;
    // Before the answer is there, nobody knows whether there is nothing.
    if (pending || error !== undefined) return [this.#found(''), pending ? this.skeleton() : nothing];
    const narrowed = this.#narrowing.active || this.person !== null;
    const { sign, title, text } = this.#emptyDays() ?? {
      sign: icon(narrowed ? 'search' : 'note'),
      title: narrowed ? texts.nothingTitle : texts.emptyTitle,
      text: narrowed ? texts.nothingText : texts.emptyText,
    };
    return [this.#found(title, 'sr'), emptyNote(sign, title, text)];
  }

  /** Says how many there are, also to those who do not see the list. */
  #found(text: string, look = 'found muted') {
    return html`<p class=${look} role="status">${text}</p>`;
  }

  #said(value: string): string {
    return /^\d{4}-\d\d-\d\d$/.test(value) ? this.formats.date(value) : value;
  }

  /** By name; what a program did by the name of its key, too. */
  #who({ kind, id, name }: NonNullable<ManagedAuditEntry['actor']>): string {
    const { texts } = this;
    const who = name ?? (id ? texts.gone : texts.actors[kind]);
    return kind === 'key' && id ? `${texts.actors.key}: ${who}` : who;
  }

  #entry(entry: ManagedAuditEntry) {
    const { action, at, actor, person, target, address, number, emptied } = entry;
    const { texts, formats } = this;
    const who = actor && this.#who(actor);
    // Which of several delegations it was helps programs alone: both people are named.
    const { sentence, rest } = releasedTo(entry, this);
    const { delegate: _, ...shown } = rest;
    const told = Object.entries(shown).map(([name, value]) => texts.detail(name, this.#said(String(value))));
    return html`<li class=${action === 'session.refused' ? 'entry watched' : 'entry'} part="entry" tabindex="-1">
      <b>${texts.actions[action]}</b>
      <time datetime=${at}>${formats.moment(at)}</time>
      <div class="meta">
        ${who ? html`<span>${who}</span>` : nothing}
        ${person && person.id !== actor?.id ? html`<span>${texts.concerning(person.name ?? texts.gone)}</span>` : nothing}
        ${target?.name ? html`<span>${texts.target(target.kind, target.name)}</span>` : nothing}
        ${sentence ? html`<span>${sentence}</span>` : nothing}
        ${told.length > 0 ? html`<span>${told.join(', ')}</span>` : nothing}
        ${address ? html`<span>${texts.from(address)}</span>` : nothing}
        ${emptied ? html`<span>${texts.emptied}</span>` : nothing}
        <span>${texts.number(formats.number(number))}</span>
      </div>
    </li>`;
  }

  /** The focus goes to what came: the button may be gone. */
  readonly #more = async () => {
    const shown = this.#list.value?.items.length ?? 0;
    if (!(await this.#list.more())) return;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.entry')[shown]?.focus();
  };

  readonly #everybody = () => {
    this.person = null;
    this.renderRoot.querySelector('input')?.focus();
  };

  readonly #save = async (): Promise<void> => {
    if (this.saving === 'now' || !this.#calls) return;
    this.saving = 'now';
    try {
      const url = URL.createObjectURL(await this.#calls.download(this.#filter));
      Object.assign(document.createElement('a'), { href: url, download: 'Protokoll.csv' }).click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      this.saving = 'done';
    } catch (error) {
      this.saving = 'failed';
      this.failed(error);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-audit': ManageAudit;
  }
}
