import { expect, test } from 'vitest';
import { directed, drawn } from './right-to-left.js';

const codes = (text: string) => Array.from(text, (char) => char.codePointAt(0)?.toString(16)).join(' ');

test.each([
  ['a word', 'مرحبا', 'fe8e fe92 fea3 feae fee3'],
  ['a word of one letter', 'و', 'feed'],
  ['lam and alef in one shape, at the beginning and behind a letter', 'لا بلا', 'fefc fe91 20 fefb'],
  ['letters that a sign keeps apart', 'می\u200cخ', 'fea5 fbfd fee3'],
  ['a line that is drawn out', 'بـب', 'fe90 640 fe91'],
  ['letters of Persian and Urdu', 'پچگ', 'fb93 fb7d fb58'],
])('%s: Arabic letters stand joined, from the right', (_what, text, shapes) => {
  expect(codes(drawn(text))).toBe(shapes);
});

test.each([
  ['Heizung kaputt (seit 3 Tagen)', 'Heizung kaputt (seit 3 Tagen)'],
  ['Die Tür: שלום (2), danke', 'Die Tür: (2) םולש, danke'],
  ['שלום 12 (א)', '(א) 12 םולש'],
  ['שלום 😀', '😀 םולש'],
  ['Danke 😀👍 שלום', 'Danke 😀👍 םולש'],
])('%s is drawn as %s', (text, line) => {
  expect(drawn(text)).toBe(line);
});

test('a line of a text from the right begins there, whatever it begins with', () => {
  const [line = ''] = directed('שלום Haus', ['Haus שלום']);
  expect(drawn(line)).toBe('םולש Haus');
  expect(directed('Haus שלום', ['Haus שלום'])).toEqual(['Haus שלום']);
});
