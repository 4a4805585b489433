import { v7 as uuid } from 'uuid';
import { aBrandPicture, aPng } from '../support/brand.js';
import { anApiKey } from '../support/keys.js';
import { everybody, managed, type Row } from './row.js';
import { page, type World } from './world.js';

const administered = (request: Row['request']): Row => ({ may: ['admin'], else: 403, request });

/** A host name of the data source. */
async function aHostOf({ db, here }: World): Promise<string> {
  const host = `${uuid()}.here.test`;
  await db.direct`insert into hosts (source_id, value) values (${here.id}, ${host})`;
  return host;
}

const aKeyOf = async ({ db, here }: World) => (await anApiKey(db.direct, here.id)).id;

async function tenantsEmail({ db, people }: World): Promise<string> {
  const [account] = await db.direct`select email from accounts where id = ${people.tenant?.accountId ?? ''}`;
  return account?.email;
}

const noPictures = { logo: null, appSmall: null, appLarge: null, mail: null, favicon: null };

const pictureOf = ({ db, here, app }: World) =>
  aBrandPicture({ direct: db.direct, files: app.services.files }, here.id, { kind: 'appSmall' });

/** The rows of API keys, of a data source's addresses and face, and of the sessions that they hand out. */
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
  'settings.manage.origins': managed(({ here }) => ({ path: `/manage/${here.id}/origins`, secrets: [page] })),
  'settings.manage.saveOrigins': administered(({ here }) => ({
    path: `/manage/${here.id}/origins`,
    body: { origins: [page] },
  })),
  'settings.manage.hosts': managed(async (world) => ({
    path: `/manage/${world.here.id}/hosts`,
    secrets: [await aHostOf(world)],
  })),
  'settings.manage.bindHost': administered(async ({ db, here }) => {
    await db.direct`delete from hosts where source_id = ${here.id}`;
    return { path: `/manage/${here.id}/hosts`, body: { host: `${uuid()}.here.test` } };
  }),
  'settings.manage.releaseHost': administered(async (world) => ({
    path: `/manage/${world.here.id}/hosts/${await aHostOf(world)}`,
  })),
  'settings.manage.checkHost': managed(async (world) => ({
    path: `/manage/${world.here.id}/hosts/${await aHostOf(world)}/check`,
  })),
  'settings.picture': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: async (world) => ({ path: `/brands/${world.here.id}/${(await pictureOf(world)).name}` }),
  },
  'settings.manage.brand': managed(async (world) => ({
    path: `/manage/${world.here.id}/brand`,
    secrets: [(await pictureOf(world)).id],
  })),
  'settings.manage.saveBrand': administered(({ here }) => ({
    path: `/manage/${here.id}/brand`,
    body: {
      ...{ name: 'Neuer Name', title: null, homepage: null, postal: null, colors: null, images: noPictures },
      ...{ phone: null, hours: null, emergency: null },
      legal: { imprint: null, privacy: null, terms: null },
    },
  })),
  'settings.manage.uploadPicture': administered(async ({ here }) => ({
    path: `/manage/${here.id}/brand/pictures?kind=logo&name=logo.png`,
    bytes: await aPng(40, 20),
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
