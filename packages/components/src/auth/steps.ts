import {
  Codes,
  type CodeView,
  isApiError,
  type LetterCode,
  letterToken,
  type NewWayIn,
  type PresentedCode,
  type SecondStep,
} from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { type Catalogue, loadTexts, textsIn } from '../core/texts.js';
import { isLetterCode, LetterSteps } from './letter-steps.js';
import type { Login } from './login.js';
import { passphrase } from './passphrase.js';
import { codeField, emailField, type Fields, passkeyButton, passwordFields } from './step-fields.js';
import { de, type StepsTexts } from './steps-texts.de.js';

const catalogue: Catalogue<StepsTexts> = { de, en: async () => (await import('./steps-texts.en.js')).en };

/** What a step asks for; `stopped` shows why it does not go on. */
type Step = 'address' | 'code' | 'password' | 'waiting' | 'stopped';

/** What a sign-in element offers to its steps. */
export interface StepsHost {
  readonly element: Login;
  /** Slug or id of the data source whose face is shown. */
  readonly asked: string | undefined;
  /** Asks for another rendering, and for the focus to go there afterwards. */
  shown(focus?: string): void;
  /** Ends the steps; `done` once somebody is signed in, else with what is to be said about it. */
  left(done: boolean, problem?: unknown): void;
  /** Goes on where a code of an app is asked for. */
  wanted(step: SecondStep): void;
}

/** The way from a code, or a forgotten password, to being signed in. It is loaded once somebody goes it. */
export class Steps {
  readonly #host: StepsHost;
  readonly #purpose: 'reset' | 'activation';
  readonly #id: string;
  #step: Step;
  #code: Omit<PresentedCode, 'purpose'> = {};
  #email: string;
  #view: CodeView | undefined;
  #problem: unknown;
  #errors: Readonly<Record<string, string>> = {};
  #busy = false;
  #suggested = false;
  #revealed = false;
  #length = 0;
  /** Set while somebody goes the way with a letter. */
  #letter: LetterSteps | undefined;

  constructor(host: StepsHost, order: { purpose: 'reset' | 'activation'; token: string; email: string; id: string }) {
    this.#host = host;
    this.#purpose = order.purpose;
    this.#email = order.email;
    this.#id = order.id;
    this.#step = order.purpose === 'reset' ? 'address' : 'code';
    void loadTexts(catalogue, host.element.language).then(() => host.shown());
    if (order.token.startsWith(letterToken)) this.#byLetter({ token: order.token });
    else if (order.token) void this.#read({ token: order.token });
  }

  get #texts(): StepsTexts {
    return textsIn(catalogue, this.#host.element.language) ?? de;
  }

