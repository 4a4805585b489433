import type { ManagedDelegate } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { desk, person, sourceId } from '../../test/manage-desk.js';
import { erika, expectAccessible, until } from '../../test/support.js';

test('the matrix adds up, and each of its numbers leads to those people', async () => {
  const { element, root, find, shown } = await desk([person(1, 'active'), person(2, 'none'), person(3, 'none')]);
  await find('[part=person]');
  expect(shown()).toEqual(['Person 1', 'Person 2', 'Person 3']);
  await userEvent.click(await find('#who-houses'));
  await find('[part=matrix]');
  const totals = [...root().querySelectorAll('.matrix .total button')].map((one) => Number(one.textContent));
  expect(totals).toEqual([2, 0, 0, 0, 0, 2, 4]);
  await expectAccessible(element);
  await userEvent.click(await find('button[aria-label^="2 Mieter, ohne Zugang"]'));
  await until(() => shown().length === 2);
  expect(root().activeElement?.textContent).toBe('Noch einzuladen');
  expect((await find<HTMLSelectElement>('select[aria-label="Stand des Zugangs"]')).value).toBe('none');
  await expectAccessible(element);
});

test('several are invited at once by keyboard; who has no address is named before and after', async () => {
  const { element, orders, root, find, button } = await desk([
    person(1, 'none'),
    person(2, 'none', { email: null, profile: 60, lacks: ['email'] }),
  ]);
  const all = await find('.over input');
  all.focus();
  await userEvent.keyboard(' ');
  const invite = await button('Einladen');
  invite.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('dialog')?.open);
  const dialog = root().querySelector('dialog') as HTMLDialogElement;
  expect(dialog.textContent).toContain('Eine Person bekommt eine E-Mail');
  expect(dialog.querySelector('b')?.textContent).toBe('Person 1');
  expect(root().querySelector('[part=chosen]')?.textContent).not.toContain('Sperren');
  expect(dialog.textContent).toContain('Ohne E-Mail-Adresse, daher nicht eingeladen: Person 2.');
  expect(orders).toMatchObject([{ path: 'invitations', preview: true }]);
  await expectAccessible(element);
  await userEvent.keyboard('{Enter}');
  await until(() => root().textContent?.includes('Eine Einladung ist unterwegs.'));
  expect(orders.at(-1)).toMatchObject({ path: 'invitations', preview: false, people: { length: 2 } });
  await until(() => root().querySelector('.badge.info'));
  expect(root().querySelector('[part=chosen]')).toBeNull();
  await until(() => root().activeElement?.id === 'who-all');
});

test('the menu of one person has what fits their access, and leaves the choice of others as it is', async () => {
  const { element, orders, root, find, button } = await desk([person(1, 'active'), person(2, 'pending')]);
  await userEvent.click(await find('.pick input'));
  (await find('[aria-label="Aktionen für Person 2"]')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.role === 'menuitem');
  const words = [...root().querySelectorAll('[role=menuitem]')].map((one) => one.textContent);
  expect(words).toEqual([
    ...['Portal als diese Person ansehen', 'Angaben ansehen', 'Vertretung …', 'Brief mit Code erstellen'],
    ...['Einladen', 'Sperren', 'Zugang löschen'],
  ]);
  await expectAccessible(element);
  await userEvent.keyboard('s{Enter}');
  await until(() => root().querySelector('dialog')?.open);
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('.toast')?.textContent?.includes('Ein Zugang ist gesperrt.'));
  expect(orders.at(-1)).toMatchObject({ path: 'access/lock', preview: false, people: [person(2, 'pending').id] });
  expect((await button('Auswahl aufheben')).closest('.chosen')?.textContent).toContain('1 Person ausgewählt');
});

test('the tab of those who are still to be invited shows them alone', async () => {
  const { root, shown, find } = await desk([person(1, 'active'), person(2, 'none')]);
  (await find('[role=tab][aria-selected=true]')).focus();
  await userEvent.keyboard('{ArrowRight}');
  await until(() => shown().length === 1);
  expect(shown()).toEqual(['Person 2']);
  expect(root().activeElement?.textContent).toBe('Noch einzuladen');
});

