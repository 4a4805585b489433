import type { NewFactor } from '@p24/sdk';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { icon } from '../core/icons.js';
import type { ProfileTexts } from './profile-texts.de.js';

/** What an app needs, with the modules of its QR code, row by row. */
export interface CodesSetUp extends NewFactor {
  picture: readonly (readonly boolean[])[];
}

/** A QR code as a drawing, which every content security policy lets through. */
function qrCode(modules: CodesSetUp['picture'], label: string): TemplateResult {
  const size = modules.length;
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return html`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<path d=${path} fill="#000"/>`}
  </svg>`;
}

const inFours = (secret: string) => secret.replace(/(.{4})(?=.)/g, '$1 ');

interface Asked {
  texts: ProfileTexts;
  setUp: CodesSetUp;
  busy: boolean;
  /** What is wrong with the code. */
  wrong: string;
}

/** The steps from an app on a telephone to its first code. */
export function setUpSteps(
  { texts, setUp, busy, wrong }: Asked,
  { confirm, cancel }: { confirm: (code: string) => void; cancel: () => void },
): TemplateResult {
  const words = texts.steps;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    confirm(String(new FormData(event.currentTarget as HTMLFormElement).get('code') ?? '').trim());
  };
  const copy = async (event: Event) => {
    const button = event.currentTarget as HTMLElement;
    await navigator.clipboard.writeText(setUp.secret).catch(() => {});
    button.textContent = words.copied;
  };
  return html`<form novalidate @submit=${submit}>
    <ol class="steps" tabindex="-1">
      <li>${words.app}</li>
      <li>
        ${words.scan} ${qrCode(setUp.picture, words.picture)}
        <span class="small muted">${words.typed}</span>
        <span class="key"><code>${inFours(setUp.secret)}</code><button class="button quiet" type="button" @click=${copy}>${words.copy}</button></span>
      </li>
      <li>
        <div class="field">
          <label for="app-code">${words.enter}</label>
          <input class="input" id="app-code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="40" required
            aria-invalid=${wrong ? 'true' : nothing} aria-describedby="app-code-hint app-code-error" />
          <span class="hint" id="app-code-hint">${words.codeHint}</span>
          <span class="error" id="app-code-error">${wrong ? [icon('alert'), wrong] : nothing}</span>
        </div>
      </li>
    </ol>
    <div class="actions">
      <button class="button" type="submit" aria-disabled=${busy}>${busy ? texts.working : words.confirm}</button>
      <button class="button quiet" type="button" @click=${cancel}>${texts.cancel}</button>
    </div>
  </form>`;
}
