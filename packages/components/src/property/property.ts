import {
  type Property as House,
  type ManagingCompany,
  type NoticeSummary,
  Notices,
  type Page,
  Properties,
  type PropertySummary,
} from '@p24/sdk';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { avatarStyles } from '../core/parts/avatar.js';
import { newBadge } from '../core/parts/badge.js';
import { emptyNote } from '../core/parts/empty.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { portalLink } from '../core/portal-link.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { contactPersons } from './contact-persons.js';
import { emptyHouse } from './empty-house.js';
import { managerCard } from './manager-card.js';
import { beyondName } from './place.js';
import { styles } from './property.styles.js';
import { de, type PropertyTexts } from './texts.de.js';

/** A property with what hangs on its board. */
type Shown = House & { news: readonly NoticeSummary[] };

/** So many notices are shown; the board has the rest. */
const newest = 3;

/**
 * The houses of the signed-in person: one with its address, its manager, whom to turn to
 * and its newest notices; several as a list
 * to choose from.
 *
 * @slot - Shown when the property cannot be loaded, for example with a telephone number.
 * @fires {P24ReadyEvent} p24-ready - The property is shown for the first time.
 * @fires {P24ErrorEvent} p24-error - The property could not be loaded; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - A property is about to be opened (`property`) or the list (`properties`), a
 *   notice (`notice`), all of them (`notices`), or the person wants to sign in (`login`); a page that cancels it takes
 *   over, else notices lead to the portal.
 * @csspart base - The area of the element.
 * @csspart heading - The heading of a section.
 * @csspart property - One property of the list.
 * @csspart back - The button that leads to the list.
 * @csspart title - The name of the property that is shown.
 * @csspart manager - How to reach the managing company.
 * @csspart office - The number of the managing company's office.
 * @csspart emergency - A number to call in danger.
 * @csspart person - Somebody to turn to.
 * @csspart avatar - The initials of a person.
 * @csspart category - What a person is in charge of.
 * @csspart notice - One of the newest notices.
 * @csspart badge - The word that marks an unread notice.
 * @csspart more - The link that leads to all notices.
 * @csspart empty - Shown when the person has no property.
 * @csspart problem - Shown when the property cannot be loaded.
 * @csspart stale - Shown above what could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-property-min-height=22em] - Height that is kept while loading, so that the page does not jump.
 * @cssprop [--p24-panel-padding=1em] - Space around what the element shows.
 */
export class Property extends P24Element<PropertyTexts> {
  static override styles = [...elementStyles, avatarStyles, styles];

