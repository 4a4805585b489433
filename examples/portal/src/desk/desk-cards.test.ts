import { expect, test } from 'vitest';
import { de } from '../texts.de.js';
import { en } from '../texts.en.js';

test.each([de, en])('one of something is told as one, in both languages', ({ desk: { tiles, read } }) => {
  for (const tile of Object.values(tiles)) {
    expect(tile(1)).toMatch(/^ticket\b/i);
    for (const count of [0, 2]) expect(tile(count)).toMatch(/^tickets\b/i);
  }
  expect(read(1, '1', '8')).not.toContain('haben');
});
