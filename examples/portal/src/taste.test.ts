import type { Client } from '@p24/sdk';
import type { ReactiveControllerHost } from 'lit';
import { expect, test, vi } from 'vitest';
import { Taste } from './taste.js';

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;

test('a language chosen at the door stays after signing in and is kept; otherwise the one chosen elsewhere is spoken', () => {
  const choose = vi.fn(async () => {});
  const taste = new Taste(host, { preferences: { choose } } as unknown as Client);
  taste.follow({ locale: 'en' });
  expect([taste.chosen.locale, choose.mock.calls]).toEqual(['en', []]);
  taste.switchHere();
  taste.follow({ locale: 'en' });
  expect([taste.chosen.locale, choose.mock.calls]).toEqual(['de', [[{ locale: 'de' }]]]);
  taste.follow({ locale: 'en' });
  expect(taste.chosen.locale).toBe('en');
});
