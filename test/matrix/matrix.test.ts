import type { Operation } from '@p24/sdk/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, operations } from './asking.js';
import { rows } from './rows.js';
import { type CallerName, callers, openWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const managers = new Set<CallerName>(['manager', 'admin', 'managerElsewhere']);
const owners = new Set<CallerName>(['owner', 'ownerElsewhere']);
const unknown = new Set<CallerName>(['nobody', 'stranger']);
const scopes: Partial<Record<CallerName, string>> = { embedReader: 'notices:read', embedOther: 'messages:read' };

/** What the rule of access alone says, before any row is looked at; null lets the caller through. */
function refusal(
  caller: CallerName,
  { access, inPreview }: Operation,
  feature: string,
  writes: boolean,
): number | null {
  if (access === 'public') return null;
  if (caller === 'preview' && (writes || (access === 'signed-in' && !inPreview))) return 403;
  if (unknown.has(caller)) return 401;
  if (access === 'signed-in') return null;
  if (access === 'manager' || access === 'admin')
    return managers.has(caller) && caller !== 'managerElsewhere' ? null : 404;
  if (managers.has(caller) || caller === 'lockedTenant') return 403;
  if (access === 'owner' && !owners.has(caller)) return 403;
  const scope = scopes[caller];
  return scope && (writes || scope !== `${feature}:read`) ? 403 : null;
}

test('every operation has a row, and every row an operation', () => {
  expect(operations.map(({ key }) => key).sort()).toEqual(Object.keys(rows).sort());
});

describe.each(operations)('$key', ({ key, feature, operation }) => {
  const row = rows[key];
  const writes = !operation.route.startsWith('GET ');

  test.each(callers)('%s', async (caller) => {
    if (!row) throw new Error(`${key} has no row: say who may call it.`);
    // Who signs in is nobody yet.
    if (['auth.signIn', 'auth.redeemCode'].includes(key) && caller !== 'nobody') return;
    const { status, text, secrets, kept } = await ask(world, caller, operation, row);
    const refused = refusal(caller, operation, feature, writes);
    const eyes = caller === 'preview' ? 'tenant' : caller;
    const may = row.may.includes(eyes) || (caller === 'preview' && operation.access === 'signed-in');

    if (refused !== null) expect(status, text).toBe(refused);
    else if (may) expect([200, 201, 202, 204], text).toContain(status);
    else if (key === 'auth.rotate') expect(status, text).toBe(403);
    else expect(status, text).toBe(row.else);

    for (const secret of secrets) {
      if (may && refused === null && !(caller === 'preview' && kept.includes(secret))) expect(text).toContain(secret);
      else expect(text).not.toContain(secret);
    }
    if (caller === 'ownerElsewhere' || caller === 'managerElsewhere') {
      if (operation.access !== 'public') expect(text).not.toContain(world.here.id);
    }
  });
});
