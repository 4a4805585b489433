import type { ImportFinding, ImportPreview, ImportReport } from '@p24/sdk/manage';
import { html, nothing } from 'lit';
import { icon } from './icons.js';
import type { PortalTexts } from './texts.de.js';

/** More findings than this are read in the table program, not here. */
const shown = 100;

/** What a file would do or has done, in numbers. */
export function totals(
  { rows, created, updated, unchanged, superseded }: ImportReport,
  { imports: texts, locale }: PortalTexts,
): unknown {
  const numbers = [
    [texts.total, rows],
    [texts.created, created],
    [texts.updated, updated],
    [texts.unchanged, unchanged],
    [texts.superseded, superseded],
  ] as const;
  return html`
    <dl class="totals">
      ${numbers.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value.toLocaleString(locale)}</dd></div>`)}
    </dl>
  `;
}

/** Whether a check found rows, and nothing in them that is not there already. */
export const changesNothing = ({ rows, unchanged, errors }: ImportReport): boolean =>
  errors === 0 && rows > 0 && unchanged === rows;

/** A finding as it is shown: of columns that have the same said of them there is one. */
interface Shown extends Pick<ImportFinding, 'severity' | 'detail'> {
  line: number | string | null;
  column: string | null;
}

/** Errors first, and what is the same for several columns said once, where it is said first. */
export function gathered(all: readonly ImportFinding[], texts: PortalTexts['imports']): Shown[] {
  const ordered = [...all].sort((one, other) => Number(one.severity === 'note') - Number(other.severity === 'note'));
  return ordered.flatMap((finding, index): Shown[] => {
    const { code } = finding;
    if (!isOfColumn(code, texts)) return [finding];
    const alike = ordered.filter((other) => other.code === code);
    if (alike[0] !== ordered[index]) return [];
    if (alike.length === 1) return [{ ...finding, line: texts.headings }];
    const column = alike.map((one) => one.column).join(', ');
    return [{ ...finding, line: texts.headings, column, detail: texts.several[code] }];
  });
}

const isOfColumn = (code: string, { several }: PortalTexts['imports']): code is keyof typeof several =>
  Object.hasOwn(several, code);

/** What the file's reader should know, errors first, each with its line and column. */
export function findings({ findings: all, truncated }: ImportReport, { imports: texts }: PortalTexts): unknown {
  if (all.length === 0) return nothing;
  const ordered = gathered(all, texts);
  return html`
    <div class="table" role="region" tabindex="0" aria-label=${texts.findings}>
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">${[texts.line, texts.column, texts.finding].map((word) => html`<th role="columnheader" scope="col">${word}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">
          ${ordered.slice(0, shown).map(
            ({ line, column, severity, detail }) => html`
              <tr class=${severity} role="row">
                <td role="cell" data-label=${texts.line}>${line ?? '–'}</td>
                <td role="cell">${column ?? '–'}</td>
                <td role="cell">${severity === 'error' ? html`${icon('alert')}<strong>${texts.error}</strong> ` : nothing}${detail}</td>
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
    ${truncated || ordered.length > shown ? html`<p class="quiet">${texts.moreFindings}</p>` : nothing}
  `;
}

/** The first rows of a table as they would be read, with what is the matter with them. */
export function previewed({ rows }: ImportPreview, { imports: texts }: PortalTexts): unknown {
  const [first] = rows;
  if (!first?.cells.length) return nothing;
  return html`
    <h3 id="as-read">${texts.asRead}</h3>
    <div class="table as-read" role="region" tabindex="0" aria-labelledby="as-read">
      <table role="table">
        <thead role="rowgroup">
          <tr role="row">${[texts.line, ...first.cells.map(({ heading }) => heading)].map((word) => html`<th role="columnheader" scope="col">${word}</th>`)}</tr>
        </thead>
        <tbody role="rowgroup">
          ${rows.map(
            ({ line, cells }) => html`
              <tr role="row">
                <td role="cell" data-label=${texts.line}>${line}</td>
                ${cells.map(
                  ({ heading, text, detail }) => html`<td role="cell" data-label=${heading}>
                    ${text || '–'}${detail ? html`<span class="detail">${icon('alert')}${detail}</span>` : nothing}
                  </td>`,
                )}
              </tr>
            `,
          )}
        </tbody>
      </table>
    </div>
  `;
}
