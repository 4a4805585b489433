import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { testOrigin } from '../../../test/support/app.js';
import { aContact, aManager, aResident, aSession, aSource } from '../../../test/support/factories.js';
import { aBoard, openBoards } from '../../../test/support/notices.js';

const boards = await openBoards();

type Session = { headers: Record<string, string> };

const startAs = (session: Session, source: string, person: string | null) =>
  boards.app.call(session, `POST /manage/${source}/previews`, { person });

/** A manager and a tenant with a notice, and the manager's look at the portal through the tenant's eyes. */
async function aPreview() {
  const { app, db } = boards;
  const board = await aBoard(db, app);
  const tenant = await aResident(db.direct, board.source.id, { propertyId: board.property.id });
  const notice = await board.post('Nur die Ablesung');
  const manager = await aManager(db.direct, board.source.id);
  const { status, body } = await startAs(manager.session, board.source.id, tenant.contact.personId);
  expect(status, JSON.stringify(body)).toBe(201);
  const session = { headers: { authorization: `Bearer ${body.token}` } };
  return { source: board.source, tenant, notice, manager, preview: body, session };
}

test('the manager reads what the person reads, and says who is looked at until when', async () => {
  const { session, notice, tenant, preview } = await aPreview();
  const { body: list } = await boards.app.call(session, 'GET /notices');
  expect(list.items.map(({ id }: { id: string }) => id)).toEqual([notice]);
  const { body: me } = await boards.app.call(session, 'GET /me');
  expect(me).toMatchObject({
    previewUntil: preview.endsAt,
    memberships: [{ contactId: tenant.contact.id, role: 'resident' }],
  });
});

test('nobody reads a notice by it: neither the person nor the manager', async () => {
  const { session, notice } = await aPreview();
  expect((await boards.app.call(session, `POST /notices/${notice}/read`)).body.code).toBe('preview-reads-only');
  expect((await boards.app.call(session, `GET /notices/${notice}`)).body.read).toBe(false);
  expect(await boards.db.direct`select from reads where item_id = ${notice}`).toHaveLength(0);
});

test('what the person has read shows as read, as do their language and a stream that tells nothing', async () => {
  const { session, notice, tenant } = await aPreview();
  const read = async () => (await boards.app.call(session, `GET /notices/${notice}`)).body.read;
  expect(await read()).toBe(false);
  expect((await boards.app.call(tenant.session, `POST /notices/${notice}/read`)).status).toBe(200);
  expect(await read()).toBe(true);
  const preferences = await boards.app.call(session, 'GET /me/preferences');
  expect(preferences).toMatchObject({ status: 200, body: { locale: 'de', introduced: true } });
  const changed = await boards.app.call(session, 'PATCH /me/preferences', { locale: 'en' });
  expect(changed.body.code).toBe('preview-reads-only');
  const headers = { host: 'localhost', ...session.headers };
  const stream = await boards.app.app.request(`${testOrigin}/api/v1/events`, { headers });
  expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream']);
  await stream.body?.cancel();
});

test("the database itself writes nothing in a preview's transaction", async () => {
  const { preview, tenant } = await aPreview();
  const { hashToken } = await import('../core/http/credentials.js');
  const write = boards.db.database.enter({ tokenHash: hashToken(preview.token), origin: null }, (sql) =>
    sql`update people set name = 'Jemand' where id = ${tenant.contact.personId}`.execute(),
  );
  await expect(write).rejects.toThrow('read-only transaction');
});

test('it opens nothing as a cookie and nothing from a foreign page', async () => {
  const { preview } = await aPreview();
  const cookie = { headers: { cookie: `p24-session=${preview.token}` } };
  expect((await boards.app.call(cookie, 'GET /me')).status).toBe(401);
  const foreign = { headers: { authorization: `Bearer ${preview.token}`, origin: 'https://www.elsewhere.example' } };
  expect((await boards.app.call(foreign, 'GET /me')).status).toBe(401);
  const own = { headers: { authorization: `Bearer ${preview.token}`, origin: testOrigin } };
  expect((await boards.app.call(own, 'GET /me')).status).toBe(200);
});

