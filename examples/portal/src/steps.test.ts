import type { P24NavigateEvent } from '@p24/components';
import { expect, test } from 'vitest';
import { asks, stepFor } from './steps.js';
import { placeAt } from './views.js';

const shown = new EventTarget();
const elsewhere = new EventTarget();

function step(at: string, told: { view: string; item?: string; target?: EventTarget } & P24NavigateEvent['detail']) {
  const { view, item = null, target = shown, ...detail } = told;
  const event = { view, item, detail, target } as unknown as P24NavigateEvent;
  return stepFor(event, placeAt(new URL(at, 'https://portal.example')), shown);
}

test("the element of the page opens and closes its own items, and the address says so in the person's scope", () => {
  expect(step('/tickets?filter=neu', { view: 'ticket', item: 'a' })).toEqual({ how: 'itself', path: '/tickets/a' });
  expect(step('/formulare/a', { view: 'submission', item: 'b' })).toEqual({
    how: 'itself',
    path: '/formulare/eingang/b',
  });
  expect(step('/verwaltung/aushang/a', { view: 'notice', item: 'b' })?.path).toBe('/verwaltung/aushang/b');
});

test("the way back to a manager's list is the element's own, and what was written takes the address of the empty form", () => {
  for (const [path, view] of [
    ['tickets', 'tickets'],
    ['aushang', 'notices'],
    ['dokumente', 'documents'],
  ])
    expect(step(`/verwaltung/${path}/a`, { view: view as string })).toEqual({
      how: 'itself',
      path: `/verwaltung/${path}`,
    });
  expect(step('/verwaltung/aushang/new', { view: 'notice', item: 'a', instead: true })).toEqual({
    how: 'itself',
    path: '/verwaltung/aushang/a',
    replace: true,
  });
});

test('what another element asks for, or what belongs to another page, is for the portal to show', () => {
  expect(step('/tickets', { view: 'ticket', item: 'a', target: elsewhere })?.how).toBe('elsewhere');
  expect(step('/formulare', { view: 'ticket', item: 'a' })).toEqual({ how: 'elsewhere', path: '/tickets/a' });
});

test('what an element asks for may be narrowed to something of its own', () => {
  const scope = { source: 'lindenhof', contract: '019ac000-0000-7000-8000-000000000001' };
  expect(step('/vertraege', { view: 'documents', scope })?.path).toBe(
    '/dokumente?quelle=lindenhof&vertrag=019ac000-0000-7000-8000-000000000001',
  );
});

test('what lies over the page is gone into and left; a file in a tab of its own is no step', () => {
  expect(step('/dokumente', { view: 'document', item: 'a', inPlace: true })).toEqual({
    how: 'into',
    path: '/dokumente/a',
  });
  expect(step('/dokumente/a', { view: 'documents', inPlace: true })).toEqual({ how: 'out of', path: '/dokumente' });
  expect(step('/dokumente', { view: 'document', item: 'a' })).toBeNull();
  expect(step('/tickets', { view: 'nowhere' })).toBeNull();
});

/** Announces a step on a page with this assistant; what it was asked, and whether the element's own way was prevented. */
function announced(view: string, told: { enabled: boolean } | undefined, assisted = true) {
  const asked: string[] = [];
  const assistant = { told, open: async (words: string) => asked.push(words) };
  const event = Object.assign(new Event('p24-navigate', { cancelable: true }), {
    view,
    detail: { text: 'Mir fehlt …' },
  });
  const page = { querySelector: () => (assisted ? assistant : null) } as unknown as ParentNode;
  const taken = asks(event as unknown as P24NavigateEvent, page);
  return { taken, asked, prevented: event.defaultPrevented };
}

test('a question opens the assistant with its words, where there is one that takes questions', () => {
  expect(announced('question', { enabled: true })).toEqual({ taken: true, asked: ['Mir fehlt …'], prevented: true });
  const not = { taken: false, asked: [], prevented: false };
  expect(announced('question', { enabled: false })).toEqual(not);
  expect(announced('question', undefined)).toEqual(not);
  expect(announced('question', { enabled: true }, false)).toEqual(not);
  expect(announced('tickets', { enabled: true })).toEqual(not);
});

test('a question without an assistant leads to the page of the house, where the company is reached', () => {
  expect(step('/dokumente', { view: 'question', text: 'Mir fehlt …' })).toEqual({ how: 'elsewhere', path: '/haus' });
});
