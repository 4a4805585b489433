import type { Page } from 'playwright';
import { stillness } from '../support/accessible.js';

/** What a page must not be able to change inside elements; the font family is the page's on purpose. */
const properties = [
  'display',
  'position',
  'float',
  'visibility',
  'opacity',
  'box-sizing',
  'color',
  'background-color',
  'cursor',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-transform',
  'text-indent',
  'text-shadow',
  'text-decoration-line',
  'white-space',
  'list-style-type',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  'margin-top',
  'margin-bottom',
  'min-height',
  'border-top-width',
  'border-top-style',
  'border-top-color',
  'border-bottom-width',
  'border-top-left-radius',
  'box-shadow',
  'transform',
  'filter',
];

/** How everything inside the elements of a page looks, one line per node, for comparing two pages. */
export async function looks(page: Page): Promise<string[]> {
  await stillness(page);
  return page.evaluate((names) => {
    const lines: string[] = [];
    const look = (node: Element, path: string) => {
      const name = `${path} ${node.localName}${node.classList.length ? `.${[...node.classList].join('.')}` : ''}`;
      const style = getComputedStyle(node);
      lines.push(`${name} { ${names.map((one) => `${one}: ${style.getPropertyValue(one)}`).join('; ')} }`);
      for (const child of node.children) look(child, name);
    };
    for (const host of document.querySelectorAll('p24-login, p24-notice-board, p24-consumption')) {
      for (const child of (host.shadowRoot ?? host).children) look(child, host.localName);
    }
    return lines;
  }, properties);
}

/** The first lines in which two looks differ, with what is new in them. */
export function differences(one: readonly string[], other: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [left = '', right = ''] = [one[at], other[at]];
    if (left === right) continue;
    const values = new Set(left.split(/[;{}] ?/));
    const changed = right.split(/[;{}] ?/).filter((value) => !values.has(value));
    found.push(`${right.slice(0, right.indexOf('{'))}{ ${changed.join('; ')} }`);
  }
  return [...new Set(found)].slice(0, 20);
}
