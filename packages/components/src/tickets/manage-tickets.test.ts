import type { ManagedTicket } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type Answer, problem } from '../../test/fake-server.js';
import { anEvent, anId, aTicket, deskWith, petra, source } from '../../test/managed-tickets.js';
import { erika, expectAccessible, tryAgain, until } from '../../test/support.js';
import '../register/p24-manage-tickets.js';
import { daysUntil } from './managed-signs.js';

function elementWith(routes: Record<string, Answer> = {}, item: string | null = anId(1)) {
  const told: { route: string; body: Record<string, unknown> }[] = [];
  let current = aTicket();
  const keep = (route: string) => async (request: Request) => {
    const body = (await request.json()) as Record<string, unknown>;
    told.push({ route, body });
    const status = (body.status as ManagedTicket['status']) ?? current.status;
    current = { ...current, ...(route === 'change' ? (body as Partial<ManagedTicket>) : {}), status };
    return current;
  };
  const desk = deskWith(
    {
      [`GET /manage/${source}/tickets`]: () => ({ items: [current], nextCursor: null }),
      [`GET /manage/${source}/tickets/:id`]: () => current,
      [`PATCH /manage/${source}/tickets/:id`]: keep('change'),
      [`POST /manage/${source}/tickets/:id/comments`]: keep('comment'),
      [`POST /manage/${source}/tickets/:id/read`]: { id: anId(1), readAt: '2026-03-06T09:00:00.000Z' },
      [`POST /manage/${source}/tickets`]: keep('create'),
      [`GET /manage/${source}/ticket-assignees`]: { items: [petra] },
      [`GET /manage/${source}/ticket-templates`]: { items: [{ id: anId(81), name: 'Schlüssel' }] },
      ...routes,
    },
    item,
  );
  const choose = async (selector: string, value: string) =>
    userEvent.selectOptions(await until(() => desk.one<HTMLSelectElement>(selector)), value);
  return { ...desk, told, choose };
}

type Finding = (selector: string) => HTMLElement | null | undefined;
const chosen = (one: Finding, selector: string) => until(() => one(selector) as HTMLElement);

test('the list tells status, priority, who and how late, and opens by keyboard', async () => {
  const { element, text, one } = elementWith({}, null);
  await until(() => text().includes('Wasserhahn tropft'));
  expect(text()).toMatch(/Nr\. 1.*Erika Muster.*Wohnung 3.*neu.*überfällig.*hoch/);
  await expectAccessible(element);
  one(`#open-${anId(1)}`)?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => element.shadowRoot?.activeElement?.id === 'ticket-title');
  await expectAccessible(element);
});

test('every filter reaches the server', async () => {
  const { server, one, choose } = elementWith({}, null);
  await choose('[aria-label=Status]', 'open');
  await choose('[aria-label="Priorität"]', 'urgent');
  await choose('[aria-label="Zuständig"]', 'me');
  await choose('[aria-label=Vorlage]', anId(81));
  (await chosen(one, '.tools input[type=checkbox]')).click();
  await until(() =>
    server.requests.some((asked) =>
      ['open=true', `template=${anId(81)}`, 'priority=urgent', 'assignee=me', 'overdue=true'].every((part) =>
        asked.includes(part),
      ),
    ),
  );
});

test('a page narrows the list, and its fields show by what', async () => {
  const { server, element, one } = elementWith({}, null);
  element.filter = { status: 'open', assignee: 'nobody' };
  await until(() => server.requests.some((asked) => asked.includes('assignee=nobody') && asked.includes('open=true')));
  const value = (label: string) => one<HTMLSelectElement>(`[aria-label=${label}]`)?.value;
  await until(() => value('Status') === 'open' && value('Zuständig') === 'nobody');
});

test('an internal note looks, reads and is saved unlike an answer, and neither becomes the other', async () => {
  const { element, told, one, text } = elementWith();
  const field = () => one<HTMLTextAreaElement>('#reply');
  await until(field);
  expect(one('.event.internal [part=note]')?.textContent).toContain('Interne Notiz');
  field()?.focus();
  await userEvent.keyboard('Wir kommen morgen.');
  (await chosen(one, 'input[value=note]')).click();
  await until(() => one('.form.is-note'));
  expect([field()?.value, text().includes('Nur die Verwaltung sieht diese Notiz.')]).toEqual(['', true]);
  expect(one('form [type=submit]')?.textContent).toContain('Notiz speichern');
  await expectAccessible(element);
  field()?.focus();
  await userEvent.keyboard('Rechnung prüfen');
  one('form [type=submit]')?.click();
  await until(() => text().includes('Die Notiz ist gespeichert.'));
  expect(told.at(-1)?.body).toMatchObject({ internal: true, text: 'Rechnung prüfen' });

  (await chosen(one, 'input[value=answer]')).click();
  await until(() => field()?.value === 'Wir kommen morgen.');
  expect(text()).toContain('Erika Muster liest das und bekommt eine E-Mail.');
});

