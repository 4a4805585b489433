import { bones, keyframes, skeletonStyles } from '@p24/components/parts';
import type { Client, FormSummary, Me, Scope } from '@p24/sdk';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { type Homes, isMixed } from '../homes.js';
import { icon } from '../icons.js';
import { whenIdle } from '../idle.js';
import type { View } from '../pages.js';
import { adopt } from '../parts.js';
import { isResident } from '../sides.js';
import type { PortalTexts } from '../texts.de.js';
import { addressOf, viewNamed } from '../views.js';
import { since } from '../when.js';
import { type NextAppointment, readAppointment, readUsed, type Used } from './glance.js';
import { appointmentCard, usedCard } from './glance-cards.js';
import type { News, NewsItem } from './news.js';
import { type Way, waysOf } from './ways.js';

/** The features whose hints make the overview look again; what is new is followed by the portal. */
const followed = ['notices', 'consumption'];

/** What residents see first: what is new for them, what comes next, and the short ways to what they came for. */
export class Overview extends LitElement {
  @property({ attribute: false }) client!: Client;
  @property({ attribute: false }) me!: Me;
  @property({ attribute: false }) texts!: PortalTexts;
  /** What of the person's homes is looked at. */
  @property({ attribute: false }) scope: Scope = {};
  @property() locale = 'de';
  /** What the person can choose of; undefined where it is not known. */
  @property({ attribute: false }) homes: Homes | undefined;
  /** Pages that hold nothing for the person: nothing here leads there. */
  @property({ attribute: false }) closed: ReadonlySet<View['name']> = new Set();
  /** What is new for the person; undefined until it was read. */
  @property({ attribute: false }) news: News | undefined;
  /** Looks again for what is new. */
  @property({ attribute: false }) renew: () => void = () => {};

  @state() private appointment: NextAppointment | null | undefined;
  @state() private used: readonly Used[] | undefined;
  /** The forms that the person may fill in, with those that were begun. */
  @state() forms: readonly FormSummary[] | undefined;

