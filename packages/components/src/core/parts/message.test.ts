import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { messageSample } from '../../../test/parts/message.js';
import { expectAccessible } from '../../../test/support.js';

test('what was done is read aloud, what failed at once, and a silent place takes no room', async () => {
  const stage = await stageOf(messageSample);
  const [done, silent] = stage.renderRoot.querySelectorAll<HTMLElement>('[role=status]');
  expect(done?.textContent).toContain('Die Kategorie ist angelegt.');
  expect(silent?.offsetHeight).toBeLessThanOrEqual(1);
  expect(stage.renderRoot.querySelector('[role=alert]')?.textContent).toContain('nicht geklappt');
  await expectAccessible(stage);
  await userEvent.keyboard('{Tab}{Enter}');
  expect(stage.done).toEqual(['undo']);
});
