import { describe, expect, test, vi } from 'vitest';
import { aNotice, boardRoutes } from '../../test/board.js';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-login.js';
import '../register/p24-notice-board.js';
import '../register/p24-provider.js';
import type { NoticeBoard } from '../notices/notice-board.js';
import { define } from './define.js';
import type { P24ErrorEvent, P24SignedInEvent } from './events.js';
import { Provider } from './provider.js';

const base = (element: Element | null | undefined) => element?.shadowRoot?.querySelector<HTMLElement>('[part=base]');
/** A server that exchanges codes for a token, and knows nobody without that. */
const handingOut = (routes: Record<string, unknown>) => {
  const asked = (answer: unknown) => (request: Request, params: Record<string, string>) =>
    request.headers.get('authorization') === 'Bearer from-the-server'
      ? typeof answer === 'function'
        ? answer(request, params)
        : answer
      : problem(401, 'unauthenticated');
  const personal = Object.entries(routes).map(([route, answer]) => [
    route,
    route === 'GET /theme' ? answer : asked(answer),
  ]);
  return fakeServer({
    ...Object.fromEntries(personal),
    'POST /embed-sessions/exchange': (request: Request) =>
      request.headers.get('authorization') === 'Bearer from-the-host'
        ? { token: 'from-the-server', expiresIn: 900, endsAt: '2026-11-22T12:00:00Z' }
        : problem(401, 'unauthenticated'),
  });
};
const shows = (element: Element | null, text: string) => Boolean(base(element)?.textContent?.includes(text));

