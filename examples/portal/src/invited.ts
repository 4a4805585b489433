import type { P24ErrorEvent } from '@p24/components';
import { type Client, isApiError, type Me } from '@p24/sdk';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { closedTo, readsFor } from './granted.js';
import { icon } from './icons.js';
import type { View } from './pages.js';
import type { PortalTexts } from './texts.de.js';
import { addressOf, viewNamed } from './views.js';

/** Who else lets the person in: says on the first page that an invitation waits, and knows which pages stay empty. */
export class Invited implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: Client;
  readonly #changed: (me: Me) => void;
  #me: Me | undefined;
  #looking = false;
  #senders: readonly string[] = [];
  #reads: ReturnType<typeof readsFor> = [];
  /** Pages that hold nothing for the person. */
  closed: ReadonlySet<View['name']> = new Set();

  /** `changed` hears when the person may enter other companies than before. */
  constructor(host: ReactiveControllerHost, client: Client, changed: (me: Me) => void) {
    this.#host = host;
    this.#client = client;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {}

  /**
   * Looks for whom the person acts, and when it is `calm` for invitations; without an answer nothing is said, and no page
   * is left out. Not to be called in a preview: both are the account's, which a preview does not enter.
   */
  readonly read = async (me: Me, calm: Promise<void>): Promise<void> => {
    this.#me = me;
    this.#senders = this.#reads = [];
    this.closed = closedTo(me, []);
    const acting = this.closed.size > 0 ? this.#client.delegates.list().catch(() => null) : null;
    const granted = await acting;
    // Somebody else has come in meanwhile.
    if (this.#me !== me) return;
    this.#reads = readsFor(granted?.iActFor ?? []);
    if (this.closed.size > 0) this.closed = granted ? closedTo(me, granted.iActFor) : new Set();
    if (acting) this.#host.requestUpdate();
    await calm;
    const { items } = await this.#client.invitations.list().catch(() => ({ items: [] }));
    if (this.#me !== me) return;
    this.#senders = items.map(({ sourceName }) => sourceName);
    this.#host.requestUpdate();
  };

  /** Forgets the person, as after signing out. */
  forget(): void {
    this.#me = undefined;
    this.#senders = this.#reads = [];
    this.closed = new Set();
  }

  /** Asks who may enter after something was refused: whoever was locked out hears it from the page, not from all its parts. */
  readonly refused = async ({ error }: P24ErrorEvent): Promise<void> => {
    if (!this.#me || this.#looking || !isApiError(error) || error.status !== 403) return;
    this.#looking = true;
    const now = await this.#client.auth.me().catch(() => null);
    this.#looking = false;
    if (now && now.memberships.length !== this.#me.memberships.length) this.#changed(now);
  };

  /** For whom the person reads here, who has no contract of their own; nothing for all others. */
  readsFor({ actingFor, views }: PortalTexts): unknown {
    return this.#reads.map(
      ({ name, pages }) =>
        html`<p class="reads-for">${icon('people')}${actingFor(name, pages.map((page) => views[page]).join(', '))}</p>`,
    );
  }

  /** The way to what waits; nothing where nothing does. */
  card(texts: PortalTexts): unknown {
    const [first] = this.#senders;
    if (!first) return nothing;
    return html`<p class="invited">
      <a class="way" href=${addressOf(viewNamed('connections'))}>
        ${icon('people')}<span class="what"><strong>${texts.invited(first, this.#senders.length)}</strong><span>${texts.decide}</span></span>
      </a>
    </p>`;
  }
}
