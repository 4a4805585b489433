import { type Brand, isApiError } from '@p24/sdk';
import { html, nothing, type PropertyValues, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { drawn, icon } from '../core/icons.js';
import { styleLightDom } from '../core/light-dom.js';
import { problemText } from '../core/notes.js';
import { uniqueId } from '../core/page.js';
import { fieldStyles } from '../core/parts/field.js';
import { keyframes, lightDomStyles } from '../core/styles.js';
import { styles } from './login.styles.js';
import type { Steps } from './steps.js';
import { de, type LoginTexts } from './texts.de.js';

// Paths from Lucide (ISC licence, https://lucide.dev).
const eye = svg`<path d="M2.06 12.35a1 1 0 0 1 0-.7 10.75 10.75 0 0 1 19.88 0 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-19.88 0"/><circle cx="12" cy="12" r="3"/>`;
const eyeClosed = svg`<path d="M10.73 5.08a10.74 10.74 0 0 1 11.2 6.57 1 1 0 0 1 0 .7 10.75 10.75 0 0 1-1.44 2.49M14.08 14.16a3 3 0 0 1-4.24-4.24M17.48 17.5a10.75 10.75 0 0 1-15.42-5.15 1 1 0 0 1 0-.7 10.75 10.75 0 0 1 4.45-5.14M2 2l20 20"/>`;

type Field = 'email' | 'password';

/**
 * Signing in with e-mail address and password. It renders into light DOM, so that password managers find the form, and
 * shows who is signed in afterwards. Nothing is stored on the device before the person signs in.
 *
 * @fires {P24ReadyEvent} p24-ready - The form, or who is signed in, is shown for the first time.
 * @fires {P24SignedInEvent} p24-signed-in - Somebody is signed in.
 * @fires {P24SignedOutEvent} p24-signed-out - The session is over.
 * @fires {P24ErrorEvent} p24-error - Signing in failed for another reason than wrong credentials.
 */
export class Login extends P24Element<LoginTexts> {
  protected override readonly catalogue = { de, en: async () => (await import('./texts.en.js')).en };

  override readonly sessionRank = 2;

  /** `sign-in`; `reset` for a forgotten password; `activation` for the first sign-in with a code. */
  @property() view: 'sign-in' | 'reset' | 'activation' = 'sign-in';

  /** Token of the link in a mail, for the views that take a code. */
  @property({ attribute: false }) code = '';

  @state() private busy = false;
  @state() private revealed = false;
  @state() private errors: Partial<Record<Field, string>> = {};
  @state() private problem: unknown;
  @state() private steps: Steps | undefined;

  readonly #id = uniqueId();
  /** What to focus after the next update, because what had the focus is gone. */
  #focus: string | undefined;
  /** Whether somebody went to another view here, so that the focus follows. */
  #moved = false;

  override connectedCallback(): void {
    // What the page put there for visitors without scripts, or a copy of an earlier rendering.
    if (!this.hasUpdated) this.replaceChildren();
    super.connectedCallback();
    styleLightDom(this, [...lightDomStyles, fieldStyles, styles], keyframes);
  }

  /** Moves the focus to the first field, or to who is signed in. */
  override focus(options?: FocusOptions): void {
    const target = this.querySelector<HTMLElement>(`#${this.#id}-email, .name`);
    target?.focus(options);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('view') || changed.has('code')) void this.#begin();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.#focus) return;
    this.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  protected override skeleton(): unknown {
    return html`<div class="card" role="status">
      <span class="sr">${this.core.loading}</span>
      <div class="bone title"> </div>
      ${[0, 1, 2].map(() => html`<div class="bone input"></div>`)}
    </div>`;
  }

  protected override content(): unknown {
    const { me, texts } = this;
    if (this.view !== 'sign-in') return this.#aside();
    return html`<div class="card">
      <div class="person">
        <p><span class="muted">${texts.signedInAs}</span><br /><span class="name" tabindex="-1">${personName(me)}</span></p>
        <button class="button quiet" type="button" @click=${this.#signOut}>${texts.signOut}</button>
      </div>
    </div>`;
  }

  protected override signedOut(): unknown {
    const { texts, brand, busy } = this;
    if (this.view !== 'sign-in') return this.#aside();
    return html`<div class="card">
      <div>
        <div class="title" role="heading" aria-level=${this.headingLevel}>${texts.title}</div>
        ${brand?.name ? html`<span class="muted">${brand.name}</span>` : nothing}
      </div>
      <form novalidate @submit=${this.#submit}>
        <div role="alert" id="${this.#id}-message" tabindex="-1" ?hidden=${this.problem === undefined} class="message danger">
          ${this.problem === undefined ? nothing : this.#message(this.problem)}
        </div>
        ${this.#email()} ${this.#password()} ${this.#remember()}
        <button class="button" type="submit" aria-disabled=${busy}>${busy ? texts.busy : texts.submit}</button>
        ${(['reset', 'activation'] as const).map(
          (view) => html`<button class="link" type="button" @click=${() => this.#turn(view)}>${texts[view]}</button>`,
        )}
      </form>
      ${brand?.demo?.length ? this.#demo(brand.demo) : nothing}
    </div>`;
  }

  #email() {
    return html`<div class="field">
      <label for="${this.#id}-email">${this.texts.email}</label>
      <input
        class="input"
        id="${this.#id}-email"
        name="username"
        type="email"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        required
        aria-invalid=${this.errors.email ? 'true' : nothing}
        aria-describedby="${this.#id}-email-error"
      />
      ${this.#error('email')}
    </div>`;
  }

  #password() {
    const { texts, revealed } = this;
    return html`<div class="field">
      <label for="${this.#id}-password">${texts.password}</label>
      <div class="password">
        <input
          class="input"
          id="${this.#id}-password"
          name="password"
          type=${revealed ? 'text' : 'password'}
          autocomplete="current-password"
          autocapitalize="none"
          spellcheck="false"
          required
          aria-invalid=${this.errors.password ? 'true' : nothing}
          aria-describedby="${this.#id}-password-error"
        />
        <button
          class="reveal"
          type="button"
          aria-label=${revealed ? texts.hide : texts.show}
          @click=${() => {
            this.revealed = !revealed;
          }}
        >
          ${drawn(revealed ? eyeClosed : eye)}
        </button>
      </div>
      ${this.#error('password')}
    </div>`;
  }

  /** Only the portal's own cookie can outlive the tab. */
  #remember() {
    if (this.connection?.http.session.kind !== 'cookie') return nothing;
    return html`<div class="check">
      <input type="checkbox" id="${this.#id}-remember" name="remember" aria-describedby="${this.#id}-remember-hint" />
      <label for="${this.#id}-remember">${this.texts.remember}</label>
      <span class="hint" id="${this.#id}-remember-hint">${this.texts.rememberHint}</span>
    </div>`;
  }

  #demo(people: NonNullable<Brand['demo']>) {
    const { texts } = this;
    return html`<div class="demo" role="group" aria-label=${texts.demo}>
      <span class="hint">${texts.demo}: ${texts.demoHint}</span>
      ${people.map(
        ({ label, email, password }) =>
          html`<button class="button quiet" type="button" @click=${() => this.#signIn({ email, password })}>${label}</button>`,
      )}
    </div>`;
  }

  #aside(): unknown {
    return this.steps ? html`<div class="card">${this.steps.render()}</div>` : this.skeleton();
  }

  #turn(view: Login['view']): void {
    this.#moved = true;
    this.view = view;
  }

  /** What few need is loaded when they do. */
  async #begin(): Promise<void> {
    const { view, code } = this;
    this.steps = undefined;
    if (view === 'sign-in') return;
    const email = this.querySelector<HTMLInputElement>(`#${this.#id}-email`)?.value ?? '';
    const module = await import('./steps.js').catch((error: unknown) => {
      this.problem = error;
    });
    if (this.view !== view || this.code !== code) return;
    if (!module) return this.#turn('sign-in');
    const host = { element: this, asked: this.slug, shown: this.#shown, left: this.#left };
    this.steps = new module.Steps(host, { purpose: view, token: code, email, id: this.#id });
    if (this.#moved) this.#shown(`#${this.#id}-title`);
  }

  readonly #shown = (focus?: string): void => {
    if (focus) this.#focus = focus;
    this.requestUpdate();
  };

  readonly #left = (done: boolean): void => {
    this.view = 'sign-in';
    this.code = '';
    this.#focus = done ? '.name' : `#${this.#id}-email`;
    if (done) this.navigate('overview');
  };

  #error(field: Field) {
    const error = this.errors[field];
    return html`<span class="error" id="${this.#id}-${field}-error">${error ? [icon('alert'), error] : nothing}</span>`;
  }

  #message(error: unknown) {
    const code = isApiError(error) ? error.code : '';
    const portal = html` <a href=${this.connection?.baseUrl ?? ''}>${this.texts.portal}</a>`;
    return html`${icon('alert')}<span>${this.#problemText(error)}${code === 'residents-only' ? portal : nothing}</span>`;
  }

  #problemText(error: unknown): string {
    if (!isApiError(error)) return problemText(error, this.core);
    if (error.code === 'wrong-credentials') return this.texts.wrongCredentials;
    if (error.code === 'residents-only') return this.texts.residentsOnly;
    if (error.code === 'too-many-requests') return this.texts.wait(Math.ceil((error.retryAfter ?? 60_000) / 60_000));
    return problemText(error, this.core);
  }

  #submit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const email = String(data.get('username') ?? '').trim();
    const password = String(data.get('password') ?? '');
    this.errors = {
      ...(email
        ? /^\S+@\S+$/.test(email)
          ? {}
          : { email: this.texts.emailInvalid }
        : { email: this.texts.emailMissing }),
      ...(password ? {} : { password: this.texts.passwordMissing }),
    };
    this.problem = undefined;
    const wrong = (['email', 'password'] as const).find((field) => this.errors[field]);
    if (wrong) this.#focus = `#${this.#id}-${wrong}`;
    else void this.#signIn({ email, password, remember: data.has('remember') });
  };

  async #signIn(credentials: { email: string; password: string; remember?: boolean }): Promise<void> {
    if (this.busy || !this.connection) return;
    this.busy = true;
    this.problem = undefined;
    try {
      await this.connection.signIn(credentials);
      this.#focus = '.name';
      this.revealed = false;
    } catch (error) {
      this.problem = error;
      this.#focus = `#${this.#id}-message`;
      if (!isApiError(error) || error.code !== 'wrong-credentials') this.failed(error);
    } finally {
      this.busy = false;
    }
  }

  #signOut = async () => {
    await this.connection?.signOut();
    this.#focus = `#${this.#id}-email`;
    this.requestUpdate();
  };
}

const personName = (me: Login['me']) => me?.memberships[0]?.name ?? me?.email ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'p24-login': Login;
  }
}
