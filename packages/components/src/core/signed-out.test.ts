import { expect, test } from 'vitest';
import { boardRoutes } from '../../test/board.js';
import { fakeServer, problem } from '../../test/fake-server.js';
import { html, mount, until } from '../../test/support.js';
import '../register/p24-login.js';
import '../register/p24-notice-board.js';

/** A board that nobody is signed in at, beside a form to sign in, and its link there. */
async function aSignedOutBoard() {
  const routes = { ...boardRoutes([]), 'GET /me': () => problem(401, 'unauthenticated') };
  const { baseUrl } = fakeServer(routes);
  const page = mount<HTMLElement>(html`<div>
    <p24-notice-board base-url=${baseUrl}></p24-notice-board><p24-login base-url=${baseUrl}></p24-login>
  </div>`);
  const board = page.querySelector('p24-notice-board');
  const link = () => board?.shadowRoot?.querySelector<HTMLElement>('[part=signed-out] a');
  const login = page.querySelector('p24-login');
  await until(() => link() && login?.querySelector('input'));
  return { page, login, link: link() as HTMLElement };
}

test('the hint to sign in leads to the form that is on the page', async () => {
  const { link, login } = await aSignedOutBoard();
  link.click();
  expect(login?.contains(document.activeElement)).toBe(true);
});

test('a page that leads elsewhere itself keeps its focus', async () => {
  const { page, link, login } = await aSignedOutBoard();
  page.addEventListener('p24-navigate', (event) => event.preventDefault());
  link.click();
  expect(login?.contains(document.activeElement)).toBe(false);
});
