import { expect, test } from 'vitest';
import { zoomFrom } from './kept-zoom.js';

test('the next document is as large as the last one, as far as there is room for that', () => {
  expect(zoomFrom('1.8', [1, 4])).toBe(1.8);
  expect(zoomFrom('0.5', [1, 4])).toBe(1);
  expect(zoomFrom('9', [0.5, 3])).toBe(3);
});

test('what makes no sense as a size is forgotten', () => {
  for (const nonsense of [null, '', 'groß', '-2', '0', 'NaN', 'Infinity', '{}'])
    expect(zoomFrom(nonsense, [1, 4])).toBe(1);
});
