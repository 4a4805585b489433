import type { ChatbotSettings } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-chatbot.js';
import type { ManageChatbot } from './manage-chatbot.js';

const [membership] = erika.memberships;
const path = `/manage/${membership?.sourceId}/chatbot-settings`;
const manager = { ...erika, memberships: [{ ...membership, role: 'manager' as const, contactId: null }] };
const usual: ChatbotSettings = { audience: ['tenant', 'owner'], delivery: { emails: [], ticket: true } };

/** The element of a manager, and what it saved. */
async function deskWith(settings: ChatbotSettings, more: Record<string, unknown> = {}) {
  const saved: ChatbotSettings[] = [];
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    [`GET ${path}`]: settings,
    [`PUT ${path}`]: async (request: Request) => {
      saved.push((await request.json()) as ChatbotSettings);
      return saved.at(-1);
    },
    ...more,
  });
  const desk = mount<ManageChatbot>(
    html`<p24-manage-chatbot base-url=${signedInOn(server).baseUrl}></p24-manage-chatbot>`,
  );
  await until(() => all(desk, '[part=base]').length && !all(desk, '[part=skeleton]').length);
  return { desk, server, saved };
}

const all = <T extends HTMLElement = HTMLElement>(desk: ManageChatbot, selector: string) => [
  ...(desk.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const text = (desk: ManageChatbot) => all(desk, '[part=base]')[0]?.textContent?.replace(/\s+/g, ' ') ?? '';
const box = (desk: ManageChatbot, name: string) => all<HTMLInputElement>(desk, `#field-${name}`)[0] as HTMLInputElement;
const save = (desk: ManageChatbot) => all(desk, 'button[type=submit]')[0] as HTMLElement;

test('owners alone, by mail: set by keyboard, and said in words', async () => {
  const { desk, saved } = await deskWith(usual);
  expect(box(desk, 'tenant').checked && box(desk, 'owner').checked && box(desk, 'ticket').checked).toBe(true);
  await expectAccessible(desk);
  box(desk, 'tenant').focus();
  await userEvent.keyboard(' {Tab}{Tab} {Tab}a@beispiel.de{Enter}b@beispiel.de{Tab}{Enter}');
  await until(() => text(desk).includes('Gespeichert: Der Assistent ist für Eigentümer da.'));
  expect(saved).toEqual([
    { audience: ['owner'], delivery: { emails: ['a@beispiel.de', 'b@beispiel.de'], ticket: false } },
  ]);
  await expectAccessible(desk);
});

test('with nobody to be offered it the assistant is off, and needs no destination', async () => {
  const { desk, saved } = await deskWith({ audience: ['tenant'], delivery: { emails: [], ticket: false } });
  box(desk, 'tenant').click();
  save(desk).click();
  await until(() => text(desk).includes('Der Assistent ist ausgeschaltet.'));
  expect(saved[0]?.audience).toEqual([]);
});

test('conversations must go somewhere, and to addresses that are some', async () => {
  const { desk, saved } = await deskWith(usual);
  box(desk, 'ticket').click();
  save(desk).click();
  await until(() => desk.shadowRoot?.activeElement === box(desk, 'ticket'));
  expect(text(desk)).toContain('Bitte geben Sie an, wohin Gespräche gehen');
  await expectAccessible(desk);
  await userEvent.fill(box(desk, 'emails'), 'keine Adresse');
  save(desk).click();
  await until(() => desk.shadowRoot?.activeElement === box(desk, 'emails'));
  expect(text(desk)).toContain('Das ist keine E-Mail-Adresse: keine');
  await expectAccessible(desk);
  expect(saved).toEqual([]);
});

test('what could not be saved stays in the form, with the reason', async () => {
  const { desk } = await deskWith(usual, { [`PUT ${path}`]: () => problem(403, 'forbidden') });
  box(desk, 'owner').click();
  save(desk).click();
  await until(() => text(desk).includes('Dieser Bereich ist für Sie nicht freigegeben.'));
  expect(box(desk, 'owner').checked).toBe(false);
});

test('who manages nothing, and who is not signed in, is told so', async () => {
  const { desk } = await deskWith(usual, { 'GET /me': erika });
  expect(text(desk)).toContain('Dieser Bereich ist für die Hausverwaltung.');
  await expectAccessible(desk);
  sessionStorage.clear();
  const guest = mount<ManageChatbot>(
    html`<p24-manage-chatbot base-url=${fakeServer(signInRoutes).baseUrl}></p24-manage-chatbot>`,
  );
  await until(() => text(guest).includes('Bitte melden Sie sich an'));
  await expectAccessible(guest);
});
