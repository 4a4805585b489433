import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { buttonSample } from '../../../test/parts/button.js';
import { expectAccessible } from '../../../test/support.js';

test('buttons are reached and pressed by keyboard, show where the focus is, and are large enough for a thumb', async () => {
  const stage = await stageOf(buttonSample);
  const focused = () => (stage.renderRoot as ShadowRoot).activeElement as HTMLElement;
  for (const key of ['{Tab}{Enter}', '{Tab} ', '{Tab}{Enter}']) {
    await userEvent.keyboard(key);
    expect(getComputedStyle(focused()).outlineStyle).toBe('solid');
  }
  expect(stage.done).toEqual(['plain', 'quiet', 'main']);
  for (const button of stage.renderRoot.querySelectorAll<HTMLElement>('.button'))
    expect(button.offsetHeight).toBeGreaterThanOrEqual(44);
  await expectAccessible(stage);
});
