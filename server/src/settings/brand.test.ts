import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aPng } from '../../../test/support/brand.js';
import { aManager, aSource } from '../../../test/support/factories.js';

const { db, app } = await openApp();
let source: Awaited<ReturnType<typeof aSource>>;
let admin: Awaited<ReturnType<typeof aManager>>['session'];
beforeEach(async () => {
  source = await aSource(db.direct);
  admin = (await aManager(db.direct, source.id, { role: 'admin' })).session;
});

const none = { logo: null, appSmall: null, appLarge: null, mail: null, favicon: null };
const bare = {
  name: 'Hausverwaltung Ahorn',
  title: 'Mein Ahorn',
  homepage: 'https://www.ahorn.example/',
  legal: { imprint: 'https://www.ahorn.example/impressum', privacy: null, terms: null },
  postal: 'Ahornweg 1\n50667 Köln',
  phone: '0221 98765-0',
  hours: 'Mo–Fr 9–12 Uhr',
  emergency: '0221 98765-99',
  colors: { accent: '#7a1fa2', header: '#20123a', background: '#ffffff' },
  images: none,
};

const save = (brand: object) => app.call(admin, `PUT /manage/${source.id}/brand`, brand);
const theme = async () => (await app.call(null, `GET /theme?source=${source.id}`)).body;

async function upload(bytes: Uint8Array, name: string, kind = 'logo') {
  const response = await app.app.request(
    `${testOrigin}/api/v1/manage/${source.id}/brand/pictures?kind=${kind}&name=${name}`,
    {
      method: 'POST',
      headers: {
        ...{ host: 'localhost', origin: testOrigin, 'content-type': 'application/octet-stream' },
        ...admin.headers,
      },
      body: new Uint8Array(bytes),
    },
  );
  return { status: response.status, body: await response.json() };
}

const fetched = (url: string) => app.app.request(`${testOrigin}${url}`, { headers: { host: 'localhost' } });
const pixelsOf = async (url: string) => Buffer.from(await (await fetched(url)).arrayBuffer());

test('what an administrator saves is what everybody sees before signing in, and the log says so', async () => {
  const { status, body } = await save(bare);
  expect([status, body]).toEqual([200, bare]);
  const { light, dark: _, images: __, ...shown } = await theme();
  const { images: ___, colors, postal: ____, phone: _5, hours: _6, emergency: _7, ...words } = bare;
  expect(shown).toMatchObject(words);
  expect(light['--p24-color-header']).toBe(colors.header);
  const log = await app.call(admin, `GET /manage/${source.id}/audit`);
  expect(log.body.items[0]).toMatchObject({
    action: 'settings.changed',
    details: { area: 'brand', changed: 'name, title, homepage, legal, postal, phone, hours, emergency, colors' },
  });
  await save(bare);
  expect((await app.call(admin, `GET /manage/${source.id}/audit`)).body.items).toHaveLength(log.body.items.length);
});

test('what is taken away falls back to what the product shows', async () => {
  const standard = await theme();
  await save(bare);
  const nothing = {
    ...bare,
    title: null,
    homepage: null,
    postal: null,
    colors: null,
    phone: null,
    hours: null,
    emergency: null,
  };
  expect((await save(nothing)).body).toEqual(nothing);
  expect(await theme()).toMatchObject({ title: null, homepage: null, light: standard.light });
});

test('links are https or on this machine, and every wrong one is named', async () => {
  const wrong = {
    ...bare,
    homepage: 'http://www.ahorn.example',
    legal: { ...bare.legal, terms: 'javascript:alert(1)' },
  };
  const { status, body } = await save(wrong);
  expect(status).toBe(400);
  expect(body.errors).toMatchObject([
    { pointer: '#/homepage', code: 'address-not-https' },
    { pointer: '#/legal/terms', code: 'wrong-format' },
  ]);
  expect((await save({ ...bare, homepage: 'http://localhost:2425/' })).status).toBe(200);
});

test('a logo is drawn within its size, stays transparent, and is given out to everybody for good', async () => {
  const { status, body } = await upload(await aPng(1800, 300), 'logo.png');
  expect([status, body]).toEqual([201, { id: body.id, url: body.url, width: 600, height: 100 }]);
  expect((await theme()).images.logo).toBeNull();

  expect((await save({ ...bare, images: { ...none, logo: body.id } })).body.images.logo).toEqual(body);
  const { url } = (await theme()).images.logo;
  const answer = await fetched(url);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  const picture = sharp(Buffer.from(await answer.arrayBuffer()));
  expect(await picture.metadata()).toMatchObject({ format: 'png', width: 600, height: 100, hasAlpha: true });
  expect((await picture.raw().toBuffer())[3]).toBe(128);
});