test('an answer and its status go in one, and a failed one stays in its field under the same id', async () => {
  const { server, told, one, text, choose } = elementWith();
  const field = await until(() => one<HTMLTextAreaElement>('#reply'));
  field.focus();
  await userEvent.keyboard('Ist repariert.');
  await choose('#reply-status', 'done');
  const ids: unknown[] = [];
  server.answer({
    [`POST /manage/${source}/tickets/:id/comments`]: async (request: Request) => {
      ids.push(((await request.json()) as { id: string }).id);
      return problem(409, 'request-in-progress');
    },
  });
  one('form [type=submit]')?.click();
  await until(() => text().includes('noch nicht gespeichert'));
  expect(field.value).toBe('Ist repariert.');
  server.answer({
    [`POST /manage/${source}/tickets/:id/comments`]: async (request: Request) => {
      const body = (await request.json()) as Record<string, unknown>;
      ids.push(body.id);
      told.push({ route: 'comment', body });
      return aTicket({ status: 'done' });
    },
  });
  one('form [type=submit]')?.click();
  await until(() => text().includes('Ihre Antwort ist gesendet.'));
  expect(told.at(-1)?.body).toMatchObject({ text: 'Ist repariert.', status: 'done', internal: false });
  expect(new Set(ids).size).toBe(1);
});

test('a change is saved at once and can be undone', async () => {
  const { told, one, text, choose } = elementWith();
  await choose('#panel-priority', 'urgent');
  await until(() => text().includes('Priorität geändert.'));
  (await chosen(one, '#undo')).click();
  await until(() => told.length === 2);
  expect(told.map(({ body }) => body)).toEqual([{ priority: 'urgent' }, { priority: 'high' }]);
});

test('a status of which people are told by mail is asked about first', async () => {
  const { told, one, choose } = elementWith();
  await choose('#panel-status', 'closed');
  const dialog = await until(() => one<HTMLDialogElement>('dialog[open]'));
  expect(dialog.textContent).toContain('Erika Muster erfährt das sofort per E-Mail.');
  dialog.querySelector<HTMLElement>('.quiet')?.click();
  expect(told).toEqual([]);
  await choose('#panel-status', 'closed');
  (await until(() => one<HTMLDialogElement>('dialog[open]'))).querySelector('button')?.click();
  await until(() => told.length === 1);
  expect(told[0]?.body).toEqual({ status: 'closed' });
});

test('what nobody from outside sees can be released, after a question', async () => {
  const hidden = aTicket({ released: false, visibility: 'hidden' });
  const { element, told, one, text } = elementWith({ [`GET /manage/${source}/tickets/:id`]: hidden });
  await until(() => text().includes('Erika Muster sieht dieses Ticket noch nicht.'));
  expect(one<HTMLInputElement>('input[value=note]')?.checked).toBe(true);
  await expectAccessible(element);
  one('#release')?.click();
  const dialog = await until(() => one<HTMLDialogElement>('dialog[open]'));
  await expectAccessible(element);
  dialog.querySelector('button')?.click();
  await until(() => told.length === 1);
  expect(told[0]?.body).toEqual({ released: true });
});

test('a released ticket without a template says why nobody sees it, and leads to the template', async () => {
  const hidden = { [`GET /manage/${source}/tickets/:id`]: aTicket({ visibility: 'hidden', template: null }) };
  const { element, one, text } = elementWith(hidden);
  (await chosen(one, '#choose-template')).click();
  expect(text()).toContain('sieht dieses Ticket aber erst, wenn es eine Vorlage hat');
  expect(element.shadowRoot?.activeElement?.id).toBe('panel-template');
  await expectAccessible(element);
});

test('a refused change says why and shows what still is', async () => {
  const refuse = { [`PATCH /manage/${source}/tickets/:id`]: () => problem(422, 'unknown-assignee') };
  const { one, text, choose } = elementWith(refuse);
  await choose('#panel-assignee', petra.id);
  await until(() => text().includes('Diese Person kann keine Tickets übernehmen.'));
  expect(one<HTMLSelectElement>('#panel-assignee')?.value).toBe('');
});

