import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { expectAccessible, tryAgain, until } from '../../test/support.js';
import '../register/p24-tickets.js';
import { elementWith, event, idOf, listed, manager, summary, ticket } from '../../test/tickets.js';

test('the list tells number, place and status in words, and what has news', async () => {
  const { element, text, one } = elementWith({});
  await until(() => text().includes('Wasserhahn 2'));
  expect(text()).toMatch(/Nr\. 2.*Wohnung 3, Gartenstraße 12.*ausgeführt.*Nr\. 1.*in Bearbeitung/);
  expect(one('.row')?.querySelector('[part=badge]')?.textContent).toBe('Ungelesen');
  await expectAccessible(element);
});

test('a ticket opens by keyboard, with the focus on its heading, and leads back to its row', async () => {
  const { element, one } = elementWith({});
  const title = await until(() => one(`#open-${idOf(1)}`));
  title.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => element.shadowRoot?.activeElement?.id === 'ticket-title');
  expect(element.item).toBe(idOf(1));
  await expectAccessible(element);
  one('.back')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => element.shadowRoot?.activeElement?.id === `open-${idOf(1)}`);
});

test('a page may take over the step to a ticket', async () => {
  const { element, one } = elementWith({});
  const steps: (string | null)[] = [];
  element.addEventListener('p24-navigate', (step) => {
    steps.push(step.item);
    step.preventDefault();
  });
  (await until(() => one(`#open-${idOf(1)}`))).click();
  expect([steps, element.item]).toEqual([[idOf(1)], null]);
});

test('the history says who wrote what and how the status changed', async () => {
  const { text, one } = elementWith({}, idOf(1));
  await until(() => text().includes('Wir kommen.'));
  expect(text()).toMatch(/Sie.*Es tropft\..*Petra Lindner.*Wir kommen\..*Stand jetzt: in Bearbeitung\./);
  expect(one('.event.own')?.textContent).toContain('Seit gestern.');
});

test('what is handled internally says so and shows no status', async () => {
  const internal = { status: null, changedAt: null, internal: true } as const;
  const { element, text } = elementWith({ 'GET /tickets/:id': ticket(internal) }, idOf(1));
  await until(() => text().includes('wird intern bearbeitet'));
  expect(text()).toContain('Sobald es für Sie etwas Neues gibt, sehen Sie es hier.');
  await expectAccessible(element);
});

test('a message is sent by keyboard, once, and the field is empty afterwards', async () => {
  const sent: { id: string; text: string }[] = [];
  const { server, element, one, text } = elementWith(
    {
      'POST /tickets/:id/comments': async (request: Request) => {
        sent.push(await request.json());
        return sent.length === 1
          ? problem(503, 'unavailable')
          : Response.json(ticket({ events: [...ticket().events, event(4, { text: 'Danke' })] }), { status: 201 });
      },
    },
    idOf(1),
  );
  const field = await until(() => one<HTMLTextAreaElement>('#message'));
  field.focus();
  await userEvent.keyboard('Danke');
  server.offline(true);
  one('form button[type=submit]')?.click();
  await until(() => text().includes('noch nicht angekommen'));
  expect(field.value).toBe('Danke');
  await expectAccessible(element);
  server.offline(false);
  one('form button[type=submit]')?.click();
  await until(() => text().includes('Ihre Nachricht ist angekommen.'));
  expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
  expect(field.value).toBe('');
});

test('an empty message is named at its field', async () => {
  const { element, one } = elementWith({}, idOf(1));
  (await until(() => one('form button[type=submit]'))).click();
  const error = await until(() => one('#message-error'));
  expect(error.textContent).toContain('worum es geht');
  expect(one('#message')?.getAttribute('aria-describedby')).toContain('message-error');
  expect(element.shadowRoot?.activeElement?.id).toBe('message');
  await expectAccessible(element);
});

test('a ticket that has ended says why nothing can be written', async () => {
  const closed = { status: 'closed', canComment: false, canAttach: false } as const;
  const { text, one } = elementWith({ 'GET /tickets/:id': ticket(closed) }, idOf(1));
  await until(() => text().includes('Dieses Anliegen ist beendet.'));
  expect(one('form')).toBeNull();
});

const photo = { id: idOf(90), name: 'Fleck.jpg', type: 'image/jpeg', size: 20_000, url: '/files/photo' };
const receipt = {
  ...{ id: idOf(7), title: 'Schaden', receiptNo: '2026-00042', pdfUrl: '/submissions/receipt.pdf', consent: null },
  sections: [
    {
      title: 'Was ist passiert?',
      rows: [
        { label: 'Raum', value: 'Küche' },
        { label: 'Fotos', value: 'Fleck.jpg', files: [photo] },
      ],
    },
  ],
};