  /** The present step, as the content of the sign-in's card. */
  render(): TemplateResult {
    const { core, headingLevel } = this.#host.element;
    if (this.#letter) return this.#letter.render();
    if (this.#step === 'waiting') return html`<p role="status">${this.#texts.sending}</p>`;
    const [title, lead] = this.#words();
    return html`
      <div>
        <div class="title" id="${this.#id}-title" tabindex="-1" role="heading" aria-level=${headingLevel}>${title}</div>
      </div>
      ${lead ? html`<p class="muted">${lead}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        <div role="alert" id="${this.#id}-problem" tabindex="-1" class="message danger" ?hidden=${this.#problem === undefined}>
          ${this.#problem === undefined ? nothing : html`${icon('alert')}<span>${problemText(this.#problem, core)}</span>`}
        </div>
        ${this.#fields()} ${this.#buttons()}
      </form>
    `;
  }

  #words(): readonly [title: string, lead: string] {
    const texts = this.#texts;
    if (this.#step === 'password' && this.#view) {
      const { name, sourceName, known, passkey } = this.#view;
      if (passkey === 'asked') return [texts.activationTitle, texts.askedLead];
      const title = known ? texts.activationTitle : texts.passwordTitle;
      return [title, known ? texts.knownLead : texts.passwordLead(name, sourceName)];
    }
    if (this.#step === 'address') return [texts.resetTitle, texts.resetLead];
    const stopped = this.#step === 'stopped';
    const lead = this.#used ? '' : stopped ? texts.ask : texts.activationLead;
    if (this.#purpose === 'activation') return [texts.activationTitle, lead];
    return stopped ? [texts.resetTitle, ''] : [texts.sentTitle, texts.sent(this.#email)];
  }

  get #common(): Fields {
    return { id: this.#id, texts: this.#texts, errors: this.#errors };
  }

  #fields(): unknown {
    const fields = this.#common;
    if (this.#step === 'address') return emailField(fields, this.#email);
    if (this.#step === 'code') {
      return [this.#purpose === 'activation' ? emailField(fields, this.#email) : nothing, codeField(fields)];
    }
    if (this.#step !== 'password' || !this.#view || this.#view.passkey === 'asked') return nothing;
    return passwordFields(fields, {
      ...{ view: this.#view, suggested: this.#suggested, revealed: this.#revealed, length: this.#length },
      onSuggest: this.#suggest,
      onReveal: () => {
        this.#revealed = !this.#revealed;
        this.#host.shown();
      },
      onInput: (length) => {
        this.#length = length;
        this.#host.shown();
      },
    });
  }

  #buttons(): unknown {
    const texts = this.#texts;
    const words = {
      address: texts.send,
      code: texts.next,
      password: this.#view?.passkey === 'asked' ? texts.toSignIn : this.#view?.known ? texts.join : texts.finish,
      ...{ waiting: '', stopped: this.#purpose === 'reset' ? texts.again : this.#used ? texts.toSignIn : '' },
    }[this.#step];
    const letter = this.#purpose === 'activation' && this.#step === 'code';
    const again = this.#purpose === 'reset' && this.#step === 'code';
    return html`
      ${words ? html`<button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.sending : words}</button>` : nothing}
      ${this.#offersPasskey ? passkeyButton(this.#common, this.#byPasskey) : nothing}
      ${again ? html`<button class="link" type="button" @click=${() => this.#go('address')}>${texts.again}</button>` : nothing}
      ${letter ? html`<button class="link" type="button" @click=${this.#openLetter}>${texts.letter.open}</button>` : nothing}
      ${this.#used ? nothing : html`<button class="link" type="button" @click=${() => this.#host.left(false)}>${texts.back}</button>`}
    `;
  }

  /** Whether an invitation was taken already: whoever comes by it again has a way in. */
  get #used(): boolean {
    const taken = isApiError(this.#problem) && this.#problem.code === 'code-used';
    return taken && this.#step === 'stopped' && this.#purpose === 'activation';
  }

  /** Passkeys belong to the portal's own host, whose session is a cookie. */
  get #offersPasskey(): boolean {
    const offered = this.#step === 'password' && this.#view?.passkey === 'offered';
    const own = this.#host.element.connection?.http.session.kind === 'cookie';
    return offered && own && 'PublicKeyCredential' in window;
  }

  #go(step: Step): void {
    this.#step = step;
    this.#errors = {};
    this.#problem = undefined;
    this.#host.shown(`#${this.#id}-title`);
  }

  readonly #suggest = (): void => {
    const password = passphrase();
    for (const field of this.#host.element.querySelectorAll<HTMLInputElement>('[name=password],[name=repeat]'))
      field.value = password;
    this.#suggested = true;
    this.#length = password.length;
    this.#revealed = true;
    this.#errors = {};
    this.#host.shown(`#${this.#id}-password`);
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#busy) return;
    this.#problem = undefined;
    this.#advance(new FormData(event.currentTarget as HTMLFormElement));
  };

  #advance(data: FormData): unknown {
    const value = (name: string) => String(data.get(name) ?? '');
    if (this.#step === 'stopped') return this.#purpose === 'reset' ? this.#go('address') : this.#host.left(false);
    if (this.#step === 'password') return this.#finish(value('password'), value('repeat'));
    const typed = value('code').trim();
    if (this.#purpose === 'activation' && isLetterCode(typed))
      return this.#byLetter({ typed }, value('username').trim());
    if (data.has('username')) {
      this.#email = value('username').trim();
      if (!/^\S+@\S+$/.test(this.#email)) return this.#wrong({ email: this.#texts.emailInvalid });
    }
    if (this.#step === 'address') return this.#ask();
    return typed ? this.#read({ email: this.#email, typed }) : this.#wrong({ code: this.#texts.codeMissing });
  }

  #finish(password: string, repeat: string): unknown {
    const texts = this.#texts;
    if (this.#view?.passkey === 'asked') return this.#host.left(false);
    if (!password) return this.#wrong({ password: texts.passwordMissing });
    if (!this.#view?.known && password !== repeat) return this.#wrong({ repeat: texts.differs });
    return this.#call((codes) => this.#redeem(codes, { password }));
  }

  /** The code of a letter takes the place of the address that it asks for. */
  #byLetter(code: LetterCode, email = this.#email): void {
    const { element, shown, left } = this.#host;
    const texts = () => this.#texts;
    const typed = (named: string) => {
      this.#letter = undefined;
      this.#email = named;
      this.#go('code');
    };
    const host = {
      ...{ element, shown, left, typed },
      get texts() {
        return texts();
      },
    };
    this.#letter = new LetterSteps(host, { id: this.#id, code, email });
  }

  readonly #openLetter = (): void => {
    this.#byLetter({});
    this.#host.shown(`#${this.#id}-title`);
  };

  #wrong(errors: Readonly<Record<string, string>>): void {
    this.#errors = errors;
    this.#host.shown(`#${this.#id}-${Object.keys(errors)[0]}`);
  }

  /** Runs a call; a refusal is told by the form, all else by an event as well. */
  async #call(run: (codes: Codes) => Promise<void>): Promise<void> {
    const { connection } = this.#host.element;
    if (!connection) return;
    this.#busy = true;
    this.#errors = {};
    this.#host.shown();
    try {
      await run(new Codes(connection.http));
    } catch (error) {
      this.#refused(error);
    } finally {
      this.#busy = false;
      this.#host.shown();
    }
  }

  #refused(error: unknown): void {
    const issue = isApiError(error) && error.issues.find(({ pointer }) => pointer === '#/password');
    if (issue) {
      this.#wrong({ password: issue.detail });
      return;
    }
    this.#problem = error;
    if (!isApiError(error)) this.#host.element.failed(error);
    else if (error.status === 410 || (error.code === 'code-wrong' && 'token' in this.#code)) this.#step = 'stopped';
    if (this.#step === 'waiting') this.#step = 'stopped';
    this.#host.shown(`#${this.#id}-problem`);
  }

  #ask(): Promise<void> {
    return this.#call(async (codes) => {
      await codes.requestReset({ email: this.#email, source: this.#host.asked ?? undefined });
      this.#go('code');
    });
  }

  #read(code: Omit<PresentedCode, 'purpose'>): Promise<void> {
    this.#code = code;
    if (code.token) this.#step = 'waiting';
    return this.#call(async (codes) => {
      this.#view = await codes.read({ purpose: this.#purpose, ...code });
      this.#go('password');
    });
  }

  readonly #byPasskey = (): Promise<void> =>
    this.#call(async (codes) => {
      const { passkeyFor } = await import('./passkey-join.js');
      const code = { purpose: this.#purpose, ...this.#code };
      const passkey = await passkeyFor(codes, code, this.#texts.passkeyName);
      if (passkey) await this.#redeem(codes, { passkey });
    });

  async #redeem(codes: Codes, way: NewWayIn): Promise<void> {
    const entered = await codes.redeem({ purpose: this.#purpose, ...this.#code, ...way });
    if ('challenge' in entered) return this.#host.wanted(entered);
    await this.#host.element.connection?.identify();
    this.#host.left(true);
  }
}
