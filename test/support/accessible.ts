import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright';
import { expect } from 'vitest';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** With the size of targets; what is as it should be is counted and not described, which takes half of the time. */
const options: RunOptions = {
  runOnly: { type: 'tag', values: tags },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Waits until nothing fades or moves any more, also inside elements: half-transparent is half as readable. */
export async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const shadows = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const moving = [document, ...shadows]
      .flatMap((root) => root.getAnimations())
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

type Inside = { axe?: typeof axe };

/** Expects that axe, with the size of targets, finds nothing to complain about on the whole page. */
export async function expectAccessible(page: Page): Promise<void> {
  await stillness(page);
  // Evaluated rather than loaded, so that the page's policy has nothing to say; once for each document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (options) => {
    const { violations } = (await (globalThis as Inside).axe?.run(document, options)) ?? { violations: null };
    return violations?.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => `${id}: ${target.join(' ')}: ${[...any, ...all, ...none][0]?.message}`),
    );
  }, options);
  expect(found).toEqual([]);
}