test('what was entered in the form stands at the beginning of the history, with pictures and the receipt', async () => {
  const { element, one } = elementWith(
    { 'GET /tickets/:id': ticket({ submissionId: idOf(7) }), 'GET /submissions/:id': receipt },
    idOf(1),
  );
  const answers = await until(() => one('.event [part=answers]'));
  expect([...answers.querySelectorAll('dt')].map((term) => term.textContent)).toEqual(['Raum', 'Fotos']);
  expect(answers.querySelector('dd')?.textContent).toContain('Küche');
  expect(answers.querySelector('img.thumb')?.getAttribute('src')).toContain('/files/photo');
  expect(answers.textContent).toContain('Eingangsbestätigung (PDF)');
  expect(one('.event')?.textContent).not.toContain('Es tropft.');
  await expectAccessible(element);
});

test('a ticket stays readable when its form cannot be read', async () => {
  const { text, one } = elementWith(
    { 'GET /tickets/:id': ticket({ submissionId: idOf(7) }), 'GET /submissions/:id': () => problem(404, 'not-found') },
    idOf(1),
  );
  await until(() => text().includes('Es tropft.'));
  expect(one('[part=problem]')).toBeNull();
});

test('a ticket that is hidden meanwhile leaves the way back', async () => {
  const { element, text, one } = elementWith({ 'GET /tickets/:id': () => problem(404, 'not-found') }, idOf(1));
  await until(() => text().includes('gerade nicht zu sehen'));
  await expectAccessible(element);
  one('.back')?.click();
  await until(() => text().includes('Wasserhahn 2'));
});

test('the list is narrowed by words and by what is open, and says when nothing is left', async () => {
  const { server, element, text, one } = elementWith({});
  const search = await until(() => one<HTMLInputElement>('[part=search]'));
  server.answer({ 'GET /tickets': listed() });
  search.focus();
  await userEvent.keyboard('Klingel');
  await until(() => text().includes('Dazu gibt es kein Anliegen'));
  expect(server.requests.some((request) => request.includes('search=Klingel'))).toBe(true);
  await expectAccessible(element);
  server.answer({ 'GET /tickets': listed(summary(1)) });
  const filter = one<HTMLSelectElement>('[part=filter]');
  if (!filter) throw new Error('There is no filter.');
  await userEvent.selectOptions(filter, 'ended');
  await until(() => server.requests.some((request) => request.includes('open=false')));
});

test('an empty list says what will stand there', async () => {
  const { element, text } = elementWith({ 'GET /tickets': listed() });
  await until(() => text().includes('Keine Anliegen'));
  await expectAccessible(element);
});

test('a problem is told and goes away by trying again', async () => {
  const { server, element, one, text } = elementWith({ 'GET /tickets': () => problem(500, 'internal') });
  const retry = await until(() => one('[part=problem] button'));
  await expectAccessible(element);
  await tryAgain(retry, () => server.answer({ 'GET /tickets': listed(summary(1)) }));
  await until(() => text().includes('Wasserhahn 1'));
});

test('pictures open over the page, arrow keys lead to the others, and the focus goes back to the one that was seen last', async () => {
  const picture = (number: number, name: string) => ({
    ...{ id: idOf(number), name, type: 'image/png', size: 2_000, url: `/files/${number}` },
  });
  const plan = { id: idOf(99), name: 'Plan.pdf', type: 'application/pdf', size: 2_000, url: '/files/plan' };
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const events = [
    event(1, { kind: 'created', attachments: [picture(91, 'Fleck.png'), plan] }),
    event(2, { author: manager, attachments: [{ ...picture(92, 'Decke.png'), url: `data:image/png;base64,${dot}` }] }),
  ];
  const { element, one } = elementWith({ 'GET /tickets/:id': ticket({ events }) }, idOf(1));
  const first = await until(() => one('.file[type="image/png"]'));
  expect(element.shadowRoot?.querySelectorAll('.file .sr')).toHaveLength(1);
  // A second click before the first has brought the part that shows pictures.
  for (const _ of [0, 1]) first.click();
  const dialog = await until(() => one<HTMLDialogElement>('dialog[open]'));
  const shown = () => dialog.textContent?.replace(/\s+/g, ' ');
  expect(shown()).toMatch(/Fleck\.png.*Bild 1 von 2/);
  // The first one is not to be had.
  await until(() => shown()?.includes('lässt sich gerade nicht anzeigen'));
  await userEvent.keyboard('{ArrowLeft}{ArrowRight}{ArrowRight}');
  expect(shown()).toMatch(/Decke\.png.*Bild 2 von 2/);
  expect(dialog.querySelector('img')?.alt).toBe('Decke.png');
  expect(dialog.querySelector('a')?.download).toBe('Decke.png');
  await expectAccessible(element);
  await userEvent.keyboard('{Escape}');
  await until(() => !one('dialog.picture'));
  expect(element.shadowRoot?.activeElement?.textContent).toContain('Decke.png');
  await userEvent.keyboard('{Enter}');
  await until(() => one('dialog[open]')?.textContent?.match(/Decke\.png.*Bild 2 von 2/s));
});
