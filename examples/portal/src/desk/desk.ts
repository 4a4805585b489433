import { sharedHttp } from '@p24/components';
import { keyframes, skeletonStyles } from '@p24/components/parts';
import type { Client, Me, Scope } from '@p24/sdk';
import { ManageClient } from '@p24/sdk/manage';
import { html, LitElement, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from '../icons.js';
import { adopt } from '../parts.js';
import type { PortalTexts } from '../texts.de.js';
import { addressOf, viewNamed } from '../views.js';
import { beginnings } from './beginnings.js';
import { noticesCard, peopleCard, statusCard, submissionsCard, urgentTiles, type Words } from './desk-cards.js';
import { type DeskData, isBare, readDesk } from './desk-data.js';

/** The features whose hints make the desk look again. */
const followed = ['tickets', 'notices', 'forms'];

/** What managers see first: what cannot wait, how tickets stand, what came in, who reads, and who is there. */
export class Desk extends LitElement {
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) texts!: PortalTexts;
  /** Names the data source that is managed. */
  @property({ attribute: false }) scope: Scope = {};
  @property() locale = 'de';

  @state() private data: DeskData = {};

  readonly #client = new ManageClient(sharedHttp());
  #reading: AbortController | undefined;
  #source: string | undefined;
  /** The language that was read in. */
  #spoken: string | undefined;
  #deafen: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deafen = followed.map((feature) => this.client.events.subscribe(feature, () => void this.#read()));
    if (this.#source) void this.#read();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
    for (const deafen of this.#deafen) deafen();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.scope.source === this.#source && this.locale === this.#spoken) return;
    this.#source = this.scope.source;
    this.#spoken = this.locale;
    this.data = {};
    void this.#read();
  }

  protected override render(): unknown {
    const { texts, data, scope, locale } = this;
    const own = this.me.memberships.find(({ sourceId }) => sourceId === scope.source);
    const words = { texts, scope, locale, timeZone: own?.timeZone };
    const isNew = data.people && isBare(data.people);
    return html`
      ${isNew ? beginnings(texts, { source: scope.source, isAdmin: own?.role === 'admin' }) : this.#acts(words)}
      <div class="desk">
        ${statusCard(data.tickets, words)} ${noticesCard(data.notices, words)}
        ${submissionsCard(data.submissions, words)} ${peopleCard(data.people, words)}
      </div>
    `;
  }

  /** What is done most, and what cannot wait. */
  #acts(words: Words): unknown {
    const { texts, scope } = words;
    return html`
      <p class="acts">
        <a class="button" href=${addressOf(viewNamed('managedTickets'), 'new', scope)}>${icon('ticket')}${texts.desk.newTicket}</a>
        <a class="button quiet" href=${addressOf(viewNamed('managedNotices'), 'new', scope)}>${icon('notice')}${texts.desk.newNotice}</a>
      </p>
      ${urgentTiles(this.data.tickets, words)}
    `;
  }

  async #read(): Promise<void> {
    const source = this.#source;
    if (!source) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const options = { signal: reading.signal, locale: this.locale };
    await readDesk(this.#client.manage(source), options, (part) => {
      if (!reading.signal.aborted) this.data = { ...this.data, ...part };
    });
  }
}

adopt(keyframes, skeletonStyles);
customElements.define('portal-desk', Desk);

declare global {
  interface HTMLElementTagNameMap {
    'portal-desk': Desk;
  }
}
