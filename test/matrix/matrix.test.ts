import { type Access, isScoped, type Operation } from '@p24/sdk/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, operations } from './asking.js';
import type { Row } from './row.js';
import { rows } from './rows.js';
import { type CallerName, callers, openWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const managing = new Set<CallerName>(['manager', 'admin', 'managerElsewhere']);
const managingHere = new Set<CallerName>(['manager', 'admin', 'key', 'keyWithoutScope']);
const owners = new Set<CallerName>(['owner', 'ownerElsewhere']);
const keys = new Set<CallerName>(['key', 'keyWithoutScope', 'keyElsewhere']);
/** Whoever presents what opens nothing, or not from there. */
const unknown = new Set<CallerName>([
  'nobody',
  'stranger',
  'embedElsewhere',
  'codeHolder',
  'keyOnPage',
  'keyExpired',
  'keyReplaced',
  'keyRevoked',
]);
const scopes: Partial<Record<CallerName, string>> = {
  embedReader: 'notices:read',
  embedOther: 'messages:read',
  keyWithoutScope: 'chatbot:read',
};

/** Whether a caller's only scope is not the one that is needed. */
function lacksScope(caller: CallerName, feature: string, { route }: Operation): boolean {
  const scope = scopes[caller];
  return scope !== undefined && (!route.startsWith('GET ') || scope !== `${feature}:read`);
}

/** What the rule says to those who are known, by what the operation is open to. */
function refusalOfKnown(caller: CallerName, access: Access): number | null {
  if (access === 'key') return keys.has(caller) ? null : 403;
  if (access === 'manager' || access === 'admin') {
    if (!managingHere.has(caller)) return 404;
    return access === 'admin' && caller !== 'admin' ? 403 : null;
  }
  if (keys.has(caller)) return 403;
  if (access === 'signed-in') return null;
  if (managing.has(caller) || caller === 'lockedTenant') return 403;
  return access === 'owner' && !owners.has(caller) ? 403 : null;
}

/** What the rule of access alone says, before any row is looked at; null lets the caller through. */
function refusal(caller: CallerName, feature: string, operation: Operation): number | null {
  const { access } = operation;
  if (access === 'public') return null;
  const looksOn = access === 'signed-in' && !operation.inPreview;
  if (caller === 'preview' && (!operation.route.startsWith('GET ') || looksOn)) return access === 'code' ? 401 : 403;
  if (access === 'code') return caller === 'codeHolder' ? null : 401;
  if (unknown.has(caller)) return 401;
  // Nobody gives proof for a session that was handed out.
  if (operation.proven && access === 'signed-in' && caller.startsWith('embed')) return 403;
  return refusalOfKnown(caller, access) ?? (isScoped(operation) && lacksScope(caller, feature, operation) ? 403 : null);
}

/** As whom a caller stands in a row: keys do what managers may, and what is for everybody is for nobody in particular. */
function standing(caller: CallerName, access: Access): CallerName {
  if (access === 'public' && (caller === 'embedElsewhere' || caller === 'codeHolder' || caller.startsWith('key')))
    return 'nobody';
  if (caller === 'preview') return 'tenant';
  return access === 'manager' && (caller === 'key' || caller === 'keyWithoutScope') ? 'manager' : caller;
}

/** What is refused before anything is looked for may be asked of the same things again and again. */
const shared = new Map<Row, Row>();
function sharing(row: Row): Row {
  let made: ReturnType<Row['request']> | undefined;
  const known = shared.get(row) ?? { ...row, request: (...given) => (made ??= row.request(...given)) };
  shared.set(row, known);
  return known;
}

test('every operation has a row, and every row an operation', () => {
  expect(operations.map(({ key }) => key).sort()).toEqual(Object.keys(rows).sort());
});

describe.each(operations)('$key', ({ key, feature, operation }) => {
  const row = rows[key];

  test.each(callers)('%s', async (caller) => {
    if (!row) throw new Error(`${key} has no row: say who may call it.`);
    // Who signs in is nobody yet.
    if (
      ['auth.signIn', 'auth.secondStep', 'auth.passkeyOptions', 'auth.codePasskey', 'auth.redeemCode'].includes(key) &&
      caller !== 'nobody'
    )
      return;
    const refused = refusal(caller, feature, operation) ?? (caller === 'key' ? (row.key ?? null) : null);
    const { status, text, secrets, kept } = await ask(world, caller, operation, refused === null ? row : sharing(row));
    const seen = caller === 'preview' && operation.access === 'signed-in';
    const may = seen || row.may.includes(standing(caller, operation.access));

    if (refused !== null) expect(status, text).toBe(refused);
    else if (may) expect([200, 201, 202, 204], text).toContain(status);
    else if (key === 'auth.rotate') expect(status, text).toBe(403);
    else expect(status, text).toBe(row.else);

    for (const secret of secrets) {
      if (may && refused === null && !(caller === 'preview' && kept.includes(secret))) expect(text).toContain(secret);
      else expect(text).not.toContain(secret);
    }
    if (caller.endsWith('Elsewhere')) {
      if (operation.access !== 'public') expect(text).not.toContain(world.here.id);
    }
  });
});
