import { Menu, menuStyles } from '@p24/components/parts';
import type { Client, Me, OwnPortrait } from '@p24/sdk';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { type Account, account } from './frame.js';
import { adopt } from './parts.js';

/** The person's own menu, with how they are shown and called; without an answer by initials and name. */
export class Face implements ReactiveController {
  readonly #host: LitElement;
  readonly #client: Client;
  readonly #menu: Menu;
  #of: Me | undefined;
  #shown: OwnPortrait | null = null;

  constructor(host: LitElement, client: Client) {
    this.#host = host;
    this.#client = client;
    this.#menu = new Menu(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('p24-about-me-changed', this.#read);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('p24-about-me-changed', this.#read);
  }

  /** The menu; who it is about is asked when it is `calm`, and never in a preview (null), which is not the person's own. */
  menu(options: Omit<Account, 'shown' | 'menu'>, calm: Promise<void> | null): TemplateResult {
    if (this.#of !== options.me) {
      this.#of = options.me;
      this.#shown = null;
      void calm?.then(this.#read);
    }
    return account({ ...options, menu: this.#menu, shown: this.#shown });
  }

  readonly #read = async (): Promise<void> => {
    const of = this.#of;
    const shown = await this.#client.portraits.get().catch(() => null);
    if (of !== this.#of) return;
    this.#shown = shown;
    this.#host.requestUpdate();
  };
}

adopt(menuStyles);
