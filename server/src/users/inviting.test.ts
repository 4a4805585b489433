import { beforeEach, expect, test } from 'vitest';
import { aManager, aSession } from '../../../test/support/factories.js';
import { newPassword, openOffice } from '../../../test/support/office.js';
import { tellLoss } from '../core/outbox/outbox.js';
import { expire } from './access.queries.js';

const office = await openOffice();
beforeEach(() => office.db.direct`delete from rate_limits`);

const cookieOf = (headers: Headers) => ({ headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '' } });

const nobody = { withoutAddress: [], skipped: [], reversible: [] };

test('an invited person activates the access by the link and is signed in', async () => {
  const admin = await office.anAdmin();
  const { id, email, name } = await admin.aTenant();
  expect((await admin.order('invitations', [id])).body).toEqual({ ...nobody, changed: 1 });
  expect(await admin.stateOf(id)).toBe('pending');
  const { token, subject, text } = await office.mailTo(email);
  expect(subject).toContain(admin.source.name);
  expect(text).toContain('https://portal.example.test/aktivieren#');
  expect((await office.read({ token })).body).toEqual({
    ...{ email, name, sourceName: admin.source.name, known: false, passkey: 'offered', minLength: 15 },
  });
  const { status, body, headers } = await office.activate({ token });
  expect(status, JSON.stringify(body)).toBe(200);
  expect(body.me).toMatchObject({ email, memberships: [{ sourceId: admin.source.id, role: 'resident', name }] });
  expect((await office.app.call(cookieOf(headers), 'GET /me')).status).toBe(200);
  expect(await admin.stateOf(id)).toBe('active');
  expect((await office.signIn(email)).status).toBe(200);
  expect((await office.activate({ token })).body.code).toBe('code-used');
});

test('the code can be typed with the address in place of the link', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  const { typed } = await office.mailTo(email);
  expect((await office.activate({ email, typed: typed.toLowerCase() })).status).toBe(200);
});

test('of several those without an address are named, those who are in are skipped, the others get their mail', async () => {
  const admin = await office.anAdmin();
  const [one, two, none, odd] = [
    await admin.aTenant(),
    await admin.aTenant(),
    await admin.aTenant({ email: null }),
    await admin.aTenant({ email: 'keine Adresse' }),
  ];
  await admin.order('invitations', [one.id]);
  await office.activate({ token: (await office.mailTo(one.email)).token });
  const all = [one, two, none, odd].map(({ id }) => id);
  const expected = {
    ...{ changed: 1, reversible: [] },
    withoutAddress: expect.arrayContaining([none, odd].map(({ id, name }) => ({ id, name }))),
    skipped: [{ id: one.id, name: one.name, state: 'active' }],
  };
  expect((await admin.order('invitations', all, true)).body).toEqual(expected);
  expect(await admin.stateOf(two.id)).toBe('none');
  expect((await admin.order('invitations', all)).body).toEqual(expected);
  expect(await office.mailbox.to(two.email)).toHaveLength(1);
});

test('inviting anew makes the earlier code worthless', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  const first = await office.mailTo(email);
  await admin.order('invitations', [id]);
  const second = await office.mailTo(email);
  expect((await office.activate({ token: first.token })).body.code).toBe('code-replaced');
  expect((await office.activate({ email, typed: first.typed })).body.code).toBe('code-replaced');
  expect((await office.activate({ token: second.token })).status).toBe(200);
});

test('an invitation that was sent out twice by a crash is there once', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  const key = { 'idempotency-key': crypto.randomUUID() };
  const send = () =>
    office.app.call(admin.session, `POST /manage/${admin.source.id}/invitations`, { people: [id] }, key);
  expect((await send()).body).toEqual((await send()).body);
  expect(await office.mailbox.to(email)).toHaveLength(1);
});

/** Lets the reminders of a data source fall due. */
const twoWeeksLater = (sourceId: string) => office.db.direct`
  update deliveries set due_at = now() where source_id = ${sourceId} and template = 'invitation-reminder'`;

test('who has not activated is reminded once, and both codes work', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  const first = await office.mailTo(email);
  const [due] = await office.db.direct`select round(extract(epoch from due_at - now()) / 86400) as days
    from deliveries where source_id = ${admin.source.id} and template = 'invitation-reminder'`;
  expect(Number(due?.days)).toBe(14);
  await twoWeeksLater(admin.source.id);
  const mails = await office.mailbox.to(email);
  expect(mails.map(({ subject }) => subject.split(':')[0])).toEqual([
    'Ihr Zugang zum Serviceportal',
    'Ihr Zugang wartet noch auf Sie',
  ]);
  await twoWeeksLater(admin.source.id);
  expect(await office.mailbox.to(email)).toHaveLength(2);
  expect((await office.read({ token: mails[1]?.token })).status).toBe(200);
  expect((await office.activate({ token: first.token })).status).toBe(200);
});

