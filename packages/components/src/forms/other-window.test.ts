import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { button, field, focused, open, text, toReview, twoPages } from '../../test/form-element.js';
import { formId, type Told } from '../../test/forms.js';
import { expectAccessible, until } from '../../test/support.js';

/** What another window has kept. */
const theirs = { version: 1, answers: { what: 'Aufzug' }, page: 0, savedAt: '2026-11-22T12:00:00.000Z' };

/** Keeps drafts, as the server does by itself. */
const written = (told: Told) => async (request: Request) => {
  told.drafts.push(await request.json());
  return { savedAt: '2026-11-22T13:03:00.000Z' };
};
const refused = () => problem(409, 'draft-changed');

test('a draft in which another window went on writing is asked about; either state is taken, and back', async () => {
  const { server, told, element: mounted } = open(twoPages());
  const element = await mounted();
  const save = written(told);
  server.answer({ 'PUT /forms/:id/draft': refused, [`GET /forms/${formId}`]: { ...twoPages(), draft: theirs } });
  await userEvent.fill(await field(element, 'what'), 'Heizung');
  await until(() => text(element).includes('In einem anderen Fenster wurde weitergeschrieben.'));
  expect(text(element)).toContain('Unterschiedlich beantwortet: „Was ist kaputt?“.');
  expect((await field(element, 'what')).value).toBe('Heizung');
  expect(focused(element)).toBe(await field(element, 'what'));
  await expectAccessible(element);

  server.answer({ 'PUT /forms/:id/draft': save });
  (await button(element, 'Anderen Stand übernehmen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => focused(element)?.id === 'other-window');
  expect((await field(element, 'what')).value).toBe('Aufzug');
  await expectAccessible(element);
  await until(() => told.drafts.at(-1)?.answers.what === 'Aufzug');
  expect(told.drafts.at(-1)?.after).toBe(theirs.savedAt);
  await userEvent.click(await button(element, 'Rückgängig'));
  await until(() => told.drafts.at(-1)?.answers.what === 'Heizung');
});

test('a form in which another window went on is not sent before it is decided which state counts', async () => {
  const { server, told, element: mounted } = open(twoPages());
  const element = await mounted();
  server.answer({ 'PUT /forms/:id/draft': refused, [`GET /forms/${formId}`]: { ...twoPages(), draft: theirs } });
  await toReview(element);
  const keep = await button(element, 'Diesen Stand behalten');
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => focused(element)?.id === 'other-window');
  expect(told.submissions).toEqual([]);
  server.answer({ 'PUT /forms/:id/draft': written(told) });
  await userEvent.click(keep);
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => told.submissions[0]?.answers.what === 'Heizung');
});

test('a draft whose answer was lost is not taken for that of another window', async () => {
  const { server, told, element: mounted } = open(twoPages());
  const element = await mounted();
  const draft = { ...theirs, answers: { what: 'Heizung' } };
  server.answer({
    'PUT /forms/:id/draft': () => problem(500, 'internal'),
    [`GET /forms/${formId}`]: { ...twoPages(), draft },
  });
  await userEvent.fill(await field(element, 'what'), 'Heizung');
  await until(() => text(element).includes('Noch nicht gespeichert'));
  const save = written(told);
  server.answer({
    'PUT /forms/:id/draft': async (request: Request) =>
      (await request.clone().json()).after === draft.savedAt ? save(request) : refused(),
  });
  await userEvent.fill(await field(element, 'what'), 'Heizung kalt');
  await until(() => told.drafts.at(-1)?.answers.what === 'Heizung kalt');
  expect(text(element)).not.toContain('In einem anderen Fenster');
});
