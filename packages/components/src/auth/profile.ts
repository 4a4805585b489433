import { type Device, type Passkey, Passkeys, type Safeguards, Security } from '@p24/sdk';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { cardsStyles } from '../core/cards.styles.js';
import { P24Element } from '../core/element.js';
import { badgeStyles } from '../core/parts/badge.js';
import { Confirmation, dialogStyles } from '../core/parts/dialog.js';
import { fieldStyles } from '../core/parts/field.js';
import { messageStyles } from '../core/parts/message.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { stateStyles } from '../core/parts/state.js';
import { NotProven, proven } from '../core/proof.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { CodesCard } from './codes-card.js';
import { CompanyCard } from './company-card.js';
import { DevicesCard } from './devices-card.js';
import { PasskeysCard } from './passkeys-card.js';
import { PasswordCard } from './password-card.js';
import { styles } from './profile.styles.js';
import { de, type ProfileTexts } from './profile-texts.de.js';

/**
 * One's own access: the password, codes of an app as a second factor, and the devices where somebody is signed in.
 * What is dear asks once more who it is.
 *
 * @fires {P24ReadyEvent} p24-ready - The page is shown for the first time.
 * @fires {SecuredEvent} p24-secured - Codes of an app were set up, and the recovery codes kept.
 * @fires {SourceJoinedEvent} p24-source-joined - A manager has added a further company to the account.
 * @fires {P24ErrorEvent} p24-error - Something could not be read or changed.
 * @csspart dialog - The dialogs that ask before something is done.
 */
export class Profile extends P24Element<ProfileTexts> {
  static override styles = [
    ...elementStyles,
    badgeStyles,
    stateStyles,
    messageStyles,
    fieldStyles,
    dialogStyles,
    cardsStyles,
    styles,
  ];
  protected override readonly catalogue = { de, en: async () => (await import('./profile-texts.en.js')).en };

  /** Shows nothing but how codes of an app are set up, for those who must before they go on. */
  @property({ type: Boolean }) setup = false;

  readonly confirmation = new Confirmation(this);
  readonly safeguards = new Resource<Safeguards>(this, {
    args: () => [],
    load: (_args, options) => this.calls.safeguards(options),
  });
  readonly devices = new Resource<{ items: Device[] }>(this, {
    args: () => [],
    load: (_args, options) => this.calls.devices(options),
  });
  readonly passkeys = new Resource<{ items: Passkey[]; here: boolean }>(this, {
    args: () => [],
    load: async (_args, options) =>
      this.connection ? new Passkeys(this.connection.http).list(options) : { items: [], here: false },
  });
  readonly #passkeys = new PasskeysCard(this);
  readonly #password = new PasswordCard(this);
  readonly #codes = new CodesCard(this);
  readonly #devices = new DevicesCard(this);
  readonly #company = new CompanyCard(this);

  /** What is called on the server. */
  get calls(): Security {
    if (!this.connection) throw new Error('There is nobody to ask yet.');
    return new Security(this.connection.http);
  }

  /** Focuses something once it is there. */
  aim(selector: string): void {
    this.target = selector;
    this.requestUpdate();
  }

  /** Runs what may ask who it is; false where the person did not want to say so. */
  async proven(call: () => Promise<void>): Promise<boolean> {
    try {
      await proven(this, call);
      return true;
    } catch (error) {
      if (error instanceof NotProven) return false;
      throw error;
    }
  }

  protected override content(): unknown {
    const { texts } = this;
    return html`<div class="cards">
      ${this.show(this.safeguards, (safeguards) =>
        this.setup ? this.#codes.render(safeguards) : this.#cards(safeguards),
      )}
      ${this.setup || !this.passkeys.value ? nothing : this.#passkeys.render(this.passkeys.value)}
      ${this.setup ? nothing : this.show(this.devices, ({ items }) => this.#devices.render(items))}
      ${this.setup ? nothing : this.#company.render()}
      ${this.confirmation.render(texts.cancel)}
    </div>`;
  }

  #cards(safeguards: Safeguards): unknown {
    return html`<p>${this.texts.signInWith(this.me?.email ?? '')}</p>
      ${this.#password.render(safeguards)} ${this.#codes.render(safeguards)}`;
  }

  protected override skeleton(): unknown {
    return skeleton(this.core, bones('card', 3));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-profile': Profile;
  }
}