test('a new ticket names what is missing, finds its contact and is opened', async () => {
  const recipient = { id: anId(71), name: 'Muster, Erika', address: 'Gartenstraße 12', contracts: 1 };
  const found = { items: [recipient], nextCursor: null, similar: true };
  const { element, told, one, text } = elementWith({ [`GET /manage/${source}/recipients`]: found }, 'new');
  (await chosen(one, 'form [type=submit]')).click();
  await until(() => text().includes('Bitte geben Sie dem Ticket einen Titel.'));
  expect(element.shadowRoot?.activeElement?.id).toBe('new-title');
  await expectAccessible(element);
  await userEvent.keyboard('Dach prüfen');
  one('#new-text')?.focus();
  await userEvent.keyboard('Vor dem Winter.');
  one('.contacts input[type=search]')?.focus();
  await userEvent.keyboard('Mustre');
  await until(() => one('.contacts [role=status]')?.textContent === 'Kein Kontakt mit „Mustre“. Ähnlich:');
  const offered = await until(
    () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.contacts .check') ?? [])][1],
  );
  offered.click();
  (await chosen(one, '[name=released]')).click();
  one('form [type=submit]')?.click();
  await until(() => element.item === anId(1));
  expect(told[0]?.body).toMatchObject({ title: 'Dach prüfen', contactId: recipient.id, released: true });
});

test('the submitted form is read with its answers, files, receipt and consent', async () => {
  const photo = { id: anId(90), name: 'Fleck.jpg', type: 'image/jpeg', size: 20_000, url: '/files/photo' };
  const sections = [
    { title: 'Wo?', rows: [{ label: 'Ruf', value: '0345 2', href: 'tel:03452' }] },
    { title: 'Was?', rows: [{ label: 'Fotos', value: 'Fleck.jpg', files: [photo] }] },
  ];
  const receipt = { id: anId(7), receiptNo: '2026-00042', pdfUrl: '/receipt.pdf', consent: 'given', sections };
  const { element, one } = elementWith({
    [`GET /manage/${source}/tickets/:id`]: aTicket({ submissionId: anId(7) }),
    [`GET /manage/${source}/submissions/:id`]: receipt,
  });
  const answers = await until(() => one('.event [part=answers]'));
  const words = answers.closest('.event')?.textContent?.replace(/\s+/g, ' ') ?? '';
  expect(words).toMatch(/Wo\? Ruf 0345 2 Was\? Fotos .*Fleck\.jpg.*Eingangsbestätigung \(PDF\).*Die Anschrift darf/);
  expect(answers.innerHTML).toMatch(/href="tel:03452".*src="[^"]*\/files\/photo/s);
  await expectAccessible(element);
});

test("a resident's comment appears live and is announced", async () => {
  const { server, text, one } = elementWith();
  await until(() => text().includes('Es tropft.'));
  await until(() => server.requests.some((request) => request.includes('/events')));
  const grown = aTicket({ events: [...aTicket().events, anEvent(9, { text: 'Es wird mehr.' })] });
  server.answer({ [`GET /manage/${source}/tickets/:id`]: grown });
  server.hint('tickets', anId(1));
  await until(() => text().includes('Es wird mehr.'));
  await until(() => one('.announcement')?.textContent?.includes('etwas Neues'));
});

test('somebody who manages nothing is told so', async () => {
  const { element, text } = elementWith({ 'GET /me': erika }, null);
  await until(() => text().includes('Dieser Bereich ist für die Hausverwaltung.'));
  await expectAccessible(element);
});

test('nothing yet, and a problem, say what to do', async () => {
  const list = `GET /manage/${source}/tickets`;
  const { server, element, text, one } = elementWith({ [list]: () => problem(500, 'internal') }, null);
  const retry = await until(() => one('[part=problem] button'));
  await expectAccessible(element);
  await tryAgain(retry, () => server.answer({ [list]: { items: [], nextCursor: null } }));
  await until(() => text().includes('Noch keine Tickets'));
  await expectAccessible(element);
});

test('the time left counts days where the data source is', () => {
  const lateEvening = new Date('2026-03-04T23:30:00Z');
  expect(daysUntil('2026-03-05', 'Europe/Berlin', lateEvening)).toBe(0);
  expect(daysUntil('2026-03-05', 'UTC', lateEvening)).toBe(1);
  expect(daysUntil('2026-03-29', 'Europe/Berlin', new Date('2026-03-30T10:00:00Z'))).toBe(-1);
});
