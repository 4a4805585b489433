import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type PartStage, stageOf } from '../../../test/part-stage.js';
import { menuSample } from '../../../test/parts/menu.js';
import { expectAccessible, until } from '../../../test/support.js';

const focused = (stage: PartStage) => (stage.renderRoot as ShadowRoot).activeElement;
const menuOf = (stage: PartStage) => stage.renderRoot.querySelector('.menu') as HTMLElement;
const isOpen = (stage: PartStage) => menuOf(stage).matches(':popover-open');

async function opened(keys = '{Tab}{Enter}') {
  const stage = await stageOf(menuSample);
  await userEvent.keyboard(keys);
  await until(() => focused(stage)?.role === 'menuitem');
  return stage;
}

test('a menu opens by keyboard, goes round by arrows and first letters, and does what is chosen', async () => {
  const stage = await opened();
  await expectAccessible(stage);
  const seen: unknown[] = [];
  for (const key of ['{ArrowDown}', '{ArrowDown}', '{ArrowDown}', '{End}', 's', '{ArrowUp}', '{ArrowUp}']) {
    await userEvent.keyboard(key);
    seen.push(focused(stage)?.textContent);
  }
  expect(seen).toEqual(['Sperren', 'Löschen', 'Einladen', 'Löschen', 'Sperren', 'Einladen', 'Löschen']);
  await userEvent.keyboard('{Enter}');
  expect(stage.done).toEqual(['Erika Muster gelöscht']);
  expect(isOpen(stage)).toBe(false);
  expect(focused(stage)?.ariaLabel).toBe('Aktionen für Erika Muster');
});

test('Escape and the Tab key close a menu without doing anything', async () => {
  const stage = await opened('{Tab}{Tab}{ArrowUp}');
  expect(menuOf(stage).ariaLabel).toBe('Aktionen für Jonas Weber');
  expect(focused(stage)?.textContent).toBe('Löschen');
  await userEvent.keyboard('{Escape}');
  expect(isOpen(stage)).toBe(false);
  expect(focused(stage)?.ariaLabel).toBe('Aktionen für Jonas Weber');
  await until(() => focused(stage)?.ariaExpanded === 'false');
  await userEvent.keyboard('{Enter}');
  await until(() => focused(stage)?.role === 'menuitem');
  await userEvent.keyboard('{Tab}');
  expect(isOpen(stage)).toBe(false);
  expect(stage.done).toEqual([]);
});

test('a second click on its button closes a menu, and a click beside it too', async () => {
  const stage = await stageOf(menuSample);
  const [button] = stage.renderRoot.querySelectorAll('button');
  if (!button) throw new Error('There is no button.');
  await userEvent.click(button);
  await until(() => isOpen(stage));
  await userEvent.click(button);
  await until(() => !isOpen(stage));
  await userEvent.click(button);
  await until(() => isOpen(stage));
  await userEvent.click(document.body, { position: { x: 2, y: 2 } });
  await until(() => !isOpen(stage));
});
