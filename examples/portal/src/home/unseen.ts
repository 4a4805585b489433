import type { Client, Me, Scope } from '@p24/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Waiting } from '../desk/waiting.js';
import { type Homes, scopeOf } from '../homes.js';
import type { Count } from '../menu.js';
import { managedBy, sidesOf } from '../sides.js';
import type { Place } from '../views.js';
import { type News, readNews } from './news.js';

/** The features whose hints make it look again. */
const followed = ['notices', 'documents', 'tickets'];
/** How long it waits for more of the same before it looks, in milliseconds. */
const pause = 300;

const none: News = { items: [], counts: [], open: [], complete: false };

/** Keeps what is new for the signed-in person: for the counts in the menu, a resident's for the overview, too. */
export class Unseen implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: Client;
  #deafen: (() => void)[] = [];
  #reading: AbortController | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #scope: Scope | undefined;
  readonly #desk: Waiting;
  /** What is new; undefined until it was read for what is looked at. */
  news: News | undefined;

  constructor(host: ReactiveControllerHost, client: Client) {
    this.#host = host;
    this.#client = client;
    this.#desk = new Waiting(
      client.events,
      () => host.requestUpdate(),
      async (source, signal) => (await import('../desk/new-tickets.js')).newTickets(source, signal),
    );
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.forget();
  }

  /** How much is new, by the page on which it is. */
  get counts(): readonly Count[] {
    const { count } = this.#desk;
    const tickets: Count[] = count > 0 ? [{ view: 'managedTickets', count, more: false }] : [];
    return [...(this.news?.counts ?? []), ...tickets];
  }

  /** Follows what is new at the desk of a manager, and where the person is at home, in what they look at. */
  look(me: Me, place: Place | null, homes: Homes | undefined): void {
    this.#attend(me, place);
    this.#follow(place?.view.side === 'resident' ? scopeOf(me, place, homes) : {}, me);
  }

  /** Looks after the company that a manager works for at a place: the one that it names, else the first. */
  #attend(me: Me, place: Place | null): void {
    const managed = me.needsFactor ? [] : managedBy(me).map(({ sourceId }) => sourceId);
    this.#desk.follow(managed.find((one) => one === place?.scope.source) ?? managed[0]);
  }

  /** Looks at what is new for a resident in a scope from now on; again only when the scope is another one. */
  #follow(scope: Scope, me: Me): void {
    if (!sidesOf(me).includes('resident')) return;
    if (JSON.stringify(scope) === JSON.stringify(this.#scope)) return;
    this.#scope = scope;
    this.news = undefined;
    if (this.#deafen.length === 0) {
      this.#deafen = followed.map((feature) => this.#client.events.subscribe(feature, this.soon));
    }
    void this.read();
  }

  /** Forgets everything, as after signing out. */
  forget(): void {
    this.#desk.forget();
    this.#reading?.abort();
    clearTimeout(this.#waiting);
    for (const deafen of this.#deafen) deafen();
    this.#deafen = [];
    this.#scope = undefined;
    this.news = undefined;
  }

  /** Looks again in a moment: something was opened, or a hint came. */
  readonly soon = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.read(), pause);
  };

  /** Looks now. */
  readonly read = async (): Promise<void> => {
    if (!this.#scope) return;
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    const news = await readNews(this.#client, this.#scope, reading).catch(() => none);
    if (reading.signal.aborted) return;
    this.news = news;
    this.#host.requestUpdate();
  };
}
