import { type ApiKey, ManageKeys as Calls, type IssuedKey } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { icon } from '../core/icons.js';
import { ManagingElement } from '../core/managing-element.js';
import { problemNote, problemText } from '../core/notes.js';
import { optionStyles } from '../core/option.styles.js';
import { badgeStyles } from '../core/parts/badge.js';
import { Confirmation, dialogStyles } from '../core/parts/dialog.js';
import { emptyNote } from '../core/parts/empty.js';
import { fieldStyles } from '../core/parts/field.js';
import { formStyles } from '../core/parts/form.js';
import { listStyles } from '../core/parts/list.js';
import { announcement, failure, messageStyles } from '../core/parts/message.js';
import { stateBadge } from '../core/parts/state.js';
import { NotProven, proven } from '../core/proof.js';
import { Resource } from '../core/resource.js';
import { elementStyles } from '../core/styles.js';
import { grantable, type KeyFormHost, type KeyIssues, keyForm, type Purpose, readKey, spanChoice } from './key-form.js';
import { de, type KeysTexts } from './keys-texts.de.js';
import { styles } from './manage-keys.styles.js';

/**
 * The API keys of a data source: makes them, shows each once, renews and revokes them. For administrators.
 *
 * @slot - Shown when the keys cannot be loaded.
 * @fires {P24ReadyEvent} p24-ready - The keys are shown for the first time.
 * @fires {P24ErrorEvent} p24-error - Something could not be loaded or done; the element says so itself.
 * @fires {P24NavigateEvent} p24-navigate - The person wants to sign in (`login`); a page that cancels it takes over.
 * @csspart base - The area of the element.
 * @csspart main-heading - The heading above all, for pages with one of their own to hide.
 * @csspart form - What a new key is for, may do, and how long.
 * @csspart issued - The key that was just made.
 * @csspart key - One key.
 * @csspart state - Whether a key is valid.
 * @csspart dialog - Asks before a key is revoked or renewed.
 * @csspart empty - Shown while there is no key, and to somebody who manages nothing.
 * @csspart problem - Shown when the keys cannot be loaded.
 * @csspart stale - Shown above keys that could not be read again.
 * @csspart signed-out - Shown when nobody is signed in.
 * @csspart skeleton - Shown while loading.
 * @cssprop [--p24-manage-keys-min-height=20em] - Height that is kept while loading, so that the page does not jump.
 */
export class ManageKeys extends ManagingElement<KeysTexts> implements KeyFormHost {
  static override styles = [
    ...elementStyles,
    badgeStyles,
    dialogStyles,
    fieldStyles,
    optionStyles,
    formStyles,
    listStyles,
    messageStyles,
    styles,
  ];

  /** What the key that is being made is for. */
  @state() purpose: Purpose = 'embed';
  @state() saving = false;
  @state() private adding = false;
  @state() private issued: IssuedKey | undefined;
  @state() private announcement = '';
  @state() private renewed: ApiKey | undefined;

  /** What is wrong in the form. */
  wrong: KeyIssues = {};
  protected override readonly catalogue = { de, en: async () => (await import('./keys-texts.en.js')).en };

  readonly #keys = new Resource<readonly ApiKey[] | null, [string | undefined]>(this, {
    args: () => [this.managed?.sourceId],
    load: async ([source], options) => (source ? (await this.#calls.list(options)).items : null),
  });
  readonly #confirmation = new Confirmation(this);
  #problem: unknown;

