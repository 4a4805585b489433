import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeServer } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-chatbot.js';
import type { Chatbot } from './chatbot.js';

test('the bubble is small on phones and while somebody reads further down, keeps its name, and grows again', async () => {
  await page.viewport(1280, 800);
  const state = { enabled: true, sources: [], conversation: null, greeting: 'Guten Tag.', suggestions: [] };
  const { baseUrl } = signedInOn(fakeServer({ ...signInRoutes, 'GET /chat': state }));
  const element = mount<Chatbot>(
    html`<div style="block-size: 300vh"><p24-chatbot base-url=${baseUrl}></p24-chatbot></div>`,
  );
  const root = () => element.querySelector('p24-chatbot')?.shadowRoot ?? element.shadowRoot;
  const bubble = await until(() => root()?.querySelector<HTMLElement>('.bubble'));
  const wide = bubble.offsetWidth;
  scrollTo(0, 400);
  await until(() => bubble.offsetWidth < wide / 2);
  await expect.element(page.getByRole('button', { name: 'Fragen?' })).toBeVisible();
  await expectAccessible(element);
  bubble.focus();
  scrollTo(0, 0);
  await until(() => bubble.offsetWidth === wide);
  await page.viewport(414, 896);
  expect(bubble.offsetWidth).toBeLessThan(wide / 2);
});