test('a profile says what is missing', async () => {
  const { element, find } = await desk([person(1, 'none', { profile: 45, lacks: ['email', 'notices'] })]);
  const details = await find('.profile');
  expect(details.textContent).toContain('Profil 45 %');
  await userEvent.click(await find('.profile summary'));
  expect(details.textContent).toContain('Es fehlt: E-Mail-Adresse (40 %), Aushänge (10 %)');
  await expectAccessible(element);
});

test('people whose names are only similar to the words of a search are shown as such', async () => {
  const answer = (request: Request) => {
    const similar = ['search=Perrson', 'similar=true'].every((part) => request.url.includes(part));
    return { items: similar ? [person(1, 'active')] : [], nextCursor: null, similar };
  };
  const { element, root, find, shown } = await desk([person(1, 'active')], {
    [`GET /manage/${sourceId}/people`]: answer,
  });
  await userEvent.fill(await find('[part=search]'), 'Perrson');
  await until(() => root().textContent?.includes('Niemanden mit „Perrson“ gefunden. Ähnlich:'));
  expect(shown()).toEqual(['Person 1']);
  // A table has no words that would say it.
  expect(root().textContent).not.toContain('Liste speichern');
  await expectAccessible(element);
  await userEvent.fill(await find('[part=search]'), 'Wanderzirkus');
  await until(() => root().textContent?.includes('Niemand gefunden'));
  expect(root().textContent).not.toContain('Ähnlich');
  expect(root().textContent).toContain('Liste speichern');
});

test('the search waits for the end of the word', async () => {
  const { server, find, shown } = await desk([person(1, 'active'), person(2, 'active')]);
  await find('[part=person]');
  await userEvent.fill(await find('[part=search]'), 'Person 2');
  await until(() => shown().length === 1);
  expect(server.requests.filter((one) => one.includes('search='))).toHaveLength(1);
  await userEvent.fill(await find('[part=search]'), 'Wanderzirkus');
  expect((await find('[part=empty]')).textContent).toContain('Niemand gefunden');
});

test('what is refused is said, and nobody is lost from the choice', async () => {
  const refused = () => problem(403, 'admin-only');
  const { element, root, find, button } = await desk([person(1, 'active')], {
    [`POST /manage/${sourceId}/access/lock`]: refused,
  });
  await userEvent.click(await find('.pick input'));
  await userEvent.click(await button('Sperren'));
  await until(() => root().querySelector('[role=alert]')?.textContent?.includes('Detail of admin-only'));
  expect(root().querySelector('[part=chosen]')).not.toBeNull();
  await expectAccessible(element);
});

test('where nobody lives yet the list says how people get here, and asks the page to go there', async () => {
  const { element, find, button } = await desk([]);
  expect((await find('[part=empty]')).textContent).toContain('Noch wohnt hier niemand');
  const asked = new Promise((told) => element.addEventListener('p24-navigate', ({ view }) => told(view)));
  await userEvent.click(await button('Daten einlesen'));
  expect(await asked).toBe('imports');
  await expectAccessible(element);
});

test('a resident is told that this is for managers', async () => {
  const { element } = await desk([], { 'GET /me': erika });
  await until(() => element.shadowRoot?.textContent?.includes('Personen verwalten Sie als Verwalter.'));
});

test('it speaks English where the page does', async () => {
  const { element, find } = await desk([person(1, 'none')]);
  element.locale = 'en';
  await until(() => element.shadowRoot?.textContent?.includes('To be invited'));
  expect((await find('[part=state]')).textContent).toContain('no access');
});

test('the portal is opened as one of the people from their menu, and the page is told with what', async () => {
  const id = '019ac000-0000-7000-8000-000000000110';
  const preview = { id, token: 'preview-token', name: 'Person 1', endsAt: '2026-03-04T09:15:00.000Z' };
  const asked: unknown[] = [];
  const { element, find } = await desk([person(1, 'active')], {
    [`POST /manage/${sourceId}/previews`]: async (request: Request) => {
      asked.push(await request.json());
      return preview;
    },
  });
  const told = new Promise<Event>((resolve) => element.addEventListener('p24-preview-started', resolve));
  (await find('.act .dots')).focus();
  await userEvent.keyboard('{Enter}');
  await find('[role=menuitem]');
  await userEvent.keyboard('{Enter}');
  expect(await told).toMatchObject({ preview: { ...preview, source: sourceId }, bubbles: true, composed: true });
  expect(asked).toEqual([{ person: id }]);
});

