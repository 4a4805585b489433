import { expect, test } from 'vitest';
import { aNotice, boardRoutes } from '../../test/board.js';
import { fakeServer } from '../../test/fake-server.js';
import { erika, html, mount, signedInOn, until } from '../../test/support.js';
import type { NoticeBoard } from '../notices/notice-board.js';
import '../register/p24-notice-board.js';
import { sharedMe } from './shared-http.js';

test('asking who is signed in while the server cannot be reached takes nothing out of anybody’s hands', async () => {
  const server = signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Wasser' })])));
  const board = mount<NoticeBoard>(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
  const button = await until(() => board.shadowRoot?.querySelector<HTMLElement>('button[aria-expanded]'));
  let left = false;
  board.addEventListener('p24-signed-out', () => {
    left = true;
  });
  server.offline(true);
  expect(await sharedMe(server.baseUrl)).toEqual(erika);
  await board.updateComplete;
  expect(button?.isConnected).toBe(true);
  expect(left).toBe(false);
});

test('where nobody is known to be signed in, a server that cannot be reached is a failure', async () => {
  const server = signedInOn(fakeServer(boardRoutes([])));
  server.offline(true);
  await expect(sharedMe(server.baseUrl)).rejects.toThrow();
});
