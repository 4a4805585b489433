import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { fieldSample } from '../../../test/parts/field.js';
import { expectAccessible } from '../../../test/support.js';

test('a search tells each keystroke, a choice what is chosen, both by keyboard', async () => {
  const stage = await stageOf(fieldSample);
  await userEvent.keyboard('{Tab}Rohr{Tab}{ArrowDown}');
  expect(stage.done).toEqual(['done', 'Rohr', 'Roh', 'Ro', 'R']);
  await expectAccessible(stage);
});
