import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testApp, testOrigin } from '../../../../test/support/app.js';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { aManager, aResident, aSource, testSecret } from '../../../../test/support/factories.js';
import { aPdf } from './a-pdf.fixture.js';
import { attachOwn, type OwnAttachments, ownUploads } from './attachments.js';
import { fileLink } from './file-links.js';

let db: TestDatabase;
let kit: Awaited<ReturnType<typeof testApp>>;
let source: Awaited<ReturnType<typeof aSource>>;
let manager: Awaited<ReturnType<typeof aManager>>;
let resident: Awaited<ReturnType<typeof aResident>>;

beforeAll(async () => {
  db = await testDatabase();
  kit = await testApp(db.database);
});
beforeEach(async () => {
  source = await aSource(db.direct);
  manager = await aManager(db.direct, source.id);
  resident = await aResident(db.direct, source.id);
});
afterAll(async () => {
  await kit.close();
  await db.close();
});

type Sender = Pick<typeof resident, 'session'>;

async function send(path: string, { session }: Sender, bytes: Uint8Array) {
  const response = await kit.app.request(`${testOrigin}/api/v1${path}`, {
    method: 'POST',
    headers: { host: 'localhost', origin: testOrigin, 'content-type': 'application/octet-stream', ...session.headers },
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: await response.json() };
}

const upload = (name: string, bytes: Uint8Array, { by = resident as Sender, to = source.id } = {}) =>
  send(`/files?source=${to}&name=${encodeURIComponent(name)}`, by, bytes);
const publish = (name: string, bytes: Uint8Array) =>
  send(`/manage/${source.id}/files?name=${encodeURIComponent(name)}`, manager, bytes);

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 90, b: 40 } } });

