import { expect, test } from 'vitest';
import { de } from './addresses-texts.de.js';
import { readHost, readOrigins } from './website-lines.js';

test('websites are read a line each, as browsers write them', () => {
  const typed = ' https://www.Lindenhof.example/ \n\nhttps://www.lindenhof.example\nhttp://localhost:5173';
  expect(readOrigins(typed, de)).toEqual({
    origins: ['https://www.lindenhof.example', 'http://localhost:5173'],
    wrong: undefined,
  });
});

test.each([
  ['https://a.example\nhttp://b.example', de.originNotHttps(2)],
  ['https://a.example/mieter', de.originWrong(1, 'https://a.example/mieter')],
  ['https://*.a.example', de.originWrong(1, 'https://*.a.example')],
  ['www.a.example', de.originWrong(1, 'www.a.example')],
  [Array.from({ length: 21 }, (_, at) => `https://a${at}.example`).join('\n'), de.originsTooMany],
])('%j is told', (typed, wrong) => {
  expect(readOrigins(typed, de).wrong).toBe(wrong);
});

test('a host name is read in the form of DNS', () => {
  expect(readHost(' Mieter.Müller.example ')).toBe('mieter.xn--mller-kva.example');
  for (const wrong of ['', 'mieter', 'https://a.example', 'a.example/x', 'a.example:80', '127.0.0.1', 'a b.example']) {
    expect(readHost(wrong), wrong).toBeUndefined();
  }
});
