import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Answer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-profile.js';
import type { Profile } from './profile.js';

const safeguards = {
  password: true,
  minLength: 15,
  codes: null,
  recoveryCodes: 0,
  codesNeeded: false,
  newPasswordNeeded: false,
  passkeys: 0,
};
const device = { id: '019ac000-0000-7000-8000-0000000000d1', current: true, kind: 'portal', origin: null };
const agent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0 Safari/537.36';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Safari/604.1';
const now = new Date().toISOString();
const devices = {
  items: [
    { ...device, agent, since: now, until: now },
    { ...device, id: '019ac000-0000-7000-8000-0000000000d2', current: false, agent: phone, since: now, until: now },
  ],
};
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const recovery = Array.from({ length: 10 }, (_, index) => `BCDF-2345-GHJK-678${index}`);

const routes = {
  ...signInRoutes,
  'GET /me/safeguards': safeguards,
  'GET /me/devices': devices,
  'GET /me/passkeys': { items: [], here: false },
  'POST /me/password/strength': { strength: 'good', advice: null },
  'POST /me/password': undefined,
  'POST /me/codes': { secret, uri: `otpauth://totp/L:e?secret=${secret}` },
  'POST /me/codes/confirm': { codes: recovery },
  'POST /me/codes/remove': undefined,
  'POST /me/recovery-codes': { codes: recovery },
  'DELETE /me/devices/:id': undefined,
  'POST /me/devices/sign-out': { ended: 1 },
};

/** The page of somebody's own access, and the bodies that it sends. */
async function open(more: Record<string, Answer> = {}, setup = false) {
  const sent: Record<string, unknown> = {};
  const all: Record<string, Answer> = { ...routes, ...more };
  const keeping = Object.fromEntries(
    Object.entries(all).map(([route, answer]) => [
      route,
      async (request: Request) => {
        if (request.method === 'POST')
          sent[route] = await request
            .clone()
            .json()
            .catch(() => null);
        return typeof answer === 'function' ? (answer as () => unknown)() : answer;
      },
    ]),
  );
  const server = signedInOn(fakeServer(keeping));
  const profile = mount<Profile>(html`<p24-profile base-url=${server.baseUrl} ?setup=${setup}></p24-profile>`);
  await until(() => profile.renderRoot.querySelector('#codes-title'));
  return { profile, server, sent };
}

const text = (profile: Profile) => profile.renderRoot.textContent?.replace(/\s+/g, ' ') ?? '';
const says = (profile: Profile, words: string) => until(() => text(profile).includes(words));
const button = (profile: Profile, words: string) =>
  until(() =>
    [...profile.renderRoot.querySelectorAll('button')].find((one) =>
      (one.ariaLabel ?? one.textContent)?.includes(words),
    ),
  );
const field = (profile: Profile, id: string) =>
  until(() => profile.renderRoot.querySelector<HTMLInputElement>(`#${id}`));
const focused = (profile: Profile) => profile.shadowRoot?.activeElement;

test('shows how somebody signs in, and where they are signed in', async () => {
  const { profile } = await open();
  await says(profile, `Sie melden sich mit ${erika.email} an.`);
  await says(profile, 'Chrome auf Windows');
  expect(text(profile)).toMatch(/Safari auf iPhone im Portal · Angemeldet heute/);
  expect(text(profile)).toContain('Dieses Gerät');
  expect(text(profile)).toContain('Nicht eingerichtet');
  await expectAccessible(profile);
});

test('the password is changed by keyboard alone, and its strength is told', async () => {
  const { profile, sent } = await open();
  (await button(profile, 'Passwort ändern')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused(profile)?.id === 'current');
  await expectAccessible(profile);
  await userEvent.keyboard('mein altes');
  await userEvent.fill(await field(profile, 'new-password-password'), 'Sieben Zwerge tanzen');
  await says(profile, 'Lang genug');
  await until(() => profile.renderRoot.querySelectorAll('.meter .full').length === 2);
  await userEvent.fill(await field(profile, 'new-password-repeat'), 'etwas anderes');
  await userEvent.keyboard('{Enter}');
  await says(profile, 'Die beiden Eingaben sind verschieden.');
  await until(() => focused(profile)?.id === 'new-password-repeat');
  await expectAccessible(profile);
  await userEvent.fill(await field(profile, 'new-password-repeat'), 'Sieben Zwerge tanzen');
  await userEvent.keyboard('{Enter}');
  await says(profile, 'Ihr Passwort ist geändert.');
  expect(sent['POST /me/password']).toEqual({ current: 'mein altes', password: 'Sieben Zwerge tanzen' });
});

test('a wrong present password and a refused new one are told at their fields', async () => {
  const { profile, server } = await open({ 'POST /me/password': () => problem(403, 'wrong-password') });
  await userEvent.click(await button(profile, 'Passwort ändern'));
  await userEvent.click(await button(profile, 'Passwort vorschlagen'));
  await userEvent.fill(await field(profile, 'current'), 'falsch');
  await userEvent.keyboard('{Enter}');
  await says(profile, 'Ihr bisheriges Passwort stimmt nicht.');
  await until(() => focused(profile)?.id === 'current');
  const detail = 'Dieses Passwort ist leicht zu erraten.';
  server.answer({
    'POST /me/password': () =>
      Response.json(
        { status: 400, code: 'invalid-input', detail: '', errors: [{ pointer: '#/password', code: 'x', detail }] },
        { status: 400, headers: { 'content-type': 'application/problem+json' } },
      ),
  });
  await userEvent.keyboard('{Enter}');
  await says(profile, detail);
  await until(() => focused(profile)?.id === 'new-password-password');
});

