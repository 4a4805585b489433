import { Auth, type ChatOffer, type ChatState, type Conversation, type Me } from '@p24/sdk';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { form, message, notice, open, source, state, talking } from '../../test/chatbot.js';
import { fakeServer, problem } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signInRoutes, until } from '../../test/support.js';
import type { P24NavigateEvent } from '../core/events.js';
import type { Chatbot } from './chatbot.js';

beforeEach(() => page.viewport(1280, 800));

test('a bubble stands in the corner, and opens a window that says it is automatic', async () => {
  const chat = open();
  await expectAccessible(chat.element);
  const field = await chat.press();
  expect(chat.root().activeElement).toBe(field);
  expect(chat.text()).toContain('automatischer Assistent');
  await expectAccessible(chat.element);
});

test('by keyboard alone: open, ask, read the answer, close, and be where one was', async () => {
  const { say } = talking({ text: 'Das habe ich gefunden.' });
  const chat = open({ 'POST /chat': say });
  await chat.find('[part=bubble]');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await until(() => chat.root().activeElement?.id === 'message');
  await userEvent.keyboard('Wo ist meine Abrechnung?{Enter}');
  await until(() => chat.text().includes('Das habe ich gefunden.'));
  expect(chat.root().activeElement?.id).toBe('message');
  await expectAccessible(chat.element);
  await userEvent.keyboard('{Escape}');
  await until(() => chat.root().activeElement?.getAttribute('part') === 'bubble');
  expect(chat.root().querySelector('dialog')).toBeNull();
});

test('however long a talk is, each message keeps room for its words', async () => {
  const chat = open({ 'POST /chat': talking({ text: 'Das habe ich gefunden. '.repeat(9) }).say });
  await chat.press();
  for (const question of ['Wo ist meine Abrechnung?', 'Und die davor?', 'Und die vom Vorjahr?']) {
    await chat.type(question);
    await until(() => chat.text().includes(question) && !chat.root().querySelector('.writing'));
  }
  const height = (one: Element | null) => one?.getBoundingClientRect().height ?? 0;
  for (const message of chat.root().querySelectorAll('.message'))
    expect(height(message)).toBeGreaterThan(height(message.querySelector('.said')));
});

test('messages are a log that is read out as they come', async () => {
  const chat = open();
  await chat.press();
  const log = await chat.find('[role=log]');
  expect(log.getAttribute('aria-live')).toBe('polite');
});

test('a suggestion is said with one press', async () => {
  const { say } = talking({ text: 'Gern.' });
  const chat = open({ 'POST /chat': say });
  await chat.press();
  const offer = await until(() => [...chat.root().querySelectorAll<HTMLElement>('[part=offer]')][0]);
  await userEvent.click(offer);
  await until(() => chat.text().includes('Gern.'));
  expect(chat.text()).toContain('Schaden melden');
});

test('a link tells the page where to go, which may take over', async () => {
  const link = {
    kind: 'notice',
    id: notice,
    sourceId: source.id,
    title: 'Sperrmüll',
    detail: null,
    view: 'notice',
  } as const;
  const { say } = talking({ links: [link] });
  const chat = open({ 'POST /chat': say }, (url) => {
    return html`<p24-chatbot base-url=${url} link-pattern="/mein?zeige={view}&nr={item}"></p24-chatbot>`;
  });
  await chat.press();
  await chat.type('Aushang');
  const shown = await chat.find<HTMLAnchorElement>('[part=link]');
  expect(shown.getAttribute('href')).toBe(`/mein?zeige=notice&nr=${notice}`);
  const asked: P24NavigateEvent[] = [];
  chat.element.addEventListener('p24-navigate', (event) => {
    event.preventDefault();
    asked.push(event);
  });
  await userEvent.click(shown);
  expect(asked.map(({ view, item }) => [view, item])).toEqual([['notice', notice]]);
});

test('an offered form brings what was said to the page', async () => {
  const offer = {
    kind: 'form',
    formId: form,
    sourceId: source.id,
    title: 'Schaden melden',
    prefill: { what: 'Tür klemmt' },
  } as const;
  const { say } = talking({ offers: [offer] });
  const chat = open({ 'POST /chat': say });
  await chat.press();
  await chat.type('Tür klemmt');
  const asked: P24NavigateEvent[] = [];
  chat.element.addEventListener('p24-navigate', (event) => {
    event.preventDefault();
    asked.push(event);
  });
  await userEvent.click(await chat.find('a[part=offer]'));
  expect(asked[0]).toMatchObject({ view: 'form', item: form, detail: { prefill: { what: 'Tür klemmt' } } });
});

