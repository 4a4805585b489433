import type { ApiScope, KeyOrder } from '@p24/sdk/manage';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { KeysTexts } from './keys-texts.de.js';

const purposes = ['embed', 'data', 'own'] as const;
/** What a key is for: most are for one of two things. */
export type Purpose = (typeof purposes)[number];

/** What is wrong in the form. */
export interface KeyIssues {
  name?: string;
  scopes?: string;
}

/** What the form needs of the element. */
export interface KeyFormHost {
  readonly texts: KeysTexts;
  readonly purpose: Purpose;
  readonly saving: boolean;
  readonly wrong: KeyIssues;
  choosePurpose(purpose: Purpose): void;
  closeForm(): void;
  create(event: Event): void;
}

const scopesOf: Readonly<Record<Exclude<Purpose, 'own'>, readonly ApiScope[]>> = {
  embed: [
    'auth:write',
    'chatbot:write',
    'consumption:read',
    'documents:write',
    'files:write',
    'forms:write',
    'notices:write',
    'profile:write',
    'property:read',
    'tickets:write',
  ],
  data: ['integrations:write'],
};

/** What can be read and what can be changed, by feature; held against the definitions by a test. */
export const grantable: Readonly<Record<string, readonly ('read' | 'write')[]>> = {
  notices: ['read', 'write'],
  documents: ['read', 'write'],
  tickets: ['read', 'write'],
  forms: ['read', 'write'],
  files: ['write'],
  consumption: ['read'],
  property: ['read', 'write'],
  profile: ['read', 'write'],
  users: ['read', 'write'],
  integrations: ['read', 'write'],
  chatbot: ['read', 'write'],
  settings: ['read', 'write'],
  audit: ['read'],
  auth: ['write'],
};

const spans = [30, 90, 365, 0];

/** The order that stands in the form, and what is wrong with it. */
export function readKey(
  form: HTMLFormElement,
  purpose: Purpose,
  texts: KeysTexts,
): { order: KeyOrder; wrong: KeyIssues } {
  const data = new FormData(form);
  const name = String(data.get('name') ?? '').trim();
  const chosen = Object.keys(grantable).flatMap((feature) => {
    const level = data.get(`scope-${feature}`);
    return level === 'read' || level === 'write' ? [`${feature}:${level}` as ApiScope] : [];
  });
  const scopes = purpose === 'own' ? chosen : [...scopesOf[purpose]];
  const days = Number(data.get('days'));
  const wrong = {
    ...(name ? {} : { name: texts.nameMissing }),
    ...(scopes.length > 0 ? {} : { scopes: texts.scopesMissing }),
  };
  return { order: { name, scopes, expiresInDays: days || null }, wrong };
}

const error = (id: string, text: string | undefined) =>
  html`<span class="error" id=${id}>${text ? [icon('alert'), text] : nothing}</span>`;

const select = (name: string, label: unknown, options: readonly (readonly [string, string])[], chosen: string) =>
  html`<div class="field">
    <label for="field-${name}">${label}</label>
    <div class="choice">
      <select class="input" id="field-${name}" name=${name}>
        ${options.map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`)}
      </select>
      ${icon('chevron')}
    </div>
  </div>`;

/** A choice among words by number, such as days. */
export const spanChoice = (
  name: string,
  label: string,
  words: Readonly<Record<number, string>>,
  chosen: number,
  order: readonly number[],
): TemplateResult =>
  select(
    name,
    label,
    order.map((span) => [String(span), words[span] ?? '']),
    String(chosen),
  );

function rights({ texts, wrong }: KeyFormHost): TemplateResult {
  return html`<div class="rights" role="group" aria-label=${texts.purposes.own} aria-describedby="error-scopes">
    ${Object.entries(grantable).map(([feature, levels]) => {
      const word = (level: 'none' | 'read' | 'write') =>
        levels.length > 1 ? texts.levels[level] : texts.single[level];
      const words = (['none', ...levels] as const).map((level) => [level, word(level)] as const);
      return select(`scope-${feature}`, texts.features[feature], words, 'none');
    })}
    ${error('error-scopes', wrong.scopes)}
  </div>`;
}

/** What a new key is for, may do, and how long. */
export function keyForm(host: KeyFormHost): TemplateResult {
  const { texts, purpose, saving, wrong } = host;
  return html`<form class="sheet form" part="form" novalidate @submit=${host.create}>
    <div class="field">
      <label for="field-name">${texts.name}</label>
      <input class="input" id="field-name" name="name" maxlength="100" autocomplete="off" required
        aria-invalid=${Boolean(wrong.name)} aria-describedby="hint-name error-name" />
      <span class="hint" id="hint-name">${texts.nameHint}</span>
      ${error('error-name', wrong.name)}
    </div>
    <fieldset>
      <legend>${texts.purpose}</legend>
      ${purposes.map(
        (one) => html`<label class="option">
          <input type="radio" name="purpose" value=${one} .checked=${one === purpose} @change=${() => host.choosePurpose(one)} />
          <span><span>${texts.purposes[one]}</span><span class="hint">${texts.purposeHints[one]}</span></span>
        </label>`,
      )}
      ${purpose === 'own' ? rights(host) : nothing}
    </fieldset>
    ${spanChoice('days', texts.lasts, texts.spans, 365, spans)}
    <div class="actions">
      <button class="button" type="submit" aria-disabled=${saving}>${saving ? texts.creating : texts.create}</button>
      <button class="button quiet" type="button" @click=${() => host.closeForm()}>${texts.cancel}</button>
    </div>
  </form>`;
}
