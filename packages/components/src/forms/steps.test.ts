import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, focused, open, toReview, twoPages, what } from '../../test/form-element.js';
import { aForm, anElement, formId } from '../../test/forms.js';
import { html, mount, until } from '../../test/support.js';
import type { Form } from './form.js';

test('each step is told to the page, which leads back and forward without losing what was typed; the history is left alone', async () => {
  const element = await open(twoPages()).element();
  const { length } = history;
  const told: number[] = [];
  element.addEventListener('p24-form-step-shown', ({ step }) => told.push(step));
  await toReview(element);
  expect(told).toEqual([2, 3]);
  element.step = 1;
  await until(() => focused(element)?.textContent === 'Seite 1');
  expect((await field(element, 'what')).value).toBe('Heizung');
  element.step = 3;
  await until(() => focused(element)?.textContent === 'Prüfen und senden');
  expect(told).toEqual([2, 3, 1, 3]);
  expect(history.length).toBe(length);
});

test('a step that is unknown is the first one, and one that cannot be reached yet is what is missing before it', async () => {
  const { server } = open(aForm([[anElement('first', 'text')], [what], [anElement('last', 'text')]]));
  const element = mount<Form>(html`<p24-form base-url=${server.baseUrl} item=${formId} step="4"></p24-form>`);
  await userEvent.fill(await field(element, 'first'), 'Ja');
  expect(element.step).toBe(1);
  element.step = 4;
  await field(element, 'what');
  expect(element.step).toBe(2);
  element.step = 17;
  await field(element, 'first');
  expect(element.step).toBe(1);
});

test('the step of an address counts before that of the draft, as far as that was filled in', async () => {
  const draft = { version: 1, answers: { what: 'Heizung' }, page: 0, savedAt: '2026-11-22T13:03:00.000Z' };
  const { server } = open({ ...twoPages(), draft });
  const element = mount<Form>(html`<p24-form base-url=${server.baseUrl} item=${formId} step="2"></p24-form>`);
  await field(element, 'phone');
  await until(() => focused(element)?.textContent === 'Seite 2');
});
