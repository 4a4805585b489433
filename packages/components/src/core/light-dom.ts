import type { CSSResult } from 'lit';

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Pages have `!important` on their inputs and buttons; against that only the same helps. A declaration ends with a
 * semicolon or, where the build has left that out, with its block.
 */
const firm = (styles: CSSResult) =>
  String(styles).replace(/\s*(?:!important)?(;|(?<![;{}\s]|!important)(?=\s*}))/g, ' !important$1');

/** What pages may set on drawings too; the rest of a drawing's properties are its attributes, which `all` would take. */
const drawn =
  'display float position inset margin padding border border-radius background box-shadow color font line-height opacity transform filter visibility text-shadow min-width max-width min-height max-height vertical-align animation'
    .split(' ')
    .map((property) => `${property}:revert !important`)
    .join(';');

/**
 * Styles an element that renders into light DOM, in the root it stands in. The weight of an id keeps the page's rules
 * out, and what they set is taken back first.
 */
export function styleLightDom(element: HTMLElement, styles: readonly CSSResult[], apart: CSSResult): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const tag = element.localName;
  let sheet = sheets.get(tag);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    const reset = `:where(*:not(svg,svg *)){all:revert !important}:where(svg,svg *){${drawn}}`;
    sheet.replaceSync(
      `:is(${tag},#p24-none){${reset}${styles.map(firm).join('')}[hidden]{display:none !important}}${apart}${tag}{display:block}`,
    );
    sheets.set(tag, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
