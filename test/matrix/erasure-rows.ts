import { v7 as uuid } from 'uuid';
import { aContact } from '../support/factories.js';
import { itself, type Row, residents } from './row.js';
import type { World } from './world.js';

/** A request for erasure: the tenant's, or that of somebody who has nothing but a name. */
async function asked({ db: { direct }, here, people }: World, of: 'tenant' | 'somebody'): Promise<string> {
  const id = uuid();
  const personId = of === 'tenant' ? people.tenant?.personId : (await aContact(direct, here.id)).personId;
  // Nobody has two that are open.
  await direct`update erasures set state = 'withdrawn' where person_id = ${personId ?? null}`;
  await direct`insert into erasures (source_id, id, person_id, due_on)
    values (${here.id}, ${id}, ${personId ?? null}, current_date + 30)`;
  return id;
}

const decided = (how: string, body?: unknown): Row => ({
  may: ['admin'],
  else: 403,
  request: async (world) => {
    const path = `/manage/${world.here.id}/erasures/${await asked(world, 'somebody')}${how}`;
    return body === undefined ? { path } : { path, body };
  },
});

const everyone = [...residents, 'ownerElsewhere'] as const;

/** Who may ask for erasure, and who answers. */
export const erasureRows: Readonly<Record<string, Row>> = {
  'profile.erasures': {
    may: everyone,
    else: 403,
    request: () => ({ path: '/me/erasures' }),
  },
  'profile.outlook': { may: everyone, else: 403, request: () => ({ path: '/me/erasures/outlook' }) },
  'profile.requestErasure': { may: everyone, else: 403, request: () => ({ path: '/me/erasures', body: {} }) },
  'profile.withdrawErasure': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/me/erasures/${await asked(world, 'tenant')}/withdrawal` }),
  },
  'profile.receipt': {
    may: itself,
    else: 404,
    request: async (world) => ({ path: `/me/erasures/${await asked(world, 'tenant')}/receipt` }),
  },
  'profile.manage.list': {
    may: ['admin'],
    else: 403,
    request: ({ here }) => ({ path: `/manage/${here.id}/erasures` }),
  },
  'profile.manage.record': {
    may: ['admin'],
    else: 403,
    request: async ({ db: { direct }, here }) => {
      const { personId } = await aContact(direct, here.id);
      const receivedOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
      return { path: `/manage/${here.id}/erasures`, body: { person: personId, channel: 'letter', receivedOn } };
    },
  },
  'profile.manage.letter': decided('/letter'),
  'profile.manage.read': decided(''),
  'profile.manage.carryOut': decided('/completion'),
  'profile.manage.withdraw': {
    may: ['admin'],
    else: 403,
    request: async (world) => {
      const id = await asked(world, 'somebody');
      await world.db.direct`update erasures set channel = 'letter', received_on = current_date where id = ${id}`;
      return { path: `/manage/${world.here.id}/erasures/${id}/withdrawal` };
    },
  },
  'profile.manage.refuse': decided('/refusal', { reason: 'Ein Rechtsstreit läuft noch.' }),
};