test('what is smaller than its size is not blown up; what has a fixed size stands in the middle of it', async () => {
  expect((await upload(await aPng(200, 50), 'a.png')).body).toMatchObject({ width: 200, height: 50 });
  const { body } = await upload(await aPng(64, 32), 'icon.png', 'favicon');
  expect(body).toMatchObject({ width: 32, height: 32 });
  await save({ ...bare, images: { ...none, favicon: body.id } });
  const { data, info } = await sharp(await pixelsOf(body.url))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const alphaAt = (row: number) => data[(row * info.width + 16) * info.channels + 3];
  expect([alphaAt(2), alphaAt(16), alphaAt(29)]).toEqual([0, 128, 0]);
});

test('JPEG and the first frame of a GIF become PNG', async () => {
  const photo = await sharp(await aPng(300, 300))
    .jpeg()
    .toBuffer();
  const frames = [await aPng(40, 20), await aPng(40, 20)];
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  for (const [bytes, name, size] of [
    [photo, 'haus.jpg', { width: 122, height: 122 }],
    [moving, 'winkt.gif', { width: 40, height: 20 }],
  ] as const) {
    const { body } = await upload(bytes, name);
    expect(body).toMatchObject(size);
    expect(await sharp(await pixelsOf(body.url)).metadata()).toMatchObject({ format: 'png', ...size });
  }
});

test('what is no picture of the right kind is told why, and nothing of it is kept', async () => {
  const png = await aPng(300, 100);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const bomb = await sharp({ create: { width: 10_000, height: 5_001, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  const wrong: [Uint8Array, string, string][] = [
    [svg, 'logo.svg', 'picture-kind-not-allowed'],
    [svg, 'logo.png', 'file-type-mismatch'],
    [Buffer.from('<!doctype html><script>alert(1)</script>'), 'logo.gif', 'file-type-mismatch'],
    [png, 'logo.jpg', 'file-type-mismatch'],
    [await sharp(png).webp().toBuffer(), 'logo.webp', 'picture-kind-not-allowed'],
    [Buffer.from('%PDF-1.7'), 'logo.pdf', 'picture-kind-not-allowed'],
    [png.subarray(0, 60), 'logo.png', 'picture-broken'],
    [Buffer.concat([png.subarray(0, 33), Buffer.alloc(500, 7)]), 'logo.png', 'picture-broken'],
    [bomb, 'logo.png', 'picture-too-large'],
    [Buffer.alloc(0), 'logo.png', 'file-empty'],
  ];
  for (const [bytes, name, code] of wrong) {
    const { status, body } = await upload(bytes, name);
    expect([name, status, body.code]).toEqual([name, 422, code]);
  }
  const tooMuch = await upload(Buffer.alloc(5_000_001), 'logo.png');
  expect([tooMuch.status, tooMuch.body.code]).toEqual([413, 'payload-too-large']);
  expect(tooMuch.body.detail).toContain('5 MB');
  expect(await db.direct`select from brand_pictures where source_id = ${source.id}`).toHaveLength(0);
});

test('what came off can be put on again for a day, and its address works for pages that still show it', async () => {
  const { body: logo } = await upload(await aPng(100, 40), 'logo.png');
  await save({ ...bare, images: { ...none, logo: logo.id } });
  await save(bare);
  expect((await theme()).images.logo).toBeNull();
  expect((await fetched(logo.url)).status).toBe(200);
  expect((await save({ ...bare, images: { ...none, logo: logo.id } })).body.images.logo).toEqual(logo);

  await save(bare);
  await db.direct`update brand_pictures set kept_until = now() - interval '1 minute' where source_id = ${source.id}`;
  expect((await fetched(logo.url)).status).toBe(404);
  const gone = await save({ ...bare, images: { ...none, logo: logo.id } });
  expect(gone.body.errors).toMatchObject([{ pointer: '#/images/logo', code: 'picture-gone' }]);
});

test('a picture is worn in its own place and by its own data source alone', async () => {
  const { body: icon } = await upload(await aPng(32, 32), 'icon.png', 'favicon');
  const swapped = await save({ ...bare, images: { ...none, logo: icon.id } });
  expect(swapped.body.errors).toMatchObject([{ pointer: '#/images/logo', code: 'picture-gone' }]);

  const mine = source;
  source = await aSource(db.direct);
  admin = (await aManager(db.direct, source.id, { role: 'admin' })).session;
  expect((await save({ ...bare, images: { ...none, favicon: icon.id } })).status).toBe(400);
  expect((await fetched(icon.url.replace(mine.id, source.id))).status).toBe(404);
});

test('files that are no pictures of a brand are given out to nobody', async () => {
  const bytes = await aPng(20, 20);
  const { sha256, size } = await app.services.files.put(
    source.id,
    (async function* () {
      yield bytes;
    })(),
    bytes.length,
  );
  await db.direct`
    insert into files (source_id, id, sha256, size, type, name)
    values (${source.id}, ${crypto.randomUUID()}, ${sha256}, ${size}, 'image/png', 'vertraulich.png')`;
  expect((await fetched(`/api/v1/brands/${source.id}/${sha256.toString('hex')}.png`)).status).toBe(404);
});
