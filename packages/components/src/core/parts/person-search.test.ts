import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { personSearchSample } from '../../../test/parts/person-search.js';
import { expectAccessible, until } from '../../../test/support.js';

test('somebody is found by name, chosen by keyboard, and changed for somebody else', async () => {
  const stage = await stageOf(personSearchSample);
  const found = () => stage.renderRoot.querySelectorAll('.found button');
  await userEvent.keyboard('{Tab}We');
  await until(() => found().length === 2);
  expect(stage.renderRoot.querySelector('[role=status]')?.textContent).toBe('2 gefunden');
  expect(found()[0]?.textContent).toBe('Weiss, Otto Am Weiher 3, 50667 Köln');
  await expectAccessible(stage);
  await userEvent.keyboard('{Tab}{Enter}');
  await until(() => stage.renderRoot.querySelector('.picked'));
  await expectAccessible(stage);
  stage.renderRoot.querySelector<HTMLElement>('.picked button')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => stage.renderRoot.querySelector('#who'));
  expect([stage.done, found().length]).toEqual([['niemand', 'Weiss, Otto'], 0]);
});
