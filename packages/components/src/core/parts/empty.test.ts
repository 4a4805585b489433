import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { emptySample } from '../../../test/parts/empty.js';
import { expectAccessible } from '../../../test/support.js';

test('an empty place says what it is about, and the way back to everything works by keyboard', async () => {
  const stage = await stageOf(emptySample);
  const notes = [...stage.renderRoot.querySelectorAll('[part=empty]')];
  expect(notes.map((note) => note.querySelectorAll('p').length)).toEqual([2, 2, 1]);
  expect(notes.every((note) => note.querySelector('svg')?.ariaHidden === 'true')).toBe(true);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(stage.done).toEqual(['all']);
  await expectAccessible(stage);
});
