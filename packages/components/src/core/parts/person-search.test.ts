import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { personSearchSample } from '../../../test/parts/person-search.js';
import { expectAccessible, until } from '../../../test/support.js';

test('somebody is found by name, chosen by keyboard, and changed for somebody else', async () => {
  const stage = await stageOf(personSearchSample);
  const { renderRoot: root } = stage;
  const found = () => root.querySelectorAll('.found button');
  const says = (words: string) => until(() => root.querySelector('[role=status]')?.textContent === words);
  await userEvent.keyboard('{Tab}W');
  await says('Bitte mindestens zwei Buchstaben des Namens eingeben.');
  await userEvent.keyboard('e');
  await says('2 Personen gefunden');
  expect(found()[0]?.textContent).toBe('Weiss, Otto Am Weiher 3, 50667 Köln');
  await expectAccessible(stage);
  await userEvent.keyboard('{Tab}{Enter}');
  await until(() => stage.shadowRoot?.activeElement?.className === 'picked');
  await expectAccessible(stage);
  await userEvent.keyboard('{Tab}{Enter}');
  await until(() => stage.shadowRoot?.activeElement?.id === 'who');
  expect([stage.done, found().length]).toEqual([['niemand', 'Otto Weiss'], 0]);
});

test('those who are only similar are said to be', async () => {
  const stage = await stageOf(personSearchSample);
  await userEvent.keyboard('{Tab}Weis');
  await until(
    () => stage.renderRoot.querySelector('[role=status]')?.textContent === 'Niemanden mit „Weis“ gefunden. Ähnlich:',
  );
  expect(stage.renderRoot.querySelectorAll('.found button')).toHaveLength(2);
  await expectAccessible(stage);
});

test('a search that finds nobody and one that fails say so', async () => {
  const stage = await stageOf(personSearchSample);
  const says = (words: string) =>
    until(() => stage.renderRoot.querySelector('[role=status]')?.textContent?.startsWith(words));
  await userEvent.keyboard('{Tab}Xaver');
  await says('Niemand gefunden');
  await userEvent.keyboard('!');
  await says('Die Suche hat nicht geklappt.');
});
