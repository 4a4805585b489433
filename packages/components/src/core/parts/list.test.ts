import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { listSample } from '../../../test/parts/list.js';
import { expectAccessible } from '../../../test/support.js';

test('the way back works by keyboard', async () => {
  const stage = await stageOf(listSample);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(stage.done).toEqual(['back']);
  await expectAccessible(stage);
});
