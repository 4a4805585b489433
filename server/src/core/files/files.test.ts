import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, testOrigin } from '../../../../test/support/app.js';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { aManager, aResident, aSession, aSource, testSecret } from '../../../../test/support/factories.js';
import { fileLink } from './file-links.js';
import { fileGate } from './files.js';

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(200_000)]);

let db: TestDatabase;
let kit: Awaited<ReturnType<typeof testApp>>;
let source: Awaited<ReturnType<typeof aSource>>;
let manager: Awaited<ReturnType<typeof aManager>>;
let resident: Awaited<ReturnType<typeof aResident>>;

/** Items that the gate of these tests shows. */
const visible = new Set<string>();
fileGate('test-item', async (_sql, caller, itemId) => visible.has(`${caller.accountId} ${itemId}`));

beforeAll(async () => {
  db = await testDatabase();
  kit = await testApp(db.database);
  source = await aSource(db.direct);
  manager = await aManager(db.direct, source.id);
  resident = await aResident(db.direct, source.id);
});
afterAll(async () => {
  await kit.close();
  await db.close();
});

async function upload(
  name: string,
  bytes: Uint8Array,
  { session = manager.session, type = 'application/octet-stream' } = {},
) {
  const path = `/api/v1/manage/${source.id}/files?name=${encodeURIComponent(name)}`;
  const response = await kit.app.request(`${testOrigin}${path}`, {
    method: 'POST',
    headers: { host: 'localhost', origin: testOrigin, 'content-type': type, ...session.headers },
    body: Buffer.from(bytes),
  });
  return { status: response.status, body: await response.json() };
}

/** Uploads a file, attaches it to an item and shows that to the resident: gives the resident's link. */
async function aLink({
  name = 'Hausordnung.pdf',
  bytes = pdf as Uint8Array,
  now = new Date(),
  session = resident.session,
} = {}) {
  const { body } = await upload(name, bytes);
  const itemId = uuid();
  await db.direct`insert into attachments (source_id, item_kind, item_id, file_id, position)
    values (${source.id}, 'test-item', ${itemId}, ${body.id}, 0)`;
  visible.add(`${resident.account.id} ${itemId}`);
  const context = { caller: { sessionId: session.id }, now, selfOrigin: testOrigin, services: { secret: testSecret } };
  const link = fileLink(context, { ...body, sourceId: source.id, itemKind: 'test-item', itemId });
  return { ...link, itemId };
}

/** Fetches as a browser follows a link: no token, no cookie, no origin. */
const follow = (url: string, headers: Record<string, string> = {}) =>
  kit.app.request(url, { headers: { host: 'localhost', ...headers } });

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('an uploaded file comes back whole by its link, without any token', async () => {
  const { url } = await aLink();

  const response = await follow(url);

  expect(response.status).toBe(200);
  expect((await bytesOf(response)).equals(pdf)).toBe(true);
});

test('an upload tells what was stored', async () => {
  const { status, body } = await upload('Grüße aus dem Haus.txt', Buffer.from('Grüße'));

  expect(status).toBe(201);
  expect(body).toEqual({ id: expect.any(String), name: 'Grüße aus dem Haus.txt', type: 'text/plain', size: 7 });
});

test.each([
  ['programm.exe', Buffer.from('MZ'), 422, 'file-type-not-allowed'],
  ['rechnung.pdf', Buffer.from('MZ'), 422, 'file-type-mismatch'],
  ['leer.pdf', Buffer.alloc(0), 422, 'file-empty'],
  ['zu-gross.pdf', Buffer.concat([pdf, Buffer.alloc(25 * 1024 * 1024)]), 413, 'payload-too-large'],
  ['', pdf, 400, 'invalid-input'],
])('uploading %s is refused with a reason and leaves nothing behind', async (name, bytes, status, code) => {
  const [before] = await db.direct`select count(*) from files`;

  const refused = await upload(name, bytes);

  expect(refused).toMatchObject({ status, body: { code, detail: expect.stringMatching(/\.$/) } });
  expect(await db.direct`select count(*) from files`).toEqual([before]);
});

test('only managers of the data source can upload', async () => {
  const elsewhere = await aManager(db.direct, (await aSource(db.direct)).id);

  expect((await upload('a.pdf', pdf, { session: resident.session })).status).toBe(404);
  expect((await upload('a.pdf', pdf, { session: elsewhere.session })).status).toBe(404);
});

test('a part of a file is answered with exactly that part', async () => {
  const { url } = await aLink();

  const response = await follow(url, { range: 'bytes=100-1099' });

  expect(response.status).toBe(206);
  expect(response.headers.get('content-range')).toBe(`bytes 100-1099/${pdf.length}`);
  expect(response.headers.get('content-length')).toBe('1000');
  expect((await bytesOf(response)).equals(pdf.subarray(100, 1100))).toBe(true);
});

test('a part behind the end is answered with the size', async () => {
  const { url } = await aLink();

  const response = await follow(url, { range: `bytes=${pdf.length}-` });

  expect(response.status).toBe(416);
  expect(response.headers.get('content-range')).toBe(`bytes */${pdf.length}`);
  expect(await response.json()).toMatchObject({ code: 'range-not-satisfiable' });
});

