import type { OwnAuditEntry } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-audit.js';
import type { Audit } from './audit.js';

const entry = (number: number, more: Partial<OwnAuditEntry> = {}): OwnAuditEntry => ({
  id: `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  ...{ sourceId: erika.memberships[0]?.sourceId ?? '', sourceName: `Hausverwaltung ${number}` },
  ...{ at: '2026-03-04T09:00:00.000Z', action: 'session.signed-in', by: 'myself', byName: null },
  address: '203.0.113.0',
  ...more,
});

function elementWith(answer: unknown) {
  const server = fakeServer({ ...signInRoutes, 'GET /me/audit': answer });
  const { baseUrl } = signedInOn(server);
  return { server, element: mount<Audit>(html`<p24-audit base-url=${baseUrl}></p24-audit>`) };
}

const text = (element: Audit) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

test('who looked at the portal as the person stands out, with the name', async () => {
  const preview = entry(2, { action: 'preview.started', by: 'manager', byName: 'Ute Kern', address: null });
  const { element } = elementWith({ items: [preview, entry(1)], nextCursor: null });
  const watched = await until(() => element.shadowRoot?.querySelector('.watched'));
  expect(watched.textContent).toContain('Vorschau geöffnet');
  expect(watched.textContent).toContain('durch Ute Kern (Hausverwaltung)');
  expect(element.shadowRoot?.querySelectorAll('.watched')).toHaveLength(1);
  await expectAccessible(element);
});

test('more are shown by keyboard, and the focus goes to the first of them', async () => {
  const { element } = elementWith((request: Request) =>
    request.url.includes('cursor=next')
      ? { items: [entry(1)], nextCursor: null }
      : { items: Array.from({ length: 20 }, (_, index) => entry(21 - index)), nextCursor: 'next' },
  );
  const more = await until(() => element.shadowRoot?.querySelector<HTMLElement>('[part=more]'));
  more.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => /Hausverwaltung 1\b/.test(element.shadowRoot?.activeElement?.textContent ?? ''));
  expect(element.shadowRoot?.querySelector('[part=more]')).toBeNull();
});

test('an empty list says what will stand there', async () => {
  const { element } = elementWith({ items: [], nextCursor: null });
  await until(() => text(element).includes('Noch nichts geschehen'));
  await expectAccessible(element);
});

test('a problem is told and goes away by trying again', async () => {
  const { server, element } = elementWith(() => problem(500, 'internal'));
  const retry = () => element.shadowRoot?.querySelector<HTMLElement>('[part=problem] button');
  await until(retry);
  await expectAccessible(element);
  server.answer({ 'GET /me/audit': { items: [entry(1)], nextCursor: null } });
  (await until(retry)).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => text(element).includes('Hausverwaltung 1'));
});
