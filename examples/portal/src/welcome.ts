import { html, nothing, type TemplateResult } from 'lit';
import type { Door } from './door.js';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

const pictures = ['notice', 'form', 'documents'] as const;

/**
 * The page before the sign-in; `wants` when somebody came for a page inside, which opens once they are in, `left` when
 * they have just been signed out, `door` when they came by the link of a mail.
 */
export function welcome(
  { welcome: texts }: PortalTexts,
  { wants, left, door }: { wants: boolean; left: boolean; door: Door | null },
): TemplateResult {
  return html`
    <main id="inhalt" class="welcome" tabindex="-1">
      <div class="words">
        <h1 tabindex="-1">${texts.title}</h1>
        <p class="lead">${texts.lead}</p>
        <ul class="gains">
          ${texts.gains.map(
            ([title, text], at) => html`
              <li>${icon(pictures[at] ?? 'check')}<div><strong>${title}</strong><span>${text}</span></div></li>
            `,
          )}
        </ul>
      </div>
      <div class="door">
        ${left ? html`<p class="hint left" role="status" tabindex="-1">${texts.left}</p>` : nothing}
        ${wants && !left && !door ? html`<p class="hint" role="status">${texts.denied}</p>` : nothing}
        <p24-login view=${door?.view ?? 'sign-in'} .code=${door?.code ?? ''}></p24-login>
      </div>
    </main>
  `;
}
