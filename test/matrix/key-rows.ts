import { anApiKey } from '../support/keys.js';
import type { Row } from './row.js';
import { page, type World } from './world.js';

const administered = (request: Row['request']): Row => ({ may: ['admin'], else: 403, request });

const aKeyOf = async ({ db, here }: World) => (await anApiKey(db.direct, here.id)).id;

async function tenantsEmail({ db, people }: World): Promise<string> {
  const [account] = await db.direct`select email from accounts where id = ${people.tenant?.accountId ?? ''}`;
  return account?.email;
}

/** The rows of API keys and of the sessions that they hand out. */
export const keyRows: Readonly<Record<string, Row>> = {
  'auth.manage.keys': administered(async (world) => {
    const id = await aKeyOf(world);
    return { path: `/manage/${world.here.id}/api-keys`, secrets: [id] };
  }),
  'auth.manage.createKey': administered(({ here }) => ({
    path: `/manage/${here.id}/api-keys`,
    body: { name: 'Schnittstelle', scopes: ['notices:read'] },
  })),
  'auth.manage.rotateKey': administered(async (world) => ({
    path: `/manage/${world.here.id}/api-keys/${await aKeyOf(world)}/rotate`,
    body: { keepHours: 1 },
  })),
  'auth.manage.revokeKey': administered(async (world) => ({
    path: `/manage/${world.here.id}/api-keys/${await aKeyOf(world)}`,
  })),
  'auth.createEmbedSession': {
    may: ['key'],
    else: 404,
    request: async (world) => ({
      path: '/embed-sessions',
      body: { subject: await tenantsEmail(world), origin: page, scopes: ['notices:read'] },
    }),
  },
  'auth.endEmbedSessions': {
    may: ['key'],
    else: 404,
    request: async (world) => ({ path: `/embed-sessions?subject=${encodeURIComponent(await tenantsEmail(world))}` }),
  },
  'auth.exchangeCode': {
    may: ['codeHolder'],
    else: 404,
    request: () => ({ path: '/embed-sessions/exchange', body: {} }),
  },
};
