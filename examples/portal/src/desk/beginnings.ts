import { html, type TemplateResult } from 'lit';
import { icon } from '../icons.js';
import type { View } from '../pages.js';
import type { PortalTexts } from '../texts.de.js';
import { addressOf, viewNamed } from '../views.js';

const ways: readonly { key: keyof PortalTexts['desk']['beginnings']['ways']; view: View['name'] }[] = [
  { key: 'imports', view: 'imports' },
  { key: 'brand', view: 'brand' },
  { key: 'forms', view: 'managedForms' },
  { key: 'people', view: 'people' },
];

/** What a company that has just been made does first, in this order; what is for administrators alone only for them. */
export function beginnings(
  texts: PortalTexts,
  { source, isAdmin }: { source: string | undefined; isAdmin: boolean },
): TemplateResult {
  const { title, lead, ways: words } = texts.desk.beginnings;
  const open = ways.map((way) => ({ ...way, view: viewNamed(way.view) })).filter(({ view }) => isAdmin || !view.admin);
  return html`
    <section class="card beginnings" aria-labelledby="beginnings">
      <h2 id="beginnings">${title}</h2>
      <p class="quiet">${lead}</p>
      <ol class="lines">
        ${open.map(
          ({ key, view }) => html`
            <li>
              <a href=${addressOf(view, null, source ? { source } : {})}>
                ${icon(view.icon)}<span class="what"><strong>${words[key][0]}</strong><span>${words[key][1]}</span></span>${icon('chevron')}
              </a>
            </li>
          `,
        )}
      </ol>
    </section>
  `;
}
