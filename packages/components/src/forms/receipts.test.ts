import type { Form as AnyForm } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type FakeServer, fakeServer } from '../../test/fake-server.js';
import { aForm, anElement, aReceipt, formId, formRoutes, sourceId } from '../../test/forms.js';
import { expectAccessible, html, mount, signedInOn, until } from '../../test/support.js';
import '../register/p24-form.js';
import type { Form } from './form.js';
import type { FormSubmittedEvent } from './form-events.js';

async function elementOn(server: FakeServer, item: string | null = formId): Promise<Form> {
  const element = mount<Form>(html`<p24-form base-url=${server.baseUrl}></p24-form>`);
  element.item = item;
  await until(() => part(element, 'base') && !part(element, 'skeleton'));
  return element;
}

function open(form: AnyForm) {
  const { routes, told } = formRoutes(form);
  const server = signedInOn(fakeServer(routes));
  return { server, told, element: () => elementOn(server) };
}

const all = (element: Form, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const part = (element: Form, name: string) => all(element, `[part~=${name}]`)[0];
const text = (element: Form) => part(element, 'base')?.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (element: Form, name: string) =>
  until(() => all(element, 'button').find((one) => one.textContent?.trim() === name)) as Promise<HTMLElement>;
const field = (element: Form, key: string) =>
  until(() => all(element, `#field-${key}`)[0]) as Promise<HTMLInputElement>;
const focused = (element: Form) => element.shadowRoot?.activeElement;

const what = anElement('what', 'text', { label: 'Was ist kaputt?' });
const phone = anElement('phone', 'phone', { label: 'Telefon', required: false });
const twoPages = () => aForm([[what], [phone]]);

/** Fills in the form of two pages and goes on to its review. */
async function toReview(element: Form): Promise<void> {
  await userEvent.fill(await field(element, 'what'), 'Heizung');
  await userEvent.click(await button(element, 'Weiter'));
  await field(element, 'phone');
  await userEvent.click(await button(element, 'Weiter'));
  await button(element, 'Absenden');
}

test('a receipt shows the number, the ticket and all answers, and is reached from the list', async () => {
  const { server } = open(twoPages());
  const id = '019ac000-0000-7000-8000-0000000000aa';
  const { receiptNo, title, submittedAt, ticket } = aReceipt(id);
  server.answer({
    'GET /submissions': { items: [{ id, sourceId, receiptNo, title, submittedAt, ticket }], nextCursor: null },
    'GET /submissions/:id': aReceipt(id),
  });
  const element = await elementOn(server, null);
  await until(() => text(element).includes('Nr. 2026-00042'));
  await expectAccessible(element);
  await userEvent.click(all(element, '.sent button')[0] as HTMLElement);
  await until(() => part(element, 'receipt'));
  expect(text(element)).toMatch(/Nummer ?2026-00042.*Was\? ?Heizung/);
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
  await expectAccessible(element);
  await userEvent.click(await button(element, 'Weiteres Formular'));
  await button(element, 'Schaden melden');
});
