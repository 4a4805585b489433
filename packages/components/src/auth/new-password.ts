import { isApiError } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { type Catalogue, loadTexts, textsIn } from '../core/texts.js';
import { passphrase } from './passphrase.js';
import type { Profile } from './profile.js';
import { passwordFields } from './step-fields.js';
import { de, type StepsTexts } from './steps-texts.de.js';

const catalogue: Catalogue<StepsTexts> = { de, en: async () => (await import('./steps-texts.en.js')).en };

/** Milliseconds without a key before the server is asked how strong a password is. */
const pause = 500;

type Strength = 'weak' | 'good' | 'strong';
const levels: Readonly<Record<Strength, number>> = { weak: 1, good: 2, strong: 3 };

/** A new password typed twice, or suggested, with what the server thinks of it. */
export class NewPassword {
  readonly #host: Profile;
  readonly #id: string;
  #errors: Readonly<Record<string, string>> = {};
  #suggested = false;
  #revealed = false;
  #length = 0;
  #judged: { strength: Strength; advice: string | null } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Profile, id: string) {
    this.#host = host;
    this.#id = `new-${id}`;
  }

  get #texts(): StepsTexts {
    return textsIn(catalogue, this.#host.language) ?? de;
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#errors = {};
    this.#suggested = this.#revealed = false;
    this.#length = 0;
    this.#judged = undefined;
    void loadTexts(catalogue, this.#host.language).then(() => this.#host.requestUpdate());
  }

  /** The fields; `minLength` are the characters that it needs at least. */
  render(minLength: number): TemplateResult {
    const email = this.#host.me?.email ?? '';
    const fields = passwordFields(
      { id: this.#id, texts: this.#texts, errors: this.#errors },
      {
        view: { email, name: '', sourceName: '', known: false, passkey: 'none', minLength },
        named: true,
        ...{ suggested: this.#suggested, revealed: this.#revealed, length: this.#length },
        onSuggest: this.#suggest,
        onReveal: () => {
          this.#revealed = !this.#revealed;
          this.#host.requestUpdate();
        },
        onInput: (length) => {
          this.#length = length;
          this.#suggested = false;
          this.#ask();
          this.#host.requestUpdate();
        },
      },
    );
    return html`${fields}${this.#meter()}`;
  }

  #meter(): TemplateResult {
    const judged = this.#length > 0 ? this.#judged : undefined;
    const words = this.#host.texts.password.strength;
    const level = judged ? levels[judged.strength] : 0;
    return html`<div class="strength" role="status">
      ${judged ? html`<span class="meter" aria-hidden="true">${[1, 2, 3].map((at) => html`<i class=${at <= level ? 'full' : ''}></i>`)}</span>` : nothing}
      ${judged ? html`<span class="small">${judged.advice ?? words[judged.strength]}</span>` : nothing}
    </div>`;
  }

  /** The password where both entries fit; null where one has to be mended first. */
  read(minLength: number): string | null {
    const texts = this.#texts;
    const [password = '', repeat = ''] = this.#inputs.map(({ value }) => value);
    if (!password) return this.#wrong({ password: texts.passwordMissing });
    if ([...password].length < minLength)
      return this.#wrong({ password: texts.counted([...password].length, minLength) });
    if (password !== repeat) return this.#wrong({ repeat: texts.differs });
    this.#errors = {};
    return password;
  }

  /** Takes what the server says about the password to its field; false where the problem is another one. */
  refused(error: unknown): boolean {
    const issue = isApiError(error) && error.issues.find(({ pointer }) => pointer === '#/password');
    if (issue) this.#wrong({ password: issue.detail });
    return Boolean(issue);
  }

  get #inputs(): HTMLInputElement[] {
    return ['password', 'repeat'].flatMap(
      (name) => this.#host.renderRoot.querySelector<HTMLInputElement>(`#${this.#id}-${name}`) ?? [],
    );
  }

  #wrong(errors: Readonly<Record<string, string>>): null {
    this.#errors = errors;
    this.#host.aim(`#${this.#id}-${Object.keys(errors)[0]}`);
    return null;
  }

  readonly #suggest = (): void => {
    const password = passphrase();
    for (const input of this.#inputs) input.value = password;
    this.#suggested = this.#revealed = true;
    this.#length = password.length;
    this.#errors = {};
    this.#ask();
    this.#host.aim(`#${this.#id}-password`);
  };

  /** Only the server has the dictionaries and knows name, house and street. */
  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(async () => {
      const password = this.#inputs[0]?.value;
      const judged = password ? await this.#host.calls.judgePassword(password).catch(() => undefined) : undefined;
      if (this.#inputs[0]?.value !== password) return;
      this.#judged = judged;
      this.#host.requestUpdate();
    }, pause);
  }
}
