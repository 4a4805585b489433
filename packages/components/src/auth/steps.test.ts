import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Answer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signInRoutes, until } from '../../test/support.js';
import '../register/p24-login.js';
import type { Login } from './login.js';

const view = {
  email: erika.email,
  name: 'Erika Muster',
  sourceName: 'Lindenhof',
  known: false,
  passkey: 'none',
  minLength: 15,
};
const password = 'Sieben Zwerge tanzen';
const token = 'T'.repeat(64);

const routes = {
  ...signInRoutes,
  'POST /auth/resets': undefined,
  'POST /auth/codes/read': view,
  'POST /auth/codes/redeem': signInRoutes['POST /auth/sign-in'],
};

/** A sign-in, and what it sends. */
async function open(more: Record<string, Answer> = {}, at: { view?: string; code?: string } = {}) {
  const sent: Record<string, unknown>[] = [];
  const keeping = Object.fromEntries(
    Object.entries({ ...routes, ...more }).map(([route, answer]) => [
      route,
      async (request: Request) => {
        if (request.method === 'POST') sent.push(await request.clone().json());
        return typeof answer === 'function' ? (answer as () => unknown)() : answer;
      },
    ]),
  );
  const server = fakeServer(keeping);
  const login = mount<Login>(
    html`<p24-login base-url=${server.baseUrl} view=${at.view ?? 'sign-in'} .code=${at.code ?? ''}></p24-login>`,
  );
  await until(() => login.querySelector('form'));
  return { login, server, sent };
}

const field = (login: Login, name: string) => login.querySelector<HTMLInputElement>(`input[name=${name}]:not(.sr)`);
const button = (login: Login, text: string) =>
  [...login.querySelectorAll('button')].find((one) => one.textContent?.includes(text));
const tab = (login: Login, text: string) =>
  [...login.querySelectorAll<HTMLElement>('[role=tab]')].find((one) => one.textContent?.includes(text));
const fill = async (login: Login, name: string, value: string) =>
  userEvent.fill((await until(() => field(login, name))) as HTMLElement, value);
const says = (login: Login, text: string) => until(() => login.textContent?.includes(text));

test('a forgotten password is set by the code of a mail, by keyboard alone', async () => {
  const { login, sent } = await open();
  await userEvent.fill(field(login, 'username') as HTMLElement, erika.email);
  button(login, 'Passwort vergessen')?.focus();
  await userEvent.keyboard('{Enter}');
  await says(login, 'Neues Passwort');
  await until(() => document.activeElement?.getAttribute('role') === 'heading');
  expect(field(login, 'username')?.value).toBe(erika.email);
  await expectAccessible(login);
  field(login, 'username')?.focus();
  await userEvent.keyboard('{Enter}');

  await says(login, 'Bitte sehen Sie in Ihr Postfach');
  await expectAccessible(login);
  await fill(login, 'code', 'bcdf 2345');
  await userEvent.keyboard('{Enter}');

  await says(login, 'Guten Tag, Erika Muster.');
  await expectAccessible(login);
  await fill(login, 'password', password);
  await says(login, 'Lang genug');
  await fill(login, 'repeat', password);
  await userEvent.keyboard('{Enter}');
  await says(login, 'Sie sind angemeldet als');
  expect(sent).toEqual([
    { email: erika.email },
    { purpose: 'reset', email: erika.email, typed: 'bcdf 2345' },
    { purpose: 'reset', email: erika.email, typed: 'bcdf 2345', password, session: 'bearer' },
  ]);
});

