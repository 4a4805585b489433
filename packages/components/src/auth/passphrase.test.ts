import { expect, test } from 'vitest';
import { passphrase } from './passphrase.js';

test('a suggested password is long, readable and another one each time', () => {
  const made = Array.from({ length: 200 }, passphrase);
  for (const one of made) expect(one).toMatch(/^([bdfgklmnprstvwz][aeiou]){3}(-([bdfgklmnprstvwz][aeiou]){3}){3}$/);
  expect(new Set(made).size).toBe(200);
});
