import { v7 as uuid } from 'uuid';
import { aContact, aDelegate } from '../support/factories.js';
import { itself, managed, type Row } from './row.js';
import type { World } from './world.js';

const ofSomebody = (path: string) => async (world: World) => {
  const { personId } = await aContact(world.db.direct, world.here.id, { email: `${uuid()}@example.test` });
  return { path: `/manage/${world.here.id}/${path}`, body: { people: [personId] } };
};

/** Somebody else who acts for the tenant. */
async function anotherDelegate({ db, here, people }: World): Promise<string> {
  const { personId } = await aContact(db.direct, here.id, { name: 'Nur der Vertretene kennt mich' });
  return aDelegate(db.direct, here.id, { personId, forPersonId: people.tenant?.personId ?? '' });
}

const grants = ['notices'];

/** The rows of people and their accesses. */
export const peopleRows: Readonly<Record<string, Row>> = {
  'users.manage.people': managed(async (world) => {
    const name = `Aaron Aal ${uuid()}`;
    const { personId } = await aContact(world.db.direct, world.here.id, { name });
    return { path: `/manage/${world.here.id}/people?search=${encodeURIComponent(name)}`, secrets: [personId] };
  }),
  'users.manage.invite': managed(ofSomebody('invitations')),
  'users.manage.lock': managed(ofSomebody('access/lock')),
  'users.manage.unlock': managed(ofSomebody('access/unlock')),
  'users.manage.removeAccess': managed(ofSomebody('access/remove')),
  'auth.manage.startPreview': {
    ...managed(async (world) => {
      const { personId } = await aContact(world.db.direct, world.here.id);
      return { path: `/manage/${world.here.id}/previews`, body: { person: personId } };
    }),
    key: 403,
  },
  'auth.manage.endPreview': {
    // Nobody but the manager who opened it.
    may: [],
    else: 404,
    request: ({ here }) => ({ path: `/manage/${here.id}/previews/${uuid()}` }),
  },
  'users.delegates': {
    may: itself,
    else: 200,
    request: async (world) => ({ path: '/me/delegates', secrets: [await anotherDelegate(world)] }),
  },
  'users.endDelegate': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/me/delegates/${await anotherDelegate(world)}/end` }),
  },
  'users.manage.delegates': managed(async (world) => {
    const secrets = [await anotherDelegate(world)];
    return { path: `/manage/${world.here.id}/people/${world.people.tenant?.personId}/delegates`, secrets };
  }),
  'users.manage.appointDelegate': managed(async ({ db, here, people }) => {
    const { personId } = await aContact(db.direct, here.id);
    const body = { personId, grants };
    return { path: `/manage/${here.id}/people/${people.tenant?.personId}/delegates`, body };
  }),
  'users.manage.changeDelegate': managed(async (world) => ({
    path: `/manage/${world.here.id}/delegates/${await anotherDelegate(world)}`,
    body: { grants },
  })),
  'users.manage.endDelegate': managed(async (world) => ({
    path: `/manage/${world.here.id}/delegates/${await anotherDelegate(world)}/end`,
  })),
  'users.manage.inviteManager': {
    may: ['admin'],
    else: 403,
    request: ({ here }) => ({
      path: `/manage/${here.id}/managers`,
      body: { name: 'Ute Kern', email: `${uuid()}@example.test` },
    }),
  },
};
