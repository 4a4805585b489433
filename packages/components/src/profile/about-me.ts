import {
  type Consent,
  Details,
  NotificationChoices,
  type NotificationSettings,
  type OwnPortrait,
  type PersonalDetails,
  Portraits,
  Profile,
} from '@p24/sdk';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { cardsStyles } from '../core/cards.styles.js';
import { P24Element } from '../core/element.js';
import { fileFieldStyles } from '../core/file-field.styles.js';
import { optionStyles } from '../core/option.styles.js';
import { avatarStyles } from '../core/parts/avatar.js';
import { fieldStyles } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { messageStyles } from '../core/parts/message.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { styles } from './about-me.styles.js';
import { type AboutMeTexts, de } from './about-me-texts.de.js';
import { ConsentsCard } from './consents-card.js';
import { DetailsCard } from './details-card.js';
import { NotificationsCard } from './notifications-card.js';
import { pointsStyles } from './points.styles.js';
import { PortraitCard } from './portrait-card.js';

interface Items<T> {
  items: T[];
}

/**
 * What a person shows and says of themselves and wants to be told: photo or drawing, details, consents and
 * notifications, apart for each managing company. Everything is saved by itself.
 *
 * @slot - Shown when it is not known who is signed in.
 * @fires {P24ReadyEvent} p24-ready - The page is shown for the first time.
 * @fires {AboutMeChangedEvent} p24-about-me-changed - The person shows another picture, or wants to be called in another way.
 * @fires {P24ErrorEvent} p24-error - Something could not be read or saved; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`) or to tell the company what it should change
 *   (`question`, with `detail.text`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart avatar - The photo, the drawing or the initials.
 * @csspart file - A photo on its way.
 * @csspart save - The button that saves the details, for pages with one of their own to hide.
 * @csspart ask - The link to tell the company what it should change.
 * @csspart problem - Says what went wrong.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 */
export class AboutMe extends P24Element<AboutMeTexts> {
  static override styles = [
    ...elementStyles,
    messageStyles,
    fieldStyles,
    formStyles,
    optionStyles,
    fileFieldStyles,
    avatarStyles,
    cardsStyles,
    pointsStyles,
    styles,
  ];
  protected override readonly catalogue = { de, en: async () => (await import('./about-me-texts.en.js')).en };

  /** Shows some parts alone, by their names: `portrait`, `details`, `consents`, `notifications`. */
  @property() only: string | undefined;

  readonly portrait = new Resource<OwnPortrait | null, boolean[]>(this, {
    args: () => [this.#shows('portrait')],
    load: async ([shown], options) => (shown ? new Portraits(this.http).get(options) : null),
  });
  readonly details = new Resource<Items<PersonalDetails>, boolean[]>(this, {
    args: () => [this.#shows('details') || this.#shows('portrait')],
    load: async ([shown], options) => (shown ? new Details(this.http).list(options) : { items: [] }),
  });
  readonly consents = new Resource<Items<Consent>, boolean[]>(this, {
    args: () => [this.#shows('consents') && this.lives],
    load: async ([shown], options) => (shown ? new Profile(this.http).consents(options) : { items: [] }),
  });
  readonly notifications = new Resource<Items<NotificationSettings>, boolean[]>(this, {
    args: () => [this.#shows('notifications')],
    load: async ([shown], options) => (shown ? new NotificationChoices(this.http).list(options) : { items: [] }),
  });
  readonly #portrait = new PortraitCard(this);
  readonly #details = new Map<string, DetailsCard>();
  readonly #consents = new ConsentsCard(this);
  readonly #notifications = new NotificationsCard(this);

  /** What calls go through. */
  get http() {
    if (!this.connection) throw new Error('There is nobody to ask yet.');
    return this.connection.http;
  }

  /** Whether the person lives or works somewhere as anything but staff. */
  get lives(): boolean {
    return this.me?.memberships.some(({ role }) => role === 'resident' || role === 'provider') ?? false;
  }

  /** The companies that are shown, as far as what is shown names several. */
  companies<T extends { sourceId: string; sourceName: string }>(items: readonly T[]): [heading: string, T[]][] {
    const slug = this.slug;
    const named = this.me?.memberships.find((one) => this.within(one));
    const shown = slug ? items.filter(({ sourceId }) => sourceId === named?.sourceId) : items;
    const groups = new Map<string, T[]>();
    for (const item of shown) groups.set(item.sourceId, [...(groups.get(item.sourceId) ?? []), item]);
    const several = groups.size > 1;
    return [...groups.values()].map((group) => [several ? this.texts.at(group[0]?.sourceName ?? '') : '', group]);
  }

  /** Saves what was typed and not saved yet; false where that was refused, which is said at its field. */
  async save(): Promise<boolean> {
    const saved = await Promise.all([...this.#details.values()].map((card) => card.save()));
    return saved.every(Boolean);
  }

  /** Focuses something once it is there. */
  aim(selector: string): void {
    this.target = selector;
    this.requestUpdate();
  }

  protected override content(): unknown {
    return html`<div class="cards">
      ${this.#shows('details') ? this.show(this.details, ({ items }) => this.#each(items)) : nothing}
      ${this.#shows('portrait') ? this.show(this.portrait, (shown) => (shown ? this.#portrait.render(shown) : nothing)) : nothing}
      ${this.#shows('notifications') ? this.show(this.notifications, ({ items }) => this.#notifications.render(items)) : nothing}
      ${this.#shows('consents') && this.lives ? this.show(this.consents, ({ items }) => this.#consents.render(items)) : nothing}
    </div>`;
  }

  #each(items: readonly PersonalDetails[]): unknown {
    return this.companies(items).map(([heading, group]) =>
      group.map((one) => {
        const card = this.#details.get(one.membershipId) ?? new DetailsCard(this, one.membershipId);
        this.#details.set(one.membershipId, card);
        return card.render(one, heading);
      }),
    );
  }

  #shows(part: 'portrait' | 'details' | 'consents' | 'notifications'): boolean {
    return !this.only || this.only.split(' ').includes(part);
  }

  protected override skeleton(): unknown {
    return html`<div class="cards" role="status">
      <span class="sr">${this.core.loading}</span>
      ${(this.only?.split(' ') ?? [0, 1, 2]).map(() => html`<div class="surface bone card"></div>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-about-me': AboutMe;
  }
}
