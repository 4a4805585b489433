import { expect, test } from 'vitest';
import { stageOf } from '../../../test/part-stage.js';
import { badgeSample } from '../../../test/parts/badge.js';
import { expectAccessible } from '../../../test/support.js';

test('a badge tells its state by a word, and its sign and colour say nothing on their own', async () => {
  const stage = await stageOf(badgeSample);
  const badges = [...stage.renderRoot.querySelectorAll('.badge')];
  const words = badges.map(({ textContent }) => textContent);
  expect(words).toEqual(['Entwurf', 'geplant', 'zurückgezogen', 'gesperrt', 'aktiv', 'neu']);
  const colours = new Set(badges.map((badge) => getComputedStyle(badge).backgroundColor));
  expect(colours.size).toBe(badges.length);
  await expectAccessible(stage);
});
