import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { brand, expectAccessible, html, mount, signInRoutes, until } from '../../test/support.js';
import '../register/p24-login.js';
import type { Login } from './login.js';

const field = (login: Login, name: string) => login.querySelector<HTMLInputElement>(`input[name=${name}]`);
const message = (login: Login) => login.querySelector('[role=alert]')?.textContent?.trim() ?? '';

async function loginOn(server: { baseUrl: string }): Promise<Login> {
  const login = mount<Login>(html`<p24-login base-url=${server.baseUrl}></p24-login>`);
  await until(() => field(login, 'username'));
  return login;
}

async function signIn(login: Login, email = 'erika@beispiel.de', password = 'ein langes Passwort'): Promise<void> {
  await userEvent.fill(field(login, 'username') as HTMLElement, email);
  await userEvent.fill(field(login, 'password') as HTMLElement, `${password}`);
  await userEvent.keyboard('{Enter}');
}

describe('states', () => {
  test('a password manager finds the form in light DOM', async () => {
    const login = await loginOn(fakeServer(signInRoutes));
    expect(login.shadowRoot).toBeNull();
    expect(field(login, 'username')?.autocomplete).toBe('username webauthn');
    expect(field(login, 'password')?.autocomplete).toBe('current-password');
    expect(login.querySelector<HTMLElement>('[role=alert]')?.offsetHeight).toBe(0);
    await expectAccessible(login);
  });

  test('signing in shows who is signed in, tells the page and moves the focus there', async () => {
    const server = fakeServer(signInRoutes);
    const login = await loginOn(server);
    const signedIn = new Promise((resolve) => document.addEventListener('p24-signed-in', resolve, { once: true }));
    await signIn(login);
    await signedIn;
    await until(() => login.textContent?.includes('Erika Muster'));
    expect(document.activeElement?.textContent).toBe('Erika Muster');
    expect(server.requests.filter((request) => request.includes('/me'))).toEqual([]);
    await expectAccessible(login);
  });

  test('another language leaves in the fields what was typed', async () => {
    const login = await loginOn(fakeServer(signInRoutes));
    const typed = () => [field(login, 'username')?.value, field(login, 'password')?.value];
    await userEvent.fill(field(login, 'username') as HTMLElement, 'erika@beispiel.de');
    await userEvent.fill(field(login, 'password') as HTMLElement, 'ein langes Passwort');
    login.locale = 'en';
    await until(() => login.textContent?.includes('Password'));
    expect(typed()).toEqual(['erika@beispiel.de', 'ein langes Passwort']);
  });

  test('signing out brings the form back', async () => {
    const login = await loginOn(fakeServer(signInRoutes));
    await signIn(login);
    const signedOut = new Promise((resolve) => document.addEventListener('p24-signed-out', resolve, { once: true }));
    await userEvent.click(await until(() => login.querySelector<HTMLElement>('.person button')));
    await signedOut;
    await until(() => document.activeElement === field(login, 'username'));
    expect(sessionStorage.length).toBe(0);
  });

  test('nothing is stored on the device before somebody signs in', async () => {
    await loginOn(fakeServer(signInRoutes));
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, '']);
  });

  test('demo sign-ins of the brand need one click', async () => {
    const demo = [{ label: 'Erika Muster, Mieterin', email: 'erika@beispiel.de', password: 'demo' }];
    const login = await loginOn(fakeServer({ ...signInRoutes, 'GET /theme': { ...brand, demo } }));
    await expectAccessible(login);
    await userEvent.click(login.querySelector('.demo button') as HTMLElement);
    await until(() => login.textContent?.includes('Sie sind angemeldet als'));
  });
});

