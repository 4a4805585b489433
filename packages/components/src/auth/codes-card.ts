import { Factors, isApiError, type Safeguards } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { announcement, failure } from '../core/parts/message.js';
import { stateBadge } from '../core/parts/state.js';
import { type CodesSetUp, setUpSteps } from './codes-steps.js';
import { NewPassword } from './new-password.js';
import type { Profile } from './profile.js';
import { SecuredEvent } from './profile-events.js';
import { recoveryCodes } from './recovery-codes.js';

/** Codes of an app: set up, looked after and turned off. */
export class CodesCard {
  readonly #host: Profile;
  readonly #longer: NewPassword;
  #setUp: CodesSetUp | undefined;
  /** Recovery codes that were just made, and what is said once they were kept. */
  #made: { codes: readonly string[]; said: string; secured: boolean } | undefined;
  #lengthening = false;
  #busy = false;
  #done = '';
  #wrong = '';
  #problem: unknown;

  constructor(host: Profile) {
    this.#host = host;
    this.#longer = new NewPassword(host, 'longer');
  }

  get #factors(): Factors {
    const { connection } = this.#host;
    if (!connection) throw new Error('There is nobody to ask yet.');
    return new Factors(connection.http);
  }

  render(safeguards: Safeguards): TemplateResult {
    const { texts, headingLevel, core, setup } = this.#host;
    const words = texts.codes;
    return html`<section class="surface card" aria-labelledby="codes-title">
      <div class="head">
        <div class="heading" id="codes-title" role="heading" aria-level=${headingLevel}>${setup ? texts.setUpTitle : words.title}</div>
        ${setup ? nothing : this.#state(safeguards)}
      </div>
      ${this.#setUp || this.#made ? nothing : html`<p class="muted">${setup ? texts.setUpLead : words.lead}</p>`}
      ${announcement(this.#done, { part: 'codes-announcement' })}
      ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
      ${this.#inside(safeguards)}
    </section>`;
  }

  #state({ codes }: Safeguards): TemplateResult {
    const { texts, formats } = this.#host;
    if (!codes) return stateBadge('neutral', nothing, texts.codes.off);
    return stateBadge('info', icon('check'), texts.codes.on(formats.day(codes)));
  }

  #inside(safeguards: Safeguards): TemplateResult {
    const { texts, me } = this.#host;
    if (this.#made) return recoveryCodes({ texts, email: me?.email ?? '', codes: this.#made.codes, kept: this.#kept });
    if (this.#setUp) {
      const asked = { texts, busy: this.#busy, wrong: this.#wrong, setUp: this.#setUp };
      return setUpSteps(asked, { confirm: this.#confirm, cancel: this.#stop });
    }
    return this.#lengthening ? this.#lengthen() : this.#choices(safeguards);
  }

  #choices({ codes, codesNeeded, newPasswordNeeded, recoveryCodes: left }: Safeguards): TemplateResult {
    const words = this.#host.texts.codes;
    const manages = this.#host.me?.memberships.some(({ role }) => role === 'manager' || role === 'admin');
    const setUp = html`<button class="button ${codes ? 'quiet' : ''}" id="set-up" type="button" @click=${this.#start}>${codes ? words.renew : words.setUp}</button>`;
    if (!codes) return html`<div class="actions">${setUp}</div>`;
    return html`
      <p>${words.left(left)}${codesNeeded ? html`<br /><span class="muted">${manages ? words.needed : words.portalOnly}</span>` : nothing}</p>
      <div class="actions">
        ${setUp}
        <button class="button quiet" type="button" @click=${this.#renew}>${words.makeNew}</button>
        ${codesNeeded ? nothing : html`<button class="button quiet" id="turn-off" type="button" @click=${() => this.#askOff(newPasswordNeeded)}>${words.remove}</button>`}
      </div>
    `;
  }

  #lengthen(): TemplateResult {
    const { texts } = this.#host;
    const save = (event: SubmitEvent) => {
      event.preventDefault();
      const password = this.#longer.read(15);
      if (password !== null) void this.#remove({ password });
    };
    return html`<form novalidate @submit=${save}>
      <p>${texts.codes.longer}</p>
      ${this.#longer.render(15)}
      <div class="actions">
        <button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.working : texts.codes.saveLonger}</button>
        <button class="button quiet" type="button" @click=${this.#stop}>${texts.cancel}</button>
      </div>
    </form>`;
  }

  readonly #stop = (): void => {
    this.#setUp = undefined;
    this.#lengthening = false;
    this.#wrong = '';
    this.#host.aim('#set-up');
  };

  readonly #start = (): Promise<void> =>
    this.#call(async () => {
      const [fresh, { encode }] = await Promise.all([this.#factors.prepare(), import('uqr')]);
      // Four light modules around it, as readers ask for.
      this.#setUp = { ...fresh, picture: encode(fresh.uri, { border: 4 }).data };
      this.#host.aim('.steps');
    });

  readonly #confirm = (code: string): void => {
    if (!code) {
      this.#wrong = this.#host.texts.steps.codeMissing;
      this.#host.aim('#app-code');
      return;
    }
    void this.#call(async () => {
      const { codes } = await this.#factors.confirm(code);
      this.#setUp = undefined;
      this.#show(codes, this.#host.texts.recovery.done, true);
    });
  };

  readonly #renew = (): Promise<void> =>
    this.#call(async () => {
      const { codes } = await this.#factors.renewRecoveryCodes();
      this.#show(codes, this.#host.texts.recovery.renewed, false);
    });

  #show(codes: readonly string[], said: string, secured: boolean): void {
    this.#made = { codes, said, secured };
    this.#host.aim('#recovery-title');
  }

  readonly #kept = (): void => {
    const secured = this.#made?.secured;
    this.#done = this.#made?.said ?? '';
    this.#made = undefined;
    this.#host.aim('[part=codes-announcement]');
    void this.#host.safeguards.reload();
    void this.#host.devices.reload();
    if (secured) this.#host.dispatchEvent(new SecuredEvent());
  };

  #askOff(newPasswordNeeded: boolean): void {
    if (newPasswordNeeded) {
      this.#lengthening = true;
      this.#longer.clear();
      this.#host.aim('#new-longer-password');
      return;
    }
    const { removeTitle, removeText, remove } = this.#host.texts.codes;
    this.#host.confirmation.ask({ title: removeTitle, text: removeText, yes: remove, act: () => void this.#remove() });
  }

  #remove(order: { password?: string } = {}): Promise<void> {
    return this.#call(async () => {
      await this.#factors.remove(order);
      this.#lengthening = false;
      this.#done = this.#host.texts.codes.removed;
      this.#host.aim('[part=codes-announcement]');
      await this.#host.safeguards.reload();
    });
  }

  /** Runs a call that may ask who it is; what goes wrong is said here. */
  async #call(run: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#done = this.#wrong = '';
    this.#problem = undefined;
    this.#host.requestUpdate();
    try {
      await this.#host.proven(run);
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  #refused(error: unknown): void {
    if (this.#longer.refused(error)) return;
    if (isApiError(error) && error.code === 'factor-wrong') {
      this.#wrong = this.#host.texts.steps.wrong;
      this.#host.aim('#app-code');
      return;
    }
    this.#problem = error;
    if (!isApiError(error)) this.#host.failed(error);
  }
}
