import { expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aManager, aResident, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();

/** Somebody who reads, with an open stream of events, and the manager who may lock them out. */
async function aReader() {
  const source = await aSource(db.direct);
  const reader = await aResident(db.direct, source.id);
  const manager = await aManager(db.direct, source.id, { role: 'admin' });
  const response = await app.app.request(`${testOrigin}/api/v1/events`, {
    headers: { host: 'localhost', ...reader.session.headers },
  });
  const heard = { text: '', ended: false };
  void (async () => {
    for await (const piece of response.body ?? []) heard.text += new TextDecoder().decode(piece);
    heard.ended = true;
  })();
  await expect.poll(() => heard.text).not.toBe('');
  expect((await app.call(reader.session, 'GET /notices')).status).toBe(200);
  return { source, reader, manager, heard };
}

test('whose access is locked reads nothing from then on, and their open page is told', async () => {
  const { source, reader, manager, heard } = await aReader();
  const people = [reader.contact.personId];
  const locked = await app.call(manager.session, `POST /manage/${source.id}/access/lock`, { people, preview: false });
  expect(locked.body.changed).toBe(1);
  expect((await app.call(reader.session, 'GET /notices')).status).toBe(403);
  await expect.poll(() => heard.ended).toBe(true);
});

test('whose account is locked is nobody from then on, and their open page is told', async () => {
  const { reader, heard } = await aReader();
  await db.direct`update accounts set state = 'locked' where id = ${reader.account.id}`;
  expect((await app.call(reader.session, 'GET /me')).status).toBe(401);
  await expect.poll(() => heard.ended).toBe(true);
});

test('whose session is ended elsewhere is signed out on the open page, too', async () => {
  const { reader, heard } = await aReader();
  await db.direct`delete from sessions where id = ${reader.session.id}`;
  await expect.poll(() => heard.ended).toBe(true);
  expect((await app.call(reader.session, 'GET /me')).status).toBe(401);
});