describe('sharing', () => {
  test('elements without a provider share one connection: one question who is signed in, one stream, one brand', async () => {
    const server = signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Wasser' })])));
    const board = html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`;
    const both = mount<HTMLElement>(html`<div>${board}${board}</div>`);
    await until(() => [...both.children].every((element) => shows(element, 'Wasser')));
    for (const once of ['GET /me', 'GET /theme', 'GET /events']) {
      // Notices may be there before it is known who reads them.
      await until(() => server.requests.includes(once));
      expect(server.requests.filter((request) => request === once)).toHaveLength(1);
    }
  });

  test('elements take server, language and colours from their provider', async () => {
    const server = signedInOn(fakeServer(boardRoutes([])));
    const provider = mount<Provider>(html`<p24-provider base-url=${server.baseUrl} locale="en"
      .appearance=${{ theme: 'dark', variables: { '--p24-color-accent': 'rgb(1, 2, 3)' } }}
    ><section><p24-notice-board></p24-notice-board></section></p24-provider>`);
    const board = provider.querySelector('p24-notice-board');
    await until(() => shows(board, 'No notices yet'));
    const style = getComputedStyle(base(board) as Element);
    expect(style.colorScheme).toBe('dark');
    expect(style.getPropertyValue('--_color-accent')).toBe('rgb(1, 2, 3)');
    provider.locale = 'de';
    await until(() => shows(board, 'Noch keine Aushänge'));
  });

  test("the page's own CSS goes before the provider and the brand", async () => {
    const server = signedInOn(fakeServer(boardRoutes([])));
    document.documentElement.style.setProperty('--p24-color-accent', 'rgb(9, 9, 9)');
    const board = mount<NoticeBoard>(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
    await until(() => shows(board, 'Noch keine Aushänge'));
    expect(getComputedStyle(base(board) as Element).getPropertyValue('--_color-accent')).toBe('rgb(9, 9, 9)');
    document.documentElement.style.removeProperty('--p24-color-accent');
  });

  test('an element inside a provider of its own server keeps that one', async () => {
    const [outer, inner] = [
      fakeServer(boardRoutes([])),
      signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Innen' })]))),
    ];
    const provider = mount(html`<p24-provider base-url=${outer.baseUrl}
      ><p24-notice-board base-url=${inner.baseUrl}></p24-notice-board></p24-provider>`);
    await until(() => shows(provider.firstElementChild, 'Innen'));
    expect(outer.requests.filter((request) => request.includes('notices'))).toEqual([]);
  });

  test('moved from one provider to another an element shows nothing of the first', async () => {
    const servers = ['Hier', 'Dort'].map((title) => signedInOn(fakeServer(boardRoutes([aNotice({ title })]))));
    const both = mount(html`<div>
      ${servers.map(({ baseUrl }) => html`<p24-provider base-url=${baseUrl}></p24-provider>`)}
    </div>`);
    const board = document.createElement('p24-notice-board');
    both.children[0]?.append(board);
    await until(() => shows(board, 'Hier'));
    both.children[1]?.append(board);
    await until(() => shows(board, 'Dort'));
    expect(shows(board, 'Hier')).toBe(false);
  });
});

describe('sessions', () => {
  test("fetchSession signs in all elements with one request to the page's own server", async () => {
    const server = handingOut(boardRoutes([aNotice({ title: 'Wasser' })]));
    const fetchSession = vi.fn(async () => 'from-the-host');
    const board = html`<p24-notice-board></p24-notice-board>`;
    const provider = mount<Provider>(html`<p24-provider base-url=${server.baseUrl} .fetchSession=${fetchSession}>
      ${[board, board, board, board, board, board]}
    </p24-provider>`);
    await until(() => [...provider.children].every((element) => shows(element, 'Wasser')));
    expect(provider.children).toHaveLength(6);
    expect(fetchSession).toHaveBeenCalledTimes(1);
    expect(server.requests.filter((request) => request.includes('/embed-sessions/exchange'))).toHaveLength(1);
    expect(sessionStorage.length).toBe(0);
    // As React does with every rendering.
    provider.fetchSession = async () => 'another function';
    await provider.updateComplete;
    expect(server.requests.filter((request) => request === 'GET /me')).toHaveLength(1);
  });

  test('providers with the same fetchSession share one session, and whoever comes after they left gets another', async () => {
    const server = handingOut(boardRoutes([aNotice({ title: 'Wasser' })]));
    const fetchSession = vi.fn(async () => 'from-the-host');
    const exchanges = () => server.requests.filter((request) => request.includes('/embed-sessions/exchange')).length;
    const provider = html`<p24-provider base-url=${server.baseUrl} .fetchSession=${fetchSession}>
      <p24-notice-board></p24-notice-board>
    </p24-provider>`;
    const shown = (place: Element) =>
      until(() => [...place.querySelectorAll('p24-notice-board')].every((board) => shows(board, 'Wasser')));
    const both = mount(html`<div>${provider}${provider}</div>`);
    await shown(both);
    expect(both.querySelectorAll('p24-notice-board')).toHaveLength(2);
    expect([fetchSession.mock.calls.length, exchanges()]).toEqual([1, 1]);
    expect(server.requests.filter((request) => request === 'GET /me')).toHaveLength(1);

    both.remove();
    // By now somebody else may be signed in at the page's own server.
    await shown(mount(html`<div>${provider}</div>`));
    expect([fetchSession.mock.calls.length, exchanges()]).toEqual([2, 2]);
  });

  test('providers with the same fetchSession and different servers have a session each', async () => {
    const servers = ['Hier', 'Dort'].map((title) => handingOut(boardRoutes([aNotice({ title })])));
    const fetchSession = vi.fn(async () => 'from-the-host');
    const both = mount(html`<div>
      ${servers.map(({ baseUrl }) => html`<p24-provider base-url=${baseUrl} .fetchSession=${fetchSession}><p24-notice-board></p24-notice-board></p24-provider>`)}
    </div>`);
    await until(() =>
      ['Hier', 'Dort'].every((title, index) => shows(both.querySelectorAll('p24-notice-board')[index] ?? null, title)),
    );
    expect(fetchSession).toHaveBeenCalledTimes(2);
  });

  test('when fetchSession fails the page is told, and the elements offer to try again', async () => {
    const server = handingOut(boardRoutes([aNotice({ title: 'Wasser' })]));
    const fetchSession = vi.fn(async () => 'from-the-host').mockRejectedValueOnce(new Error('Our server is down.'));
    const heard: unknown[] = [];
    const provider = mount<Provider>(html`<p24-provider base-url=${server.baseUrl} .fetchSession=${fetchSession}
      @p24-error=${({ error, target }: P24ErrorEvent) => target instanceof Provider && heard.push((error as Error).message)}
    ><p24-notice-board></p24-notice-board></p24-provider>`);
    const board = provider.querySelector('p24-notice-board');
    await until(() => base(board)?.querySelector('[role=alert] button'));
    expect(heard).toEqual(['Our server is down.']);
    base(board)?.querySelector<HTMLElement>('[role=alert] button')?.click();
    await until(() => shows(board, 'Wasser'));
  });

  test('a page that knows nobody shows elements that are signed out, and fills them when it does', async () => {
    const server = handingOut(boardRoutes([aNotice({ title: 'Wasser' })]));
    let code: string | null = null;
    const provider = mount<Provider>(html`<p24-provider base-url=${server.baseUrl} .fetchSession=${async () => code}
    ><p24-notice-board></p24-notice-board></p24-provider>`);
    const board = provider.querySelector('p24-notice-board');
    await until(() => shows(board, 'Bitte melden Sie sich an'));
    code = 'from-the-host';
    provider.refresh();
    await until(() => shows(board, 'Wasser'));
  });

  test('signing in at p24-login fills the other elements, and signing out empties them', async () => {
    const server = fakeServer({ ...boardRoutes([aNotice({ title: 'Wasser' })]), ...signInRoutes });
    const heard: string[] = [];
    const page = mount<HTMLElement>(html`<div
      @p24-signed-in=${({ me }: P24SignedInEvent) => heard.push(`in ${me.email}`)}
      @p24-signed-out=${() => heard.push('out')}
    ><p24-provider base-url=${server.baseUrl}><p24-login></p24-login><p24-notice-board></p24-notice-board></p24-provider></div>`);
    const login = page.querySelector('p24-login');
    const board = page.querySelector('p24-notice-board');
    await until(() => login?.querySelector('form') && shows(board, 'Bitte melden Sie sich an'));
    (login?.querySelector('input[name=username]') as HTMLInputElement).value = erika.email;
    (login?.querySelector('input[name=password]') as HTMLInputElement).value = 'ein langes Passwort';
    login?.querySelector('form')?.requestSubmit();
    await until(() => shows(board, 'Wasser'));
    login?.querySelector<HTMLElement>('.person button')?.click();
    await until(() => shows(board, 'Bitte melden Sie sich an'));
    expect(shows(board, 'Wasser')).toBe(false);
    expect(heard).toEqual([`in ${erika.email}`, 'out']);
  });

  test('a session that the server has ended leads back to the sign-in', async () => {
    const server = signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Wasser' })])));
    const board = mount(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
    await until(() => shows(board, 'Wasser'));
    const out = new Promise((resolve) => board.addEventListener('p24-signed-out', resolve, { once: true }));
    server.answer({ 'GET /notices': () => problem(401, 'unauthenticated') });
    server.hint('notices', null);
    await out;
    await until(() => shows(board, 'Bitte melden Sie sich an'));
  });
});

describe('registration', () => {
  test('a second copy of an element stands back and says so', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const first = customElements.get('p24-provider');
    define('p24-provider', Provider);
    expect(warn).not.toHaveBeenCalled();
    define('p24-provider', class extends HTMLElement {});
    expect(customElements.get('p24-provider')).toBe(first);
    expect(warn).toHaveBeenCalledOnce();
  });
});