test('the rest of a download that began with another version is answered with all of it', async () => {
  const { url } = await aLink();
  const { headers } = await follow(url, { range: 'bytes=0-9' });

  const same = await follow(url, { range: 'bytes=10-19', 'if-range': headers.get('etag') as string });
  const other = await follow(url, { range: 'bytes=10-19', 'if-range': '"another"' });

  expect([same.status, other.status]).toEqual([206, 200]);
});

test('a download cannot run anything, be stored by caches or tell where it came from', async () => {
  const { url } = await aLink({ name: 'Notiz für "alle"; <b>.txt', bytes: Buffer.from('<script>alert(1)</script>') });

  const { headers } = await follow(url);

  expect(Object.fromEntries(headers)).toMatchObject({
    'content-type': 'text/plain',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="[^"<>;]*"; filename\*=UTF-8''Notiz%20f%C3%BCr%20%22alle%22%3B%20%3Cb%3E\.txt$/,
    ),
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-store',
    'cross-origin-resource-policy': 'cross-origin',
  });
});

// One pixel.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

test('a picture has what the viewer of a browser needs, and nothing that runs', async () => {
  const { headers } = await follow((await aLink({ name: 'Fleck.png', bytes: png })).url);

  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; frame-ancestors 'self'; sandbox; img-src 'self'; style-src 'unsafe-inline'",
  );
});

test('a PDF is shown in place, without the sandbox in which no viewer starts', async () => {
  const { headers } = await follow((await aLink()).url);

  expect(headers.get('content-disposition')).toMatch(/^inline; filename="Hausordnung.pdf"/);
  expect(headers.get('content-security-policy')).not.toContain('sandbox');
});

test('a link ends with the next hour', async () => {
  const { url } = await aLink({ now: new Date('2026-11-22T10:10:00Z') });

  kit.at('2026-11-22T11:59:59Z');
  const before = await follow(url);
  kit.at('2026-11-22T12:00:00Z');
  const after = await follow(url);
  kit.at(null);

  expect([before.status, after.status]).toEqual([200, 401]);
});

test('links of one hour are the same, so that browsers need not fetch again', async () => {
  const link = (time: string) => {
    const context = {
      caller: { sessionId: resident.session.id },
      now: new Date(time),
      selfOrigin: testOrigin,
      services: { secret: testSecret },
    };
    const file = {
      sourceId: source.id,
      id: source.id,
      name: '',
      type: '',
      size: 0,
      itemKind: 'test-item',
      itemId: source.id,
    };
    return fileLink(context, file).url;
  };

  expect(link('2026-11-22T10:00:00Z')).toBe(link('2026-11-22T10:59:59Z'));
  expect(link('2026-11-22T10:59:59Z')).not.toBe(link('2026-11-22T11:00:00Z'));
});

test('a link whose item is no longer shown answers 404 at once', async () => {
  const { url, itemId } = await aLink();
  visible.delete(`${resident.account.id} ${itemId}`);

  expect((await follow(url)).status).toBe(404);
});

test('a link ends with the session that it was made for', async () => {
  const session = await aSession(db.direct, resident.account.id);
  const { url } = await aLink({ session });
  expect((await follow(url)).status).toBe(200);

  await db.direct`delete from sessions where id = ${session.id}`;

  expect((await follow(url)).status).toBe(401);
});

test.each([
  ['another file', (url: URL, other: URL) => Object.assign(url, { pathname: other.pathname })],
  ['another item', (url: URL, other: URL) => url.searchParams.set('item', other.searchParams.get('item') as string)],
  ['a later end', (url: URL) => url.searchParams.set('until', '4102444800')],
  ['a guessed signature', (url: URL) => url.searchParams.set('signature', randomBytes(32).toString('base64url'))],
  ['no signature', (url: URL) => url.searchParams.delete('signature')],
])('a link that was changed to %s is refused', async (_what, change) => {
  const url = new URL((await aLink()).url);
  change(url, new URL((await aLink()).url));

  expect((await follow(url.href)).status).toBe(401);
});

test("a link's token opens nothing but signed links", async () => {
  const token = new URL((await aLink()).url).searchParams.get('link') as string;

  const asBearer = await kit.call({ headers: { authorization: `Bearer ${token}` } }, 'GET /me');
  const asCookie = await kit.call({ headers: { cookie: `p24-session=${token}` } }, 'GET /me');

  expect([asBearer.status, asCookie.status]).toEqual([401, 401]);
});

test('with a token, too, a file shows only as part of an item that the caller may see', async () => {
  const { id, itemId } = await aLink();
  const neighbour = await aResident(db.direct, source.id);
  const stranger = await aResident(db.direct, (await aSource(db.direct)).id);
  const path = `GET /files/${id}?item=test-item.${itemId}`;

  expect((await kit.call(resident.session, path)).status).toBe(200);
  expect((await kit.call(neighbour.session, path)).status).toBe(404);
  expect((await kit.call(stranger.session, path)).status).toBe(404);
  expect((await kit.call(resident.session, `GET /files/${id}?item=test-item.${uuid()}`)).status).toBe(404);
  expect((await kit.call(resident.session, `GET /files/${id}?item=unknown-kind.${itemId}`)).status).toBe(404);
});

test('asking for the headers only sends no bytes and leaves nothing open', async () => {
  const { url } = await aLink();

  const response = await kit.app.request(url, { method: 'HEAD', headers: { host: 'localhost' } });

  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe(String(pdf.length));
  expect((await bytesOf(response)).length).toBe(0);
});
