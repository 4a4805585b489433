import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { toastSample } from '../../../test/parts/toast.js';
import { expectAccessible, until } from '../../../test/support.js';

test('a toast with a way back stays, is next in the order of the Tab key, and takes back what was done', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stage = await stageOf(toastSample);
  const status = () => stage.renderRoot.querySelector('[role=status]')?.textContent?.replace(/\s+/g, ' ').trim();
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await stage.updateComplete;
  vi.advanceTimersByTime(60_000);
  await stage.updateComplete;
  vi.useRealTimers();
  expect(status()).toBe('Formular gesperrt. Rückgängig Schließen');
  await expectAccessible(stage);
  await userEvent.keyboard('{Tab}{Enter}');
  await stage.updateComplete;
  expect(stage.done).toEqual(['zurück']);
  expect(status()).toBe('');
});

test('a word without a way back goes by itself, but not while it is pointed at', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const stage = await stageOf(toastSample);
  const toast = () => stage.renderRoot.querySelector<HTMLElement>('.toast');
  stage.renderRoot.querySelector<HTMLElement>('#save')?.click();
  await stage.updateComplete;
  expect(toast()?.matches(':popover-open')).toBe(true);
  toast()?.dispatchEvent(new PointerEvent('pointerenter'));
  vi.advanceTimersByTime(60_000);
  await stage.updateComplete;
  expect(toast()).not.toBeNull();
  toast()?.dispatchEvent(new PointerEvent('pointerleave'));
  vi.advanceTimersByTime(9_000);
  await stage.updateComplete;
  expect(toast()).toBeNull();
  vi.useRealTimers();
});

test('a toast is closed by keyboard', async () => {
  const stage = await stageOf(toastSample);
  await userEvent.keyboard('{Tab}{Enter}');
  await until(() => stage.renderRoot.querySelector('.toast:popover-open'));
  await userEvent.keyboard('{Tab}{Enter}');
  await until(() => !stage.renderRoot.querySelector('.toast'));
});