test('what was reported already is gone on with first, and the form is the second choice', async () => {
  const [sourceId, id] = ['019ac000-0000-7000-8000-000000000001', '019ac000-0000-7000-8000-0000000000a9'];
  const link = { kind: 'ticket', id, sourceId, title: 'Nr. 9: Heizung', detail: 'neu', view: 'ticket' } as const;
  const offer = { kind: 'form', formId: id, sourceId, title: 'Heizung', prefill: {} } as const;
  const { say } = talking({ text: 'Das haben Sie schon gemeldet.', links: [link], offers: [offer] });
  const chat = open({ 'POST /chat': say });
  await chat.press();
  await chat.type('Heizung kalt');
  const first = await chat.find('a[part=offer]');
  expect(first.textContent?.trim()).toBe('Öffnen: Nr. 9: Heizung');
  expect(first.nextElementSibling?.classList.contains('quiet')).toBe(true);
  await expectAccessible(chat.element);
});

test('an emergency says what to do first, then whom to call', async () => {
  const written = [
    { phone: '112', dial: '112' },
    { phone: '+49 (0)345 22', dial: '+4934522' },
  ];
  const numbers = written.map((one) => ({ ...one, label: 'Feuerwehr', note: null }));
  const { say } = talking({ tone: 'emergency', text: 'Verlassen Sie das Haus.', numbers });
  const chat = open({ 'POST /chat': say });
  await chat.press();
  await chat.type('Gasgeruch');
  const answer = await chat.find('[part~=emergency]');
  const calls = [...answer.querySelectorAll('a')].map((link) => link.getAttribute('href'));
  expect(calls).toEqual(['tel:112', 'tel:+4934522']);
  expect(answer.textContent?.indexOf('Verlassen')).toBeLessThan(answer.textContent?.indexOf('112') ?? 0);
  await expectAccessible(chat.element);
});

test('an answer that is unsure offers what may be meant first, and the numbers for danger last', async () => {
  const numbers = [{ phone: '112', dial: '112', label: 'Feuerwehr', note: null }];
  const offers: ChatOffer[] = [{ kind: 'reply', text: 'Wo ist die Hausordnung?' }, { kind: 'handover' }];
  const { say } = talking({ tone: 'unsure', text: 'Meinen Sie eines davon?', numbers, offers });
  const chat = open({ 'POST /chat': say });
  await chat.press();
  await chat.type('Grillen');
  const words = (await chat.find('a[href="tel:112"]')).closest('.message')?.textContent ?? '';
  const said = ['eines davon?', 'Hausordnung?', 'weitergeben', 'In Gefahr', '112'].map((one) => words.indexOf(one));
  expect([0, ...said]).toEqual([0, ...said].sort((one, other) => one - other));
  await expectAccessible(chat.element);
});

test('what comes from the server is text, whatever it looks like', async () => {
  const { say } = talking({ text: '<img src=x onerror="alert(1)"><b>fett</b>' });
  const chat = open({ 'POST /chat': say });
  await chat.press();
  await chat.type('x');
  await until(() => chat.text().includes('<b>fett</b>'));
  expect(chat.root().querySelector('img, b')).toBeNull();
});

test('a message that did not arrive is kept, and sent again under the same id', async () => {
  const { say } = talking({ text: 'Jetzt.' });
  const ids: string[] = [];
  let works = false;
  const chat = open({
    'POST /chat': async (request: Request) => {
      const { message: said } = (await request.clone().json()) as { message: { id: string } };
      ids.push(said.id);
      return works ? say(request) : problem(500, 'internal');
    },
  });
  await chat.press();
  await chat.type('Heizung kalt');
  const again = await chat.find('.failing button');
  expect(chat.text()).toContain('Heizung kalt');
  await expectAccessible(chat.element);
  works = true;
  await userEvent.click(again);
  await until(() => chat.text().includes('Jetzt.'));
  expect(new Set(ids).size).toBe(1);
});

test('a conversation is handed over after a question, and its number is told', async () => {
  const { say, conversation } = talking({ text: 'Das weiß ich nicht.', offers: [{ kind: 'handover' }] });
  const notes: unknown[] = [];
  const chat = open({
    'POST /chat': say,
    'POST /chat/:id/handover': async (request: Request) => {
      notes.push(((await request.json()) as { note?: string }).note);
      return { ...conversation, handedOver: true, ticket: { id: notice, number: 1043 } };
    },
  });
  await chat.press();
  await chat.type('Rätsel');
  await userEvent.click(await chat.find('button[part=offer]'));
  const note = await chat.find<HTMLTextAreaElement>('#note');
  await expectAccessible(chat.element);
  await userEvent.fill(note, 'Bitte bald');
  await userEvent.click(await chat.find('.question [type=submit]'));
  await until(() => chat.text().includes('1043'));
  expect(notes).toEqual(['Bitte bald']);
});

