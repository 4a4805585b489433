import type { Client } from '@p24/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keep, type Preferences, preferences } from './preferences.js';
import { de, type PortalTexts } from './texts.de.js';

/** The portal's texts in a language; German is at hand, others are loaded. */
const textsIn = async (locale: Preferences['locale']): Promise<PortalTexts> =>
  locale === 'de' ? de : (await import('./texts.en.js')).en;

/** How the person likes the portal: its language, on every device and in mails; a narrow menu on this one. */
export class Taste implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #client: Client;
  /** What was chosen on this device. */
  chosen = preferences();
  /** Whether another language than the page's own was chosen before anybody had signed in: it is for who does so next. */
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

  /** Takes over what somebody who comes in chose elsewhere, if anything; what they have just chosen at the door goes before it. */
  follow(theirs: Pick<Preferences, 'locale'> | undefined): void {
    const chosenHere = this.#chosenHere;
    this.#chosenHere = false;
    if (!theirs || theirs.locale === this.chosen.locale) return;
    if (chosenHere) this.change(this.chosen.locale);
    else this.#choose({ locale: theirs.locale });
  }

  /** Speaks another language, for the person's mails as well. */
  readonly change = (locale: Preferences['locale']): void => {
    this.#choose({ locale });
    void this.#client.preferences.choose({ locale }).catch(() => {});
  };

  readonly switch = (): void => this.change(this.#other);

  /** Speaks the other language before anybody has signed in: on this device alone. */
  readonly switchHere = (): void => {
    this.#chosenHere = !this.#chosenHere;
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
    this.texts = await textsIn(this.chosen.locale);
    this.#host.requestUpdate();
  }
}
