import { Auth, isApiError, type SecondStep } from '@p24/sdk';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { P24Element } from '../core/element.js';
import { icon } from '../core/icons.js';
import { styleLightDom } from '../core/light-dom.js';
import { problemText } from '../core/notes.js';
import { uniqueId } from '../core/page.js';
import { fieldStyles } from '../core/parts/field.js';
import { bones, skeleton } from '../core/parts/skeleton.js';
import { tabPanel, tabs, tabsStyles } from '../core/parts/tabs.js';
import { keyframes, lightDomStyles } from '../core/styles.js';
import { styles } from './login.styles.js';
import { demoPeople, emailField, faultsOf, passwordField, rememberBox, waysIn } from './login-form.js';
import type { StepsHost } from './steps.js';
import { de, type LoginTexts } from './texts.de.js';

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

  /** `sign-in`; `reset`: a forgotten password; `activation`: a code; `registration`: a manager's client code. */
  @property() view: 'sign-in' | 'reset' | 'activation' | 'registration' = 'sign-in';

  /** Token of the link in a mail, for the views that take a code. */
  @property({ attribute: false }) code = '';

  @state() private busy = false;
  @state() private revealed = false;
  @state() private errors: Partial<Record<Field, string>> = {};
  @state() private problem: unknown;
  /** What stands in the place of the form: a part that was loaded when it was needed. */
  @state() private aside: { render(): TemplateResult } | undefined;
  /** Whether passkeys work on this host and in this browser. */
  @state() private passkeys = false;

  readonly #id = uniqueId();
  /** What to focus after the next update, because what had the focus is gone. */
  #focus: string | undefined;
  /** Where the focus goes once the view that somebody went to is there. */
  #follow: string | undefined;
  #offered = false;

  override connectedCallback(): void {
    // What the page put there for visitors without scripts, or a copy of an earlier rendering.
    if (!this.hasUpdated) this.replaceChildren();
    super.connectedCallback();
    styleLightDom(this, [...lightDomStyles, fieldStyles, tabsStyles, styles], keyframes);
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
    if (!this.#offered && this.view === 'sign-in' && this.connection?.state === 'signed-out') {
      this.#offered = true;
      void this.#byPasskey(true);
    }
    if (!this.#focus) return;
    this.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  protected override skeleton(): unknown {
    return html`<div class="card">${this.#bones()}</div>`;
  }

  protected override content(): unknown {
    const { me, texts } = this;
    if (this.view !== 'sign-in') return html`<div class="card"><div class="panel">${this.#asideParts()}</div></div>`;
    return html`<div class="card">
      <div class="person">
        <p><span class="muted">${texts.signedInAs}</span><br /><span class="name" tabindex="-1">${personName(me)}</span></p>
        <button class="button quiet" type="button" @click=${this.#signOut}>${texts.signOut}</button>
      </div>
    </div>`;
  }

  protected override signedOut(): unknown {
    const { texts, brand, view } = this;
    const chosen = view === 'reset' ? 'sign-in' : view;
    const standard = brand?.slug === null && this.connection?.http.session.kind === 'cookie';
    const words = waysIn(texts, view === 'registration');
    const row = { id: this.#id, label: texts.tabs.label, chosen, tabs: words } as const;
    return html`<div class="card">
      ${tabs<Login['view']>({ ...row, choose: (name) => this.#turn(name) })}
      ${tabPanel(row, html`<div class="panel">${view === 'sign-in' && !this.aside ? this.#form(standard) : this.#asideParts()}</div>`)}
      ${brand?.demo?.length && view === 'sign-in' && !this.aside ? demoPeople(texts, brand.demo, (person) => this.#signIn(person)) : nothing}
    </div>`;
  }

  /** The form; `standard` where no company is known, so that somebody may want to register one. */
  #form(standard: boolean): unknown {
    const { texts, brand, busy, revealed, errors } = this;
    const form = { id: this.#id, texts, errors };
    const reveal = () => {
      this.revealed = !revealed;
    };
    return html`
      <div>
        <div class="title" role="heading" aria-level=${this.headingLevel}>${texts.title}</div>
        ${brand?.name ? html`<span class="muted">${brand.name}</span>` : nothing}
      </div>
      <form novalidate @submit=${this.#submit}>
        <div role="alert" id="${this.#id}-message" tabindex="-1" ?hidden=${this.problem === undefined} class="message danger">
          ${this.problem === undefined ? nothing : this.#message(this.problem)}
        </div>
        ${emailField(form)} ${passwordField(form, revealed, reveal)}
        ${
          // Only the portal's own cookie can outlive the tab.
          this.connection?.http.session.kind === 'cookie' ? rememberBox(form) : nothing
        }
        <button class="button" type="submit" aria-disabled=${busy}>${busy ? texts.busy : texts.submit}</button>
        ${this.passkeys ? html`<button class="button quiet" type="button" @click=${() => this.#byPasskey(false)}>${texts.passkey}</button>` : nothing}
        <button class="link" type="button" @click=${() => this.#turn('reset', `#${this.#id}-title`)}>${texts.reset}</button>
        ${standard ? html`<button class="link" type="button" @click=${() => this.#turn('registration', `#${this.#id}-registration`)}>${texts.register}</button>` : nothing}
      </form>
    `;
  }

  #asideParts(): unknown {
    return this.aside?.render() ?? this.#bones();
  }

  #bones(): unknown {
    return skeleton(this.core, bones('tool', 4));
  }

  /** Goes to another view; the focus follows where what had it is gone. */
  #turn(view: Login['view'], focus?: string): void {
    this.#follow = focus;
    this.view = view;
  }

  get #host(): StepsHost {
    const wanted = (step: SecondStep) => void this.#secondStep(step);
    return { element: this, asked: this.slug, shown: this.#shown, left: this.#left, wanted };
  }

  /** What few need is loaded when they do. */
  async #begin(): Promise<void> {
    const { view, code } = this;
    this.aside = undefined;
    if (view === 'sign-in') return;
    const email = this.querySelector<HTMLInputElement>(`#${this.#id}-email`)?.value ?? '';
    const made = await this.#load(async () =>
      view === 'registration'
        ? new (await import('./registration.js')).Registration(
            { ...this.#host, left: () => this.#left(false) },
            this.#id,
          )
        : new (await import('./steps.js')).Steps(this.#host, { purpose: view, token: code, email, id: this.#id }),
    );
    if (this.view !== view || this.code !== code) return;
    this.aside = made;
    if (!made) return this.#turn('sign-in');
    if (this.#follow) this.#shown(this.#follow);
  }

  /** Passkeys are the portal's; browsers offer them in the field of the address. */
  async #byPasskey(quiet: boolean): Promise<void> {
    const { connection } = this;
    if (connection?.http.session.kind !== 'cookie' || !('PublicKeyCredential' in window)) return;
    const ready = () => {
      this.passkeys = true;
    };
    try {
      const { signInByPasskey } = await import('./passkey-sign-in.js');
      if (await signInByPasskey(connection, { quiet, ready })) this.#focus = '.name';
    } catch (error) {
      this.problem = error;
      this.#focus = `#${this.#id}-message`;
    }
  }

  /** Asks for a code after the password. */
  async #secondStep({ challenge }: SecondStep): Promise<void> {
    const module = await this.#load(() => import('./second-step.js'));
    if (!module) return;
    this.aside = new module.SecondStepForm(this.#host, { challenge, id: this.#id });
    this.#shown(`#${this.#id}-code`);
  }

  async #load<T>(load: () => Promise<T>): Promise<T | undefined> {
    try {
      return await load();
    } catch (error) {
      this.problem = error;
      return undefined;
    }
  }

  readonly #shown = (focus?: string): void => {
    if (focus) this.#focus = focus;
    this.requestUpdate();
  };

  readonly #left = (done: boolean, problem?: unknown): void => {
    const beside = this.view !== 'sign-in';
    this.view = 'sign-in';
    this.code = '';
    this.aside = undefined;
    this.problem = problem;
    this.#focus = done ? '.name' : `#${this.#id}-${problem === undefined ? 'email' : 'message'}`;
    if (done && beside) this.navigate('overview');
  };

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
    this.errors = faultsOf({ email, password }, this.texts);
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
      const { connection } = this;
      let step: SecondStep | undefined;
      await connection.signIn(async () => {
        const entered = await new Auth(connection.http).signIn(credentials);
        if (!('challenge' in entered)) return entered;
        step = entered;
        return null;
      });
      this.revealed = false;
      if (step) await this.#secondStep(step);
      else this.#focus = '.name';
    } catch (error) {
      this.problem = error;
      this.#focus = `#${this.#id}-message`;
      if (!isApiError(error) || error.code !== 'wrong-credentials') this.failed(error);
    } finally {
      this.busy = false;
    }
  }

  #signOut = async () => {
    if (this.connection) await new Auth(this.connection.http).signOut().catch(() => {});
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