test('the link of an invitation asks for a password at once, and may suggest one', async () => {
  const { login, sent } = await open({}, { view: 'activation', code: token });
  await says(login, 'Guten Tag, Erika Muster. Ihr Zugang bei: Lindenhof.');
  await userEvent.click(button(login, 'Passwort vorschlagen') as HTMLElement);
  await says(login, 'Bitte schreiben Sie sich dieses Passwort auf');
  const suggested = field(login, 'password')?.value ?? '';
  expect(suggested.length).toBeGreaterThan(20);
  expect(field(login, 'repeat')?.value).toBe(suggested);
  expect(field(login, 'password')?.type).toBe('text');
  await expectAccessible(login);
  await userEvent.click(button(login, 'Speichern und anmelden') as HTMLElement);
  await says(login, 'Sie sind angemeldet als');
  expect(sent.at(-1)).toMatchObject({ purpose: 'activation', token, password: suggested });
});

test('an invitation is also activated by typing its code with the address', async () => {
  const { login, sent } = await open();
  await userEvent.click(tab(login, 'Zugang einrichten') as HTMLElement);
  await says(login, 'Darin steht Ihr Code');
  await expectAccessible(login);
  await fill(login, 'username', erika.email);
  await userEvent.click(button(login, 'Weiter') as HTMLElement);
  await says(login, 'Bitte geben Sie den Code aus der E-Mail ein.');
  expect(document.activeElement).toBe(field(login, 'code'));
  await fill(login, 'code', 'BCDF-2345');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Passwort festlegen');
  expect(sent).toEqual([{ purpose: 'activation', email: erika.email, typed: 'BCDF-2345' }]);
});

test('whoever has an account already joins with its password', async () => {
  const { login, sent } = await open(
    { 'POST /auth/codes/read': { ...view, known: true } },
    { view: 'activation', code: token },
  );
  await says(login, 'Unter dieser Adresse gibt es schon einen Zugang');
  expect(field(login, 'repeat')).toBeNull();
  await expectAccessible(login);
  await fill(login, 'password', 'mein altes');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Sie sind angemeldet als');
  expect(sent.at(-1)).toMatchObject({ token, password: 'mein altes' });
});

test('whoever signs in by a passkey alone is led to the sign-in, where the invitation waits', async () => {
  const { login, sent } = await open(
    { 'POST /auth/codes/read': { ...view, known: true, passkey: 'asked' } },
    { view: 'activation', code: token },
  );
  await says(
    login,
    'Unter dieser Adresse gibt es schon einen Zugang, bei dem man sich mit Finger oder Gesicht anmeldet.',
  );
  expect(field(login, 'password')).toBeNull();
  await expectAccessible(login);
  await userEvent.click(button(login, 'Zur Anmeldung') as HTMLElement);
  await until(() => field(login, 'password'));
  expect(sent).toHaveLength(1);
});

test('two different entries and a refused password are told at their fields', async () => {
  const detail = 'Dieses Passwort ist leicht zu erraten.';
  const refused = () =>
    Response.json(
      { status: 400, code: 'invalid-input', detail: '', errors: [{ pointer: '#/password', code: 'x', detail }] },
      { status: 400, headers: { 'content-type': 'application/problem+json' } },
    );
  const { login } = await open({ 'POST /auth/codes/redeem': refused }, { view: 'reset', code: token });
  await fill(login, 'password', password);
  await fill(login, 'repeat', 'etwas anderes');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Die beiden Eingaben sind verschieden.');
  await until(() => document.activeElement === field(login, 'repeat'));
  await fill(login, 'repeat', password);
  await userEvent.keyboard('{Enter}');
  await says(login, detail);
  await until(() => document.activeElement === field(login, 'password'));
  await expectAccessible(login);
});

test.each([
  [410, 'code-used'],
  [410, 'code-expired'],
  [403, 'code-wrong'],
])('a link that no longer works says why and what to do (%i %s)', async (status, code) => {
  const refused = () => problem(status, code);
  const { login } = await open({ 'POST /auth/codes/read': refused }, { view: 'reset', code: token });
  await says(login, `Detail of ${code}`);
  await expectAccessible(login);
  await userEvent.click(button(login, 'Neuen Code anfordern') as HTMLElement);
  await until(() => field(login, 'username'));
});