test('nobody is reminded who has activated, was locked or was invited anew', async () => {
  const admin = await office.anAdmin();
  const [active, locked, again] = [await admin.aTenant(), await admin.aTenant(), await admin.aTenant()];
  await admin.order('invitations', [active.id, locked.id, again.id]);
  await office.activate({ token: (await office.mailTo(active.email)).token });
  await admin.order('access/lock', [locked.id]);
  await admin.order('invitations', [again.id]);
  await twoWeeksLater(admin.source.id);
  const counts = await Promise.all([active, locked, again].map(({ email }) => office.mailbox.to(email)));
  // One reminder comes for the newer of the two invitations.
  expect(counts.map((mails) => mails.length)).toEqual([1, 1, 3]);
});

test('an invitation that nobody takes is over after thirty days', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  const { token } = await office.mailTo(email);
  await office.db.direct`update memberships set invited_until = now() where person_id = ${id}`;
  expect((await office.activate({ token })).body.code).toBe('code-expired');
  await office.db.direct.begin((sql) => expire(sql));
  expect(await admin.stateOf(id)).toBe('expired');
  await admin.order('invitations', [id]);
  expect((await office.activate({ token: (await office.mailTo(email)).token })).status).toBe(200);
});

test('an invitation that cannot be delivered shows as an error, and can be sent anew', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  const [delivery] = await office.db.direct`select item_id from deliveries where source_id = ${admin.source.id}`;
  await office.db.database.transaction({ sources: [admin.source.id] }, (sql) =>
    tellLoss(sql, {
      ...{ sourceId: admin.source.id, itemKind: 'access', itemId: delivery?.item_id, template: 'invitation' },
      ...{
        id: '',
        channel: 'mail',
        recipient: email,
        membershipId: null,
        data: {},
        contactId: null,
        delegateId: null,
        tries: 1,
        locale: 'de',
      },
    }),
  );
  expect(await admin.stateOf(id)).toBe('error');
  await admin.order('invitations', [id]);
  expect(await admin.stateOf(id)).toBe('pending');
});

test('locking ends a live session at once, and unlocking lets in again', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  const session = cookieOf((await office.activate({ token: (await office.mailTo(email)).token })).headers);
  expect((await office.app.call(session, 'GET /notices')).status).toBe(200);
  expect((await admin.order('access/lock', [id])).body.changed).toBe(1);
  expect((await office.app.call(session, 'GET /notices')).status).toBe(403);
  await admin.order('access/unlock', [id]);
  expect((await office.app.call(session, 'GET /notices')).status).toBe(200);
});

test('a locked invitation cannot be taken, and is a new beginning once unlocked', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  const { token } = await office.mailTo(email);
  await admin.order('access/lock', [id]);
  expect((await office.activate({ token })).body.code).toBe('code-expired');
  await admin.order('access/unlock', [id]);
  expect(await admin.stateOf(id)).toBe('none');
});

test('an access that was taken away can be given again, with the password that is there', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await admin.order('invitations', [id]);
  await office.activate({ token: (await office.mailTo(email)).token });
  await admin.order('access/remove', [id]);
  expect(await admin.stateOf(id)).toBe('none');
  await admin.order('invitations', [id]);
  const { token } = await office.mailTo(email);
  expect((await office.read({ token })).body.known).toBe(true);
  expect((await office.activate({ token }, 'ein anderes Passwort')).body.code).toBe('wrong-credentials');
  expect((await office.activate({ token })).status).toBe(200);
});

test('an account joins a second data source without a new password', async () => {
  const [one, two] = [await office.anAdmin(), await office.anAdmin()];
  const tenant = await one.aTenant();
  await one.order('invitations', [tenant.id]);
  const session = cookieOf((await office.activate({ token: (await office.mailTo(tenant.email)).token })).headers);
  const owner = await two.aTenant({ email: tenant.email.toUpperCase() });
  await two.order('invitations', [owner.id]);
  const { items } = (await office.app.call(session, 'GET /me/invitations')).body;
  expect(items).toMatchObject([{ sourceId: two.source.id, sourceName: two.source.name, name: owner.name }]);
  expect((await office.app.call(session, `POST /me/invitations/${items[0].id}/accept`)).status).toBe(200);
  const { memberships } = (await office.app.call(session, 'GET /me')).body;
  expect(memberships.map(({ sourceId }: { sourceId: string }) => sourceId).sort()).toEqual(
    [one.source.id, two.source.id].sort(),
  );
  expect((await office.app.call(session, 'GET /me/invitations')).body.items).toEqual([]);
  expect(await two.stateOf(owner.id)).toBe('active');
});

