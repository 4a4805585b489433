import { expect, test } from 'vitest';
import { seal, unseal } from './sealing.js';

const [secret, owner] = ['a secret of at least 32 characters!', 'erika'];
const plain = Buffer.from('what nobody else may read');

test('what was sealed opens again, and never looks the same twice', () => {
  const [one, two] = [seal(secret, 'totp', owner, plain), seal(secret, 'totp', owner, plain)];
  expect(one.equals(two)).toBe(false);
  expect(one.includes(plain)).toBe(false);
  for (const sealed of [one, two]) expect(unseal(secret, 'totp', owner, sealed)).toEqual(plain);
});

test('another secret, purpose or owner, or a changed bit, opens nothing', () => {
  const sealed = seal(secret, 'totp', owner, plain);
  expect(unseal(`${secret}2`, 'totp', owner, sealed)).toBeNull();
  expect(unseal(secret, 'keys', owner, sealed)).toBeNull();
  expect(unseal(secret, 'totp', 'mario', sealed)).toBeNull();
  for (const at of [0, 12, 28, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(unseal(secret, 'totp', owner, changed)).toBeNull();
  }
  expect(unseal(secret, 'totp', owner, Buffer.alloc(5))).toBeNull();
});
