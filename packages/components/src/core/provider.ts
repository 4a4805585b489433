import { ContextProvider } from '@lit/context';
import { isRetryable } from '@p24/sdk';
import type { FetchSession } from '@p24/sdk/embedded';
import { type PropertyValues, ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';
import {
  type Appearance,
  Connection,
  defaultBaseUrl,
  type Member,
  sharedConnection,
  surroundingsContext,
} from './connection.js';
import { P24ErrorEvent } from './events.js';

/**
 * Settles for all elements inside it which server they talk to, in which language, for which data source, who is signed
 * in and how they look. It shows nothing of its own and has no shadow root.
 *
 * @slot - The page's own content with elements anywhere in it.
 * @fires {P24SignedInEvent} p24-signed-in - Somebody is signed in, unless a `p24-login` inside says so.
 * @fires {P24SignedOutEvent} p24-signed-out - The session is over, unless a `p24-login` inside says so.
 * @fires {P24ErrorEvent} p24-error - It cannot be known who is signed in, for example because `fetchSession` failed.
 */
export class Provider extends ReactiveElement implements Member {
  /** Address of the p24 server; by default the embed script's, else the page's own. */
  @property({ attribute: 'base-url' }) baseUrl: string | undefined;

  /** Language and country of the elements inside, such as `de-AT` or `en`. */
  @property() locale: string | undefined;

  /** Slug or id of the data source whose brand is worn and whose content alone is shown. */
  @property() source: string | undefined;

  /** Id of the property to which the elements inside are narrowed. */
  @property() property: string | undefined;

  /** Id of the contract to which the elements inside are narrowed. */
  @property() contract: string | undefined;

  /** `light` or `dark` for the elements inside; by default as the page's `color-scheme` is. */
  @property() theme: Appearance['theme'];

  /**
   * Returns a one-time code from the page's own server for the person it has signed in, null for nobody; asked again
   * before the session ends.
   */
  @property({ attribute: false }) fetchSession: FetchSession | undefined;

  /** How the elements inside look; CSS of the page goes before it. */
  @property({ attribute: false }) appearance: Appearance | undefined;

  readonly sessionRank = 1;

  readonly #context = new ContextProvider(this, { context: surroundingsContext });
  #connection: Connection | undefined;
  /** The failure that the page was told of last. */
  #told: unknown;
  #leave: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Set by script, which a content security policy allows, and never in the way of `hidden`.
    this.style.display ||= 'contents';
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
    this.#leave = undefined;
  }

  /** The session is the elements' to show; why there is none is the page's to know. */
  connectionChanged(): void {
    const error = this.#connection?.error;
    if (error === this.#told) return;
    this.#told = error;
    if (error !== undefined) this.dispatchEvent(new P24ErrorEvent(error, isRetryable(error)));
  }

  /** Asks `fetchSession` anew: the page's own server has signed somebody else in, or nobody any more. */
  refresh(): void {
    const session = this.#connection?.own ? this.#connection.http.session : undefined;
    session?.expire();
    session?.begin();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const baseUrl = this.baseUrl ?? defaultBaseUrl();
    const own = this.fetchSession !== undefined;
    if (this.#connection?.baseUrl !== baseUrl || this.#connection.own !== own) this.#connect(baseUrl, own);
    if (this.isConnected) this.#leave ??= this.#connection?.join(this);
    const { locale, source, property: only, contract, theme } = this;
    const appearance = theme ? { ...this.appearance, theme } : this.appearance;
    const connection = this.#connection;
    if (connection) this.#context.setValue({ connection, locale, source, property: only, contract, appearance });
  }

  /** Frameworks hand in a new function with every render, so the connection asks for the latest. */
  #connect(baseUrl: string, own: boolean): void {
    this.#leave?.();
    this.#leave = undefined;
    if (!own) {
      this.#connection = sharedConnection(baseUrl);
      return;
    }
    const fetchSession = async () => {
      if (!this.fetchSession) throw new Error('p24-provider has lost its fetchSession.');
      return this.fetchSession();
    };
    // What exchanges codes is loaded by the pages that have some.
    const source = import('@p24/sdk/embedded').then(({ embedded }) => embedded(() => connection.http, fetchSession));
    const connection: Connection = new Connection(baseUrl, async () => (await source)());
    this.#connection = connection;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-provider': Provider;
  }
}