test('what was said before is there again after a reload, and a new conversation can be begun', async () => {
  const conversation: Conversation = {
    ...{ id: notice, sourceId: source.id, ended: false, ticket: null, handedOver: false },
    messages: [message({ sender: 'person', text: 'Von vorhin' }), message({ text: 'Ja.' })],
  };
  const chat = open({ 'GET /chat': state({ conversation }), 'POST /chat/:id/end': { ...conversation, ended: true } });
  await chat.press();
  await until(() => chat.text().includes('Von vorhin'));
  await userEvent.click(await chat.find('.anew'));
  await until(() => !chat.text().includes('Von vorhin'));
  expect(chat.server.requests).toContain(`POST /chat/${notice}/end`);
});

test('with several managing companies it is asked first which one', async () => {
  const other = { id: notice, name: 'Nordlicht' };
  const { say } = talking({});
  const asked: unknown[] = [];
  const chat = open({
    'GET /chat': state({ sources: [source, other] }),
    'POST /chat': async (request: Request) => {
      asked.push(((await request.clone().json()) as { sourceId: string }).sourceId);
      return say(request);
    },
  });
  await userEvent.click(await chat.find('[part=bubble]'));
  const choice = await until(() => [...chat.root().querySelectorAll<HTMLElement>('.choice button')][1]);
  await userEvent.click(choice);
  await chat.type('Hallo');
  await until(() => asked.length > 0);
  expect(asked).toEqual([other.id]);
});

test('where it is not offered there is nothing', async () => {
  const chat = open({ 'GET /chat': state({ enabled: false, sources: [] }) });
  await until(() => chat.server.requests.includes('GET /chat'));
  await chat.element.updateComplete;
  await until(() => chat.element.hasAttribute('off'));
  expect(chat.root().querySelector('[part=bubble]')).toBeNull();
});

test('somebody who is not signed in is offered the sign-in and the emergency numbers', async () => {
  const server = fakeServer({ ...signInRoutes, 'GET /me': () => problem(401, 'unauthenticated') });
  const element = mount<Chatbot>(html`<p24-chatbot base-url=${server.baseUrl} inline></p24-chatbot>`);
  await until(() => element.shadowRoot?.querySelector('[part=signed-out]'));
  expect(element.shadowRoot?.querySelector('a[href="tel:112"]')).not.toBeNull();
  expect(element.shadowRoot?.querySelector('.head')?.textContent?.trim()).toBe('Zur Anmeldung');
  await expectAccessible(element);
});

test('a window that was opened before the server has told of the conversation is there once it has', async () => {
  const chat = open({ 'GET /chat': () => new Promise((resolve) => setTimeout(() => resolve(state()), 300)) });
  await chat.element.open();
  await until(() => chat.root().querySelector('dialog')?.open);
  expect(chat.root().activeElement?.id).toBe('message');
});

test('a press in the moment in which the sign-in finishes is not lost', async () => {
  let tell: (answer: ChatState) => void = () => {};
  const told = new Promise<ChatState>((resolve) => {
    tell = resolve;
  });
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': () => problem(401, 'unauthenticated'),
    'GET /chat': () => told,
  });
  const element = mount<Chatbot>(html`<p24-chatbot base-url=${server.baseUrl}></p24-chatbot>`);
  const bubble = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=bubble]'));
  const { connection } = element;
  await connection?.signIn(
    () => new Auth(connection.http).signIn({ email: 'a@beispiel.de', password: 'x' }) as Promise<Me>,
  );
  await until(() => server.requests.includes('GET /chat'));
  expect(element.shadowRoot?.querySelector('[part=bubble]')).toBe(bubble);
  await userEvent.click(bubble);
  expect(element.shadowRoot?.querySelector('[part=signed-out]')).toBeNull();
  tell(state());
  await until(() => element.shadowRoot?.querySelector('dialog')?.open);
  await until(() => element.shadowRoot?.activeElement?.id === 'message');
});

test('on a phone the window is a sheet over all of the page', async () => {
  await page.viewport(390, 800);
  const chat = open();
  await chat.press();
  const { width, height } = (await chat.find('dialog')).getBoundingClientRect();
  expect([width, height]).toEqual([390, 800]);
  expect(chat.root().querySelector('dialog:modal')).not.toBeNull();
  await expectAccessible(chat.element);
  await userEvent.keyboard('{Escape}');
  await until(() => chat.root().querySelector('dialog') === null);
});
