import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible, until } from '../../test/support.js';
import '../register/p24-tickets.js';
import { elementWith, event, idOf, manager, ticket } from '../../test/tickets.js';

test('a ticket with news counts as read once it is open', async () => {
  const { server, text } = elementWith({ 'GET /tickets/:id': ticket({ unread: true }) }, idOf(1));
  await until(() => text().includes('Wir kommen.'));
  await until(() => server.requests.includes(`POST /tickets/${idOf(1)}/read`));
});

test("the manager's answer appears live and is announced", async () => {
  const { server, text, one } = elementWith({}, idOf(1));
  await until(() => text().includes('Wir kommen.'));
  server.answer({
    'GET /tickets/:id': ticket({ events: [...ticket().events, event(9, { author: manager, text: 'Morgen um 8.' })] }),
  });
  await until(() => server.requests.some((request) => request.includes('/events')));
  server.hint('tickets', idOf(1));
  await until(() => text().includes('Morgen um 8.'));
  await until(() => one('.news')?.textContent?.includes('etwas Neues'));
});

test('what was announced goes, so that the next answer can be announced, too', async () => {
  const { server, text, one } = elementWith({}, idOf(1));
  const said = () => one('.news')?.textContent?.trim();
  const answer = (number: number) => event(number, { author: manager, text: `Antwort ${number}.` });
  await until(() => text().includes('Wir kommen.') && server.requests.some((request) => request.includes('/events')));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const events = [...ticket().events];
  for (const number of [8, 9]) {
    events.push(answer(number));
    server.answer({ 'GET /tickets/:id': ticket({ events: [...events] }) });
    server.hint('tickets', idOf(1));
    await vi.waitFor(() => expect(said()).toBe('Es gibt etwas Neues.'));
    await vi.waitFor(() => {
      vi.advanceTimersByTime(5_000);
      expect(said()).toBe('');
    });
  }
});

test('an answer that comes while the one before is still announced is announced, too, and as long', async () => {
  const { server, text, one } = elementWith({}, idOf(1));
  const said = () => one('.news')?.textContent?.trim();
  const { events } = ticket();
  await until(() => text().includes('Wir kommen.') && server.requests.some((request) => request.includes('/events')));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const come = async (number: number, words: string) => {
    events.push(event(number, { author: manager, text: `Antwort ${number}.` }));
    server.answer({ 'GET /tickets/:id': ticket({ events: [...events] }) });
    server.hint('tickets', idOf(1));
    await vi.waitFor(() => expect(said()).toBe(words));
    // Both have been seen by then.
    const read = () => server.requests.filter((request) => request.endsWith('/read')).length;
    await vi.waitFor(() => expect(read()).toBe(number - 7));
  };
  await come(8, 'Es gibt etwas Neues.');
  vi.advanceTimersByTime(3_000);
  await come(9, '2 neue Einträge.');
  vi.advanceTimersByTime(3_000);
  await vi.waitFor(() => expect(said()).toBe('2 neue Einträge.'));
  await vi.waitFor(() => {
    vi.advanceTimersByTime(2_000);
    expect(said()).toBe('');
  });
});

test('what is new below the window counts as read once it was seen, and a button leads there', async () => {
  const long = event(1, { kind: 'created', text: 'Zeile\n'.repeat(200) });
  const answers = [4, 5].map((number) => event(number, { author: manager, text: `Antwort ${number}` }));
  const { server, element, one } = elementWith(
    { 'GET /tickets/:id': ticket({ unread: true, events: [long, ...answers] }) },
    idOf(1),
  );
  const read = () => server.requests.includes(`POST /tickets/${idOf(1)}/read`);
  const button = await until(() => one('[part=news]'));
  expect(button.textContent?.trim()).toBe('2 neue Nachrichten');
  const { bottom } = button.getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(innerHeight);
  expect(read()).toBe(false);
  await expectAccessible(element);
  button.focus();
  await userEvent.keyboard('{Enter}');
  await until(read);
  expect(element.shadowRoot?.activeElement?.textContent).toContain('Antwort 4');
  await until(() => !one('[part=news]'));
});

test('an answer that comes while the person reads further up is not read yet', async () => {
  const long = event(1, { kind: 'created', text: 'Zeile\n'.repeat(200) });
  const { server, one } = elementWith({ 'GET /tickets/:id': ticket({ events: [long] }) }, idOf(1));
  await until(() => server.requests.some((request) => request.includes('/events')));
  await until(() => one('.event'));
  const answer = event(9, { author: manager, text: 'Morgen um 8.' });
  server.answer({ 'GET /tickets/:id': ticket({ unread: true, events: [long, answer] }) });
  // Read once more before it is shown.
  server.hint('tickets', idOf(1));
  server.hint('tickets', idOf(1));
  const button = await until(() => one('[part=news]'));
  expect(button.textContent?.trim()).toBe('Neue Nachricht');
  expect(server.requests).not.toContain(`POST /tickets/${idOf(1)}/read`);
  scrollTo(0, document.documentElement.scrollHeight);
  await until(() => server.requests.includes(`POST /tickets/${idOf(1)}/read`));
});
