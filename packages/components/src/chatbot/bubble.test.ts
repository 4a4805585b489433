import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-chatbot.js';
import type { Chatbot } from './chatbot.js';

test('the bubble makes room on the way down, is small on the way up and on phones, keeps its name, and grows again', async () => {
  await page.viewport(1280, 800);
  const state = { enabled: true, sources: [], conversation: null, greeting: 'Guten Tag.', suggestions: [] };
  const { baseUrl } = signedInOn(fakeServer({ ...signInRoutes, 'GET /chat': state }));
  const element = mount<Chatbot>(
    html`<div style="block-size: 300vh"><p24-chatbot base-url=${baseUrl}></p24-chatbot></div>`,
  );
  const root = () => element.querySelector('p24-chatbot')?.shadowRoot ?? element.shadowRoot;
  const bubble = await until(() => root()?.querySelector<HTMLElement>('.bubble'));
  const wide = bubble.offsetWidth;
  scrollTo(0, 200);
  await until(() => bubble.offsetWidth < wide / 2 && bubble.getBoundingClientRect().bottom <= innerHeight);
  dispatchEvent(new WheelEvent('wheel'));
  scrollTo(0, 400);
  await until(() => bubble.getBoundingClientRect().top >= innerHeight);
  scrollTo(0, 300);
  await until(() => bubble.offsetWidth < wide / 2 && bubble.getBoundingClientRect().bottom <= innerHeight);
  await expect.element(page.getByRole('button', { name: 'Fragen?' })).toBeVisible();
  await expectAccessible(element);
  bubble.focus();
  scrollTo(0, 0);
  await until(() => bubble.offsetWidth === wide);
  await page.viewport(414, 896);
  expect(bubble.offsetWidth).toBeLessThan(wide / 2);
});
