import type { Form as AnyForm } from '@p24/sdk';
import { userEvent } from 'vitest/browser';
import type { Form } from '../src/forms/form.js';
import '../src/register/p24-form.js';
import { type FakeServer, fakeServer } from './fake-server.js';
import { aForm, anElement, formId, formRoutes } from './forms.js';
import { html, mount, signedInOn, until } from './support.js';

/** Mounts the element and waits until it shows a form, or the list where `item` is null. */
export async function elementOn(server: FakeServer, item: string | null = formId): Promise<Form> {
  const element = mount<Form>(html`<p24-form base-url=${server.baseUrl}></p24-form>`);
  element.item = item;
  await until(() => part(element, 'base') && !part(element, 'skeleton'));
  return element;
}

/** A server that has one form and on which Erika is signed in, and the way to an element that shows it. */
export function open(form: AnyForm) {
  const { routes, told } = formRoutes(form);
  const server = signedInOn(fakeServer(routes));
  return { server, routes, told, element: () => elementOn(server) };
}

export const all = (element: Form, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
export const part = (element: Form, name: string) => all(element, `[part~=${name}]`)[0];
export const text = (element: Form) => part(element, 'base')?.textContent?.replace(/\s+/g, ' ') ?? '';
export const button = (element: Form, name: string) =>
  until(() => all(element, 'button').find((one) => one.textContent?.trim() === name)) as Promise<HTMLElement>;
export const field = (element: Form, key: string) =>
  until(() => all(element, `#field-${key}`)[0]) as Promise<HTMLInputElement>;
export const focused = (element: Form) => element.shadowRoot?.activeElement;

export const what = anElement('what', 'text', { label: 'Was ist kaputt?' });
const phone = anElement('phone', 'phone', { label: 'Telefon', required: false });
export const twoPages = () => aForm([[what], [phone]]);

/** Fills in the form of two pages and goes on to its review. */
export async function toReview(element: Form): Promise<void> {
  await userEvent.fill(await field(element, 'what'), 'Heizung');
  await userEvent.click(await button(element, 'Weiter'));
  await field(element, 'phone');
  await userEvent.click(await button(element, 'Weiter'));
  await button(element, 'Absenden');
}
