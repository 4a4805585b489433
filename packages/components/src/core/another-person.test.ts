import type { Me } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aNotice, boardRoutes, general, water } from '../../test/board.js';
import { elementWith, own, page, text as textOf, three, titles } from '../../test/documents-element.js';
import { fakeServer } from '../../test/fake-server.js';
import { changeOver, erika, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import { idOf, elementWith as ticketsOn } from '../../test/tickets.js';
import type { NoticeBoard } from '../notices/notice-board.js';
import '../register/p24-notice-board.js';
import '../register/p24-tickets.js';

test('a notice board keeps for nobody else what was searched, chosen and told', async () => {
  const notices = [aNotice({ title: 'Wasser', category: general }), aNotice({ title: 'Treppe', category: water })];
  const server = signedInOn(fakeServer(boardRoutes(notices)));
  const board = mount<NoticeBoard>(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
  const root = board.shadowRoot as ShadowRoot;
  const shown = () => root.querySelector('button[aria-expanded]')?.textContent?.trim();
  await until(() => shown() === 'Wasser' && server.requests.includes('GET /events'));
  await userEvent.selectOptions(root.querySelector('select') as HTMLElement, 'Allgemein');
  await userEvent.fill(root.querySelector('input') as HTMLElement, 'wasser');
  await until(() => board.filter.search && board.filter.category);
  notices.unshift(aNotice({ title: 'Wasser im Keller', category: general, visibleFrom: new Date().toISOString() }));
  server.hint('notices', null);
  await until(() => textOf(board).includes('Ein neuer Aushang: Wasser im Keller'));

  notices.splice(0, 3, aNotice({ title: 'Fest im Hof' }));
  await changeOver(board);
  await until(() => shown() === 'Fest im Hof');
  expect(board.filter).toMatchObject({ search: undefined, category: undefined });
  expect(root.querySelector('input')?.value).toBe('');
  expect(root.querySelector('[part=arrived]')).toBeNull();
  expect(textOf(board)).not.toContain('Keller');
});

test('documents keep for nobody else what was searched, chosen and picked', async () => {
  const { element, root } = elementWith({
    'GET /documents': ({ url }: Request) => page(/search=|category=/.test(url) ? three.slice(0, 1) : three),
  });
  await until(() => titles(element).length === 3);
  element.category = own.id;
  await userEvent.fill(root().querySelector('[part=search]') as HTMLElement, 'Heizung');
  await until(() => titles(element).length === 1 && element.filter.search);
  await userEvent.click(root().querySelector('#select') as HTMLElement);
  await userEvent.click(root().querySelector('.pick input') as HTMLElement);
  await until(() => element.selection.size === 1);
  element.file(three.slice(0, 1));
  await until(() => root().querySelector('dialog.filing')?.textContent?.includes('Heizkosten 2025'));

  await changeOver(element);
  await until(() => titles(element).length === 3);
  expect(element.filter).toMatchObject({ search: undefined, category: undefined });
  expect([element.selecting, element.selection.size]).toEqual([false, 0]);
  expect(root().querySelector<HTMLInputElement>('[part=search]')?.value).toBe('');
  expect(root().querySelector('dialog.filing')).toBeNull();
});

test('a category that the page names holds for whoever comes in first', async () => {
  const { element } = elementWith();
  element.category = own.id;
  await until(() => titles(element).length === 3);
  expect(element.category).toBe(own.id);
});

test('tickets keep for nobody else what was searched and written', async () => {
  const { element, one } = ticketsOn({
    'POST /auth/sign-in': async (request: Request) => {
      const { email } = (await request.json()) as Me;
      return { ...signInRoutes['POST /auth/sign-in'], me: { ...erika, id: email } };
    },
  });
  const field = () => one<HTMLInputElement>('[part=search]');
  await userEvent.fill(await until(field), 'Wasserhahn');
  await until(() => one('.sr[role=status]')?.textContent?.includes('gefunden'));
  await changeOver(element);
  await until(() => field()?.value === '' && one('[part=ticket]'));
  expect(one('.sr[role=status]')?.textContent).toBe('');

  element.item = idOf(1);
  const written = () => one<HTMLTextAreaElement>('#message')?.value;
  await userEvent.fill(await until(() => one('#message')), 'Nur für uns');
  await changeOver(element);
  await until(() => written() === 'Nur für uns');
  await changeOver(element, 'c@beispiel.de');
  await until(() => written() === '');
});
