import { render } from 'lit';
import { expect, test } from 'vitest';
import { html, mount } from '../../test/support.js';
import { keyed } from './keyed.js';

const list = (place: HTMLElement, items: string) => {
  const template = (item: string) => html`<button id=${item}>${item}</button>`;
  render(html`<p>before</p>${keyed([...items], (item) => item, template)}<p>after</p>`, place);
  return [...place.querySelectorAll('button')].map(({ textContent }) => textContent).join('');
};

test.each([
  ['', 'abc', 'abc', ''],
  ['abc', 'xabc', 'abcx', 'cab'],
  ['abcdef', 'fbd', 'bxd', 'dcbafe'],
])('from %s the list becomes %s, %s and %s, each item keeping its element', (...steps) => {
  const place = mount<HTMLElement>(html`<div></div>`);
  const known = new Map<string, Element>();
  for (const items of steps) {
    expect(list(place, items)).toBe(items);
    for (const [id, element] of known)
      if (!items.includes(id)) known.delete(id) && expect(element.isConnected).toBe(false);
    for (const id of items) {
      const element = place.querySelector(`#${id}`) as Element;
      expect(known.get(id) ?? element).toBe(element);
      known.set(id, element);
    }
    expect(place.textContent).toMatch(/^\s*before.*after\s*$/s);
  }
});

test('an item keeps the focus when others come before it', () => {
  const place = mount<HTMLElement>(html`<div></div>`);
  list(place, 'abc');
  place.querySelector<HTMLElement>('#b')?.focus();
  list(place, 'xyabc');
  expect(document.activeElement?.id).toBe('b');
});

test('an item keeps the focus when others behind it go', () => {
  const place = mount<HTMLElement>(html`<div></div>`);
  list(place, 'abcd');
  place.querySelector<HTMLElement>('#b')?.focus();
  list(place, 'abd');
  expect(document.activeElement?.id).toBe('b');
});
