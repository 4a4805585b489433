import type { CodeView } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { StepsTexts } from './steps-texts.de.js';

/** What all fields of the steps need. */
export interface Fields {
  id: string;
  texts: StepsTexts;
  /** What is wrong, by field. */
  errors: Readonly<Record<string, string>>;
}

const errorOf = ({ id, errors }: Fields, name: string) =>
  html`<span class="error" id="${id}-${name}-error">${errors[name] ? [icon('alert'), errors[name]] : nothing}</span>`;

const invalid = ({ errors }: Fields, name: string) => (errors[name] ? 'true' : nothing);

/** The address that somebody signs in with. */
export const emailField = (fields: Fields, email: string): TemplateResult => html`<div class="field">
  <label for="${fields.id}-email">${fields.texts.email}</label>
  <input
    class="input"
    id="${fields.id}-email"
    name="username"
    type="email"
    autocomplete="username"
    autocapitalize="none"
    spellcheck="false"
    required
    .value=${email}
    aria-invalid=${invalid(fields, 'email')}
    aria-describedby="${fields.id}-email-error"
  />
  ${errorOf(fields, 'email')}
</div>`;

/** The code of a mail or letter, typed in any spelling. */
export const codeField = (fields: Fields): TemplateResult => html`<div class="field">
  <label for="${fields.id}-code">${fields.texts.code}</label>
  <input
    class="input"
    id="${fields.id}-code"
    name="code"
    autocomplete="one-time-code"
    autocapitalize="characters"
    spellcheck="false"
    required
    aria-invalid=${invalid(fields, 'code')}
    aria-describedby="${fields.id}-code-hint ${fields.id}-code-error"
  />
  <span class="hint" id="${fields.id}-code-hint">${fields.texts.codeHint}</span>
  ${errorOf(fields, 'code')}
</div>`;

/** What the fields of a password show and tell. */
interface Passwords {
  view: CodeView;
  /** Whether the password that stands there was suggested. */
  suggested: boolean;
  revealed: boolean;
  /** Set where the page says already who signs in. */
  named?: true;
  /** Characters typed so far. */
  length: number;
  onSuggest(): void;
  onReveal(): void;
  onInput(length: number): void;
}

interface PasswordField {
  name: string;
  label: string;
  autocomplete: string;
  hint: unknown;
  onInput(length: number): void;
}

function passwordField(fields: Fields, { revealed }: Passwords, one: PasswordField): TemplateResult {
  const { id } = fields;
  return html`<div class="field">
    <label for="${id}-${one.name}">${one.label}</label>
    <input
      class="input"
      id="${id}-${one.name}"
      name=${one.name}
      type=${revealed ? 'text' : 'password'}
      autocomplete=${one.autocomplete}
      autocapitalize="none"
      spellcheck="false"
      required
      @input=${(event: Event) => one.onInput([...(event.currentTarget as HTMLInputElement).value].length)}
      aria-invalid=${invalid(fields, one.name)}
      aria-describedby="${id}-${one.name}-hint ${id}-${one.name}-error"
    />
    <span class="hint" id="${id}-${one.name}-hint">${one.hint}</span>
    ${errorOf(fields, one.name)}
  </div>`;
}

/** The name for password managers, which keep it with the new password. */
const signInName = ({ texts }: Fields, { view: { email }, named }: Passwords) => html`
  ${named ? nothing : html`<p>${texts.signInWith} <strong class="mail">${email}</strong></p>`}
  <input class="sr" type="text" name="username" autocomplete="username" .value=${email} readonly tabindex="-1" aria-hidden="true" />
`;

/** A new password twice, with a suggestion for those who have no idea; the present one where there is one. */
export function passwordFields(fields: Fields, passwords: Passwords): TemplateResult {
  const { texts } = fields;
  const { view, length, suggested, revealed, onSuggest, onReveal, onInput } = passwords;
  const ignore = () => {};
  if (view.known) {
    const present = { name: 'password', label: texts.knownPassword, autocomplete: 'current-password', hint: nothing };
    return html`${signInName(fields, passwords)}${passwordField(fields, passwords, { ...present, onInput: ignore })}`;
  }
  const counted = length > 0 ? html`<strong>${texts.counted(length, view.minLength)}.</strong> ` : nothing;
  const hint = html`${counted}${suggested ? texts.suggested : texts.passwordHint(view.minLength)}`;
  const fresh = { autocomplete: 'new-password' };
  return html`
    ${signInName(fields, passwords)}
    ${passwordField(fields, passwords, { ...fresh, name: 'password', label: texts.password, hint, onInput })}
    ${passwordField(fields, passwords, { ...fresh, name: 'repeat', label: texts.repeat, hint: nothing, onInput: ignore })}
    <div class="choices">
      <button class="button quiet" type="button" @click=${onSuggest}>${texts.suggest}</button>
      <button class="button quiet" type="button" @click=${onReveal}>${revealed ? texts.hide : texts.show}</button>
    </div>
  `;
}

/** A way to do without a password. */
export const passkeyButton = ({ id, texts }: Fields, act: () => void): TemplateResult => html`
  <button class="button quiet" type="button" aria-describedby="${id}-passkey-hint" @click=${act}>${texts.passkey}</button>
  <span class="hint" id="${id}-passkey-hint">${texts.passkeyHint}</span>
`;
