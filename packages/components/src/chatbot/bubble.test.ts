import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { open, talking } from '../../test/chatbot.js';
import { fakeServer, problem } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-chatbot.js';
import '../register/p24-login.js';
import type { Chatbot } from './chatbot.js';

test('the bubble is small on phones and while somebody reads further down, keeps its name, and grows again', async () => {
  await page.viewport(1280, 800);
  const state = { enabled: true, sources: [], conversation: null, greeting: 'Guten Tag.', suggestions: [] };
  const { baseUrl } = signedInOn(fakeServer({ ...signInRoutes, 'GET /chat': state }));
  const element = mount<Chatbot>(
    html`<div style="block-size: 300vh"><p24-chatbot base-url=${baseUrl}></p24-chatbot></div>`,
  );
  const root = () => element.querySelector('p24-chatbot')?.shadowRoot ?? element.shadowRoot;
  const bubble = await until(() => root()?.querySelector<HTMLElement>('.bubble'));
  const wide = bubble.offsetWidth;
  scrollTo(0, 400);
  await until(() => bubble.offsetWidth < wide / 2);
  await expect.element(page.getByRole('button', { name: 'Fragen?' })).toBeVisible();
  await expectAccessible(element);
  bubble.focus();
  scrollTo(0, 0);
  await until(() => bubble.offsetWidth === wide);
  await page.viewport(414, 896);
  expect(bubble.offsetWidth).toBeLessThan(wide / 2);
});

test('a page that opens it with words finds them in the field, to be sent or changed', async () => {
  const { say } = talking({ text: 'Das gebe ich weiter.' });
  const chat = open({ 'POST /chat': say });
  await until(() => chat.element.told);
  await chat.element.open('Mir fehlt ein Dokument');
  const field = await chat.find<HTMLTextAreaElement>('textarea');
  await until(() => field.value === 'Mir fehlt ein Dokument');
  await userEvent.type(field, ': Hausgeld{Enter}');
  await until(() => chat.text().includes('Mir fehlt ein Dokument: Hausgeld'));
  expect(field.value).toBe('');
});

test('opened with words while it is open, the field is filled and focused, unless somebody is typing there', async () => {
  const chat = open();
  const link = mount<HTMLButtonElement>(html`<button type="button">Fehlt ein Dokument?</button>`);
  link.focus();
  await until(() => chat.element.told);
  await chat.element.open('Mir fehlt ein Dokument');
  const field = await chat.find<HTMLTextAreaElement>('textarea');
  await until(() => field.value !== '');
  await userEvent.clear(field);
  link.focus();
  await chat.element.open('Mir fehlt ein Dokument');
  await until(() => chat.root().activeElement === field);
  expect(field.value).toBe('Mir fehlt ein Dokument');
  await userEvent.type(field, ': Hausgeld');
  await chat.element.open('Mir fehlt ein Dokument');
  expect(field.value).toBe('Mir fehlt ein Dokument: Hausgeld');
  await userEvent.keyboard('{Escape}');
  await until(() => document.activeElement === link);
});

test('words that nobody has changed make room for those of another page', async () => {
  const chat = open();
  await until(() => chat.element.told);
  await chat.element.open('Meine Angaben stimmen nicht mehr: ');
  const field = await chat.find<HTMLTextAreaElement>('textarea');
  await until(() => field.value.startsWith('Meine'));
  await chat.element.open('Mir fehlt ein Dokument');
  expect(field.value).toBe('Mir fehlt ein Dokument');
  await userEvent.keyboard('{Escape}');
  await until(() => !chat.root().querySelector('dialog'));
  await chat.element.open('Ich möchte, dass mich jemand vertritt');
  const next = await chat.find<HTMLTextAreaElement>('textarea');
  await until(() => next.value === 'Ich möchte, dass mich jemand vertritt');
  await userEvent.keyboard('{Escape}');
  await until(() => !chat.root().querySelector('dialog'));
  expect((await chat.press()).value).toBe('');
});

test('who goes on to the sign-in of the page has the focus there', async () => {
  const server = fakeServer({ ...signInRoutes, 'GET /me': () => problem(401, 'unauthenticated') });
  const page = mount<HTMLElement>(html`<div>
    <p24-login base-url=${server.baseUrl}></p24-login>
    <p24-chatbot base-url=${server.baseUrl}></p24-chatbot>
  </div>`);
  const root = () => page.querySelector('p24-chatbot')?.shadowRoot;
  await until(() => page.querySelector('input'));
  await userEvent.click(await until(() => root()?.querySelector<HTMLElement>('.bubble')));
  await userEvent.click(await until(() => root()?.querySelector<HTMLElement>('[part=signed-out] .button')));
  await until(() => !root()?.querySelector('dialog'));
  // What closing does to the focus is done a moment later.
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(page.querySelector('p24-login')?.contains(document.activeElement)).toBe(true);
});

test('it is answered in its own language, whatever else on the page was drawn last', async () => {
  const heard: (string | null)[] = [];
  const { say } = talking({ text: 'Gern.' });
  const chat = open({
    'POST /chat': (request: Request) => {
      heard.push(request.headers.get('accept-language'));
      return say(request);
    },
  });
  await chat.press();
  mount(html`<p24-login base-url=${chat.server.baseUrl} locale="en"></p24-login>`);
  await until(() => document.querySelector('p24-login [lang=en]'));
  await chat.type('Wo ist meine Abrechnung?');
  await until(() => chat.text().includes('Gern.'));
  expect(heard).toEqual(['de']);
});
