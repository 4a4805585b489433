import type { CSSResult } from 'lit';

const sheets = new Map<string, CSSStyleSheet>();

/** Pages have `!important` on their inputs and buttons; against that only the same helps. */
const firm = (styles: CSSResult) => String(styles).replace(/\s*(?:!important)?;/g, ' !important;');

/**
 * Styles an element that renders into light DOM, in the root it stands in. The weight of an id keeps the page's rules
 * out, and what they set is taken back first; SVG keeps its attributes, which are styles too.
 */
export function styleLightDom(element: HTMLElement, styles: readonly CSSResult[], apart: CSSResult): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const tag = element.localName;
  let sheet = sheets.get(tag);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    const reset = ':where(*:not(svg,svg *)){all:revert !important}';
    sheet.replaceSync(
      `:is(${tag},#p24-none){${reset}${styles.map(firm).join('')}[hidden]{display:none !important}}${apart}${tag}{display:block}`,
    );
    sheets.set(tag, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
