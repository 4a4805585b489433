import { expect, test } from 'vitest';
import { stageOf } from '../../../test/part-stage.js';
import { stateSample } from '../../../test/parts/state.js';
import { expectAccessible } from '../../../test/support.js';

test('the sign of a state stays on the line of its word, in little room, too', async () => {
  const stage = await stageOf(stateSample);
  for (const badge of stage.renderRoot.querySelectorAll('.badge')) {
    const sign = badge.querySelector('svg')?.getBoundingClientRect();
    const { top = 0, bottom = 0 } = sign ?? {};
    const box = badge.getBoundingClientRect();
    expect(Math.abs((top + bottom) / 2 - (box.top + box.bottom) / 2)).toBeLessThan(2);
  }
  await expectAccessible(stage);
});
