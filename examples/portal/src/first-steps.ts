import type { Me } from '@p24/sdk';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { Preferences } from './preferences.js';
import type { PortalTexts } from './texts.de.js';

interface FirstSteps {
  texts: PortalTexts;
  me: Me;
  locale: Preferences['locale'];
  onLanguage: (locale: Preferences['locale']) => void;
  onDone: () => void;
}

const languages = [
  ['de', 'Deutsch'],
  ['en', 'English'],
] as const;

/** The once offered page after the first sign-in: who is known here by which name, and the language to speak. */
export function firstSteps({ texts, me, locale, onLanguage, onDone }: FirstSteps): TemplateResult {
  const { firstSteps: words } = texts;
  const [first] = me.memberships;
  return html`
    <main id="inhalt" class="first" tabindex="-1">
      <form
        class="card"
        @submit=${(event: SubmitEvent) => {
          event.preventDefault();
          onDone();
        }}
      >
        <span class="sign">${icon('home')}</span>
        <h1 tabindex="-1">${words.title(first?.name ?? '')}</h1>
        <p class="lead">${words.lead}</p>
        <dl>
          <div><dt>${words.name}</dt><dd>${first?.name ?? me.email}</dd></div>
          <div><dt>${words.email}</dt><dd>${me.email}</dd></div>
          ${me.memberships.length > 0 ? html`<div><dt>${words.from}</dt><dd>${[...new Set(me.memberships.map(({ sourceName }) => sourceName))].join(', ')}</dd></div>` : nothing}
        </dl>
        <p class="quiet">${words.wrong}</p>
        <fieldset>
          <legend>${words.language}</legend>
          ${languages.map(
            ([value, name]) => html`
              <label lang=${value}>
                <input type="radio" name="language" .value=${value} .checked=${value === locale} @change=${() => onLanguage(value)} />
                <span>${name}</span>
              </label>
            `,
          )}
        </fieldset>
        <p class="acts">
          <button class="button" type="submit">${words.done}</button>
        </p>
      </form>
    </main>
  `;
}
