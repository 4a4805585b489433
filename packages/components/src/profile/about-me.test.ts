import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-about-me.js';
import type { AboutMe } from './about-me.js';

const sourceId = '019ac000-0000-7000-8000-00000000000a';
const membershipId = '019ac000-0000-7000-8000-0000000000e1';
const company = { sourceId, sourceName: 'Hausverwaltung Lindenhof' };
const silent = { displayName: null, salutation: null, phones: [], availability: null, position: null };
const details = {
  ...{ ...company, membershipId, staff: false, changedAt: null, own: silent },
  known: {
    name: 'Erika Muster',
    email: 'erika@beispiel.de',
    phones: [{ value: '030 123', label: 'Festnetz' }],
    addresses: [],
  },
};
const choice = (kind: string, wanted = true) => ({ kind, channel: 'mail', wanted });
const settings = {
  ...{ ...company, membershipId, email: 'erika@beispiel.de', always: ['security', 'receipt'] },
  choices: [choice('notices'), choice('documents'), choice('tickets')],
};
const consent = {
  ...{ ...company, purpose: 'contact-phone', question: 'Dürfen wir uns melden?', text: 'Per Telefon' },
  ...{ state: 'none', at: null },
};
const routes = {
  ...signInRoutes,
  'GET /me/portrait': { drawing: null, url: null, displayName: null, seenBy: [] },
  'GET /me/details': { items: [details] },
  'GET /me/notification-settings': { items: [settings] },
  'GET /me/consents': { items: [consent] },
};

function elementWith(more: Record<string, unknown> = {}) {
  const server = signedInOn(fakeServer({ ...routes, ...more }));
  const element = mount<AboutMe>(html`<p24-about-me base-url=${server.baseUrl}></p24-about-me>`);
  const root = () => element.shadowRoot as ShadowRoot;
  const find = <T extends HTMLElement>(selector: string) => until(() => root().querySelector<T>(selector));
  return { server, element, root, find };
}

test('everything is there and accessible, and what the property software has stands apart', async () => {
  const { element, root, find } = elementWith();
  expect((await find('.known')).textContent).toContain('030 123');
  await find('#consents-title');
  await find('.always');
  expect(root().querySelectorAll('[role=heading]')).toHaveLength(4);
  await expectAccessible(element);
});

test('a drawing is chosen by keyboard, shown at once, and the page is told', async () => {
  const chosen = vi.fn(async (request: Request) => ({
    ...(await request.json()),
    url: null,
    displayName: null,
    seenBy: ['Lindenhof'],
  }));
  const { element, root, find } = elementWith({ 'PUT /me/portrait': chosen });
  const told = vi.fn();
  element.addEventListener('p24-about-me-changed', told);
  (await find('[name=drawing]')).focus();
  await userEvent.keyboard(' ');
  await until(() => root().querySelector('.shown .avatar svg'));
  expect(told).toHaveBeenCalledOnce();
  expect(root().querySelector('.shown')?.textContent).toContain('Lindenhof');
  await expectAccessible(element);
});

test('a photo is sent and shown, one that is too large is refused where it was chosen', async () => {
  const url = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  const { root, find } = elementWith();
  const photo = await find<HTMLInputElement>('#photo');
  const choose = (bytes: number) => {
    const files = new DataTransfer();
    files.items.add(new File([new Uint8Array(bytes)], 'ich.png', { type: 'image/png' }));
    photo.files = files.files;
    photo.dispatchEvent(new Event('change'));
  };
  choose(10_000_001);
  expect((await find('.upload.refused')).textContent).toContain('10 MB');
  const send = vi.spyOn(XMLHttpRequest.prototype, 'send').mockImplementation(function (this: XMLHttpRequest) {
    const body = JSON.stringify({ drawing: null, url, displayName: null, seenBy: [] });
    Object.defineProperties(this, {
      status: { value: 201 },
      response: { value: new TextEncoder().encode(body).buffer },
      getAllResponseHeaders: { value: () => 'content-type: application/json' },
    });
    this.onload?.(new ProgressEvent('load'));
    this.onloadend?.(new ProgressEvent('loadend'));
  });
  choose(10);
  expect((await find<HTMLImageElement>('.shown img')).src).toBe(url);
  expect(send).toHaveBeenCalledOnce();
  await until(() => root().querySelectorAll('.upload').length === 0);
});

