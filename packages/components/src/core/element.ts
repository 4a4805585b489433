import { isRetryable, type Me, type Membership, type Scope } from '@p24/sdk';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Connection, Member, Surroundings, WornBrand } from './connection.js';
import { defaultBaseUrl, SurroundingsRequest, sharedConnection } from './connection.js';
import { P24ErrorEvent, P24NavigateEvent, P24ReadyEvent } from './events.js';
import { Formats } from './formats.js';
import { problemNote, signedOutNote, staleNote } from './notes.js';
import { closestAcross, pageLocale } from './page.js';
import { bones, skeleton } from './parts/skeleton.js';
import type { Showable } from './resource.js';
import { type CoreTexts, de } from './texts.de.js';
import { type Catalogue, type Language, languageOf, loadTexts, textsIn } from './texts.js';
import { type LookSheet, lookSheet } from './theme.js';

const coreCatalogue: Catalogue<CoreTexts> = { de, en: async () => (await import('./texts.en.js')).en };

/**
 * What all elements have in common: they find their connection, know who is signed in, speak the page's language, wear
 * the brand, and say what is the matter when there is nothing to show. An element adds its texts and its `content()`.
 */
export abstract class P24Element<T extends object> extends LitElement implements Member {
  /** Address of the p24 server; by default the provider's, else the embed script's, else the page's own. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** Language and country, such as `de-AT` or `en`; by default the provider's, else the page's `lang`. */
  @property() locale: string | undefined;

  /** Slug or id of the data source whose brand is worn and whose content alone is shown; by default the provider's. */
  @property() source: string | undefined;

  /** Id of the property whose content alone is shown; by default the provider's. */
  @property() property: string | undefined;

  /** Id of the contract whose content alone is shown; by default the provider's. */
  @property() contract: string | undefined;

  /** `light` or `dark`; by default the provider's, else as the page's `color-scheme` is. */
  @property() theme: 'light' | 'dark' | 'auto' | undefined;

  /** Level of the element's headings in the outline of the page, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @state() protected surroundings: Surroundings | undefined;

  /** The public face of the data source; undefined while it is on its way. */
  @state() protected brand: WornBrand | undefined;

  /** The element's texts in all languages. */
  protected abstract readonly catalogue: Catalogue<T>;

  /** The feature whose live hints the element follows; see `hinted`. */
  protected readonly feature: string | undefined;

  /** Of the elements that share a connection the one with the highest rank fires the events of the session. */
  readonly sessionRank: number = 0;

  /** What the element talks to; undefined before it is in a document and while it waits for its provider. */
  connection: Connection | undefined;
  /** The element's texts in its language. */
  texts!: T;
  /** The texts all elements share, in its language. */
  core: CoreTexts = de;
  /** Dates and numbers in its locale and the time zone of the data source. */
  formats!: Formats;

  /** What forgets one session before the next is shown: nothing of one person is left for another. */
  readonly forgetting = new Set<() => void>();

  /** Selector of what gets the focus once it is there. */
  protected target: string | undefined;
  #leave: (() => void) | undefined;
  #deafen: (() => void) | undefined;
  #unsubscribe: (() => void) | undefined;
  #waiting = false;
  #settled = false;
  #announced = false;
  #look: LookSheet | undefined;
  #branded: string | undefined;
  #session: unknown;
  #speaks = false;
  /** The locale of the texts that are shown. */
  #spoken = '';

  /** The signed-in person; null while nobody is. */
  get me(): Me | null {
    return this.connection?.me ?? null;
  }

  /** Changes with the session; undefined while nothing may be loaded. */
  get sessionKey(): unknown {
    const { connection } = this;
    // A bearer is at hand before the server has said whose it is: reading begins at once.
    const may = connection?.state === 'signed-in' || connection?.http.session.signedIn;
    return may ? connection?.sessionKey : undefined;
  }

