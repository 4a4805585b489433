import { Auth, isApiError } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { type Catalogue, loadTexts, textsIn } from '../core/texts.js';
import { de, type SecondStepTexts } from './second-step-texts.de.js';
import type { StepsHost } from './steps.js';

const catalogue: Catalogue<SecondStepTexts> = { de, en: async () => (await import('./second-step-texts.en.js')).en };

/** Asks for the code of an app, or a recovery code, after the password. It is loaded once somebody needs it. */
export class SecondStepForm {
  readonly #host: StepsHost;
  readonly #challenge: string;
  readonly #id: string;
  #recovery = false;
  #error = '';
  #problem: unknown;
  #busy = false;

  constructor(host: StepsHost, { challenge, id }: { challenge: string; id: string }) {
    this.#host = host;
    this.#challenge = challenge;
    this.#id = id;
    void loadTexts(catalogue, host.element.language).then(() => host.shown());
  }

  get #texts(): SecondStepTexts {
    return textsIn(catalogue, this.#host.element.language) ?? de;
  }

  /** The step, as the content of the sign-in's card. */
  render(): TemplateResult {
    const { core, headingLevel } = this.#host.element;
    const texts = this.#texts;
    const id = this.#id;
    return html`
      <div>
        <div class="title" id="${id}-title" role="heading" aria-level=${headingLevel}>${texts.title}</div>
      </div>
      <p class="muted">${this.#recovery ? texts.recoveryLead : texts.lead}</p>
      <form novalidate @submit=${this.#submit}>
        <div role="alert" id="${id}-problem" tabindex="-1" class="message danger" ?hidden=${this.#problem === undefined}>
          ${this.#problem === undefined ? nothing : html`${icon('alert')}<span>${problemText(this.#problem, core)}</span>`}
        </div>
        ${this.#field()}
        <button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.sending : texts.submit}</button>
        <button class="link" type="button" @click=${this.#switch}>${this.#recovery ? texts.toCode : texts.toRecovery}</button>
        <button class="link" type="button" @click=${() => this.#host.left(false)}>${texts.back}</button>
      </form>
    `;
  }

  #field(): TemplateResult {
    const texts = this.#texts;
    const id = this.#id;
    const recovery = this.#recovery;
    return html`<div class="field">
      <label for="${id}-code">${recovery ? texts.recovery : texts.code}</label>
      <input
        class="input"
        id="${id}-code"
        name="code"
        inputmode=${recovery ? 'text' : 'numeric'}
        autocomplete=${recovery ? 'off' : 'one-time-code'}
        autocapitalize="characters"
        spellcheck="false"
        maxlength="40"
        required
        aria-invalid=${this.#error ? 'true' : nothing}
        aria-describedby="${id}-code-hint ${id}-code-error"
      />
      <span class="hint" id="${id}-code-hint">${recovery ? texts.recoveryHint : texts.codeHint}</span>
      <span class="error" id="${id}-code-error">${this.#error ? [icon('alert'), this.#error] : nothing}</span>
    </div>`;
  }

  get #input(): HTMLInputElement | null {
    return this.#host.element.querySelector(`#${this.#id}-code`);
  }

  readonly #switch = (): void => {
    this.#recovery = !this.#recovery;
    this.#error = '';
    if (this.#input) this.#input.value = '';
    this.#host.shown(`#${this.#id}-code`);
  };

  #wrong(error: string): void {
    this.#error = error;
    this.#host.shown(`#${this.#id}-code`);
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { connection } = this.#host.element;
    const code = this.#input?.value.trim();
    if (this.#busy || !connection) return;
    if (!code) {
      this.#wrong(this.#texts.codeMissing);
      return;
    }
    this.#busy = true;
    this.#error = '';
    this.#problem = undefined;
    this.#host.shown();
    try {
      const order = { challenge: this.#challenge, code };
      await connection.signIn(() => new Auth(connection.http).secondStep(order));
      this.#host.left(true);
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#busy = false;
      this.#host.shown();
    }
  };

  #refused(error: unknown): void {
    const code = isApiError(error) ? error.code : '';
    if (code === 'factor-wrong') {
      if (this.#input) this.#input.value = '';
      this.#wrong(this.#recovery ? this.#texts.recoveryWrong : this.#texts.wrong);
    } else if (code === 'challenge-over' || code === 'residents-only') this.#host.left(false, error);
    else {
      if (!code) this.#host.element.failed(error);
      this.#problem = error;
      this.#host.shown(`#${this.#id}-problem`);
    }
  }
}
