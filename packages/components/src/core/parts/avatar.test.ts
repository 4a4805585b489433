import { expect, test } from 'vitest';
import { stageOf } from '../../../test/part-stage.js';
import { avatarSample } from '../../../test/parts/avatar.js';
import { expectAccessible } from '../../../test/support.js';

test('an avatar shows the first letters of first and last word, and says nothing beside the name', async () => {
  const stage = await stageOf(avatarSample);
  const all = [...stage.renderRoot.querySelectorAll('.avatar')];
  expect(all.map(({ textContent }) => textContent)).toEqual(['EM', 'DH', 'Ł', '–', '', '', 'NO']);
  expect(all.map((one) => one.firstElementChild?.localName)).toEqual([...Array(4), 'svg', 'img', undefined]);
  expect(all.every(({ ariaHidden }) => ariaHidden === 'true')).toBe(true);
  await expectAccessible(stage);
});
