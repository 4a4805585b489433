import { isApiError, type Safeguards } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import { NewPassword } from './new-password.js';
import type { Profile } from './profile.js';

/** The password, and how it is changed. */
export class PasswordCard {
  readonly #host: Profile;
  readonly #fresh: NewPassword;
  #open = false;
  #busy = false;
  #done = false;
  #wrong = '';
  #problem: unknown;

  constructor(host: Profile) {
    this.#host = host;
    this.#fresh = new NewPassword(host, 'password');
  }

  render(safeguards: Safeguards): TemplateResult {
    const { texts, headingLevel } = this.#host;
    const words = texts.password;
    return html`<section class="surface card" aria-labelledby="password-title">
      <div class="heading" id="password-title" role="heading" aria-level=${headingLevel}>${words.title}</div>
      <p class="muted">${safeguards.password ? words.lead : words.none}</p>
      ${announcement(this.#done ? words.done : '')}
      ${this.#open ? this.#form(safeguards) : nothing}
      ${
        this.#open || !safeguards.password
          ? nothing
          : html`<div class="actions"><button class="button quiet" id="change" type="button" @click=${this.#start}>${words.change}</button></div>`
      }
    </section>`;
  }

  #form({ minLength }: Safeguards): TemplateResult {
    const { texts, core } = this.#host;
    const words = texts.password;
    return html`<form novalidate @submit=${(event: SubmitEvent) => this.#submit(event, minLength)}>
      <div class="field">
        <label for="current">${words.current}</label>
        <input class="input" id="current" name="current" type="password" autocomplete="current-password" required
          aria-invalid=${this.#wrong ? 'true' : nothing} aria-describedby="current-error" />
        <span class="error" id="current-error">${this.#wrong ? [icon('alert'), this.#wrong] : nothing}</span>
      </div>
      ${this.#fresh.render(minLength)}
      ${this.#problem === undefined ? nothing : html`<div id="refused" tabindex="-1">${failure(problemText(this.#problem, core))}</div>`}
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.working : words.save}</button>
        <button class="button quiet" type="button" @click=${this.#close}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  readonly #start = (): void => {
    this.#open = true;
    this.#done = false;
    this.#wrong = '';
    this.#problem = undefined;
    this.#fresh.clear();
    this.#host.aim('#current');
  };

  readonly #close = (): void => {
    this.#open = false;
    this.#host.aim('#change');
  };

  async #submit(event: SubmitEvent, minLength: number): Promise<void> {
    event.preventDefault();
    if (this.#busy) return;
    const current = String(new FormData(event.currentTarget as HTMLFormElement).get('current') ?? '');
    this.#wrong = current ? '' : this.#host.texts.password.currentMissing;
    this.#problem = undefined;
    if (this.#wrong) {
      this.#host.aim('#current');
      return;
    }
    const password = this.#fresh.read(minLength);
    if (password === null) return;
    this.#busy = true;
    this.#host.requestUpdate();
    try {
      await this.#host.calls.changePassword({ current, password });
      this.#open = false;
      this.#done = true;
      this.#host.aim('.announcement');
      void this.#host.safeguards.reload();
      void this.#host.devices.reload();
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  #refused(error: unknown): void {
    if (this.#fresh.refused(error)) return;
    if (isApiError(error) && error.code === 'wrong-password') {
      this.#wrong = this.#host.texts.password.wrong;
      this.#host.aim('#current');
    } else {
      this.#problem = error;
      this.#host.aim('#refused');
      this.#host.failed(error);
    }
  }
}