  #reading: AbortController | undefined;
  #deafen: (() => void)[] = [];
  #readFor: string | undefined;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#deafen = followed.map((feature) => this.client.events.subscribe(feature, () => void this.#read()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#reading?.abort();
    for (const deafen of this.#deafen) deafen();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const wanted = JSON.stringify([this.scope, this.#measured]);
    if (!(changed.has('scope') || changed.has('closed')) || wanted === this.#readFor) return;
    this.#readFor = wanted;
    this.appointment = this.used = undefined;
    void this.#read();
  }

  protected override render(): unknown {
    const { overview } = this.texts;
    const { texts, locale, appointment, used } = this;
    const words = { texts, locale, timeZone: this.#timeZone(appointment?.sourceId) };
    return html`
      <div class="lead" role="status">${this.news ? overview.waiting(this.news.counts) : html`${bones('line')}<span class="sr">${texts.loading}</span>`}</div>
      ${this.homes?.begins ? html`<p class="begins">${icon('key')}${overview.begins(this.#day(this.homes.begins))}</p>` : nothing}
      <ul class="ways" aria-label=${overview.ways}>
        ${waysOf(this).map((way, at) => this.#way(way, at === 0))}
      </ul>
      ${this.forms?.filter(({ hasDraft }) => hasDraft).map((form) => this.#begun(form))}
      <div class="reaches">${this.#reach()}${this.#otherForms()}</div>
      <div class="glance">${appointmentCard(appointment, words, appointment ? this.#from(appointment) : undefined)}${this.#measured ? usedCard(used, words) : nothing}</div>
      <section class="news" aria-labelledby="news">
        <h2 id="news">${overview.news}</h2>
        ${this.#open(this.news?.open ?? [])} ${this.#list()}
      </section>
    `;
  }

  /** Whether there is a home whose consumption the person may see. */
  get #measured(): boolean {
    return !this.closed.has('consumption') && !this.homes?.begins;
  }

  #day(day: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
  }

  #timeZone(sourceId: string | undefined): string | undefined {
    const { memberships } = this.me;
    return (memberships.find((one) => one.sourceId === sourceId) ?? memberships[0])?.timeZone;
  }

  #way({ key, view: name, item, icon: sign }: Way, first: boolean): unknown {
    const view = viewNamed(name);
    const [title, text] = this.texts.overview.shortcuts[key];
    return html`
      <li>
        <a class=${first ? 'way first' : 'way'} href=${addressOf(view, item, this.scope)}>
          ${icon(sign ?? view.icon)}<span class="what"><strong>${title}</strong><span>${text}</span></span>
        </a>
      </li>
    `;
  }

  /** The way to whom to call, also in danger. */
  #reach(): unknown {
    const [title, text] = this.texts.overview.reach;
    return html`<a class="reach" href=${addressOf(viewNamed('house'), null, this.scope)}>
      ${icon('phone')}<span class="what"><strong>${title}</strong><span>${text}</span></span>${icon('chevron')}
    </a>`;
  }

  /** The way to all that can be reported or asked for; it is there before the forms are known, so that nothing moves. */
  #otherForms(): unknown {
    if (!isResident(this.me)) return nothing;
    const [title, text] = this.texts.overview.shortcuts.forms;
    return html`<a class="reach" href=${addressOf(viewNamed('forms'), null, this.scope)}>
      ${icon('form')}<span class="what"><strong>${title}</strong><span>${text}</span></span>${icon('chevron')}
    </a>`;
  }

  /** What the person has asked or reported and is not settled yet; it comes with what is new, so that nothing moves. */
  #open(open: News['open']): unknown {
    const [first, ...others] = open;
    if (!first) return nothing;
    const title = this.texts.overview.open(open.length);
    return html`<a class="reach" href=${addressOf(viewNamed('tickets'), others.length ? null : first.id, this.scope)}>
      ${icon('ticket')}<span class="what"><strong>${title}</strong><span>${open
        .slice(0, 3)
        .map((one) => one.title)
        .join(', ')}</span></span>${icon('chevron')}
    </a>`;
  }

  /** The way back to a form that was begun. */
  #begun({ id, title }: FormSummary): unknown {
    const { begun, goOn } = this.texts.overview;
    const named = title[this.locale.startsWith('de') ? 'de' : 'en'] ?? title.de;
    return html`<p class="begun">
      <a class="way" href=${addressOf(viewNamed('forms'), id, this.scope)}>
        ${icon('form')}<span class="what"><strong>${begun(named)}</strong><span>${goOn}</span></span>
      </a>
    </p>`;
  }

  #list(): unknown {
    const { overview, retry } = this.texts;
    const { news } = this;
    if (!news) return html`<div aria-hidden="true">${bones('line', 3)}</div>`;
    const missing = news.complete
      ? nothing
      : html`<p class="quiet" role="alert">
          ${overview.incomplete} <button class="textual" type="button" @click=${this.renew}>${retry}</button>
        </p>`;
    if (news.items.length === 0) {
      return news.complete ? html`<p class="calm">${icon('check')}${overview.nothingNew}</p>` : missing;
    }
    return html`
      ${missing}
      <ul>
        ${news.items.map((item) => this.#row(item))}
      </ul>
      ${this.#rest(news)}
    `;
  }

  /** The house that something is about, else its company; nothing where it can be from one house only. */
  #from({ house, sourceId }: { house: string | null; sourceId: string }): string | undefined {
    if (!isMixed(this.homes, this.scope)) return undefined;
    return house ?? this.me.memberships.find((one) => one.sourceId === sourceId)?.sourceName;
  }

  #row(item: NewsItem): unknown {
    const { view, icon: sign, id, title, at } = item;
    const from = this.#from(item);
    const kind = this.texts.overview.kinds[view];
    const place = { locale: this.locale, timeZone: this.#timeZone(undefined) };
    return html`
      <li>
        <a href=${addressOf(viewNamed(view), id, this.scope)}>
          ${icon(sign)}
          <span class="what"><strong>${title}</strong><span>${from ? `${from} · ${kind}` : kind}</span></span>
          <time datetime=${at}>${since(at, place)}</time>${icon('chevron')}
        </a>
      </li>
    `;
  }

  /** Where to find what the list has no room for. */
  #rest({ counts, items }: News): unknown {
    const rest = counts.filter(
      ({ view, count, more }) => more || count > items.filter((item) => item.view === view).length,
    );
    if (rest.length === 0) return nothing;
    return html`<p class="rest">
      ${rest.map(({ view }) => html`<a href=${addressOf(viewNamed(view), null, this.scope)}>${this.texts.overview.all[view]}</a>`)}
    </p>`;
  }

  readonly #read = async (): Promise<void> => {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const { signal } = reading;
    const { client, scope } = this;
    const told = <T>(read: Promise<T>, tell: (value: T) => void, otherwise: T) =>
      read.catch(() => otherwise).then((value) => signal.aborted || tell(value));
    // Nobody waits for it: what the person may fill in changes the words of a way at most.
    whenIdle(() => void this.#readForms(signal));
    await Promise.all([
      told(readAppointment(client, scope, signal), (next) => (this.appointment = next), null),
      this.#measured && told(readUsed(client, scope, signal), (used) => (this.used = used), []),
    ]);
  };

  async #readForms(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const read = await this.client.forms.list(this.scope, { signal }).catch(() => undefined);
    if (!signal.aborted) this.forms = read?.items;
  }
}

adopt(skeletonStyles, keyframes);
customElements.define('portal-overview', Overview);

declare global {
  interface HTMLElementTagNameMap {
    'portal-overview': Overview;
  }
}
