import { expect, test } from 'vitest';
import { stageOf } from '../../../test/part-stage.js';
import { skeletonSample } from '../../../test/parts/skeleton.js';
import { expectAccessible } from '../../../test/support.js';

test('what is loading says so once, and takes the room of what is coming', async () => {
  const stage = await stageOf(skeletonSample);
  const [list, cards] = stage.renderRoot.querySelectorAll<HTMLElement>('[role=status]');
  expect([list, cards].map((one) => one?.textContent?.trim())).toEqual(['Wird geladen …', 'Wird geladen …']);
  const heights = [...(list?.querySelectorAll<HTMLElement>('.bone') ?? [])].map(({ offsetHeight }) => offsetHeight);
  expect(heights).toEqual([44, 72, 72, 72, 72]);
  expect(cards?.querySelectorAll('.bone.card')).toHaveLength(2);
  await expectAccessible(stage);
});
