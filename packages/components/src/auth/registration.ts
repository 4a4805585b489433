import { Registration as Calls, isApiError, type SourceOpening, type StaffMember } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { problemText } from '../core/notes.js';
import { type Catalogue, loadTexts, textsIn } from '../core/texts.js';
import { de, type RegistrationTexts } from './registration-texts.de.js';

const catalogue: Catalogue<RegistrationTexts> = { de, en: async () => (await import('./registration-texts.en.js')).en };

const names = ['code', 'email', 'password'] as const;

interface Staff {
  sourceName: string;
  items: readonly StaffMember[];
}

/** What registering needs of the element that shows it. */
export interface RegistrationHost {
  readonly element: Pick<P24Element<never>, 'core' | 'connection' | 'headingLevel' | 'language' | 'failed'>;
  /** Asks for another rendering, and for the focus to go there afterwards. */
  shown(focus?: string): void;
  /** Goes back; absent where there is nothing to go back to. */
  left?(): void;
  /** Set where somebody is signed in: then the company that was opened is added to the account. */
  joined?(sourceId: string): void;
}

/**
 * The way of a manager to a company by its client code: with an administrator's sign-in, and then by a code to one of
 * the staff, or at once for whoever is signed in. It is loaded once somebody goes it.
 */
export class Registration {
  readonly #host: RegistrationHost;
  readonly #id: string;
  #opening: SourceOpening = { code: '', email: '', password: '' };
  #staff: Staff | undefined;
  #sentTo: string | undefined;
  #errors: Partial<Record<(typeof names)[number], string>> = {};
  #problem: unknown;
  #busy = false;
  #revealed = false;

  constructor(host: RegistrationHost, id: string) {
    this.#host = host;
    this.#id = id;
    void loadTexts(catalogue, host.element.language).then(() => host.shown());
  }

  get #texts(): RegistrationTexts {
    return textsIn(catalogue, this.#host.element.language) ?? de;
  }

  /** The present step. */
  render(): TemplateResult {
    const texts = this.#texts;
    const joins = this.#host.joined !== undefined;
    const staff = this.#staff;
    const title = this.#sentTo ? texts.sentTitle : joins ? texts.joinTitle : texts.title;
    const lead = this.#sentTo ? texts.sent(this.#sentTo) : staff ? '' : joins ? texts.joinLead : texts.lead;
    const word = staff ? texts.send : joins ? texts.join : texts.next;
    const sends = !this.#sentTo && (!staff || staff.items.length > 0);
    return html`
      <div class="title" id="${this.#id}-title" tabindex="-1" role="heading" aria-level=${this.#host.element.headingLevel}>${title}</div>
      ${lead ? html`<p class="muted">${lead}</p>` : nothing}
      <form class="form" novalidate @submit=${this.#submit}>
        <div role="alert" id="${this.#id}-problem" tabindex="-1" class="message danger" ?hidden=${this.#problem === undefined}>
          ${this.#problem === undefined ? nothing : html`${icon('alert')}<span>${this.#said(this.#problem)}</span>`}
        </div>
        ${this.#sentTo ? nothing : staff ? this.#choice(staff) : names.map((name) => this.#field(name))}
        ${sends ? html`<button class="button" type="submit" aria-disabled=${this.#busy}>${this.#busy ? texts.busy : word}</button>` : nothing}
        ${this.#host.left ? html`<button class="link" type="button" @click=${this.#host.left}>${texts.back}</button>` : nothing}
      </form>
    `;
  }

  #field(name: (typeof names)[number]) {
    const id = `${this.#id}-${name}`;
    const wrong = this.#errors[name];
    // These are somebody else's: a password manager has nothing to fill in or to keep here.
    return html`<div class="field">
      <label for=${id}>${this.#texts[name]}</label>
      <input class="input" id=${id} name=${name} type=${name === 'code' || (name === 'password' && this.#revealed) ? 'text' : name} required autocomplete=${name === 'password' ? 'new-password' : 'off'} autocapitalize="none" spellcheck="false"
        maxlength=${ifDefined(name === 'code' ? 40 : undefined)} aria-invalid=${wrong ? 'true' : nothing} aria-describedby="${id}-error" />
      <span class="error" id="${id}-error">${wrong ? [icon('alert'), wrong] : nothing}</span>
      ${name === 'password' ? html`<button class="link" type="button" @click=${this.#reveal}>${this.#revealed ? this.#texts.hide : this.#texts.show}</button>` : nothing}
    </div>`;
  }

  readonly #reveal = (): void => {
    this.#revealed = !this.#revealed;
    this.#host.shown();
  };

  #choice({ sourceName, items }: Staff) {
    const texts = this.#texts;
    if (items.length === 0) return html`<p>${texts.nobody}</p>`;
    return html`<fieldset class="staff">
      <legend>${texts.who(sourceName)}</legend>
      ${items.map(
        ({ id, name, email, invited }) => html`<label class="check">
          <input type="radio" name="staff" value=${id} />
          <span><b>${name}</b><br /><span class="muted">${email}${invited ? ` · ${texts.invited}` : nothing}</span></span>
        </label>`,
      )}
    </fieldset>`;
  }

  #said(error: unknown): string {
    if (typeof error === 'string') return error;
    if (isApiError(error) && error.code === 'too-many-requests') {
      return this.#texts.wait(Math.ceil((error.retryAfter ?? 60_000) / 60_000));
    }
    // The common word for wrong credentials does not know of the client code: the server's does.
    if (isApiError(error) && error.status < 500) return error.message;
    return problemText(error, this.#host.element.core);
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#busy) return;
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '');
    this.#problem = undefined;
    if (this.#staff) {
      this.#send(text('staff'));
      return;
    }
    this.#opening = { code: text('code').trim(), email: text('email').trim(), password: text('password') };
    const missing = names.filter((name) => !this.#opening[name]);
    this.#errors = Object.fromEntries(missing.map((name) => [name, this.#texts.missing]));
    if (missing[0]) this.#host.shown(`#${this.#id}-${missing[0]}`);
    else void this.#call((calls) => this.#open(calls));
  };

  #send(staffId: string): void {
    if (!staffId) {
      this.#problem = this.#texts.choose;
      this.#host.shown(`#${this.#id}-problem`);
      return;
    }
    void this.#call(async (calls) => {
      const { email } = await calls.register({ ...this.#opening, staffId });
      this.#sentTo = email;
    });
  }

  async #open(calls: Calls): Promise<void> {
    const { joined } = this.#host;
    if (!joined) this.#staff = await calls.staff(this.#opening);
    else joined((await calls.joinSource(this.#opening)).sourceId);
  }

  async #call(run: (calls: Calls) => Promise<void>): Promise<void> {
    const { connection } = this.#host.element;
    if (!connection) return;
    this.#busy = true;
    this.#host.shown();
    let focus = 'title';
    try {
      await run(new Calls(connection.http));
      if (this.#sentTo) this.#opening = { code: '', email: '', password: '' };
    } catch (error) {
      this.#problem = error;
      focus = 'problem';
      if (!isApiError(error) || error.status >= 500) this.#host.element.failed(error);
    }
    this.#busy = false;
    this.#host.shown(`#${this.#id}-${focus}`);
  }
}
