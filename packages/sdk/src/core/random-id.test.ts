import { afterEach, expect, test, vi } from 'vitest';
import { randomId } from './random-id.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('on an insecure origin, which has no randomUUID, ids are random UUIDs all the same', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 500 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(500);
});
