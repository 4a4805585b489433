import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { all, button, elementOn, focused, open, part, text, toReview, twoPages } from '../../test/form-element.js';
import { aReceipt, sourceId } from '../../test/forms.js';
import { expectAccessible, until } from '../../test/support.js';
import type { FormSubmittedEvent } from './form-events.js';

test('a receipt shows the number, the ticket and all answers, and is reached from the list', async () => {
  const { server } = open(twoPages());
  const id = '019ac000-0000-7000-8000-0000000000aa';
  const { receiptNo, number, title, submittedAt, ticket } = aReceipt(id);
  const rows = [{ label: 'Telefon', value: '0345 12-0', href: 'tel:0345120' }];
  const sections = [...aReceipt(id).sections, { title: 'Sie', rows }];
  server.answer({
    'GET /submissions': { items: [{ id, sourceId, receiptNo, number, title, submittedAt, ticket }], nextCursor: null },
    'GET /submissions/:id': { ...aReceipt(id), sections },
  });
  const element = await elementOn(server, null);
  await until(() => text(element).includes('Nr. 1042'));
  await expectAccessible(element);
  await userEvent.click(all(element, '.sent button')[0] as HTMLElement);
  await until(() => part(element, 'receipt'));
  expect(text(element)).toMatch(/Nummer ?1042.*Was\? ?Heizung/);
  expect(all(element, '.typed a').map((one) => [one.textContent, one.getAttribute('href')])).toEqual([
    ['0345 12-0', 'tel:0345120'],
  ]);
  await expectAccessible(element);
  const asked = new Promise<string | null>((resolve) =>
    element.addEventListener('p24-navigate', ({ view, item }) => resolve(`${view} ${item}`), { once: true }),
  );
  await userEvent.click(part(element, 'ticket') as HTMLElement);
  expect(await asked).toBe(`ticket ${ticket?.id}`);
});

test('sending tells the page, says where it is now, and leads to another form', async () => {
  const { element: mounted } = open(twoPages());
  const element = await mounted();
  const fired = new Promise<FormSubmittedEvent>((resolve) =>
    element.addEventListener('p24-form-submitted', resolve, { once: true }),
  );
  await toReview(element);
  await expectAccessible(element);
  await userEvent.click(await button(element, 'Absenden'));
  expect(await fired).toMatchObject({ receiptNo: '2026-00042', ticketId: aReceipt('').ticket?.id });
  await until(() => focused(element)?.id === 'arrived');
  expect(text(element)).toMatch(/So geht es weiter.*antwortet Ihnen.*unter „Anliegen“.*per E-Mail/);
  expect(text(element)).not.toContain('2026-00042');
  await expectAccessible(element);
  await userEvent.click(await button(element, 'Weiteres Formular'));
  await button(element, 'Schaden melden');
});

test('a receipt that is gone leaves the way back to all forms', async () => {
  const { server } = open(twoPages());
  server.answer({ 'GET /submissions/:id': () => problem(404, 'not-found') });
  const element = await elementOn(server, null);
  element.submission = '019ac000-0000-7000-8000-0000000000aa';
  await until(() => text(element).includes('Das gibt es nicht mehr.'));
  await expectAccessible(element);
  (await button(element, 'Alle Formulare')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => text(element).includes('Schaden melden'));
  expect(element.submission).toBeNull();
  // There is no row of it to go to.
  await until(() => focused(element)?.getAttribute('part') === 'category');
  await expectAccessible(element);
});

test('a form that is gone leads back to what was sent, where no form is offered any more', async () => {
  const { server } = open(twoPages());
  const id = '019ac000-0000-7000-8000-0000000000aa';
  const { receiptNo, number, title, submittedAt, ticket } = aReceipt(id);
  server.answer({
    'GET /forms': { items: [] },
    'GET /forms/:id': () => problem(404, 'not-found'),
    'GET /submissions': { items: [{ id, sourceId, receiptNo, number, title, submittedAt, ticket }], nextCursor: null },
  });
  const element = await elementOn(server);
  (await button(element, 'Alle Formulare')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused(element)?.getAttribute('part') === 'sent');
  await expectAccessible(element);
});

test('where nothing is offered and nothing was sent, the focus stays in the element', async () => {
  const { server, routes } = open(twoPages());
  server.answer({ 'GET /forms': { items: [] }, 'GET /forms/:id': () => problem(404, 'not-found') });
  const element = await elementOn(server);
  (await button(element, 'Alle Formulare')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused(element)?.className === 'lists');
  // It is not taken away from there once there is a form again.
  (focused(element) as HTMLElement).blur();
  server.answer({ 'GET /forms': routes['GET /forms'] });
  server.hint('forms', null);
  await until(() => part(element, 'category'));
  await element.updateComplete;
  expect(focused(element)).toBeNull();
});