  get #calls(): Calls {
    if (!this.connection || !this.managed) throw new Error('Keys are made by an element that is connected.');
    return new Calls(this.connection.http, this.managed.sourceId);
  }

  /** Makes the key that stands in the form. Never rejects. */
  async create(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving) return;
    const { order, wrong } = readKey(event.target as HTMLFormElement, this.purpose, this.texts);
    this.wrong = wrong;
    if (wrong.name || wrong.scopes) {
      this.target = wrong.name ? '#field-name' : '.rights select';
      return this.requestUpdate();
    }
    await this.#do(async () => {
      this.issued = await proven(this, () => this.#calls.create(order));
      this.adding = false;
      this.target = '#secret';
    });
  }

  closeForm(): void {
    this.adding = false;
    this.wrong = {};
    this.target = '.add';
  }

  choosePurpose(purpose: Purpose): void {
    this.purpose = purpose;
    this.wrong = {};
  }

  protected override desk(): unknown {
    const { texts, headingLevel, core } = this;
    const { error, value } = this.#keys;
    // Read for nobody before it was known who manages here: that is no last known state.
    if (!value && error !== undefined) return problemNote(error, core, () => void this.#keys.reload());
    return this.show(this.#keys, (keys) =>
      keys
        ? html`<div class="desk">
            <div class="heading" part="heading main-heading" role="heading" aria-level=${headingLevel}>${texts.title}</div>
            <p class="lead muted">${texts.lead}</p>
            ${announcement(this.announcement)}
            ${this.#problem === undefined ? nothing : failure(problemText(this.#problem, core))}
            ${this.issued ? this.#shown(this.issued) : nothing} ${this.adding ? keyForm(this) : this.#add()}
            <p class="muted address">${texts.address} <code>${this.href(`/api/v1/manage/${this.managed?.sourceId}`)}</code></p>
            ${keys.length > 0 ? html`<ul class="keys">${keys.map((key) => this.#card(key))}</ul>` : this.#none()}
            ${this.#confirmation.render(texts.cancel)} ${this.#renewal()}
          </div>`
        : this.skeleton(),
    );
  }

  #add(): TemplateResult {
    const open = () => {
      this.adding = true;
      this.announcement = '';
      this.target = '#field-name';
    };
    return html`<div><button class="button add" type="button" @click=${open}>${this.texts.add}</button></div>`;
  }

  #none(): unknown {
    if (this.adding || this.issued) return nothing;
    return emptyNote(icon('lock'), this.texts.none, this.texts.noneText);
  }

  /** The key itself, this once. */
  #shown({ key, secret }: IssuedKey): TemplateResult {
    const { texts } = this;
    const select = (event: Event) => (event.target as HTMLInputElement).select();
    const copy = async () => {
      await navigator.clipboard?.writeText(secret).catch(() => {});
      this.announcement = texts.copied;
    };
    const kept = () => {
      this.issued = undefined;
      this.announcement = '';
      this.target = '.add';
    };
    return html`<div class="sheet" part="issued">
      <div class="heading">${texts.issued(key.name)}</div>
      <p>${texts.issuedText}</p>
      <div class="secret row">
        <div class="field">
          <label for="secret">${texts.secret}</label>
          <input class="input" id="secret" readonly .value=${secret} @focus=${select} />
        </div>
        <button class="button" type="button" @click=${copy}>${texts.copy}</button>
      </div>
      <div><button class="button quiet" type="button" @click=${kept}>${texts.kept}</button></div>
    </div>`;
  }

  #card(key: ApiKey): TemplateResult {
    const { texts, formats } = this;
    const over = key.expiresAt !== null && Date.parse(key.expiresAt) <= Date.now();
    const sign = over
      ? stateBadge('neutral', icon('lock'), texts.expired)
      : stateBadge('success', icon('check'), texts.active);
    const fact = (word: string, value: unknown, wide = '') =>
      html`<div class=${wide}><dt>${word}</dt><dd>${value}</dd></div>`;
    return html`<li class="key" part="key">
      <div class="heading"><span>${key.name}</span>${sign}</div>
      <dl>
        ${fact(texts.secret, html`<code>${key.hint}…</code>`)}
        ${fact(texts.created, formats.day(key.createdAt))}
        ${fact(texts.used, key.lastUsedAt ? formats.moment(key.lastUsedAt) : texts.never)}
        ${fact(texts.expires, key.expiresAt ? formats.until(key.expiresAt) : texts.forEver)}
        ${fact(texts.rights, this.#words(key), 'wide')}
      </dl>
      ${key.previousUntil ? html`<p class="muted">${texts.previous(formats.until(key.previousUntil))}</p>` : nothing}
      <div class="actions">
        <button class="button quiet" type="button" aria-label=${texts.rotateOf(key.name)} @click=${() => this.#askRenewal(key)}>${texts.rotate}</button>
        <button class="button quiet" type="button" aria-label=${texts.revokeOf(key.name)} @click=${() => this.#askRevocation(key)}>${texts.revoke}</button>
      </div>
    </li>`;
  }

  #words({ scopes }: ApiKey): string {
    const { texts } = this;
    const word = (scope: string) => {
      const [feature = '', level] = scope.split(':');
      const name = texts.features[feature] ?? feature;
      if (grantable[feature]?.length === 1) return name;
      return `${name} (${level === 'write' ? texts.levels.write : texts.levels.read})`;
    };
    return scopes.map(word).join(', ');
  }

  #askRenewal(key: ApiKey): void {
    this.renewed = key;
    void this.updateComplete.then(() => this.#renewalDialog?.showModal());
  }

  get #renewalDialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector<HTMLDialogElement>('.renewal');
  }

  #renewal(): unknown {
    const { texts, renewed } = this;
    if (!renewed) return nothing;
    const submit = (event: Event) => {
      event.preventDefault();
      const keepHours = Number(new FormData(event.target as HTMLFormElement).get('keep'));
      this.#renewalDialog?.close();
      void this.#do(async () => {
        this.issued = await proven(this, () => this.#calls.rotate(renewed.id, { keepHours }));
        this.target = '#secret';
      });
    };
    return html`<dialog class="dialog renewal" part="dialog" aria-labelledby="renewal">
      <form @submit=${submit}>
        <div class="heading" id="renewal">${texts.rotateTitle}</div>
        <p>${texts.rotateText}</p>
        ${spanChoice('keep', texts.keep, texts.keeps, 24, [0, 1, 24, 168])}
        <div class="actions">
          <button class="button" type="submit">${texts.rotate}</button>
          <button class="button quiet" type="button" @click=${() => this.#renewalDialog?.close()}>${texts.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }

  #askRevocation({ id, name }: ApiKey): void {
    const { texts } = this;
    const act = () =>
      void this.#do(async () => {
        await this.#calls.revoke(id);
        if (this.issued?.key.id === id) this.issued = undefined;
        this.announcement = texts.revoked(name);
        this.target = '.add';
      });
    this.#confirmation.ask({ title: texts.revokeTitle, text: texts.revokeText(name), yes: texts.revoke, act });
  }

  /** Runs a change and reads the keys again; says why where it could not be done. */
  async #do(change: () => Promise<void>): Promise<void> {
    this.saving = true;
    this.announcement = '';
    this.#problem = undefined;
    try {
      await change();
      await this.#keys.reload();
    } catch (error) {
      if (error instanceof NotProven) return;
      this.#problem = error;
      this.failed(error);
    } finally {
      this.saving = false;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p24-manage-keys': ManageKeys;
  }
}
