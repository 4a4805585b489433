import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Answer, fakeServer, problem } from '../../test/fake-server.js';
import { brand, erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-login.js';
import '../register/p24-profile.js';
import type { Login } from './login.js';
import type { Profile } from './profile.js';

const staff = [
  { id: '019ac000-0000-7000-8000-0000000000f1', name: 'Peer Jungblut', email: 'peer@beispiel.de', invited: false },
  { id: '019ac000-0000-7000-8000-0000000000f2', name: 'Ute Kern', email: 'ute@beispiel.de', invited: true },
];

async function open(more: Record<string, Answer> = {}, face: object = { ...brand, slug: null }) {
  const sent: Record<string, unknown>[] = [];
  const keep = (answer: unknown) => async (request: Request) => {
    sent.push(await request.clone().json());
    return answer;
  };
  const server = fakeServer({
    ...signInRoutes,
    'GET /theme': face,
    'POST /registrations/staff': keep({ sourceName: 'Lindenhof', items: staff }),
    'POST /registrations': keep({ email: 'ute@beispiel.de' }),
    ...more,
  });
  const login = mount<Login>(html`<p24-login base-url=${server.baseUrl} view="registration"></p24-login>`);
  await until(() => login.querySelector('input[name=code]'));
  return { login, sent };
}

const type = async (words: readonly string[]) => {
  for (const [at, word] of words.entries()) await userEvent.keyboard(`${at > 0 ? '{Tab}' : ''}${word}`);
};

test('a manager registers by keyboard: client code and sign-in of an administrator, one of the staff, a mail', async () => {
  const { login, sent } = await open();
  await expectAccessible(login);
  login.querySelector<HTMLInputElement>('input[name=code]')?.focus();
  await type(['LH01', 'admin@beispiel.de', 'Sieben Zwerge tanzen']);
  await userEvent.keyboard('{Enter}');
  await until(() => login.textContent?.includes('Wer von Lindenhof'));
  await expectAccessible(login);
  login.querySelectorAll<HTMLInputElement>('input[name=staff]')[1]?.click();
  login.querySelector<HTMLButtonElement>('form .button')?.click();
  await until(() => login.textContent?.includes('unterwegs an ute@beispiel.de'));
  const opening = { code: 'LH01', email: 'admin@beispiel.de', password: 'Sieben Zwerge tanzen' };
  expect(sent).toEqual([opening, { ...opening, staffId: staff[1]?.id }]);
  await expectAccessible(login);
});

test('what is missing is said by its field, and what is wrong by the server in one sentence', async () => {
  const refused = () => problem(401, 'wrong-credentials', { detail: 'Mandantenkennung oder Passwort stimmen nicht.' });
  const { login, sent } = await open({ 'POST /registrations/staff': refused });
  login.querySelector<HTMLButtonElement>('form .button')?.click();
  await until(() => login.querySelectorAll('[aria-invalid=true]').length === 3);
  expect(sent).toEqual([]);
  login.querySelector<HTMLInputElement>('input[name=code]')?.focus();
  await type(['LH01', 'admin@beispiel.de', 'falsch']);
  await userEvent.keyboard('{Enter}');
  await until(() => login.querySelector('[role=alert]:not([hidden])'));
  await expectAccessible(login);
});

test('a manager adds a further company to the account', async () => {
  const manager = { ...erika, memberships: erika.memberships.map((one) => ({ ...one, role: 'admin' as const })) };
  const safeguards = { codes: false, codesRequired: false, recoveryCodes: 0, passkeys: [] };
  const server = signedInOn(
    fakeServer({
      ...signInRoutes,
      'GET /me': manager,
      'GET /me/safeguards': safeguards,
      'GET /me/devices': { items: [] },
      'POST /me/sources': { sourceId: erika.memberships[0]?.sourceId, sourceName: 'Nordlicht' },
    }),
  );
  const element = mount<Profile>(html`<p24-profile base-url=${server.baseUrl}></p24-profile>`);
  const root = () => element.shadowRoot as ShadowRoot;
  const add = () =>
    [...root().querySelectorAll('button')].find((one) => one.textContent?.includes('Weitere Verwaltung'));
  await until(add);
  const joined = new Promise((resolve) => element.addEventListener('p24-source-joined', resolve));
  add()?.click();
  await until(() => root().querySelector('input[name=code]'));
  await expectAccessible(element);
  root().querySelector<HTMLInputElement>('input[name=code]')?.focus();
  await type(['NL01', 'admin@nordlicht.de', 'Sieben Zwerge tanzen']);
  await userEvent.keyboard('{Enter}');
  await joined;
  await until(() => root().textContent?.includes('Die Verwaltung gehört jetzt zu Ihrem Zugang.'));
});
