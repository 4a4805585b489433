import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, openPlaces, signIn } from './people.js';

const places = openPlaces();

const boxOf = async (what: Locator) => {
  const box = await what.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return { ...box, right: box.x + box.width, bottom: box.y + box.height };
};

// What letters twice as large make of a window of 512 points.
test('with very large letters the bar below keeps its dots, its mark and its rings, and the assistant leaves the name its room', async () => {
  const { page } = await places.visit({ viewport: { width: 256, height: 640 }, colorScheme: 'dark' });
  await places.household.post({ title: 'Wasser wird abgestellt' });
  await page.goto(`${places.url}/dokumente`);
  await signIn(page, places.household.tenant.account.email);
  const bar = page.getByRole('navigation', { name: 'Die wichtigsten Seiten' });
  const dot = await boxOf(bar.locator('.count').first());
  expect(dot.width).toBeGreaterThan(8);
  const here = bar.getByRole('link', { name: 'Dokumente' });
  const mark = await here.evaluate((one) => getComputedStyle(one).borderBlockStart);
  expect(mark).toMatch(/^3px solid/);
  await here.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const ring = await here.evaluate((one) => Number.parseFloat(getComputedStyle(one).outlineOffset));
  expect((await boxOf(here)).bottom + ring, 'the lower edge of the ring').toBeLessThan(640);
  const assistant = await boxOf(page.locator('p24-chatbot').getByRole('button'));
  expect((await boxOf(page.locator('.brand'))).right).toBeLessThanOrEqual(assistant.x);
  expect(assistant.right).toBeLessThanOrEqual((await boxOf(page.locator('.top .avatar'))).x);
  expect(assistant.width).toBeGreaterThan(24);
  await expectFits(page);
  await expectAccessible(page);
});
