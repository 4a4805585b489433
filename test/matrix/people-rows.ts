import sharp from 'sharp';
import { v7 as uuid } from 'uuid';
import { hashPassword } from '../../server/src/auth/passwords.js';
import { aContact, aDelegate, aMembership, anAccount, aSource } from '../support/factories.js';
import { aLetter } from '../support/letters.js';
import { everybody, itself, managed, type Row, shown } from './row.js';
import { password, type World } from './world.js';

const aPicture = () =>
  sharp({ create: { width: 9, height: 9, channels: 3, background: '#b98f55' } })
    .png()
    .toBuffer();

const ofSomebody = (path: string) => async (world: World) => {
  const { personId } = await aContact(world.db.direct, world.here.id, { email: `${uuid()}@example.test` });
  return { path: `/manage/${world.here.id}/${path}`, body: { people: [personId] } };
};

/** Somebody else who acts for the tenant. */
async function anotherDelegate({ db, here, people }: World): Promise<string> {
  const { personId } = await aContact(db.direct, here.id, { name: 'Nur der Vertretene kennt mich' });
  return aDelegate(db.direct, here.id, { personId, forPersonId: people.tenant?.personId ?? '' });
}

/** Another company with one of the staff to be registered, and what opens it to them. */
async function anOffice({ db: { direct } }: World) {
  const { id } = await aSource(direct);
  const [source] = await direct`select code from sources where id = ${id}`;
  passwordHash ??= await hashPassword(password);
  const admin = await anAccount(direct, { passwordHash });
  await aMembership(direct, id, { accountId: admin.id, role: 'admin' });
  const staffId = uuid();
  await direct`
    insert into memberships (source_id, id, name, role, state, invited_email)
    values (${id}, ${staffId}, 'Ute Kern', 'manager', 'none', ${`${staffId}@example.test`})`;
  // The limit of tries to sign in is not what is tried here.
  await direct`delete from rate_limits`;
  return { opening: { code: source?.code, email: admin.email, password }, staffId };
}

let passwordHash: string | undefined;

const grants = ['notices'];

/** A photo that the tenant shows. */
async function aPhoto({ db: { direct }, here, people }: World): Promise<string> {
  const [shown] = await direct`
    select r.file_id from portraits r join memberships m on m.source_id = r.source_id and m.id = r.membership_id
    where m.person_id = ${people.tenant?.personId ?? ''} and r.file_id is not null`;
  if (shown) return shown.file_id;
  const id = uuid();
  await direct`
    insert into files (source_id, id, sha256, size, type, name)
    values (${here.id}, ${id}, ${Buffer.alloc(32)}, 0, 'image/webp', 'ich.webp')`;
  await direct`
    insert into portraits (source_id, membership_id, file_id)
    select source_id, id, ${id} from memberships where person_id = ${people.tenant?.personId ?? ''}
    on conflict (source_id, membership_id) do update set drawing = null, file_id = excluded.file_id`;
  return id;
}

/** The tenant's membership. */
async function membershipOf({ db: { direct }, people }: World): Promise<string> {
  const [row] = await direct`select id from memberships where person_id = ${people.tenant?.personId ?? ''}`;
  return row?.id;
}

/** Whoever presents a session of the tenant's. */
const theTenant = [...shown, 'embedOther'] as const;