test('details are saved together, and a wrong number is said at its field, which gets the focus', async () => {
  const saved = vi.fn(async (request: Request) => ({ ...details, own: await request.json() }));
  const { server, element, root, find } = elementWith({
    'PUT /me/details/:membership': () =>
      Response.json(
        {
          ...{ type: '', title: '', status: 400, code: 'invalid-input', detail: '', instance: '/', requestId: 'r' },
          errors: [{ pointer: '#/phones/0/value', code: 'wrong-format', detail: 'Falsch.' }],
        },
        { status: 400, headers: { 'content-type': 'application/problem+json' } },
      ),
  });
  const name = await find<HTMLInputElement>('[name=displayName]');
  const home = await find<HTMLInputElement>('[name=home]');
  name.value = 'Rike';
  home.value = 'keine';
  name.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => home.getAttribute('aria-invalid') === 'true');
  await until(() => root().activeElement === home);
  await expectAccessible(element);
  expect([name.value, home.value]).toEqual(['Rike', 'keine']);
  server.answer({ 'PUT /me/details/:membership': saved });
  home.value = '030 44 55 66';
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('.announcement.message'));
  const request = saved.mock.results[0]?.value as Promise<{ own: object }>;
  expect((await request).own).toEqual({
    ...silent,
    displayName: 'Rike',
    phones: [{ kind: 'home', value: '030 44 55 66' }],
  });
  const told = root().querySelector('.announcement.message')?.textContent;
  expect(told).toContain('Von Ihnen liest sie: 030 44 55 66 (Privat). 030 123 steht weiter bei ihr');
  name.value = 'Rieke';
  name.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => saved.mock.calls.length === 2);
  const words = () => root().querySelector('.announcement.message')?.textContent?.trim();
  await until(() => words() === 'Gespeichert. Ihre Hausverwaltung sieht die neuen Angaben.');
});

test('what only the company changes is told to the company, by keyboard too', async () => {
  const { element, find } = elementWith();
  const asked: unknown[] = [];
  element.addEventListener('p24-navigate', (event) => {
    event.preventDefault();
    asked.push([event.view, event.detail]);
  });
  (await find('.known a')).focus();
  await userEvent.keyboard('{Enter}');
  expect(asked).toEqual([['question', { text: expect.stringContaining('stimmen nicht mehr') }]]);
});

test('a kind of mail is switched off by itself, and back on when the server refuses', async () => {
  const { server, root, find } = elementWith({
    'PUT /me/notification-settings/:membership/:kind': { ...settings, choices: [choice('notices', false)] },
  });
  const boxes = () => [...root().querySelectorAll<HTMLInputElement>('#notifications-title ~ fieldset input')];
  (await find('#notifications-title ~ fieldset input')).focus();
  await userEvent.keyboard(' ');
  await until(() => boxes().length === 1);
  expect(boxes()[0]?.checked).toBe(false);
  expect(server.requests).toContain(`PUT /me/notification-settings/${membershipId}/notices`);
  server.answer({ 'PUT /me/notification-settings/:membership/:kind': () => problem(403, 'forbidden') });
  boxes()[0]?.click();
  await find('.message.danger');
  expect(boxes()[0]?.checked).toBe(false);
});

test('consent to being contacted is given by a tick, and when it was given is said', async () => {
  const { find } = elementWith({
    'PUT /me/consents/:purpose': { ...consent, state: 'given', at: new Date().toISOString() },
  });
  const box = await find<HTMLInputElement>('#consents-title ~ fieldset input');
  expect(box.checked).toBe(false);
  box.click();
  const option = await find('#consents-title ~ fieldset .option');
  await until(() => option.textContent?.includes('erteilt: heute'));
  expect(box.checked).toBe(true);
});
