import type { ApiKey } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-keys.js';
import type { ManageKeys } from './manage-keys.js';

const [membership] = erika.memberships;
const path = `/manage/${membership?.sourceId}/api-keys`;
const admin = { ...erika, memberships: [{ ...membership, role: 'admin' as const, contactId: null }] };
const secret = `p24_${'geheim'.repeat(7)}x`;
const key: ApiKey = {
  id: '0190a000-0000-7000-8000-000000000001',
  name: 'Unsere Webseite',
  hint: 'p24_abcdef',
  scopes: ['auth:write', 'notices:read'],
  createdAt: '2026-01-01T10:00:00Z',
  expiresAt: null,
  lastUsedAt: null,
  previousUntil: null,
};

/** The element of an administrator, and what it sent. */
async function deskWith(keys: ApiKey[], more: Record<string, unknown> = {}) {
  const sent: { route: string; body: unknown }[] = [];
  const taken = (route: string, answer: unknown) => async (request: Request) => {
    const text = await request.text();
    sent.push({ route, body: text ? JSON.parse(text) : undefined });
    return answer;
  };
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': admin,
    [`GET ${path}`]: () => ({ items: keys }),
    [`POST ${path}`]: taken('create', { key, secret }),
    [`POST ${path}/${key.id}/rotate`]: taken('rotate', { key, secret }),
    [`DELETE ${path}/${key.id}`]: taken('revoke', undefined),
    ...more,
  });
  const desk = mount<ManageKeys>(html`<p24-manage-keys base-url=${signedInOn(server).baseUrl}></p24-manage-keys>`);
  await until(() => all(desk, '[part=base]').length && !all(desk, '[part=skeleton]').length);
  return { desk, server, sent };
}

const all = <T extends HTMLElement = HTMLElement>(desk: ManageKeys, selector: string) => [
  ...(desk.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const text = (desk: ManageKeys) => all(desk, '[part=base]')[0]?.textContent?.replace(/\s+/g, ' ') ?? '';
const one = <T extends HTMLElement = HTMLElement>(desk: ManageKeys, selector: string) => all<T>(desk, selector)[0] as T;
const button = (desk: ManageKeys, word: string) =>
  all(desk, 'button').find(({ textContent, ariaLabel }) =>
    [textContent?.trim(), ariaLabel].includes(word),
  ) as HTMLElement;
const focused = (desk: ManageKeys) => desk.shadowRoot?.activeElement?.id;

test('a key is made by keyboard, shown once, and gone after that', async () => {
  const { desk, sent } = await deskWith([]);
  expect(text(desk)).toContain('Noch kein Schlüssel');
  await expectAccessible(desk);
  button(desk, 'Neuer Schlüssel').focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused(desk) === 'field-name');
  await expectAccessible(desk);
  await userEvent.keyboard('Unsere Webseite{Enter}');
  await until(() => focused(desk) === 'secret');
  expect(one<HTMLInputElement>(desk, '#secret').value).toBe(secret);
  await expectAccessible(desk);
  const scopes = expect.arrayContaining(['auth:write', 'notices:write']);
  expect(sent[0]?.body).toEqual({ name: 'Unsere Webseite', scopes, expiresInDays: 365 });
  button(desk, 'Ich habe ihn aufbewahrt').click();
  await until(() => !all(desk, '#secret').length);
  expect(desk.shadowRoot?.innerHTML).not.toContain(secret);
});

test('a key without a name or a right is not asked for, and the field says what is missing', async () => {
  const { desk, sent } = await deskWith([key]);
  button(desk, 'Neuer Schlüssel').click();
  await until(() => all(desk, '#field-name').length);
  button(desk, 'Schlüssel anlegen').click();
  await until(() => text(desk).includes('Bitte schreiben Sie, wofür der Schlüssel ist.'));
  expect(focused(desk)).toBe('field-name');
  await userEvent.fill(one(desk, '#field-name'), 'Auswertung');
  one<HTMLInputElement>(desk, 'input[value=own]').click();
  await until(() => all(desk, '.rights select').length);
  button(desk, 'Schlüssel anlegen').click();
  await until(() => text(desk).includes('Bitte wählen Sie mindestens ein Recht.'));
  await expectAccessible(desk);
  await userEvent.selectOptions(one(desk, '#field-scope-tickets'), 'read');
  await userEvent.selectOptions(one(desk, '#field-days'), '0');
  button(desk, 'Schlüssel anlegen').click();
  await until(() => all(desk, '#secret').length);
  expect(sent.map(({ body }) => body)).toEqual([{ name: 'Auswertung', scopes: ['tickets:read'], expiresInDays: null }]);
});

test('a key is renewed, and the old one works as long as was chosen', async () => {
  const { desk, sent } = await deskWith([key]);
  button(desk, 'Schlüssel „Unsere Webseite“ erneuern').click();
  await until(() => one<HTMLDialogElement>(desk, '.renewal')?.open);
  await expectAccessible(desk);
  await userEvent.selectOptions(one(desk, '#field-keep'), '1');
  one(desk, '.renewal button[type=submit]').click();
  await until(() => all(desk, '#secret').length);
  expect(sent).toEqual([{ route: 'rotate', body: { keepHours: 1 } }]);
});

test('a key is revoked after a question', async () => {
  const { desk, sent } = await deskWith([key]);
  expect(text(desk)).toContain('p24_abcdef…');
  button(desk, 'Schlüssel „Unsere Webseite“ widerrufen').click();
  await until(() => one<HTMLDialogElement>(desk, '.confirm').open);
  expect(sent).toEqual([]);
  one(desk, '.confirm .danger').click();
  await until(() => text(desk).includes('„Unsere Webseite“ gilt nicht mehr.'));
  expect(sent.map(({ route }) => route)).toEqual(['revoke']);
});

test('what only administrators may says so', async () => {
  const { desk } = await deskWith([], { [`GET ${path}`]: () => problem(403, 'forbidden') });
  await until(() => text(desk).includes('nicht freigegeben'));
});

test('a refusal stands where it was asked', async () => {
  const { desk: other } = await deskWith([key], { [`DELETE ${path}/${key.id}`]: () => problem(503, 'unavailable') });
  button(other, 'Schlüssel „Unsere Webseite“ widerrufen').click();
  await until(() => one<HTMLDialogElement>(other, '.confirm').open);
  one(other, '.confirm .danger').click();
  await until(() => all(other, '.message.danger').length);
});
