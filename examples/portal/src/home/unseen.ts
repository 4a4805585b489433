import type { Client, Scope } from '@p24/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type News, readNews } from './news.js';

/** The features whose hints make it look again. */
const followed = ['notices', 'documents', 'tickets'];
/** How long it waits for more of the same before it looks, in milliseconds. */
const pause = 300;

const none: News = { items: [], counts: [], complete: false };

/** Keeps what is new for the signed-in resident: for the counts in the menu and for the overview. */
export class Unseen implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: Client;
  #deafen: (() => void)[] = [];
  #reading: AbortController | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #scope: Scope | undefined;
  /** What is new; undefined until it was read for what is looked at. */
  news: News | undefined;

  constructor(host: ReactiveControllerHost, client: Client) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.forget();
  }

  /** Looks at what is new in a scope from now on; again only when the scope is another one. */
  follow(scope: Scope): void {
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