/** A photo as a telephone takes it: held upright, with the place where it was taken. */
const photo = () =>
  picture(60, 40)
    .withExif({ IFD0: { Make: 'Telefon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 3/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

const attach = (files: string[], options: Partial<OwnAttachments> = {}) => {
  const { accountId = resident.account.id, sourceId = source.id } = options;
  const item = { itemKind: 'test-item', itemId: crypto.randomUUID() };
  return db.database.transaction({ sources: [sourceId] }, (sql) =>
    attachOwn(sql, { sourceId, accountId, ...item, files }),
  );
};

/** Fetches an own upload that lies unattached, as its preview does. */
async function fetchOwn(id: string, { account, session } = resident) {
  const [shown] = await db.database.transaction({ sources: [source.id] }, (sql) => ownUploads(sql, account.id, [id]));
  if (!shown) throw new Error('It is no own upload.');
  const context = {
    caller: { sessionId: session.id },
    now: new Date(),
    selfOrigin: testOrigin,
    services: { secret: testSecret },
  };
  const response = await kit.app.request(fileLink(context, shown).url, { headers: { host: 'localhost' } });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
}

test("a resident's photo is kept upright, without the place where it was taken", async () => {
  const taken = await photo();
  expect(await sharp(taken).metadata()).toMatchObject({ orientation: 6, exif: expect.anything() });

  const { status, body } = await upload('Wasserschaden.jpg', taken);
  const { bytes } = await fetchOwn(body.id);

  expect({ status, type: body.type, size: body.size }).toEqual({ status: 201, type: 'image/jpeg', size: bytes.length });
  const kept = await sharp(bytes).metadata();
  expect(kept).toMatchObject({ format: 'jpeg', width: 40, height: 60 });
  expect([kept.exif, kept.icc, kept.xmp, kept.iptc, kept.orientation]).toEqual(Array(5).fill(undefined));
  expect(bytes.includes('Telefon')).toBe(false);
});

test.each([
  ['png', () => picture(4100, 50).png().toBuffer()],
  ['webp', () => picture(4100, 50).webp().toBuffer()],
  ['gif', () => picture(4100, 50).gif().toBuffer()],
] as const)('a wide picture stays %s and is kept with 4,000 pixels at most', async (format, make) => {
  const { body } = await upload(`bild.${format}`, await make());

  expect(await sharp((await fetchOwn(body.id)).bytes).metadata()).toMatchObject({ format, width: 4000 });
});

test('what a manager publishes is kept as it is', async () => {
  const taken = await photo();

  expect((await publish('Fassade.jpg', taken)).body.size).toBe(taken.length);
});

const refused: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array, string])[] = [
  ['leer.pdf', () => Buffer.alloc(0), 'file-empty'],
  ['rechnung.exe', () => Buffer.from('MZ'), 'file-type-not-allowed'],
  ['zeichnung.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type-not-allowed'],
  [
    'foto.png',
    () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    'file-type-mismatch',
  ],
  ['foto.jpg', () => picture(9, 9).png().toBuffer(), 'file-type-mismatch'],
  ['geheim.pdf', () => aPdf({ userPassword: 'sonne', ownerPassword: 'mond' }), 'file-encrypted'],
  ['kaputt.jpg', async () => (await picture(900, 900).jpeg().toBuffer()).subarray(0, 600), 'picture-broken'],
  ['kaputt.png', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'picture-broken'],
  ['plan.png', () => picture(10_001, 5000).png().toBuffer(), 'picture-too-large'],
  ['IMG_1.heic', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'picture-heic'],
];

test.each(refused)('%s is refused with its own reason, whoever uploads it', async (name, make, code) => {
  const bytes = await make();

  for (const send of [upload, publish]) {
    const { status, body } = await send(name, bytes);
    expect({ status, code: body.code }).toEqual({ status: 422, code });
    expect(body.detail).toMatch(/\.$/);
  }
  expect(await db.direct`select 1 from files where source_id = ${source.id}`).toHaveLength(0);
});

test('a PDF that anybody may read, and only not change, is taken', async () => {
  const bytes = await aPdf({ userPassword: '', ownerPassword: 'mond' });
  expect(Buffer.from(bytes).includes('/Encrypt')).toBe(true);

  expect((await upload('vertrag.pdf', bytes)).status).toBe(201);
});

test('residents upload to their own data sources, managers not at all', async () => {
  const elsewhere = await aSource(db.direct);

  expect((await upload('a.txt', Buffer.from('a'), { to: elsewhere.id })).status).toBe(404);
  expect((await upload('a.txt', Buffer.from('a'), { by: manager })).status).toBe(403);
});

test('an own upload is attached once, also when two items ask at the same time', async () => {
  const { body } = await upload('a.txt', Buffer.from('a'));

  const answers = await Promise.all([attach([body.id]), attach([body.id])]);

  expect(answers.sort()).toEqual([false, true]);
  expect(await db.direct`select 1 from attachments where file_id = ${body.id}`).toHaveLength(1);
});

test('files are attached in the order given', async () => {
  const ids = [];
  for (const name of ['eins.txt', 'zwei.txt', 'drei.txt']) ids.unshift((await upload(name, Buffer.from(name))).body.id);

  expect(await attach([...ids, ...ids])).toBe(true);

  const rows = await db.direct`select file_id as id from attachments where source_id = ${source.id} order by position`;
  expect(rows.map(({ id }) => id)).toEqual(ids);
});

test("nobody attaches or fetches somebody else's upload, or one of managers", async () => {
  const neighbour = await aResident(db.direct, source.id);
  const { body: theirs } = await upload('a.txt', Buffer.from('a'), { by: neighbour });
  const { body: published } = await publish('b.txt', Buffer.from('b'));
  const { body: own } = await upload('c.txt', Buffer.from('c'));

  expect(await attach([own.id, theirs.id]).catch(() => 'failed')).toBe(false);
  expect(await attach([published.id])).toBe(false);
  expect(await attach([crypto.randomUUID()])).toBe(false);
  await expect(fetchOwn(theirs.id)).rejects.toThrow();
  const path = `GET /files/${theirs.id}?item=upload.${theirs.id}`;
  expect((await kit.call(resident.session, path)).status).toBe(404);
  expect((await kit.call(neighbour.session, path)).status).toBe(200);
});

test('more than 200 files a day that are attached to nothing are refused, until they are', async () => {
  const { body: first } = await upload('a.txt', Buffer.from('a'));
  await db.direct`
    insert into files (source_id, id, sha256, size, type, name, account_id)
    select source_id, gen_random_uuid(), sha256, size, type, name, account_id from files, generate_series(1, 199)
    where id = ${first.id}`;

  const full = await upload('b.txt', Buffer.from('b'));
  await attach([first.id]);
  const again = await upload('b.txt', Buffer.from('b'));

  expect(full).toMatchObject({ status: 422, body: { code: 'too-many-uploads' } });
  expect(again.status).toBe(201);
});
