import type { CSSResult } from 'lit';

/** Gives the page the looks of parts of the elements that it uses itself; its root wears the names they are made of. */
export function adopt(...styles: readonly CSSResult[]): void {
  const sheets = styles.flatMap(({ styleSheet }) => styleSheet ?? []);
  document.adoptedStyleSheets = [...new Set([...sheets, ...document.adoptedStyleSheets])];
}