test('it ends with the manager’s session, and with what makes a manager of somebody', async () => {
  const ends = async (end: (given: Awaited<ReturnType<typeof aPreview>>) => Promise<unknown>) => {
    const given = await aPreview();
    await end(given);
    expect((await boards.app.call(given.session, 'GET /me')).status).toBe(401);
  };
  const { direct } = boards.db;
  await ends(({ manager }) => boards.app.call(manager.session, 'POST /auth/sign-out'));
  await ends(({ manager }) => direct`update memberships set state = 'locked' where account_id = ${manager.account.id}`);
  await ends(
    ({ manager }) =>
      direct`update memberships set role = 'admin', state = 'none' where account_id = ${manager.account.id}`,
  );
  await ends(({ manager }) => direct`update accounts set state = 'locked' where id = ${manager.account.id}`);
  await ends(({ manager }) => direct`update sessions set idle_until = now() where id = ${manager.session.id}`);
  await ends(({ preview }) => direct`update sessions set ends_at = now() where id = ${preview.id}`);
  await ends(({ tenant }) => direct`delete from people where id = ${tenant.contact.personId}`);
  await ends(({ manager, source, preview }) =>
    boards.app.call(manager.session, `DELETE /manage/${source.id}/previews/${preview.id}`),
  );
});

test('looking keeps the manager’s own session awake', async () => {
  const { manager, session } = await aPreview();
  const { direct } = boards.db;
  await direct`update sessions set idle_until = now() + interval '2 minutes' where id = ${manager.session.id}`;
  await boards.app.call(session, 'GET /notices');
  const [own] =
    await direct`select idle_until > now() + interval '20 minutes' as awake from sessions where id = ${manager.session.id}`;
  expect(own).toEqual({ awake: true });
});

test('the person’s other homes, their manager’s other data sources and their devices stay out of sight', async () => {
  const { direct } = boards.db;
  const { tenant, manager, session, source } = await aPreview();
  const other = await aSource(direct);
  const contact = await aContact(direct, other.id);
  for (const [accountId, role, personId] of [
    [tenant.account.id, 'resident', contact.personId],
    [manager.account.id, 'manager', null],
  ])
    await direct`insert into memberships (source_id, id, account_id, person_id, name, role, state)
      values (${other.id}, ${uuid()}, ${accountId ?? ''}, ${personId ?? null}, 'Jemand', ${role ?? ''}, 'active')`;
  const { body } = await boards.app.call(session, 'GET /me');
  expect(body.memberships.map(({ sourceId }: { sourceId: string }) => sourceId)).toEqual([source.id]);
  expect((await boards.app.call(session, 'GET /me/devices')).status).toBe(403);
  const { body: devices } = await boards.app.call(manager.session, 'GET /me/devices');
  expect(devices.items.map(({ id }: { id: string }) => id)).toEqual([manager.session.id]);
});

test('managers and people of another data source cannot be looked at, nor can a handed-out session look', async () => {
  const { source, manager, tenant } = await aPreview();
  const elsewhere = await aSource(boards.db.direct);
  const stranger = await aContact(boards.db.direct, elsewhere.id);
  expect((await startAs(manager.session, source.id, stranger.personId)).status).toBe(404);
  expect((await startAs(manager.session, source.id, manager.membership.id)).status).toBe(404);
  const own = await aSession(boards.db.direct, tenant.account.id);
  expect((await startAs(own, source.id, tenant.contact.personId)).status).toBe(404);
});

test('who has no access yet can be looked at as well', async () => {
  const { source, manager } = await aPreview();
  const contact = await aContact(boards.db.direct, source.id);
  const { body } = await startAs(manager.session, source.id, contact.personId);
  const session = { headers: { authorization: `Bearer ${body.token}` } };
  expect((await boards.app.call(session, 'GET /notices')).body).toEqual({ items: [], nextCursor: null });
});

test('beginning and end stand in the log, with whom it concerned', async () => {
  const { source, manager, tenant, preview } = await aPreview();
  await boards.app.call(manager.session, `DELETE /manage/${source.id}/previews/${preview.id}`);
  const rows = await boards.db.direct`
    select action, actor_kind, actor_id, person_id from audit
    where source_id = ${source.id} and action like 'preview.%' order by seq`;
  const by = { actor_kind: 'manager', actor_id: manager.account.id, person_id: tenant.contact.personId };
  expect(rows).toEqual([
    { action: 'preview.started', ...by },
    { action: 'preview.ended', ...by },
  ]);
});
