import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { anId, aTicket, deskWith, manager, source } from '../../test/managed-tickets.js';
import { changeOver, expectAccessible, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-tickets.js';

// Without it uploads go through fetch, before which the fake server stands.
beforeEach(() => void vi.stubGlobal('XMLHttpRequest', undefined));
afterEach(() => void vi.unstubAllGlobals());

const back = 'Ihr Entwurf von eben ist wieder da.';
const template = { id: anId(81), name: 'Schlüssel' };
const contact = { id: anId(71), name: 'Muster, Erika', address: '', contracts: 1 };
const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith('p24:typed:'));
const keptText = () =>
  kept()
    .map((key) => sessionStorage.getItem(key))
    .join();

const opened = (routes: Record<string, unknown> = {}) =>
  deskWith(
    {
      [`GET /manage/${source}/ticket-templates`]: { items: [template] },
      [`GET /manage/${source}/recipients`]: { items: [contact], nextCursor: null },
      [`POST /manage/${source}/files`]: { id: contact.id, name: 'Dach.pdf', type: 'application/pdf', size: 9 },
      ...routes,
    },
    'new',
  );
type Desk = ReturnType<typeof opened>;
const field = ({ one }: Desk, selector: string) =>
  until(() => one<HTMLInputElement>(selector)) as Promise<HTMLInputElement>;

async function write(desk: Desk): Promise<void> {
  await userEvent.fill(await field(desk, '#new-title'), 'Dach prüfen');
  await userEvent.fill(await field(desk, '#new-text'), 'Vor dem Winter.');
  await until(() => desk.one(`option[value="${template.id}"]`));
  await userEvent.selectOptions(await field(desk, '#new-template'), template.id);
  await userEvent.selectOptions(await field(desk, '#new-priority'), 'high');
  await userEvent.fill(await field(desk, '.contacts input[type=search]'), 'Muster');
  await userEvent.click((await until(() => desk.one('.contacts .check:nth-of-type(2) input'))) as HTMLElement);
  await userEvent.click(await field(desk, '[name=released]'));
  await userEvent.upload(await field(desk, 'input[type=file]'), new File(['x'.repeat(9)], 'Dach.pdf'));
  await until(() => /Dach\.pdf/.test(keptText()) && /released/.test(keptText()));
}

/** The desk as a reload of the page shows it. */
function reloaded(desk: Desk, routes?: Record<string, unknown>): Desk {
  desk.element.remove();
  return opened(routes);
}

test('a new ticket is there again after a reload, with contact and file, and gone once it is opened', async () => {
  const before = opened();
  await write(before);
  const told: Record<string, unknown>[] = [];
  const desk = reloaded(before, {
    [`GET /manage/${source}/tickets/:id`]: aTicket(),
    [`POST /manage/${source}/tickets`]: async (request: Request) => {
      told.push((await request.json()) as Record<string, unknown>);
      return aTicket();
    },
  });
  await until(() => desk.text().includes(back));
  await until(() => desk.one<HTMLSelectElement>('#new-template')?.value === template.id);
  await expectAccessible(desk.element);
  desk.one('form [type=submit]')?.click();
  await until(() => told[0]);
  expect(told[0]).toMatchObject({
    ...{ title: 'Dach prüfen', text: 'Vor dem Winter.', templateId: template.id, priority: 'high' },
    ...{ contactId: contact.id, released: true, attachments: [contact.id] },
  });
  await until(() => kept().length === 0);
  desk.element.item = 'new';
  await until(() => desk.one('#new-title'));
  expect(desk.text()).not.toContain(back);
});

test('what is back can be thrown away, by keyboard, and is not offered again', async () => {
  const before = opened();
  await write(before);
  const desk = reloaded(before);
  (await field(desk, '.message .link')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => desk.element.shadowRoot?.activeElement?.id === 'new-title');
  expect((await field(desk, '#new-title')).value).toBe('');
  expect((await field(desk, '#new-text')).value).toBe('');
  expect((await field(desk, '#new-priority')).value).toBe('normal');
  expect(desk.text()).not.toMatch(/Ihr Entwurf|Dach\.pdf/);
  expect(kept()).toEqual([]);
});

test('who goes back to the list finds what they typed when they open the form again', async () => {
  const desk = opened();
  await userEvent.fill(await field(desk, '#new-title'), 'Dach prüfen');
  await until(() => keptText().includes('Dach prüfen'));
  desk.element.item = null;
  await until(() => desk.one('#create'));
  desk.element.item = 'new';
  expect((await field(desk, '#new-title')).value).toBe('Dach prüfen');
  expect(desk.text()).toContain(back);
});

test('a search for a contact alone is no draft', async () => {
  const desk = opened();
  await userEvent.fill(await field(desk, '.contacts input[type=search]'), 'Muster');
  await until(() => desk.text().includes(contact.name));
  expect(kept()).toEqual([]);
});

test('who signs in again after their session has ended goes on with what they typed', async () => {
  const desk = opened();
  await write(desk);
  await changeOver(desk.element);
  await until(() => desk.text().includes(back));
  expect((await field(desk, '#new-title')).value).toBe('Dach prüfen');
  expect(desk.text()).toMatch(/Dach\.pdf.*Muster, Erika/);
});

test('nothing that one person typed is left for the next in the same tab', async () => {
  const desk = opened();
  await write(desk);
  const me = { ...manager, id: anId(99) };
  desk.server.answer({ 'POST /auth/sign-in': { ...signInRoutes['POST /auth/sign-in'], me } });
  await changeOver(desk.element);
  await until(() => kept().length === 0);
  expect((await field(desk, '#new-title')).value).toBe('');
  expect(desk.text()).not.toMatch(/Ihr Entwurf|Dach\.pdf|Muster, Erika/);
});
