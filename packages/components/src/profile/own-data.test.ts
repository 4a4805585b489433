import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-own-data.js';
import type { OwnData } from './own-data.js';

const link = 'https://portal.example/api/v1/me/data-exports/content?link=x';
const answer = { url: link, until: '2026-03-04T11:00:00.000Z' };

function elementWith(route: unknown) {
  const { baseUrl } = signedInOn(fakeServer({ ...signInRoutes, 'POST /me/data-exports': route }));
  const element = mount<OwnData>(html`<p24-own-data base-url=${baseUrl}></p24-own-data>`);
  const root = () => element.shadowRoot as ShadowRoot;
  return { element, root, start: () => until(() => root().querySelector<HTMLElement>('[part=start]')) };
}

test('what is taken along is said, and by keyboard the link to it is made and has the focus', async () => {
  const { element, root, start } = elementWith(answer);
  const button = await start();
  await expectAccessible(element);
  button.focus();
  await userEvent.keyboard('{Enter}');
  const save = await until(() => root().querySelector<HTMLAnchorElement>('[part=save]'));
  expect(save.href).toBe(link);
  await until(() => root().activeElement === save);
  await expectAccessible(element);
});

test('whoever has taken the data along three times today is told to come back tomorrow', async () => {
  const { root, start } = elementWith(() => problem(429, 'too-many-requests'));
  (await start()).click();
  const told = await until(() => root().querySelector('[part=problem]'));
  expect(told.textContent).toContain('dreimal');
  expect(root().querySelector('[part=save]')).toBeNull();
});