  /** The language that the element is to speak, and in which the server is to answer it: `de` or `en`. */
  get language(): Language {
    return languageOf(this.#locale);
  }

  /** What narrows lists; an element that names one of the three itself is not narrowed by its provider's property. */
  get scope(): Scope {
    const by = (this.source ?? this.property ?? this.contract) ? this : this.surroundings;
    return { source: this.slug, property: by?.property, contract: by?.contract };
  }

  /** Slug or id of the data source whose brand is worn and whose content is shown; nothing, or null once an attribute is gone. */
  protected get slug(): string | undefined {
    return this.source ?? this.surroundings?.source;
  }

  /** Whether a membership is in the data source that is named; each is where none is. */
  readonly within = ({ sourceId, sourceSlug }: Membership): boolean =>
    !this.slug || [sourceId, sourceSlug].includes(this.slug);

  override connectedCallback(): void {
    super.connectedCallback();
    this.#findSurroundings();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = this.surroundings = undefined;
    this.#part();
  }

  /** Called by the connection when the session has changed. */
  connectionChanged(): void {
    this.requestUpdate();
  }

  /** Tells the page of a failure. */
  failed(error: unknown): void {
    this.dispatchEvent(new P24ErrorEvent(error, isRetryable(error)));
  }

  /** Makes a link of the server absolute. */
  readonly href = (url: string): string => new URL(url, new URL(this.connection?.baseUrl ?? '', location.href)).href;

  /** What the element is for; called once somebody is signed in and the texts are there. */
  protected abstract content(): unknown;

  /** What stands in the place of the content while that loads, as high as the content will be. */
  protected skeleton(): unknown {
    return skeleton(this.core, [bones('tool'), bones('line', 4)]);
  }

  /** What is shown to somebody who is not signed in. */
  protected signedOut(): unknown {
    return signedOutNote(this.core, this.connection?.baseUrl ?? '', () => this.navigate('login'));
  }

  /** Called when something of the element's feature has changed: one item, or null for anything. */
  protected hinted(_item: string | null): void {}

  /** Announces a step to another view; false when the page has taken it over. */
  protected navigate(view: string, item: string | null = null, detail?: Readonly<Record<string, unknown>>): boolean {
    return this.dispatchEvent(new P24NavigateEvent(view, item, detail));
  }

  /** Shows a resource: its skeleton, its problem, or its value with a word on top where that may be out of date. */
  protected show<V>(resource: Showable<V>, content: (value: V) => unknown): unknown {
    const { error, value } = resource;
    const retry = () => void resource.reload();
    if (value === undefined) return error === undefined ? this.#pending() : this.#problem(error, retry);
    // One template for both, so that the content keeps its focus and what was typed when the word comes or goes.
    return html`${error === undefined ? nothing : staleNote(error, this.core, retry)}${content(value)}`;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#follow();
    const { language, sessionKey } = this;
    if (this.#session && this.#session !== sessionKey) for (const forget of this.forgetting) forget();
    this.#session = sessionKey;
    const core = textsIn(coreCatalogue, language);
    const texts = textsIn(this.catalogue, language);
    this.#speaks = !!core && !!texts;
    if (core && texts) {
      this.core = core;
      this.texts = texts;
      // German may stand in for what did not arrive.
      this.#spoken = language === 'de' || texts !== this.catalogue.de ? this.#locale : '';
    } else {
      const loading = [loadTexts(coreCatalogue, language), loadTexts(this.catalogue, language)];
      void Promise.all(loading).then(() => this.requestUpdate());
    }
    const sources = this.me?.memberships ?? [];
    this.formats = new Formats(this.core, this.#spoken, (sources.find(this.within) ?? sources[0])?.timeZone);
  }

  protected override render(): unknown {
    const theme = this.theme ?? this.surroundings?.appearance?.theme;
    this.#look = lookSheet(this.brand, this.surroundings?.appearance?.variables);
    // German and English read from left to right, on pages that do not as well.
    return html`<div
      part="base"
      class="base"
      dir="ltr"
      lang=${languageOf(this.#spoken)}
      data-theme=${theme ?? nothing}
      data-p24-look=${this.#look.scope}
    >
      ${this.#view()}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#dress();
    const target = this.target ? this.renderRoot.querySelector<HTMLElement>(this.target) : null;
    if (target) this.target = undefined;
    target?.focus();
    if (this.#announced || !this.#settled) return;
    this.#announced = true;
    this.dispatchEvent(new P24ReadyEvent());
  }

  get #locale(): string {
    return this.locale ?? this.surroundings?.locale ?? pageLocale(this);
  }

  #view(): unknown {
    const { connection } = this;
    this.#settled = true;
    // Nothing but grey until the brand is known: another one must not flash up. What was typed outlives another language.
    if (!connection || this.brand === undefined || !(this.#speaks || this.#announced)) return this.#pending();
    if (connection.error !== undefined) return this.#problem(connection.error, () => void connection.identify());
    if (connection.state === 'signed-out') return this.signedOut();
    return connection.state === 'loading' ? this.#pending() : this.content();
  }

  #pending(): unknown {
    this.#settled = false;
    return this.skeleton();
  }

  #problem(error: unknown, retry: () => void): unknown {
    this.#settled = false;
    return problemNote(error, this.core, retry);
  }

  /** A provider may be defined after the elements inside it: chunks arrive in any order. */
  #findSurroundings(): void {
    this.#waiting = closestAcross(this, 'p24-provider:not(:defined)') !== null;
    if (this.#waiting) {
      void customElements.whenDefined('p24-provider').then(() => this.isConnected && this.#findSurroundings());
      return;
    }
    const receive = (surroundings: Surroundings | undefined, unsubscribe?: () => void) => {
      if (unsubscribe !== this.#unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      this.#waiting = surroundings === undefined;
      this.surroundings = surroundings;
    };
    this.dispatchEvent(new SurroundingsRequest(this, receive));
    this.requestUpdate();
  }

  /** Takes part in the connection that belongs to where the element stands now. */
  #follow(): void {
    if (!this.isConnected || this.#waiting) return;
    const near = this.baseUrl === undefined ? this.surroundings?.connection : undefined;
    const connection = near ?? sharedConnection(this.baseUrl ?? defaultBaseUrl());
    if (connection !== this.connection) {
      this.#part();
      this.connection = connection;
      this.brand = undefined;
    }
    // Whatever is asked, also by a press: a page speaks one language, and not always the browser's.
    connection.http.locale = this.language;
    this.#leave ??= connection.join(this);
    if (this.feature && connection.state === 'signed-in') {
      this.#deafen ??= connection.http.events.subscribe(this.feature, (item) => this.hinted(item));
    }
    const { slug } = this;
    if (this.brand !== undefined && slug === this.#branded) return;
    this.#branded = slug;
    void connection.brand(slug).then((brand) => {
      if (connection === this.connection && slug === this.slug) this.brand = brand;
    });
  }

  #part(): void {
    this.#leave?.();
    this.#deafen?.();
    this.#leave = this.#deafen = undefined;
  }

  /** Adopted sheets pass every content security policy, and many elements share one. */
  #dress(): void {
    const look = this.#look?.sheet;
    const root = this.renderRoot === this ? this.getRootNode() : this.renderRoot;
    if (!look || !(root instanceof ShadowRoot || root instanceof Document)) return;
    if (!root.adoptedStyleSheets.includes(look)) root.adoptedStyleSheets.push(look);
  }
}
