import type { Client } from '@p24/sdk';
import { expect, test, vi } from 'vitest';
import { Waiting } from './waiting.js';

test('new tickets are counted once for a company, again when they change, and forgotten with the person', async () => {
  let hint = () => {};
  const deafen = vi.fn();
  const subscribe = (_feature: string, heard: () => void) => {
    hint = heard;
    return deafen;
  };
  const counts: Record<string, number> = { a: 3, b: 1 };
  const read = vi.fn(async (source: string) => counts[source] ?? Promise.reject(new Error('unknown')));
  const changed = vi.fn();
  const waiting = new Waiting({ subscribe } as unknown as Client['events'], changed, read);

  waiting.follow('a');
  waiting.follow('a');
  await vi.waitFor(() => expect(waiting.count).toBe(3));
  expect(read).toHaveBeenCalledTimes(1);
  counts.a = 4;
  hint();
  await vi.waitFor(() => expect(waiting.count).toBe(4));
  waiting.follow('b');
  await vi.waitFor(() => expect(waiting.count).toBe(1));
  waiting.follow(undefined);
  expect(waiting.count).toBe(0);
  expect(deafen).toHaveBeenCalledTimes(2);
  expect(changed).toHaveBeenCalledTimes(5);
});
