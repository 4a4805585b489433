import { expect, test } from 'vitest';
import { byteRange } from './byte-ranges.js';

test.each([
  ['bytes=0-0', { start: 0, end: 0 }],
  ['bytes=0-99', { start: 0, end: 9 }],
  ['bytes=3-', { start: 3, end: 9 }],
  ['bytes=-4', { start: 6, end: 9 }],
  ['bytes=-40', { start: 0, end: 9 }],
  ['BYTES=9-9', { start: 9, end: 9 }],
])('%s of ten bytes is the part that it names', (header, part) => {
  expect(byteRange(header, 10)).toEqual(part);
});

test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('%s of ten bytes cannot be satisfied', (header) => {
  expect(byteRange(header, 10)).toBe('unsatisfiable');
});

test.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'items=0-1', 'bytes=a-b'])(
  'the range %s is ignored, so that the whole file is sent',
  (header) => {
    expect(byteRange(header, 10)).toBeNull();
  },
);
