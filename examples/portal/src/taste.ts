import type { Client } from '@p24/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keep, type Preferences, preferences, textsFor } from './preferences.js';
import { de, type PortalTexts } from './texts.de.js';

/** How the person likes the portal: its language, on every device and in mails; a narrow menu on this one. */
export class Taste implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: Client;
  /** What was chosen on this device. */
  chosen = preferences();
  /** Whether the language was chosen before anybody had signed in. */
  #chosenHere = false;
  texts: PortalTexts = de;

  constructor(host: ReactiveControllerHost, client: Client) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected(): void {
    void this.#speak();
  }

  /** Takes over what the person chose elsewhere; what they have just chosen at the door goes before it. */
  follow({ locale }: Pick<Preferences, 'locale'>): void {
    if (locale === this.chosen.locale) return;
    if (this.#chosenHere) this.change(this.chosen.locale);
    else this.#choose({ locale });
  }

  /** Speaks another language, for the person's mails as well. */
  readonly change = (locale: Preferences['locale']): void => {
    this.#chosenHere = false;
    this.#choose({ locale });
    void this.#client.preferences.choose({ locale }).catch(() => {});
  };

  readonly switch = (): void => this.change(this.#other);

  /** Speaks the other language before anybody has signed in: on this device alone. */
  readonly switchHere = (): void => {
    this.#chosenHere = true;
    this.#choose({ locale: this.#other });
  };

  get #other(): Preferences['locale'] {
    return this.chosen.locale === 'de' ? 'en' : 'de';
  }

  /** Folds the menu to its icons, or unfolds it. */
  readonly collapse = (): void => this.#choose({ narrow: !this.chosen.narrow });

  #choose(chosen: Partial<Preferences>): void {
    this.chosen = { ...this.chosen, ...chosen };
    keep(this.chosen);
    this.#host.requestUpdate();
    if (chosen.locale) void this.#speak();
  }

  async #speak(): Promise<void> {
    this.texts = await textsFor(this.chosen.locale);
    this.#host.requestUpdate();
  }
}
