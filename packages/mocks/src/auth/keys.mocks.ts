import { embedApi, keysManageApi } from '@p24/sdk/api';
import type { ApiKey, IssuedKey } from '@p24/sdk/manage';
import { daysAgo } from '../core/dates.js';
import { mockId } from '../core/ids.js';
import { mockApi } from '../core/mock-api.js';
import { MockProblem } from '../core/problem.js';
import type { Portal } from '../portal.js';

const inHours = (portal: Portal, hours: number) =>
  new Date(portal.world.now().getTime() + hours * 3_600_000).toISOString();

/** A website's key, and one of property software that nobody has used for long. */
function keysOf(portal: Portal): ApiKey[] {
  if (portal.content === 'empty') return [];
  const now = portal.world.now();
  return [
    {
      ...{ id: mockId('key', 1), name: 'Anmeldung auf unserer Webseite', hint: 'p24_Kf3wQx' },
      scopes: ['auth:write', 'notices:read', 'documents:read', 'tickets:write', 'forms:write', 'files:write'],
      ...{ createdAt: daysAgo(now, 40), expiresAt: inHours(portal, 325 * 24), lastUsedAt: daysAgo(now, 0) },
      previousUntil: inHours(portal, 20),
    },
    {
      ...{ id: mockId('key', 2), name: 'Hausverwaltungssoftware', hint: 'p24_b81Lnz', scopes: ['integrations:write'] },
      ...{ createdAt: daysAgo(now, 400), expiresAt: daysAgo(now, 35), lastUsedAt: daysAgo(now, 90) },
      previousUntil: null,
    },
  ];
}

/** API keys that nobody can use, and sessions that they hand out. */
export const keysMocks = (portal: Portal) => {
  const keys = keysOf(portal);
  const secret = () => `p24_${crypto.randomUUID().replaceAll('-', '')}abcdefghijk`;
  const find = (id: string): ApiKey => {
    const found = keys.find((key) => key.id === id);
    if (!found) throw new MockProblem('not-found');
    return found;
  };
  const issued = (key: ApiKey): IssuedKey => {
    const made = secret();
    return { key: Object.assign(key, { hint: made.slice(0, 10) }), secret: made };
  };

  return [
    ...mockApi(portal.base, keysManageApi, portal.manager, {
      keys: () => ({ items: keys }),

      createKey({ body: { name, scopes, expiresInDays } }) {
        const now = portal.world.now().toISOString();
        const expiresAt = expiresInDays === null ? null : inHours(portal, expiresInDays * 24);
        const fixed = { id: crypto.randomUUID(), createdAt: now, lastUsedAt: null, previousUntil: null };
        const key: ApiKey = { ...fixed, name, scopes, expiresAt, hint: '' };
        keys.unshift(key);
        return issued(key);
      },

      rotateKey({ params: { id }, body: { keepHours } }) {
        const previousUntil = keepHours > 0 ? inHours(portal, keepHours) : null;
        return issued(Object.assign(find(id), { previousUntil }));
      },

      revokeKey({ params: { id } }) {
        keys.splice(keys.indexOf(find(id)), 1);
        return undefined;
      },
    }),
    ...mockApi(portal.base, embedApi, portal.anybody, {
      createEmbedSession: () => ({ code: portal.begin('tenant', 'bearer') ?? '', expiresAt: inHours(portal, 1 / 60) }),
      endEmbedSessions: () => undefined,
      exchangeCode(_, { request }) {
        // A mocked code is the token itself.
        const token = request.headers.get('authorization')?.replace('Bearer ', '');
        if (!token) throw new MockProblem('unauthenticated');
        return { token, expiresIn: 900, endsAt: inHours(portal, 0.25) };
      },
    }),
  ];
};
