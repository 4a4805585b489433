import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { tabsSample } from '../../../test/parts/tabs.js';
import { expectAccessible } from '../../../test/support.js';

test('one tab is in the order of the Tab key, and arrows, Home and End choose the others', async () => {
  const stage = await stageOf(tabsSample);
  const focused = () => (stage.renderRoot as ShadowRoot).activeElement?.textContent;
  const panel = () => stage.renderRoot.querySelector('[role=tabpanel]')?.textContent;
  await userEvent.keyboard('{Tab}');
  expect(focused()).toBe('Offen');
  const seen: unknown[] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
    await userEvent.keyboard(`{${key}}`);
    await stage.updateComplete;
    seen.push(focused());
    expect(panel()).toBe(`Anliegen: ${focused()}`);
  }
  expect(seen).toEqual(['Erledigt', 'Alle', 'Erledigt', 'Alle', 'Erledigt']);
  expect(stage.renderRoot.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  await expectAccessible(stage);
});
