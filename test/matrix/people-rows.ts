import { v7 as uuid } from 'uuid';
import { aContact } from '../support/factories.js';
import { managed, type Row } from './row.js';
import type { World } from './world.js';

const ofSomebody = (path: string) => async (world: World) => {
  const { personId } = await aContact(world.db.direct, world.here.id, { email: `${uuid()}@example.test` });
  return { path: `/manage/${world.here.id}/${path}`, body: { people: [personId] } };
};

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
  'users.manage.inviteManager': {
    may: ['admin'],
    else: 403,
    request: ({ here }) => ({
      path: `/manage/${here.id}/managers`,
      body: { name: 'Ute Kern', email: `${uuid()}@example.test` },
    }),
  },
};