/** The rows of people and their accesses. */
export const peopleRows: Readonly<Record<string, Row>> = {
  'profile.portrait': { may: everybody, else: 404, request: () => ({ path: '/me/portrait' }) },
  'profile.choosePortrait': {
    may: everybody,
    else: 404,
    request: () => ({ path: '/me/portrait', body: { drawing: 'cat' } }),
  },
  'profile.sendPhoto': {
    may: everybody,
    else: 404,
    request: async () => ({ path: '/me/portrait/photo?name=ich.png', bytes: await aPicture() }),
  },
  'profile.photo': {
    may: [...theTenant, 'manager', 'admin'],
    else: 404,
    request: async (world) => ({ path: `/portraits/${await aPhoto(world)}` }),
  },
  'profile.details': { may: everybody, else: 404, request: () => ({ path: '/me/details' }) },
  'profile.saveDetails': {
    may: theTenant,
    else: 404,
    request: async (world) => ({
      path: `/me/details/${await membershipOf(world)}`,
      body: { displayName: 'Rike', salutation: null, phones: [], availability: null, position: null },
    }),
  },
  'profile.manage.profile': managed(async ({ db, here, people }) => {
    const personId = people.tenant?.personId ?? '';
    const said = `Nur abends ${uuid()}`;
    await db.direct`
      insert into personal_details (source_id, membership_id, availability)
      select source_id, id, ${said} from memberships where source_id = ${here.id} and person_id = ${personId}
      on conflict (source_id, membership_id) do update set availability = excluded.availability`;
    return { path: `/manage/${here.id}/people/${personId}/profile`, secrets: [said] };
  }),
  'profile.manage.portraits': managed(async (world) => {
    const id = await aPhoto(world);
    return { path: `/manage/${world.here.id}/portraits?people=${world.people.tenant?.personId}`, secrets: [id] };
  }),
  'users.manage.people': managed(async (world) => {
    const name = `Aaron Aal ${uuid()}`;
    const { personId } = await aContact(world.db.direct, world.here.id, { name });
    return { path: `/manage/${world.here.id}/people?search=${encodeURIComponent(name)}`, secrets: [personId] };
  }),
  'users.manage.person': managed(async ({ db, here, people }) => {
    const number = `0345 ${uuid()}`;
    await db.direct`
      update contacts set phones = jsonb_build_array(jsonb_build_object('value', ${number}::text, 'public', false))
      where source_id = ${here.id} and id = (select contact_id from people where id = ${people.tenant?.personId ?? ''})`;
    return { path: `/manage/${here.id}/people/${people.tenant?.personId}`, secrets: [number] };
  }),
  'users.manage.notePhone': managed(async ({ here, people }) => ({
    path: `/manage/${here.id}/people/${people.tenant?.personId}/phones`,
    body: { phone: '0345 123456' },
  })),
  'users.manage.savePeople': {
    ...managed(async (world) => {
      const [name, email] = ['Aaron Aal', `${uuid()}@example.test`];
      await aContact(world.db.direct, world.here.id, { name, email });
      return { path: `/manage/${world.here.id}/people.csv?search=${encodeURIComponent(email)}`, secrets: [email] };
    }),
    // A key is nobody who could show that it is them.
    key: 403,
  },
  'users.manage.funnel': managed(({ here }) => ({ path: `/manage/${here.id}/people-funnel` })),
  'users.manage.profileCheck': managed(({ here }) => ({ path: `/manage/${here.id}/profile-check` })),
  'users.manage.changeProfileCheck': {
    may: ['admin'],
    else: 403,
    request: ({ here }) => ({ path: `/manage/${here.id}/profile-check`, body: { weights: null } }),
  },
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
  'users.staff': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: async (world) => ({ path: '/registrations/staff', body: (await anOffice(world)).opening }),
  },
  'users.register': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: async (world) => {
      const { opening, staffId } = await anOffice(world);
      return { path: '/registrations', body: { ...opening, staffId } };
    },
  },
  // Whoever has the password of an administrator, but is none of the staff there, does not come in.
  'users.joinSource': {
    may: [],
    else: 403,
    request: async (world) => ({ path: '/me/sources', body: (await anOffice(world)).opening }),
  },
  'users.readLetter': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: async ({ db, here }) => ({ path: '/letters/read', body: { typed: (await aLetter(db, here.id)).typed } }),
  },
  'users.nameAddress': {
    may: ['nobody', 'stranger', ...everybody],
    else: 404,
    request: async ({ db, here }) => {
      const { token } = await aLetter(db, here.id);
      return { path: '/letters/address', body: { token, email: `${uuid()}@example.test` } };
    },
  },
  'users.manage.planLetters': managed(async ({ db, here }) => {
    const { personId } = await aContact(db.direct, here.id);
    return { path: `/manage/${here.id}/letters/plan`, body: { people: [personId] }, secrets: [personId] };
  }),
  'users.manage.writeLetters': {
    ...managed(async ({ db, here }) => {
      const { personId } = await aContact(db.direct, here.id);
      return { path: `/manage/${here.id}/letters`, body: { people: [personId] } };
    }),
    key: 403,
  },
  'users.manage.testInvitation': {
    ...managed(async ({ db, here }) => {
      await db.direct`delete from rate_limits`;
      return { path: `/manage/${here.id}/invitations/test` };
    }),
    key: 403,
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
