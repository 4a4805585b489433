import type { Ticket, TicketEvent } from '@p24/sdk';
import { html, type LitElement, nothing } from 'lit';
import { icon } from '../core/icons.js';
import type { TicketsTexts } from './texts.de.js';

/** What the news of a ticket need of the element. */
export interface TicketNewsHost extends LitElement {
  readonly texts: TicketsTexts;
}

/** How far from the lower edge of the window an entry counts as seen, in CSS pixels: pages may have a bar there. */
const edge = 48;

/** Milliseconds that words for screen readers stand there, to be read out. */
const heard = 5_000;

/** Id of an entry in the document. */
export const eventId = ({ id }: TicketEvent): string => `event-${id}`;

/** What others wrote to the open ticket that the person had not before their eyes yet, and the way there. */
export class TicketNews {
  readonly #host: TicketNewsHost;
  readonly #seen: () => void;
  #fresh: readonly TicketEvent[] = [];
  /** How many came while the ticket was open and are still said: another number is read out anew. */
  #live = 0;
  #hushing: ReturnType<typeof setTimeout> | undefined;
  /** Whether they lie outside the window. */
  #away = false;
  #watched: Element | undefined;
  readonly #watcher = new IntersectionObserver((entries) => this.#look(entries), { rootMargin: `0px 0px -${edge}px` });

  /** `settled` tells whether the page is as long as it will be, `seen` is called once the first entry was in the window. */
  constructor(host: TicketNewsHost, { settled, seen }: { settled: () => boolean; seen: () => void }) {
    this.#host = host;
    this.#seen = seen;
    host.addController({
      hostUpdated: () => {
        if (settled()) this.#watch();
      },
      hostDisconnected: () => this.#leave(),
    });
  }

  /** Takes note of a ticket as it was read; `before` is what was shown of it until now. */
  take(ticket: Ticket, before: Ticket | undefined): void {
    const { events, unread } = ticket;
    const known =
      before?.events.length ?? (unread ? events.findLastIndex(({ author }) => author.own) + 1 : events.length);
    // What was read may be read again before it is shown.
    const fresh = events
      .slice(known)
      .filter(({ id, author }) => !author.own && !this.#fresh.some((one) => one.id === id));
    if (before) this.#live += fresh.length;
    this.#fresh = [...this.#fresh, ...fresh];
    if (unread && !this.#fresh.length) this.#seen();
  }

  /** Nothing is new any more. */
  forget(): void {
    this.#leave();
    this.#hush();
    this.#fresh = [];
    this.#away = false;
  }

  /** Leads to what is new while that lies outside the window; to stand behind the history. */
  render(): unknown {
    const { texts } = this.#host;
    const messages = this.#fresh.filter(({ kind }) => kind !== 'status').length;
    return html`<div class="news" role="status">${
      this.#away
        ? html`<button class="button" part="news" type="button" @click=${this.#go}>${icon('chevron')}${texts.newBelow(messages)}</button>`
        : this.#live
          ? html`<span class="sr">${texts.news(this.#live)}</span>`
          : nothing
    }</div>`;
  }

  get #first(): HTMLElement | null {
    const [first] = this.#fresh;
    return first ? this.#host.renderRoot.querySelector<HTMLElement>(`#${eventId(first)}`) : null;
  }

  #watch(): void {
    const first = this.#first;
    if (!first || first === this.#watched) return;
    this.#leave();
    this.#watched = first;
    this.#watcher.observe(first);
  }

  #leave(): void {
    this.#watcher.disconnect();
    this.#watched = undefined;
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const inside = entries.some(({ isIntersecting }) => isIntersecting);
    this.#away = !inside;
    if (inside) {
      this.#leave();
      this.#fresh = [];
      this.#seen();
      // What has been said can only be said again once it is gone.
      clearTimeout(this.#hushing);
      this.#hushing = setTimeout(this.#hush, heard);
    }
    this.#host.requestUpdate();
  }

  readonly #hush = (): void => {
    clearTimeout(this.#hushing);
    this.#live = 0;
    this.#host.requestUpdate();
  };

  readonly #go = (): void => {
    const first = this.#first;
    first?.focus({ preventScroll: true });
    first?.scrollIntoView({ block: 'center' });
  };
}
