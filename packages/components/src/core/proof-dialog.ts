import { isApiError, Security } from '@p24/sdk';
import { html, nothing, render } from 'lit';
import { dress } from './dress.js';
import { icon } from './icons.js';
import { problemText } from './notes.js';
import { uniqueId } from './page.js';
import { buttonStyles } from './parts/button.js';
import { dialogStyles } from './parts/dialog.js';
import { fieldStyles } from './parts/field.js';
import type { Asking } from './proof.js';
import { de, type ProofTexts } from './proof-texts.de.js';
import { type Catalogue, loadTexts, textsIn } from './texts.js';

const catalogue: Catalogue<ProofTexts> = { de, en: async () => (await import('./proof-texts.en.js')).en };

/** One dialog, from its opening to its end. */
class ProofDialog {
  readonly #host: Asking;
  readonly #place = document.createElement('div');
  readonly #id = uniqueId();
  readonly #before = deepestFocus();
  #error = '';
  #busy = false;
  #given = false;
  /** Whether a code of the app is asked for in place of the password. */
  #byCode = false;
  /** Whether a passkey may be shown in place of both. */
  #passkeys = false;
  #end: (given: boolean) => void = () => {};

  constructor(host: Asking) {
    this.#host = host;
  }

  get #texts(): ProofTexts {
    return textsIn(catalogue, this.#host.language) ?? de;
  }

  /** Whether proof was given when the dialog was closed. */
  async ask(): Promise<boolean> {
    const { renderRoot } = this.#host;
    await Promise.all([loadTexts(catalogue, this.#host.language), this.#look()]);
    dress(renderRoot, [buttonStyles, fieldStyles, dialogStyles]);
    // Inside the base, which carries colours and language.
    (renderRoot.querySelector('.base') ?? renderRoot).append(this.#place);
    this.#show();
    this.#place.querySelector('dialog')?.showModal();
    try {
      return await new Promise((end) => {
        this.#end = end;
      });
    } finally {
      this.#place.remove();
      this.#before?.focus();
    }
  }

  async #look(): Promise<void> {
    const { connection } = this.#host;
    if (!connection) return;
    const { codes, passkeys } = await new Security(connection.http).safeguards();
    this.#byCode = codes !== null;
    this.#passkeys = passkeys > 0 && connection.http.session.kind === 'cookie' && 'PublicKeyCredential' in window;
  }

  #show(): void {
    const texts = this.#texts;
    const asked = this.#byCode ? texts.byCode : texts.byPassword;
    const id = this.#id;
    render(
      html`<dialog class="dialog confirm" part="dialog" aria-labelledby="${id}-title" aria-describedby="${id}-lead"
        @close=${() => this.#end(this.#given)}>
        <div class="heading" id="${id}-title">${texts.title}</div>
        <p id="${id}-lead">${asked.lead}</p>
        <form novalidate @submit=${this.#submit}>
          <div class="field">
            <label for="${id}-given">${asked.label}</label>
            <input class="input" id="${id}-given" name="given" type=${this.#byCode ? 'text' : 'password'} maxlength="1000" required
              inputmode=${this.#byCode ? 'numeric' : nothing} autocomplete=${this.#byCode ? 'one-time-code' : 'current-password'}
              aria-invalid=${this.#error ? 'true' : nothing} aria-describedby="${id}-error" />
            <span class="error" id="${id}-error" role="alert">${this.#error ? [icon('alert'), this.#error] : nothing}</span>
          </div>
          <div class="actions">
            <button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.checking : texts.confirm}</button>
            ${this.#passkeys ? html`<button class="button quiet" type="button" @click=${this.#byPasskey}>${texts.passkey}</button>` : nothing}
            <button class="button quiet" type="button" @click=${this.#close}>${texts.cancel}</button>
          </div>
        </form>
      </dialog>`,
      this.#place,
    );
  }

  readonly #close = (): void => this.#place.querySelector('dialog')?.close();

  readonly #byPasskey = async (): Promise<void> => {
    const { connection } = this.#host;
    if (!connection) return;
    const { isDismissed, signWithPasskey } = await import('./passkey.js');
    try {
      await new Security(connection.http).prove({ passkey: await signWithPasskey(connection.http) });
      this.#given = true;
      this.#close();
    } catch (error) {
      if (!isDismissed(error)) this.#wrong(problemText(error, this.#host.core));
    }
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { connection } = this.#host;
    if (this.#busy || !connection) return;
    const given = String(new FormData(event.currentTarget as HTMLFormElement).get('given') ?? '');
    const asked = this.#byCode ? this.#texts.byCode : this.#texts.byPassword;
    if (!given) return this.#wrong(asked.missing);
    this.#busy = true;
    this.#show();
    try {
      await new Security(connection.http).prove(this.#byCode ? { code: given } : { password: given });
      this.#given = true;
      this.#close();
    } catch (error) {
      this.#busy = false;
      const wrong = isApiError(error) && ['wrong-password', 'factor-wrong'].includes(error.code);
      this.#wrong(wrong ? asked.wrong : problemText(error, this.#host.core));
    }
  };

  #wrong(error: string): void {
    this.#error = error;
    this.#show();
    this.#place.querySelector('input')?.focus();
  }
}

/** What has the focus, also inside shadow roots. */
function deepestFocus(): HTMLElement | undefined {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement ? at : undefined;
}

/** Asks the person for proof; false when they closed the dialog. */
export const askForProof = (host: Asking): Promise<boolean> => new ProofDialog(host).ask();
