import type { Document } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-documents.js';
import type { Documents } from './documents.js';

const item = (number: number): Document => ({
  id: `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  sourceId: erika.memberships[0]?.sourceId ?? '',
  title: `Nummer ${number}`,
  category: { id: '019ac000-0000-7000-8000-0000000000c1', name: 'Abrechnungen', private: false },
  datedOn: null,
  releasedAt: '2026-03-04T09:00:00.000Z',
  releasedBy: null,
  version: 1,
  file: { id: '019ac000-0000-7000-8000-0000000000f1', name: 'a.pdf', type: 'application/pdf', size: 1, url: '#' },
  read: true,
  ticketId: null,
});

function elementWith(answer: unknown) {
  const server = fakeServer({ ...signInRoutes, 'GET /documents': answer });
  const { baseUrl } = signedInOn(server);
  const element = mount<Documents>(html`<p24-documents base-url=${baseUrl}></p24-documents>`);
  return { server, element };
}

const text = (element: Documents) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

test('the newest one stands first', async () => {
  const { element } = elementWith({ items: [item(2), item(1)], nextCursor: null });
  await until(() => text(element).includes('Nummer 1'));
  expect(text(element).indexOf('Nummer 2')).toBeLessThan(text(element).indexOf('Nummer 1'));
  await expectAccessible(element);
});

test('more are shown by keyboard, and the focus goes to the first of them', async () => {
  const { element } = elementWith((request: Request) =>
    request.url.includes('cursor=next')
      ? { items: [item(1)], nextCursor: null }
      : { items: Array.from({ length: 20 }, (_, index) => item(21 - index)), nextCursor: 'next' },
  );
  const more = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=more]'));
  more.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => /Nummer 1\b/.test(element.shadowRoot?.activeElement?.textContent ?? ''));
  expect(element.shadowRoot?.querySelector('[part=more]')).toBeNull();
});

test('an empty list says what will stand there', async () => {
  const { element } = elementWith({ items: [], nextCursor: null });
  await until(() => text(element).includes('Noch nichts da'));
  await expectAccessible(element);
});

test('a problem is told and goes away by trying again', async () => {
  const { server, element } = elementWith(() => problem(500, 'internal'));
  const retry = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=problem] button'));
  await expectAccessible(element);
  server.answer({ 'GET /documents': { items: [item(1)], nextCursor: null } });
  await userEvent.click(retry);
  await until(() => text(element).includes('Nummer 1'));
});
