import type { Client } from '@p24/sdk';
import type { ReactiveControllerHost } from 'lit';
import { expect, test, vi } from 'vitest';
import { Taste } from './taste.js';

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;

/** The taste of a page, what it speaks, and what it has told the server. */
function aPage() {
  const choose = vi.fn(async (_chosen: { locale: string }) => {});
  const taste = new Taste(host, { preferences: { choose } } as unknown as Client);
  return { taste, spoken: () => taste.chosen.locale, kept: () => choose.mock.calls.map(([{ locale }]) => locale) };
}

test('a language chosen at the door stays after signing in and is kept; otherwise the one chosen elsewhere is spoken', () => {
  const { taste, spoken, kept } = aPage();
  taste.follow({ locale: 'en' });
  expect([spoken(), kept()]).toEqual(['en', []]);
  taste.switchHere();
  taste.follow({ locale: 'en' });
  expect([spoken(), kept()]).toEqual(['de', ['de']]);
  taste.follow({ locale: 'en' });
  expect(spoken()).toBe('en');
});

test.each([{ locale: 'en' as const }, undefined])(
  'what one person chose at the door is not for the next one, with %o chosen before',
  (theirs) => {
    const { taste, spoken, kept } = aPage();
    taste.switchHere();
    taste.follow(theirs);
    expect([spoken(), kept()]).toEqual(['en', []]);
    taste.follow({ locale: 'de' });
    expect([spoken(), kept()]).toEqual(['de', []]);
  },
);

test('who went to the other language and back at the door has chosen nothing', () => {
  const { taste, spoken, kept } = aPage();
  taste.switchHere();
  taste.switchHere();
  taste.follow({ locale: 'en' });
  expect([spoken(), kept()]).toEqual(['en', []]);
});
