import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { dialogSample } from '../../../test/parts/dialog.js';
import { expectAccessible, until } from '../../../test/support.js';

test('a question is asked and answered by keyboard, and Escape means no', async () => {
  const stage = await stageOf(dialogSample);
  const dialog = () => stage.renderRoot.querySelector('dialog');
  await userEvent.keyboard('{Tab}{Enter}');
  await until(() => dialog()?.open);
  await expectAccessible(stage);
  await userEvent.keyboard('{Escape}');
  await until(() => !dialog()?.open);
  expect(stage.done).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await until(() => dialog()?.open);
  expect((stage.renderRoot as ShadowRoot).activeElement?.textContent).toBe('Zurückziehen');
  await userEvent.keyboard('{Enter}');
  expect(stage.done).toEqual(['zurückgezogen']);
  expect(dialog()?.open).toBe(false);
});
