import { expect, test } from 'vitest';
import { createLog } from './log.js';

function logged(write: (log: ReturnType<typeof createLog>) => void) {
  let text = '';
  const keep = (line: string) => {
    text += line;
  };
  write(createLog({ write: keep }));
  return text;
}

test("a driver's error is logged without the values of its query", () => {
  const error = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (email)=(otte@example.test) already exists.',
    parameters: ['otte@example.test'],
    query: 'insert into accounts',
  });
  const text = logged((log) => log.error({ err: new Error('Request failed.', { cause: error }) }));
  expect(text).toContain('duplicate key');
  expect(text).toContain('23505');
  expect(text).not.toContain('otte@example.test');
});

test('addresses, passwords and tokens are hidden wherever they stand', () => {
  const text = logged((log) => log.info({ email: 'otte@example.test', body: { password: 'geheim', token: 'abc' } }));
  expect(text).not.toMatch(/otte|geheim|abc/);
});
