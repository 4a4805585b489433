import { afterEach, expect, test } from 'vitest';
import { aNotice, boardRoutes } from '../../test/board.js';
import { fakeServer } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-login.js';
import '../register/p24-notice-board.js';

const sheet = new CSSStyleSheet();
afterEach(() => {
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
});

/** A page whose styles do what pages do to strangers. */
function hostile(css: string): void {
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

const part = (element: Element, name: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`) as HTMLElement;

async function board(): Promise<HTMLElement> {
  const server = signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Wasser' })])));
  const element = mount(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
  await until(() => part(element, 'title'));
  return element;
}

test("a page that makes 1rem ten pixels does not shrink an element's text", async () => {
  hostile('html { font-size: 62.5% }');
  const element = await board();
  expect(getComputedStyle(part(element, 'base')).fontSize).toBe('16px');
});

test('what a page sets for its own text does not reach inside', async () => {
  hostile(`body { line-height: 3; text-align: right; text-transform: uppercase; letter-spacing: 9px; font: italic 9px/3 serif;
    white-space: nowrap; text-indent: 4em; visibility: hidden; cursor: wait } * { box-sizing: content-box }`);
  const element = await board();
  const style = getComputedStyle(part(element, 'base'));
  expect(style.textTransform + style.letterSpacing + style.fontStyle).toBe('nonenormalnormal');
  expect([style.textAlign, style.whiteSpaceCollapse, style.visibility, style.fontSize]).toEqual([
    'start',
    'collapse',
    'visible',
    '16px',
  ]);
  expect(style.lineHeight).toBe('24px');
});

test('a page can hide an element and give its parts another look', async () => {
  hostile('p24-notice-board::part(title) { color: rgb(1, 2, 3) }');
  const element = await board();
  expect(getComputedStyle(part(element, 'title')).color).toBe('rgb(1, 2, 3)');
  element.hidden = true;
  expect(getComputedStyle(element).display).toBe('none');
});

test('the sign-in, which stands in the page itself, keeps its look among rules for all inputs and buttons', async () => {
  hostile(`input, button { all: initial; display: block; width: 30px !important; border: 9px solid red !important; font-size: 4px }
    #page form input { background: black } form > * { display: none } label { float: right } svg { display: none }`);
  const { baseUrl } = fakeServer(signInRoutes);
  const login = mount(html`<div id="page"><p24-login base-url=${baseUrl}></p24-login></div>`);
  const input = await until(() => login.querySelector('input'));
  const style = getComputedStyle(input as Element);
  expect(style.borderTopWidth).toBe('1px');
  expect(Number.parseFloat(style.width)).toBeGreaterThan(150);
  expect(style.fontSize).toBe('16px');
  expect(getComputedStyle(login.querySelector('label') as Element).float).toBe('none');
  await expectAccessible(login);
});

test('text twice as large and a window as narrow as a phone held upright need no sideways scrolling', async () => {
  const element = await board();
  element.style.setProperty('--p24-font-size-base', '32px');
  element.parentElement?.style.setProperty('width', '320px');
  await until(() => element.getBoundingClientRect().width <= 320);
  expect(part(element, 'base').scrollWidth).toBeLessThanOrEqual(part(element, 'base').clientWidth);
});

test('a page without a colour scheme of its own keeps elements light, a dark page makes them dark', async () => {
  const element = await board();
  const background = () => getComputedStyle(part(element, 'base')).backgroundColor;
  const light = background();
  document.documentElement.style.colorScheme = 'dark';
  await until(() => background() !== light);
  await expectAccessible(element);
  document.documentElement.style.removeProperty('color-scheme');
});
