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

/** A session that the page's own server brings, and the providers on the page that share it. */
interface Handed {
  readonly connection: Connection;
  /** Frameworks hand in a new function with every render, so the connection asks for the latest. */
  ask: FetchSession;
  readonly providers: Set<Provider>;
}

/** By the function that brings the codes, then by server. */
const shelf = new WeakMap<FetchSession, Map<string, Handed>>();

/** Whose provider has left the page may be somebody else by now, so only what is in use is shared. */
function handedBy(fetchSession: FetchSession, baseUrl: string): Handed {
  const known = shelf.get(fetchSession)?.get(baseUrl);
  if (known?.providers.size) return known;
  const connection: Connection = new Connection(baseUrl, async () => (await source)());
  const handed: Handed = { connection, ask: fetchSession, providers: new Set() };
  // What exchanges codes is loaded by the pages that have some.
  const source = import('@p24/sdk/embedded').then(({ embedded }) =>
    embedded(
      () => connection.http,
      () => handed.ask(),
    ),
  );
  return handed;
}

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
   * before the session ends. Providers with the same function and server share one session.
   */
  @property({ attribute: false }) fetchSession: FetchSession | undefined;

  /** How the elements inside look; CSS of the page goes before it. */
  @property({ attribute: false }) appearance: Appearance | undefined;

  readonly sessionRank = 1;

  readonly #context = new ContextProvider(this, { context: surroundingsContext });
  #connection: Connection | undefined;
  #handed: Handed | undefined;
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
    this.#part();
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
    if (this.#connection?.baseUrl !== baseUrl || this.#connection.own !== own) this.#connect(baseUrl);
    if (this.isConnected) {
      this.#leave ??= this.#connection?.join(this);
      this.#share(baseUrl);
    }
    const { locale, source, property: only, contract, theme } = this;
    const appearance = theme ? { ...this.appearance, theme } : this.appearance;
    const connection = this.#connection;
    if (connection) this.#context.setValue({ connection, locale, source, property: only, contract, appearance });
  }

  #connect(baseUrl: string): void {
    this.#part();
    this.#handed = this.fetchSession && handedBy(this.fetchSession, baseUrl);
    this.#connection = this.#handed?.connection ?? sharedConnection(baseUrl);
  }

  #share(baseUrl: string): void {
    if (!this.#handed || !this.fetchSession) return;
    this.#handed.ask = this.fetchSession;
    this.#handed.providers.add(this);
    shelf.set(this.fetchSession, new Map(shelf.get(this.fetchSession)).set(baseUrl, this.#handed));
  }

  #part(): void {
    this.#leave?.();
    this.#leave = undefined;
    this.#handed?.providers.delete(this);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-provider': Provider;
  }
}
