import { isApiError, type LetterCode, Letters, type LetterView } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { codeField, emailField } from './step-fields.js';
import type { StepsHost } from './steps.js';
import type { StepsTexts } from './steps-texts.de.js';

/** What a step asks for; `stopped` shows why it does not go on. */
type Step = 'code' | 'address' | 'sent' | 'waiting' | 'stopped';

/** What the way with a letter needs of the steps around it. */
export interface LetterHost extends Pick<StepsHost, 'element' | 'shown' | 'left'> {
  /** The catalogue in the language of the moment. */
  readonly texts: StepsTexts;
  /** Goes on where the code of a mail is typed. */
  typed(email: string): void;
}

/** Whether something typed is the code of a letter: it has one group more than that of a mail. */
export const isLetterCode = (typed: string): boolean => typed.replace(/[^0-9a-z]/gi, '').length === 12;

/** The way with a letter: its code, then the address that the invitation is sent to. It is loaded once somebody goes it. */
export class LetterSteps {
  readonly #host: LetterHost;
  readonly #id: string;
  #step: Step = 'code';
  #code: LetterCode;
  #view: LetterView | undefined;
  #email: string;
  #errors: Readonly<Record<string, string>> = {};
  #problem: unknown;
  #busy = false;

  constructor(host: LetterHost, { id, code, email }: { id: string; code: LetterCode; email: string }) {
    this.#host = host;
    this.#id = id;
    this.#code = code;
    this.#email = email;
    if (code.token || code.typed) void this.#read();
  }

  /** The present step, as the content of the sign-in's card. */
  render(): TemplateResult {
    const { element, texts } = this.#host;
    if (this.#step === 'waiting') return html`<p role="status">${texts.sending}</p>`;
    const [title, lead] = this.#words();
    return html`
      <div>
        <div class="title" id="${this.#id}-title" tabindex="-1" role="heading" aria-level=${element.headingLevel}>${title}</div>
      </div>
      ${lead ? html`<p class="muted">${lead}</p>` : nothing}
      <form novalidate @submit=${this.#submit}>
        <div role="alert" id="${this.#id}-problem" tabindex="-1" class="message danger" ?hidden=${this.#problem === undefined}>
          ${this.#problem === undefined ? nothing : html`${icon('alert')}<span>${problemText(this.#problem, element.core)}</span>`}
        </div>
        ${this.#field()} ${this.#buttons()}
      </form>
    `;
  }

  #words(): readonly [title: string, lead: string] {
    const { letter, activationTitle } = this.#host.texts;
    if (this.#step === 'sent') return [this.#host.texts.sentTitle, letter.sent(this.#email)];
    if (this.#step === 'address' && this.#view) {
      return [letter.addressTitle, letter.addressLead(this.#view.name, this.#view.sourceName)];
    }
    return [activationTitle, this.#step === 'stopped' ? letter.ask : letter.lead];
  }

  #field(): unknown {
    const { texts } = this.#host;
    const fields = { id: this.#id, texts: { ...texts, codeHint: texts.letter.codeHint }, errors: this.#errors };
    if (this.#step === 'code') return codeField(fields);
    return this.#step === 'address' ? emailField(fields, this.#email) : nothing;
  }

  #buttons(): unknown {
    const { texts, left } = this.#host;
    const { letter } = texts;
    const word = { code: texts.next, address: letter.send, sent: letter.typed, waiting: '', stopped: letter.again };
    return html`
      <button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.sending : word[this.#step]}</button>
      ${this.#step === 'sent' ? html`<button class="link" type="button" @click=${() => this.#go('address')}>${letter.another}</button>` : nothing}
      <button class="link" type="button" @click=${() => left(false)}>${texts.back}</button>
    `;
  }

  #go(step: Step): void {
    this.#step = step;
    this.#errors = {};
    this.#problem = undefined;
    this.#host.shown(`#${this.#id}-title`);
  }

  #wrong(name: string, error: string): void {
    this.#errors = { [name]: error };
    this.#host.shown(`#${this.#id}-${name}`);
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#busy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    this.#problem = undefined;
    if (this.#step === 'stopped') this.#go('code');
    else if (this.#step === 'sent') this.#host.typed(this.#email);
    else if (this.#step === 'code') this.#typed(String(data.get('code') ?? '').trim());
    else this.#name(String(data.get('username') ?? '').trim());
  };

  #typed(typed: string): unknown {
    if (!isLetterCode(typed)) return this.#wrong('code', this.#host.texts.letter.codeMissing);
    this.#code = { typed };
    return this.#read();
  }

  #name(email: string): unknown {
    if (!/^\S+@\S+$/.test(email)) return this.#wrong('email', this.#host.texts.emailInvalid);
    this.#email = email;
    return this.#call(async (letters) => {
      await letters.nameAddress({ ...this.#code, email });
      this.#go('sent');
    });
  }

  #read(): Promise<void> {
    if (this.#code.token) this.#step = 'waiting';
    return this.#call(async (letters) => {
      this.#view = await letters.read(this.#code);
      this.#go('address');
    });
  }

  /** Runs a call; a refusal is told by the form, all else by an event as well. */
  async #call(run: (letters: Letters) => Promise<void>): Promise<void> {
    const { element, shown } = this.#host;
    if (!element.connection) return;
    this.#busy = true;
    this.#errors = {};
    shown();
    try {
      await run(new Letters(element.connection.http));
    } catch (error) {
      this.#problem = error;
      if (!isApiError(error)) element.failed(error);
      const over = isApiError(error) && (error.status === 410 || error.code === 'named-too-often');
      if (over || this.#step === 'waiting') this.#step = 'stopped';
      shown(`#${this.#id}-problem`);
    } finally {
      this.#busy = false;
      shown();
    }
  }
}