  /** Id of the property that is open, among several. */
  @property() item: string | null = null;

  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };
  protected override readonly feature = 'notices';

  readonly #list = new Resource<Page<PropertySummary>, (string | undefined)[]>(this, {
    args: () => Object.values(this.scope),
    load: (_args, options) => new Properties(this.#http).list({ ...this.scope, limit: 100 }, options),
  });
  readonly #shown = new Resource<Shown | null, [string | undefined]>(this, {
    args: () => [this.#id],
    load: async ([id], options) => {
      if (!id) return null;
      const [found, news] = await Promise.all([
        new Properties(this.#http).get(id, options),
        new Notices(this.#http).list({ property: id, limit: newest }, options),
      ]);
      return { ...found, news: news.items };
    },
  });
  /** Whom to turn to while no house says it. */
  readonly #managers = new Resource<readonly ManagingCompany[], [boolean]>(this, {
    args: () => [this.#list.value !== undefined && !this.#id],
    load: async ([needed], options) => {
      // Not known to be needed: then nothing is loaded rather than nobody found.
      if (!needed) return new Promise(() => undefined);
      return (await new Properties(this.#http).managers(options)).items;
    },
  });
  #focus: 'title' | 'list' | undefined;

  get #http() {
    if (!this.connection) throw new Error('The element is not connected.');
    return this.connection.http;
  }

  get #several(): boolean {
    return (this.#list.value?.items.length ?? 0) > 1;
  }

  /** The property that is open: the chosen one, or the only one. */
  get #id(): string | undefined {
    return this.item ?? (this.#several ? undefined : this.#list.value?.items[0]?.id);
  }

  protected override hinted(): void {
    void this.#shown.reload();
  }

  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const target = this.#focus === 'title' ? '.title' : '.choice, .title';
    const found = this.#focus && this.renderRoot.querySelector<HTMLElement>(target);
    if (!found) return;
    this.#focus = undefined;
    found.focus();
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, [bones('tool'), html`<div class="persons">${bones('card', 3)}</div>`]);
  }

  protected override content(): unknown {
    return this.show(this.#list, ({ items }) => {
      if (items.length === 0 && !this.item) return this.show(this.#managers, (companies) => this.#houseless(companies));
      if (!this.#id) {
        return html`${this.#choice(items)} ${this.show(this.#managers, (companies) => this.#inCharge(companies))}`;
      }
      // Not there any more, or not to be had for now: the way back stays.
      return html`${this.#several || (this.item && this.#shown.error) ? this.#wayBack() : nothing}
      ${this.show(this.#shown, (one) => this.#overview(one))}`;
    });
  }

  #houseless(companies: readonly ManagingCompany[]) {
    const { emptyTitle, emptyText } = this.texts;
    const whom = this.#inCharge(companies);
    if (whom === nothing) return emptyNote(emptyHouse, emptyTitle, emptyText);
    return html`<article>${whom}<p class="muted" part="empty">${emptyText}</p></article>`;
  }

  /** How to reach those who manage for the person within what the element shows. */
  #inCharge(companies: readonly ManagingCompany[]) {
    const { texts, within } = this;
    const shown = companies.filter(({ sourceId }) =>
      this.me?.memberships.some((one) => one.sourceId === sourceId && within(one)),
    );
    if (shown.length === 0) return nothing;
    return this.#section(
      texts.manager,
      shown.map((one) => managerCard(one, one.emergencies, texts)),
    );
  }

  #choice(items: readonly PropertySummary[]) {
    const companies = new Set(items.map(({ sourceId }) => sourceId));
    const names = new Map(this.me?.memberships.map(({ sourceId, sourceName }) => [sourceId, sourceName]));
    return html`<div class="heading" part="heading" role="heading" aria-level=${this.headingLevel}>${this.texts.properties}</div>
      <ul class="choices">
        ${items.map(
          ({ id, name, address, contracts, sourceId }) => html`<li part="property">
            <button class="choice" type="button" @click=${() => this.#open(id)}>
              <span>
                <strong>${name}</strong>
                <span class="muted">${beyondName({ name, address })}</span>
                <span class="muted small">
                  ${[this.texts.contractCount(contracts), companies.size > 1 && names.get(sourceId)].filter(Boolean).join(' · ')}
                </span>
              </span>
              ${icon('chevron')}
            </button>
          </li>`,
        )}
      </ul>`;
  }

  #overview(one: Shown | null) {
    // The one before is still there while another is on its way.
    if (!one) return this.skeleton();
    const { texts } = this;
    const { name, contactPersons: persons } = one;
    return html`<article>
      <div class="heading title" part="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">${name}</div>
      <p class="muted">${beyondName(one)}</p>
      ${this.#section(texts.manager, managerCard(one.manager, one.emergencies, texts))}
      ${this.#section(texts.persons, persons.length ? contactPersons(persons, texts) : html`<p class="muted">${texts.noPersons}</p>`)}
      ${this.#section(texts.news, this.#news(one.news))}
    </article>`;
  }

  #wayBack() {
    return html`<button class="button quiet back" part="back" type="button" @click=${this.#back}>
      ${icon('chevron')}${this.texts.back}
    </button>`;
  }

  #section(heading: string, content: unknown) {
    return html`<section>
      <div class="heading sub" part="heading" role="heading" aria-level=${Math.min(this.headingLevel + 1, 6)}>${heading}</div>
      ${content}
    </section>`;
  }

  #news(news: readonly NoticeSummary[]) {
    if (news.length === 0) return html`<p class="muted">${this.texts.noNews}</p>`;
    return html`<ul class="news surface">
        ${news.map(
          ({ id, title, visibleFrom, read }) => html`<li part="notice">
            ${portalLink(this, title, 'notice', { item: id, part: nothing })}
            <span class="muted small">
              ${read ? nothing : newBadge(this.texts.unread)}
              <time datetime=${visibleFrom}>${this.formats.since(visibleFrom)}</time>
            </span>
          </li>`,
        )}
      </ul>
      ${portalLink(this, this.texts.allNews, 'notices', { part: 'more', look: 'button quiet' })}`;
  }

  #open(id: string): void {
    if (!this.navigate('property', id)) return;
    this.#focus = 'title';
    this.item = id;
  }

  #back = (): void => {
    if (!this.navigate('properties')) return;
    this.#focus = 'list';
    this.item = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-property': Property;
  }
}
