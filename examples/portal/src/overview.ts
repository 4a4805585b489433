import type { Client, Me } from '@p24/sdk';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { icon } from './icons.js';
import { type News, readNews } from './news.js';
import { since } from './since.js';
import type { PortalTexts } from './texts.de.js';
import { addressOf, type View, views } from './views.js';

/** The features whose hints make the overview look again. */
const followed = ['notices', 'documents', 'tickets'];

/** What residents see first: what is new for them, and the short ways to what they came for. */
export class Overview extends LitElement {
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) texts!: PortalTexts;
  @property() locale = 'de';

  @state() private news: { items: News[]; complete: boolean } | undefined;

  #reading: AbortController | undefined;
  #deafen: (() => void)[] = [];

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#read();
    this.#deafen = followed.map((feature) => this.client.events.subscribe(feature, () => void this.#read()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
    for (const deafen of this.#deafen) deafen();
  }

  protected override render(): unknown {
    const { overview } = this.texts;
    return html`
      <p class="lead">${overview.lead}</p>
      <ul class="ways" aria-label=${overview.ways}>
        ${this.#ways().map(
          ({ view, title, text }) => html`
            <li>
              <a href=${addressOf(view)}>${icon(view.icon)}<span class="what"><strong>${title}</strong><span>${text}</span></span></a>
            </li>
          `,
        )}
      </ul>
      <section class="news" aria-labelledby="news">
        <h2 id="news">${overview.news}</h2>
        ${this.#list()}
      </section>
    `;
  }

  #ways(): { view: View; title: string; text: string }[] {
    return Object.entries(this.texts.overview.shortcuts).flatMap(([name, [title, text]]) => {
      const view = views.find((one) => one.name === name);
      return view ? [{ view, title, text }] : [];
    });
  }

  #list(): unknown {
    const { overview, loading, retry } = this.texts;
    const { news } = this;
    if (!news) return html`<p class="quiet" role="status">${loading}</p>`;
    const missing = news.complete
      ? nothing
      : html`<p class="quiet" role="alert">
          ${overview.incomplete} <button class="textual" type="button" @click=${this.#read}>${retry}</button>
        </p>`;
    if (news.items.length === 0) {
      return news.complete ? html`<p class="calm">${icon('check')}${overview.nothingNew}</p>` : missing;
    }
    return html`
      ${missing}
      <ul>
        ${news.items.map((item) => this.#row(item))}
      </ul>
    `;
  }

  #row({ view, icon: sign, id, title, at }: News): unknown {
    const shown = views.find((one) => one.name === view && one.side === 'resident');
    if (!shown) return nothing;
    return html`
      <li>
        <a href=${addressOf(shown, id)}>
          ${icon(sign)}
          <span class="what"><strong>${title}</strong><span>${this.texts.views[view]}</span></span>
          <time datetime=${at}>${since(at, this.locale)}</time>
        </a>
      </li>
    `;
  }

  readonly #read = async (): Promise<void> => {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const news = await readNews(this.client, reading.signal);
    if (!reading.signal.aborted) this.news = news;
  };
}

customElements.define('portal-overview', Overview);

declare global {
  interface HTMLElementTagNameMap {
    'portal-overview': Overview;
  }
}