test('an invitation that was taken already leads to the sign-in, not to the property manager', async () => {
  const refused = () => problem(410, 'code-used');
  const { login } = await open({ 'POST /auth/codes/read': refused }, { view: 'activation', code: token });
  await says(login, 'Detail of code-used');
  expect(login.textContent).not.toContain('neue Einladung');
  await userEvent.click(button(login, 'Zur Anmeldung') as HTMLElement);
  await until(() => field(login, 'password'));
});

test('a wrong code can be typed again', async () => {
  const { login, server } = await open({ 'POST /auth/codes/read': () => problem(403, 'code-wrong') });
  await userEvent.click(tab(login, 'Zugang einrichten') as HTMLElement);
  await fill(login, 'username', erika.email);
  await fill(login, 'code', 'BCDF-9999');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Detail of code-wrong');
  server.answer({ 'POST /auth/codes/read': view });
  await userEvent.click(button(login, 'Weiter') as HTMLElement);
  await says(login, 'Passwort festlegen');
});

test('the way back leads to the sign-in, which speaks English where the page does', async () => {
  const { login } = await open();
  login.locale = 'en';
  await until(() => button(login, 'Forgotten your password'));
  await userEvent.click(button(login, 'Forgotten your password') as HTMLElement);
  await says(login, 'Request a code');
  await userEvent.click(button(login, 'Back to the sign-in') as HTMLElement);
  await until(() => field(login, 'password'));
  await until(() => document.activeElement === field(login, 'username'));
});

const letter = `letter.${'L'.repeat(64)}`;
const letterRoutes = {
  'POST /letters/read': { name: 'Erika Muster', sourceName: 'Lindenhof', left: 5 },
  'POST /letters/address': { email: erika.email },
};

test('whoever has a letter types its code, names an address, and goes on with the mail, by keyboard alone', async () => {
  const { login, sent } = await open(letterRoutes, { view: 'activation' });
  (await until(() => button(login, 'Mein Code steht in einem Brief')))?.focus();
  await userEvent.keyboard('{Enter}');
  await says(login, 'Sie haben einen Brief bekommen?');
  await until(() => document.activeElement?.getAttribute('role') === 'heading');
  await expectAccessible(login);
  await fill(login, 'code', 'BCDF-2345');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Bitte geben Sie die zwölf Zeichen');
  await fill(login, 'code', 'bcdf 2345 ghjk');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Wir brauchen Ihre E-Mail-Adresse');
  await expectAccessible(login);
  await fill(login, 'username', 'erika');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Bitte prüfen Sie die E-Mail-Adresse');
  await fill(login, 'username', erika.email);
  await userEvent.keyboard('{Enter}');
  await says(login, `Wir haben eine E-Mail an ${erika.email} geschickt`);
  await expectAccessible(login);
  const typed = 'bcdf 2345 ghjk';
  expect(sent).toEqual([{ typed }, { typed, email: erika.email }]);
  await userEvent.click(button(login, 'Code aus der E-Mail eingeben') as HTMLElement);
  await until(() => field(login, 'username')?.value === erika.email);
});

test('the QR code of a letter asks for the address at once; one that is over is told', async () => {
  const { login } = await open(letterRoutes, { view: 'activation', code: letter });
  await says(login, 'Wir brauchen Ihre E-Mail-Adresse');
  const other = await open(
    { ...letterRoutes, 'POST /letters/read': () => problem(410, 'code-expired') },
    { view: 'activation', code: letter },
  );
  await says(other.login, 'Detail of code-expired');
  await says(other.login, 'Sie schickt Ihnen einen neuen Brief.');
});

test('the code of a letter is known in the field for the code of a mail', async () => {
  const { login, sent } = await open(letterRoutes, { view: 'activation' });
  await fill(login, 'code', 'BCDF – 2345 – GHJK');
  await userEvent.keyboard('{Enter}');
  await says(login, 'Wir brauchen Ihre E-Mail-Adresse');
  expect(sent).toEqual([{ typed: 'BCDF – 2345 – GHJK' }]);
});