test('codes are set up with a picture or a typed key, a code, and codes to keep', async () => {
  const { profile, server, sent } = await open({ 'POST /me/codes/confirm': () => problem(403, 'factor-wrong') });
  (await button(profile, 'Einrichten')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => profile.renderRoot.querySelector('.qr'));
  expect(text(profile)).toContain('JBSW Y3DP EHPK 3PXP');
  await until(() => focused(profile)?.className === 'steps');
  await expectAccessible(profile);
  (await field(profile, 'app-code')).focus();
  await userEvent.keyboard('{Enter}');
  await says(profile, 'Bitte geben Sie den Code aus der App ein.');
  await userEvent.keyboard('000000{Enter}');
  await says(profile, 'Dieser Code stimmt nicht.');
  server.answer({
    'POST /me/codes/confirm': { codes: recovery },
    'GET /me/safeguards': { ...safeguards, codes: now, recoveryCodes: 10 },
  });
  const input = await field(profile, 'app-code');
  await userEvent.fill(input, '123456');
  await userEvent.keyboard('{Enter}');
  await says(profile, 'BCDF-2345-GHJK-6789');
  await until(() => focused(profile)?.id === 'recovery-title');
  await expectAccessible(profile);
  const secured = new Promise((resolve) => document.addEventListener('p24-secured', resolve, { once: true }));
  await userEvent.click(await button(profile, 'Ich habe die Codes aufgehoben'));
  await secured;
  await says(profile, 'Ab jetzt melden Sie sich in zwei Schritten an.');
  await says(profile, 'Noch 10 Ersatzcodes');
  expect(text(profile)).not.toContain('BCDF-2345');
  expect(sent['POST /me/codes/confirm']).toEqual({ code: '000000' });
});

test('turning codes off asks first, and for a longer password where the present one is short', async () => {
  const on = { ...safeguards, codes: now, recoveryCodes: 3, minLength: 8 };
  const { profile, server, sent } = await open({ 'GET /me/safeguards': on });
  await userEvent.click(await button(profile, 'Ausschalten'));
  await says(profile, 'Anmelden in zwei Schritten ausschalten?');
  await expectAccessible(profile);
  await userEvent.keyboard('{Escape}');
  expect(sent['POST /me/codes/remove']).toBeUndefined();
  server.answer({ 'GET /me/safeguards': { ...on, newPasswordNeeded: true } });
  await profile.safeguards.reload();
  await userEvent.click(await button(profile, 'Ausschalten'));
  await says(profile, 'Ihr Passwort ist zu kurz');
  await userEvent.fill(await field(profile, 'new-longer-password'), 'Sieben Zwerge tanzen');
  await userEvent.fill(await field(profile, 'new-longer-repeat'), 'Sieben Zwerge tanzen');
  await userEvent.keyboard('{Enter}');
  await says(profile, 'Beim Anmelden wird kein Code mehr verlangt.');
  expect(sent['POST /me/codes/remove']).toEqual({ password: 'Sieben Zwerge tanzen' });
});

test('who manages sets codes up before anything else, and is offered no way to turn them off', async () => {
  const { profile, server } = await open({}, true);
  await says(profile, 'Anmelden in zwei Schritten einrichten');
  expect(text(profile)).not.toContain('Wo Sie angemeldet sind');
  await expectAccessible(profile);
  profile.setup = false;
  server.answer({ 'GET /me/safeguards': { ...safeguards, codes: now, recoveryCodes: 1, codesNeeded: true } });
  await profile.safeguards.reload();
  await says(profile, 'Noch 1 Ersatzcode');
  expect([...profile.renderRoot.querySelectorAll('button')].some((one) => one.textContent === 'Ausschalten')).toBe(
    false,
  );
});

test('one device, all others, and all of them are signed out', async () => {
  const { profile, server } = await open();
  const called = (route: string) => until(() => server.requests.some((one) => one.startsWith(route)));
  await userEvent.click(await button(profile, 'Safari auf iPhone abmelden'));
  await says(profile, 'Die Anmeldung ist beendet.');
  await userEvent.click(await button(profile, 'Alle anderen Geräte abmelden'));
  await userEvent.click(await until(() => profile.renderRoot.querySelector<HTMLElement>('.confirm[open] .danger')));
  await says(profile, 'Ein anderes Gerät ist abgemeldet.');
  await userEvent.click(await button(profile, 'Überall abmelden'));
  await userEvent.click(await until(() => profile.renderRoot.querySelector<HTMLElement>('.confirm[open] .danger')));
  await called('POST /auth/sign-out');
  await says(profile, 'Bitte melden Sie sich an');
});

test('a failure is told where it happened', async () => {
  const { profile } = await open({ 'DELETE /me/devices/:id': () => problem(500, 'internal') });
  await userEvent.click(await button(profile, 'Safari auf iPhone abmelden'));
  await until(() => profile.renderRoot.querySelector('.message.danger[role=alert]'));
}, 20_000);

test('the page speaks English where asked to', async () => {
  const { profile } = await open();
  profile.locale = 'en';
  await says(profile, 'Where you are signed in');
});
