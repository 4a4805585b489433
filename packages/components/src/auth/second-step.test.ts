import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Answer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signInRoutes, until } from '../../test/support.js';
import '../register/p24-login.js';
import type { Login } from './login.js';

const wanted = { challenge: 'a challenge', until: new Date(Date.now() + 600_000).toISOString() };

/** A sign-in whose password was right, and what it sends after that. */
async function open(second: Answer = signInRoutes['POST /auth/sign-in'], first: Record<string, Answer> = {}) {
  const sent: unknown[] = [];
  const server = fakeServer({
    ...signInRoutes,
    'POST /auth/sign-in': wanted,
    ...first,
    'POST /auth/second-step': async (request: Request) => {
      sent.push(await request.json());
      return typeof second === 'function' ? second(request, {}) : second;
    },
  });
  const login = mount<Login>(html`<p24-login base-url=${server.baseUrl}></p24-login>`);
  await until(() => login.querySelector('input[name=username]'));
  await userEvent.fill(login.querySelector('input[name=username]') as HTMLElement, erika.email);
  await userEvent.fill(login.querySelector('input[name=password]') as HTMLElement, 'ein Passwort');
  await userEvent.keyboard('{Enter}');
  const code = () => until(() => login.querySelector<HTMLInputElement>('input[name=code]'));
  await code();
  return { login, sent, server, code };
}

const says = (login: Login, text: string) => until(() => login.textContent?.includes(text));
const button = (login: Login, text: string) =>
  until(() => [...login.querySelectorAll('button')].find((one) => one.textContent?.includes(text)));

test('after the password the code of the app is asked for, by keyboard alone', async () => {
  const { login, sent, code } = await open();
  const signedIn = new Promise((resolve) => document.addEventListener('p24-signed-in', resolve, { once: true }));
  const field = await code();
  await until(() => document.activeElement === field);
  expect([field.inputMode, field.autocomplete]).toEqual(['numeric', 'one-time-code']);
  await expectAccessible(login);
  await userEvent.keyboard('{Enter}');
  await says(login, 'Bitte geben Sie den Code ein.');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await userEvent.keyboard('123 456{Enter}');
  await signedIn;
  await says(login, 'Sie sind angemeldet als');
  expect(sent).toEqual([{ challenge: 'a challenge', code: '123 456', session: 'bearer' }]);
  await until(() => document.activeElement?.textContent === 'Erika Muster');
});

test('a wrong code is told at its field, which is empty and has the focus', async () => {
  const { login, code } = await open(() => problem(403, 'factor-wrong'));
  await userEvent.keyboard('000000{Enter}');
  await says(login, 'Dieser Code stimmt nicht, oder er wurde schon benutzt.');
  await until(() => document.activeElement?.getAttribute('name') === 'code');
  expect((await code()).value).toBe('');
  await expectAccessible(login);
});

test('whoever has no app at hand takes a recovery code', async () => {
  const { login, sent, code } = await open();
  await userEvent.click(await button(login, 'Ersatzcode eingeben'));
  await until(() => document.activeElement?.getAttribute('inputmode') === 'text');
  await expectAccessible(login);
  await userEvent.fill(await code(), 'bcdf 2345 ghjk 6789');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Sie sind angemeldet als');
  expect(sent).toEqual([{ challenge: 'a challenge', code: 'bcdf 2345 ghjk 6789', session: 'bearer' }]);
});

test('whoever takes too long begins anew, and is told why', async () => {
  const { login } = await open(() => problem(410, 'challenge-over'));
  await userEvent.keyboard('123456{Enter}');
  await until(() => login.querySelector('input[name=password]'));
  await says(login, 'Detail of challenge-over');
  await until(() => document.activeElement?.getAttribute('role') === 'alert');
});

test('too many codes are said, and the way back leads to the password', async () => {
  const { login } = await open(() => problem(429, 'too-many-requests'));
  await userEvent.keyboard('123456{Enter}');
  await says(login, 'sehr viele Anfragen');
  await userEvent.click(await button(login, 'Zurück zur Anmeldung'));
  await until(() => login.querySelector('input[name=password]'));
});

test('a new password is followed by the code, too', async () => {
  const server = fakeServer({
    ...signInRoutes,
    'POST /auth/codes/read': {
      email: erika.email,
      name: 'Erika',
      sourceName: 'L',
      known: false,
      passkey: 'none',
      minLength: 8,
    },
    'POST /auth/codes/redeem': wanted,
    'POST /auth/second-step': signInRoutes['POST /auth/sign-in'],
  });
  const login = mount<Login>(
    html`<p24-login base-url=${server.baseUrl} view="reset" .code=${'T'.repeat(64)}></p24-login>`,
  );
  const field = (name: string) => until(() => login.querySelector<HTMLInputElement>(`input[name=${name}]`));
  await userEvent.fill(await field('password'), 'Moor Kran');
  await userEvent.fill(await field('repeat'), 'Moor Kran');
  await userEvent.keyboard('{Enter}');
  await field('code');
  await until(() => document.activeElement?.getAttribute('name') === 'code');
  await userEvent.keyboard('123456{Enter}');
  await says(login, 'Sie sind angemeldet als');
});
