import { readdirSync } from 'node:fs';
import * as residents from '@p24/components';
import * as managers from '@p24/components/manage';
import { expect, test } from 'vitest';

const register = new URL('../../packages/components/src/register/', import.meta.url);
const tags = readdirSync(register).map((file) => file.replace('.ts', ''));
const className = (tag: string) => tag.slice(3).replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

test('the classes of elements can be imported where there is no window', () => {
  expect(typeof window).toBe('undefined');
  expect(residents.NoticeBoard.name).toBe('NoticeBoard');
});

test.each(tags)('%s is exported as a class, residents and managers apart', (tag) => {
  const [from, notFrom] = tag.startsWith('p24-manage-') ? [managers, residents] : [residents, managers];
  expect(from).toHaveProperty(className(tag));
  expect(notFrom).not.toHaveProperty(className(tag));
});
