import type { Client } from '@p24/sdk';
import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';
import { addressOf, viewNamed } from './views.js';

/** Says on the first page that somebody has invited the person, until that is decided. */
export class Invited implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: Client;
  #senders: readonly string[] = [];

  constructor(host: ReactiveControllerHost, client: Client) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Looks for invitations; without an answer nothing is said. */
  readonly read = async (): Promise<void> => {
    const { items } = await this.#client.invitations.list().catch(() => ({ items: [] }));
    this.#senders = items.map(({ sourceName }) => sourceName);
    this.#host.requestUpdate();
  };

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