test('who shows a picture stands with it, all others with their initials', async () => {
  const [ilse, jutta] = [person(1, 'active', { name: 'Ilse Alt' }), person(2, 'active', { name: 'Jutta Sommer' })];
  const { root, server } = await desk([ilse, jutta, person(3, 'none')], {
    [`GET /manage/${sourceId}/portraits`]: { items: [{ id: ilse.id, drawing: 'cat', url: null }] },
  });
  await until(() => root().querySelector('.avatar svg'));
  const signs = [...root().querySelectorAll('.avatar')];
  expect(signs.map((one) => one.textContent?.trim() || one.firstElementChild?.localName)).toEqual(['svg', 'JS', 'P']);
  const asked = server.requests.filter((one) => one.includes('/portraits?'));
  expect(asked.map(decodeURIComponent)).toEqual([expect.stringContaining(`people=${ilse.id},${jutta.id}`)]);
});

test('somebody is let act for a person by keyboard, with what they see and until when', async () => {
  const acts: ManagedDelegate[] = [];
  const [ilse, jutta] = [person(1, 'active', { name: 'Ilse Alt' }), person(2, 'active', { name: 'Jutta Sommer' })];
  const { element, root, find, button } = await desk([ilse, jutta], {
    [`GET /manage/${sourceId}/people/:id/delegates`]: () => ({ actingFor: acts, actsFor: [] }),
    [`POST /manage/${sourceId}/people/:id/delegates`]: async (request: Request) => {
      const order = (await request.json()) as Pick<ManagedDelegate, 'personId' | 'grants' | 'endsOn'>;
      const names = { personName: jutta.name, forPersonName: ilse.name, forPersonId: ilse.id };
      acts.push({ ...order, ...names, id: '019ac000-0000-7000-8000-0000000000d1', live: true });
      return acts[0];
    },
    [`POST /manage/${sourceId}/delegates/:id/end`]: () => void acts.pop(),
  });
  (await find('[aria-label="Aktionen für Ilse Alt"]')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.role === 'menuitem');
  await userEvent.keyboard('v{Enter}');
  await until(() => root().querySelector<HTMLDialogElement>('dialog.delegates')?.open);
  await until(() => root().querySelector('.delegates')?.textContent?.includes('Noch niemand.'));
  (await button('Vertretung eintragen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.id === 'who');
  await userEvent.keyboard('Jutta');
  (await find<HTMLButtonElement>('.found button')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('.picked')?.textContent?.includes('Jutta Sommer'));
  await expectAccessible(element);
  const day = await find<HTMLInputElement>('#ends');
  day.value = '2030-12-31';
  day.dispatchEvent(new Event('change'));
  (await button('Speichern')).click();
  await until(() => root().querySelector('.delegates')?.textContent?.includes('bis einschließlich 31. Dezember 2030'));
  expect(acts).toMatchObject([{ personId: jutta.id, grants: ['notices', 'documents'], endsOn: '2030-12-31' }]);
  await expectAccessible(element);
  (await find('[aria-label="Vertretung mit Jutta Sommer beenden"]')).click();
  await until(() => root().querySelector('.delegates')?.textContent?.includes('Noch niemand.'));
});

test('an administrator invites a colleague, and hears what the set-up still lacks', async () => {
  let asked: unknown;
  const { element, root, find, act } = await desk([], {
    [`POST /manage/${sourceId}/managers`]: async (request: Request) => {
      asked = await request.json();
      return { id: sourceId };
    },
  });
  await act('Verwalter einladen');
  await until(() => root().querySelector<HTMLDialogElement>('dialog.colleague')?.open);
  await until(() => root().querySelector('.colleague')?.textContent?.includes('Impressum und Datenschutz fehlen'));
  await expectAccessible(element);
  (await find('#name')).focus();
  await userEvent.keyboard('Ute Kern{Enter}');
  await until(() => root().activeElement?.getAttribute('aria-describedby') === 'email-error');
  expect(root().querySelector('#email-error')?.textContent).toContain('Bitte geben Sie eine E-Mail-Adresse ein');
  expect(asked).toBeUndefined();
  await expectAccessible(element);
  await userEvent.keyboard('ute@beispiel.de{Enter}');
  await until(() => root().textContent?.includes('Die Einladung an ute@beispiel.de ist unterwegs.'));
  expect(asked).toEqual({ name: 'Ute Kern', email: 'ute@beispiel.de', role: 'manager' });
});
