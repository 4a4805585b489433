import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { formSample } from '../../../test/parts/form.js';
import { expectAccessible } from '../../../test/support.js';

test('boxes are ticked by keyboard and by their words', async () => {
  const stage = await stageOf(formSample);
  const ticked = () =>
    [...stage.renderRoot.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map((one) => one.checked);
  await userEvent.keyboard('{Tab} ');
  expect(ticked()).toEqual([false, false]);
  const [, owners] = stage.renderRoot.querySelectorAll('label');
  await userEvent.click(owners as Element);
  expect(ticked()).toEqual([false, true]);
  await expectAccessible(stage);
});
