import type { ImportTable } from '@p24/sdk/manage';
import { html, type TemplateResult } from 'lit';
import type { PortalTexts } from './texts.de.js';

/** Lets the browser save the sample of a table. */
function save({ sample }: ImportTable, name: string): void {
  const url = URL.createObjectURL(new Blob([sample], { type: 'text/csv' }));
  Object.assign(document.createElement('a'), { href: url, download: `${name}.csv` }).click();
  // Firefox reads the address after the click has ended.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Which tables can be taken in: the columns of each, those without which a file is refused first, and a sample. */
export const knownTables = (tables: readonly ImportTable[], texts: PortalTexts['imports']): TemplateResult => html`
  <details class="known">
    <summary>${texts.known}</summary>
    <p class="quiet">${texts.needed}</p>
    <ul>
      ${tables.map((table) => {
        const name = texts.tables[table.kind];
        const columns = (wanted: boolean) => table.columns.filter(({ required }) => required === wanted);
        return html`<li>
          <p><strong>${name}</strong></p>
          <p class="columns">${[...columns(true), ...columns(false)].map(({ heading, required }) => (required ? html`<b>${heading}</b>` : html`<span>${heading}</span>`))}</p>
          <button class="button quiet" type="button" aria-label=${texts.sampleOf(name)} @click=${() => save(table, name)}>${texts.sample}</button>
        </li>`;
      })}
    </ul>
  </details>
`;