describe('errors', () => {
  test('what the server words is in the language of the page, not of the browser', async () => {
    const worded = ({ headers }: Request) => {
      // Without the header the server would go by the browser, which is German here.
      const detail = headers.get('accept-language') === 'en' ? 'Not from this page.' : 'Von dieser Seite nicht.';
      return Response.json({ status: 403, code: 'cookie-not-allowed', detail }, { status: 403 });
    };
    const server = fakeServer({ ...signInRoutes, 'POST /auth/sign-in': worded });
    const login = mount<Login>(html`<p24-login base-url=${server.baseUrl} locale="en-GB"></p24-login>`);
    await until(() => field(login, 'username'));
    await signIn(login);
    await until(() => message(login) === 'Not from this page.');
    login.locale = 'de';
    await until(() => login.textContent?.includes('Anmelden'));
    await signIn(login);
    await until(() => message(login) === 'Von dieser Seite nicht.');
  });

  test('an empty form names what is missing and moves the focus to it', async () => {
    const server = fakeServer(signInRoutes);
    const login = await loginOn(server);
    await userEvent.click(login.querySelector('button[type=submit]') as HTMLElement);
    await until(() => login.textContent?.includes('Bitte geben Sie Ihre E-Mail-Adresse ein.'));
    expect(document.activeElement).toBe(field(login, 'username'));
    expect(field(login, 'password')?.getAttribute('aria-invalid')).toBe('true');
    expect(server.requests.filter((request) => request.startsWith('POST'))).toEqual([]);
    await expectAccessible(login);
  });

  test('wrong credentials are said once, in a message that has the focus', async () => {
    const server = fakeServer({ ...signInRoutes, 'POST /auth/sign-in': () => problem(401, 'wrong-credentials') });
    const login = await loginOn(server);
    await signIn(login);
    await until(() => message(login).includes('stimmen nicht'));
    expect(document.activeElement?.getAttribute('role')).toBe('alert');
    expect(field(login, 'username')?.value).toBe('erika@beispiel.de');
    await expectAccessible(login);
  });

  test('too many tries say how long to wait', async () => {
    const refused = () => problem(429, 'too-many-requests', { 'retry-after': '240' });
    const login = await loginOn(fakeServer({ ...signInRoutes, 'POST /auth/sign-in': refused }));
    await signIn(login);
    await until(() => message(login).includes('4 Minuten'));
  });

  test('a manager is sent to the portal', async () => {
    const refused = () => problem(403, 'residents-only');
    const server = fakeServer({ ...signInRoutes, 'POST /auth/sign-in': refused });
    const login = await loginOn(server);
    await signIn(login);
    await until(() => message(login).includes('im Portal'));
    expect(login.querySelector<HTMLAnchorElement>('[role=alert] a')?.href).toBe(`${server.baseUrl}/`);
  });

  test('without a network the form says so and keeps what was typed', async () => {
    const server = fakeServer(signInRoutes);
    const login = await loginOn(server);
    const failed = new Promise<Event>((resolve) => document.addEventListener('p24-error', resolve, { once: true }));
    server.offline(true);
    await signIn(login);
    expect(await failed).toMatchObject({ retryable: true });
    await until(() => message(login).includes('nicht erreichbar'));
    expect(field(login, 'password')?.value).toBe('ein langes Passwort');
  }, 15_000);
});

test('a page whose own styles fight back changes nothing about the form', async () => {
  const login = await loginOn(fakeServer(signInRoutes));
  const look = () =>
    [...login.querySelectorAll('input, button, label, .card')].map((part) => {
      const { x, y, width, height } = part.getBoundingClientRect();
      const { color, backgroundColor, textTransform, letterSpacing, borderRadius } = getComputedStyle(part);
      return { x, y, width, height, color, backgroundColor, textTransform, letterSpacing, borderRadius };
    });
  const before = look();
  const page = document.createElement('style');
  page.textContent = `
    html { font-size: 62.5%; }
    * { box-sizing: content-box; margin: 0; padding: 0; }
    main *, body * { box-sizing: content-box; }
    input, select { width: 100% !important; height: 50px; border: 9px solid red !important; background: yellow !important; }
    button { float: right; padding: 0 !important; background: red !important; text-transform: uppercase; }
    label { float: left !important; letter-spacing: 1em !important; color: red !important; }`;
  document.head.append(page);
  expect(look()).toEqual(before);
  page.remove();
});

test('the fields stay inside their card', async () => {
  const login = await loginOn(fakeServer(signInRoutes));
  const right = (selector: string) => login.querySelector(selector)?.getBoundingClientRect().right ?? Number.NaN;
  expect(right('input[name=password]')).toBeLessThan(right('.card'));
});

test('the form speaks English where the page does', async () => {
  const server = fakeServer(signInRoutes);
  const login = mount<Login>(html`<div lang="en"><p24-login base-url=${server.baseUrl}></p24-login></div>`);
  await until(() => login.textContent?.includes('E-mail address'));
});

test('the password can be shown', async () => {
  const login = await loginOn(fakeServer(signInRoutes));
  await userEvent.click(login.querySelector('.reveal') as HTMLElement);
  await until(() => field(login, 'password')?.type === 'text');
});