test("somebody else's invitation is as unknown as none", async () => {
  const admin = await office.anAdmin();
  const [invited, other] = [await admin.aTenant(), await admin.aTenant()];
  await admin.order('invitations', [invited.id, other.id]);
  const session = cookieOf((await office.activate({ token: (await office.mailTo(other.email)).token })).headers);
  expect((await office.app.call(session, 'GET /me/invitations')).body.items).toEqual([]);
  const [row] = await office.db.direct`select id from memberships where person_id = ${invited.id}`;
  expect((await office.app.call(session, `POST /me/invitations/${row?.id}/accept`)).status).toBe(404);
});

test('only an administrator changes accesses of managers, and nobody their own', async () => {
  const admin = await office.anAdmin();
  const clerk = await aManager(office.db.direct, admin.source.id);
  const tenant = await admin.aTenant();
  const asClerk = (people: string[]) =>
    office.app.call(clerk.session, `POST /manage/${admin.source.id}/access/lock`, { people });
  expect((await asClerk([admin.membership.id])).body.code).toBe('admin-only');
  expect((await asClerk([tenant.id])).status).toBe(200);
  expect((await admin.order('access/lock', [admin.membership.id])).body).toMatchObject({ changed: 0 });
  expect((await admin.order('access/lock', [clerk.membership.id])).body).toMatchObject({ changed: 1 });
  expect((await asClerk([tenant.id])).status).toBe(404);
});

test('an administrator invites a manager, who is one after activating', async () => {
  const admin = await office.anAdmin();
  const email = `clerk-${crypto.randomUUID().slice(0, 8)}@example.test`;
  const invite = () =>
    office.app.call(admin.session, `POST /manage/${admin.source.id}/managers`, { name: 'Ute Kern', email });
  const { status, body } = await invite();
  expect(status).toBe(201);
  expect((await invite()).body.code).toBe('manager-exists');
  const { headers } = await office.activate({ token: (await office.mailTo(email)).token });
  const session = cookieOf(headers);
  const { body: me } = await office.app.call(session, 'GET /me');
  expect(me).toMatchObject({ needsFactor: true, memberships: [{ sourceId: admin.source.id, role: 'manager' }] });
  expect((await admin.get('people?group=managers')).body.items).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: body.id, name: 'Ute Kern', state: 'active', profile: 100 })]),
  );
});

test('people of another data source are nobody here', async () => {
  const [one, two] = [await office.anAdmin(), await office.anAdmin()];
  const { id } = await two.aTenant();
  expect((await one.order('invitations', [id])).body).toEqual({ ...nobody, changed: 0 });
  expect(await two.stateOf(id)).toBe('none');
});

test('somebody without any contract is invited as a provider', async () => {
  const admin = await office.anAdmin();
  const { id, email } = await admin.aTenant();
  await office.db.direct`delete from contract_parties where source_id = ${admin.source.id}`;
  await admin.order('invitations', [id]);
  const { body } = await office.activate({ token: (await office.mailTo(email)).token }, newPassword);
  expect(body.me.memberships[0].role).toBe('provider');
});

test('a session of another account sees nothing of who was invited', async () => {
  const admin = await office.anAdmin();
  const session = await aSession(office.db.direct, admin.account.id);
  expect((await office.app.call(session, 'GET /me/invitations')).body).toEqual({ items: [] });
});

test('whoever has an account says no to an invitation, and can be invited again', async () => {
  const first = await office.anAdmin();
  const { id, email } = await first.aTenant();
  await first.order('invitations', [id]);
  const session = cookieOf((await office.activate({ token: (await office.mailTo(email)).token })).headers);
  const second = await office.anAdmin();
  const there = await second.aTenant({ email });
  await second.order('invitations', [there.id]);
  const { token } = await office.mailTo(email);
  const { items } = (await office.app.call(session, 'GET /me/invitations')).body;
  expect(items).toMatchObject([{ sourceId: second.source.id }]);
  expect((await office.app.call(session, `POST /me/invitations/${items[0].id}/decline`)).status).toBe(204);
  expect((await office.app.call(session, 'GET /me/invitations')).body.items).toEqual([]);
  expect(await second.stateOf(there.id)).toBe('none');
  expect((await office.activate({ token })).body.code).toBe('code-expired');
  expect((await office.app.call(session, `POST /me/invitations/${items[0].id}/accept`)).status).toBe(404);
  expect((await second.order('invitations', [there.id])).body.changed).toBe(1);
});
