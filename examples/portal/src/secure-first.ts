import { html, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

/** The page for managers who have no second factor yet: it is set up before anything else is shown. */
export function secureFirst(
  texts: PortalTexts,
  { onDone, onSignOut }: { onDone: () => void; onSignOut: () => void },
): TemplateResult {
  void import('@p24/components/register/p24-profile');
  return html`
    <main id="inhalt" class="content secure" tabindex="-1">
      <h1 tabindex="-1">${texts.secureFirst}</h1>
      <p24-profile setup @p24-secured=${onDone}></p24-profile>
      <p><button class="button quiet" type="button" @click=${onSignOut}>${icon('leave')}${texts.signOut}</button></p>
    </main>
  `;
}
