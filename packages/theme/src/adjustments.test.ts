import { expect, test } from 'vitest';
import { adjustments } from './adjustments.js';
import { deriveTheme } from './derive-theme.js';

const pale = { accent: '#ffd23f', header: '#ffffff', background: '#3a3a3a' };

test('what is hard to read is named with the shade that is worn instead', () => {
  const { light, dark } = deriveTheme(pale);
  const found = adjustments(pale);
  expect(found).toContainEqual({ key: 'accent', scheme: 'light', as: 'text', worn: light['--p24-color-link'] });
  expect(found).toContainEqual({
    key: 'background',
    scheme: 'light',
    as: 'ground',
    worn: light['--p24-color-background'],
  });
  expect(found).toContainEqual({ key: 'header', scheme: 'dark', as: 'fill', worn: dark['--p24-color-header'] });
});

test('what can be read stays as it was chosen and is not named', () => {
  const found = adjustments({ accent: '#1F5F8B', header: '#173f5f', background: '#f6f8fa' });
  expect(found.filter(({ scheme }) => scheme === 'light')).toEqual([]);
});
