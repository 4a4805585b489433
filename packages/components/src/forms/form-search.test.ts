import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, button, elementOn, focused, open, text, twoPages } from '../../test/form-element.js';
import { aForm } from '../../test/forms.js';
import { expectAccessible, until } from '../../test/support.js';

const move = { id: '019ac000-0000-7000-8000-0000000000f2', name: 'Umzug' };
const titles = ['Schaden melden', 'Schlüssel bestellen', 'Bankverbindung', 'Haustier', 'Untermiete', 'Bescheinigung'];

/** So many forms, the last two of another category. */
function forms(count: number) {
  const { pages: _pages, prefill: _prefill, ...form } = aForm([]);
  return Array.from({ length: count }, (_, at) => {
    const id = form.id.replace(/..$/, String(10 + at));
    const last = at >= count - 2;
    const title = { de: last ? `Auszug ${count - at}` : (titles[at] ?? `Formular ${at}`) };
    return { ...form, id, key: null, title, ...(last && { category: move }) };
  });
}

async function listOf(count: number) {
  const { server } = open(twoPages());
  server.answer({ 'GET /forms': { items: forms(count) } });
  return elementOn(server, null);
}

const search = (element: Element) => element.shadowRoot?.querySelector<HTMLInputElement>('[part=search]');
const shown = (element: Awaited<ReturnType<typeof listOf>>) =>
  all(element, '[part=title]').map(({ textContent }) => textContent?.trim());

test('few forms are seen at a glance, without a search', async () => {
  const element = await listOf(7);
  expect(shown(element)).toHaveLength(7);
  expect(search(element)).toBeNull();
});

test('many are searched by words of their title, their sentence or their category, and the number is told', async () => {
  const element = await listOf(12);
  await expectAccessible(element);
  const field = await until(() => search(element));
  await userEvent.fill(field, 'SCHLÜSSEL best');
  await until(() => shown(element).join() === 'Schlüssel bestellen');
  expect(all(element, '[role=status]')[0]?.textContent).toBe('1 Formular gefunden');
  await userEvent.fill(field, 'umzug');
  await until(() => shown(element).join() === 'Auszug 2,Auszug 1');
  await userEvent.fill(field, 'kaputt');
  await until(() => shown(element).length === 12);
  expect(all(element, '[role=status]')[0]?.textContent).toBe('12 Formulare gefunden');
});

test('what no form is about is said, and all are back by keyboard, with the focus in the search', async () => {
  const element = await listOf(9);
  await userEvent.fill(await until(() => search(element)), 'Pferd');
  await until(() => text(element).includes('Dazu gibt es kein Formular'));
  await expectAccessible(element);
  (await button(element, 'Alle Formulare zeigen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => shown(element).length === 9 && focused(element) === search(element));
  expect(search(element)?.value).toBe('');
});

test('the next person sees all forms', async () => {
  const element = await listOf(9);
  await userEvent.fill(await until(() => search(element)), 'Haustier');
  await until(() => shown(element).length === 1);
  element.connection?.http.session.end();
  await until(() => text(element).includes('Bitte melden Sie sich an'));
  const later = new Date(Date.now() + 600_000).toISOString();
  element.connection?.http.session.begin({ token: 'b-token', idleUntil: later, endsAt: later });
  await until(() => shown(element).length === 9);
});
