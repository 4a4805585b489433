import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aContact, aManager, aMembership, anInvitation, aResident, aSource } from '../../../test/support/factories.js';
import { hashPassword } from '../auth/passwords.js';

const { db, app } = await openApp();
let source: Awaited<ReturnType<typeof aSource>>;
let resident: Awaited<ReturnType<typeof aResident>>;
beforeEach(async () => {
  source = await aSource(db.direct);
  resident = await aResident(db.direct, source.id);
});

type Person = { session: { headers: Record<string, string> } };

async function send(bytes: Uint8Array, name = 'ich.jpg', { session }: Person = resident) {
  const response = await app.app.request(`${testOrigin}/api/v1/me/portrait/photo?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { host: 'localhost', origin: testOrigin, 'content-type': 'application/octet-stream', ...session.headers },
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: await response.json() };
}

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 90, b: 40 } } });

/** A photo as a telephone takes it, with the place where it was taken. */
const photo = () =>
  plain(600, 400)
    .withExif({ IFD0: { Make: 'Telefon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' } })
    .jpeg()
    .toBuffer();

const open = async (url: string) => app.app.request(url);
const photos = () => db.direct`select f.id from files f where f.source_id = ${source.id}`;

test('a photo becomes a small square that says nothing of place and camera, and opens by its link', async () => {
  const { status, body } = await send(await photo());
  expect([status, body]).toMatchObject([201, { drawing: null, seenBy: [source.name] }]);
  const answer = await open(body.url);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/webp']);
  const kept = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect(kept).toMatchObject({ format: 'webp', width: 256, height: 256 });
  expect([kept.exif, kept.xmp]).toEqual([undefined, undefined]);
});

test('what is no picture, is broken, disguised or too large gets an answer that says so', async () => {
  const png = await plain(20, 20).png().toBuffer();
  const answers = [
    await send(Buffer.from('%PDF-1.7'), 'ich.pdf'),
    await send(png, 'ich.jpg'),
    await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'ich.svg'),
    await send(png.subarray(0, 60), 'ich.png'),
    await send(Buffer.alloc(0), 'ich.png'),
    await send(await plain(8000, 7000).png({ compressionLevel: 1 }).toBuffer(), 'ich.png'),
    await send(Buffer.alloc(10 * 1024 * 1024 + 1), 'ich.png'),
  ];
  expect(answers.map(({ status, body }) => `${status} ${body.code}`)).toEqual([
    '422 file-type-not-allowed',
    '422 file-type-mismatch',
    '422 file-type-not-allowed',
    '422 picture-broken',
    '422 file-empty',
    '422 picture-too-large',
    '413 payload-too-large',
  ]);
  expect(answers[0]?.body.detail).toContain('ein Bild');
  expect(await photos()).toHaveLength(0);
});

test('a moving picture shows its first frame', async () => {
  const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 200), Buffer.alloc(20 * 20 * 3, 20)]);
  const moving = await sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } })
    .gif()
    .toBuffer();
  const { body } = await send(moving, 'ich.gif');
  const kept = await sharp(Buffer.from(await (await open(body.url)).arrayBuffer())).metadata();
  expect(kept).toMatchObject({ width: 256, height: 256 });
  expect(kept.pages ?? 1).toBe(1);
});

test('the managers of the person see it, and neighbours and other companies do not know of it', async () => {
  const { body } = await send(await photo());
  const id = new URL(body.url).pathname.split('/').pop();
  const manager = await aManager(db.direct, source.id);
  const shown = await app.call(
    manager.session,
    `GET /manage/${source.id}/portraits?people=${resident.contact.personId}`,
  );
  expect(shown.body.items).toMatchObject([{ id: resident.contact.personId, drawing: null }]);
  expect((await open(shown.body.items[0].url)).status).toBe(200);
  const strangers = [await aResident(db.direct, source.id), await aManager(db.direct, (await aSource(db.direct)).id)];
  for (const { session } of strangers) expect((await app.call(session, `GET /portraits/${id}`)).status).toBe(404);
});

test('a photo lies in each of the data sources apart, and goes with its bytes when a drawing or nothing is chosen', async () => {
  const other = await aSource(db.direct);
  const { personId } = await aContact(db.direct, other.id);
  await aMembership(db.direct, other.id, { accountId: resident.account.id, personId });
  const { body } = await send(await photo());
  expect(body.seenBy.toSorted()).toEqual([source.name, other.name].toSorted());
  const files = () => db.direct`select source_id from files where source_id in (${source.id}, ${other.id})`;
  expect(await files()).toHaveLength(2);
  await send(await photo());
  expect(await files()).toHaveLength(2);
  const drawn = await app.call(resident.session, 'PUT /me/portrait', { drawing: 'cat' });
  expect(drawn.body).toMatchObject({ drawing: 'cat', url: null });
  expect(await files()).toHaveLength(0);
  expect((await open(body.url)).status).toBe(404);
  const gone = await app.call(resident.session, 'PUT /me/portrait', { drawing: null });
  expect(gone.body).toEqual({ drawing: null, url: null, displayName: null, seenBy: [] });
});

test('a company that somebody comes to later sees what they show, with bytes of its own', async () => {
  const { account, session } = resident;
  await send(await photo());
  const [other, third] = [await aSource(db.direct), await aSource(db.direct)];
  const invitation = await anInvitation(db.direct, other.id, account.email);
  expect((await app.call(session, `POST /me/invitations/${invitation}/accept`)).status).toBe(200);
  const { body } = await app.call(session, 'GET /me/portrait');
  expect(body.seenBy.toSorted()).toEqual([source.name, other.name].toSorted());
  const kept = await db.direct`select source_id from files where source_id in (${source.id}, ${other.id})`;
  expect(new Set(kept.map((row) => row.source_id)).size).toBe(2);
  const manager = await aManager(db.direct, other.id);
  const [{ personId } = { personId: '' }] = await db.direct<{ personId: string }[]>`
    select person_id as "personId" from memberships where id = ${invitation}`;
  const shown = await app.call(manager.session, `GET /manage/${other.id}/portraits?people=${personId}`);
  expect((await open(shown.body.items[0].url)).status).toBe(200);

  // The same by signing in; where somebody has been before nothing is put in the place of their initials.
  await app.call(session, 'PUT /me/portrait', { drawing: 'cat' });
  const passwordHash = await hashPassword('Sieben Zwerge am Fenster');
  await db.direct`update accounts set password_hash = ${passwordHash} where id = ${account.id}`;
  await db.direct`delete from portraits where source_id = ${other.id}`;
  await db.direct`update memberships set last_online = now() where source_id = ${other.id}`;
  const { personId: there } = await aContact(db.direct, third.id);
  await aMembership(db.direct, third.id, { accountId: account.id, personId: there });
  const order = { email: account.email, password: 'Sieben Zwerge am Fenster', session: 'cookie' };
  expect((await app.call(null, 'POST /auth/sign-in', order)).status).toBe(200);
  const seen = await app.call(session, 'GET /me/portrait');
  expect(seen.body.seenBy.toSorted()).toEqual([source.name, third.name].toSorted());
});
