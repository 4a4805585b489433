import type { Brand } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { drawn, icon } from '../core/icons.js';
import { shapes } from './icons.generated.js';
import type { LoginTexts } from './texts.de.js';

/** What the fields of the sign-in need. */
export interface LoginForm {
  id: string;
  texts: LoginTexts;
  /** What is wrong, by field. */
  errors: Partial<Record<'email' | 'password', string>>;
}

const errorOf = ({ id, errors }: LoginForm, field: 'email' | 'password') =>
  html`<span class="error" id="${id}-${field}-error">${errors[field] ? [icon('alert'), errors[field]] : nothing}</span>`;

/** The address to sign in with. */
export const emailField = (form: LoginForm): TemplateResult => html`<div class="field">
  <label for="${form.id}-email">${form.texts.email}</label>
  <input
    class="input"
    id="${form.id}-email"
    name="username"
    type="email"
    autocomplete="username webauthn"
    autocapitalize="none"
    spellcheck="false"
    required
    aria-invalid=${form.errors.email ? 'true' : nothing}
    aria-describedby="${form.id}-email-error"
  />
  ${errorOf(form, 'email')}
</div>`;

/** The password, which can be shown. */
export const passwordField = (form: LoginForm, revealed: boolean, reveal: () => void): TemplateResult => html`<div
  class="field"
>
  <label for="${form.id}-password">${form.texts.password}</label>
  <div class="password">
    <input
      class="input"
      id="${form.id}-password"
      name="password"
      type=${revealed ? 'text' : 'password'}
      autocomplete="current-password"
      autocapitalize="none"
      spellcheck="false"
      required
      aria-invalid=${form.errors.password ? 'true' : nothing}
      aria-describedby="${form.id}-password-error"
    />
    <button class="reveal" type="button" aria-label=${revealed ? form.texts.hide : form.texts.show} @click=${reveal}>
      ${drawn(revealed ? shapes.eyeOff : shapes.eye)}
    </button>
  </div>
  ${errorOf(form, 'password')}
</div>`;

/** Whether to stay signed in on this device. */
export const rememberBox = ({ id, texts }: LoginForm): TemplateResult => html`<div class="check">
  <input type="checkbox" id="${id}-remember" name="remember" aria-describedby="${id}-remember-hint" />
  <label for="${id}-remember">${texts.remember}</label>
  <span class="hint" id="${id}-remember-hint">${texts.rememberHint}</span>
</div>`;

/** The made-up people of the demo, each a click away. */
export const demoPeople = (
  texts: LoginTexts,
  people: NonNullable<Brand['demo']>,
  signIn: (person: { email: string; password: string }) => void,
): TemplateResult => html`<div class="demo" role="group" aria-label=${texts.demo}>
  <span class="hint">${texts.demo}: ${texts.demoHint}</span>
  ${people.map(
    ({ label, email, password }) =>
      html`<button class="button quiet" type="button" @click=${() => signIn({ email, password })}>${label}</button>`,
  )}
</div>`;

/** The two tabs of the sign-in: the other way in is for managers' first step or for whoever was invited. */
export const waysIn = ({ tabs }: LoginTexts, managers: boolean) =>
  (['sign-in', 'activation', 'registration'] as const)
    .filter((name) => name !== (managers ? 'activation' : 'registration'))
    .map((name) => [name, tabs[name]] as const);

/** What is wrong with what was typed, by field. */
export function faultsOf(
  { email, password }: { email: string; password: string },
  texts: LoginTexts,
): { email?: string; password?: string } {
  const address = email ? texts.emailInvalid : texts.emailMissing;
  return {
    ...(/^\S+@\S+$/.test(email) ? {} : { email: address }),
    ...(password ? {} : { password: texts.passwordMissing }),
  };
}
