import { beforeAll, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { aSource } from '../../../test/support/factories.js';
import { demoAccounts } from '../core/demo-accounts.js';

const page = 'https://www.lindenhof.example';

const { db, app } = await openApp();
let source: Awaited<ReturnType<typeof aSource>>;
beforeAll(async () => {
  source = await aSource(db.direct, { slug: 'lindenhof', origin: page, host: 'mieter.lindenhof.example' });
});

const theme = (query = '', headers: Record<string, string> = {}) =>
  app.call(null, `GET /theme${query}`, undefined, headers);

const set = (key: string, value: unknown) => db.direct`
  insert into settings (source_id, key, value) values (${source.id}, ${key}, ${db.direct.json(value as never)})
  on conflict (source_id, key) do update set value = excluded.value`;

test("a page's brand is found by its origin, its host, its slug or its id", async () => {
  const host = { host: 'mieter.lindenhof.example', origin: 'http://mieter.lindenhof.example' };
  for (const answer of [
    await theme('', { origin: page }),
    await theme('', host),
    await theme('?source=lindenhof'),
    await theme(`?source=${source.id}`),
  ]) {
    expect(answer.body).toMatchObject({ name: source.name, slug: 'lindenhof' });
  }
});

test('a host of no data source shows the standard face, a source that does not exist is not found', async () => {
  expect((await theme()).body).toMatchObject({ slug: null, name: 'Serviceportal' });
  expect((await theme('?source=nobody')).status).toBe(404);
  expect((await theme('', { origin: 'https://www.elsewhere.example' })).status).toBe(404);
});

test('every colour is derived from the three that the manager chose', async () => {
  const before = (await theme('?source=lindenhof')).body;
  await set('theme', { accent: '#7a1fa2', header: '#20123a', background: '#ffffff' });
  const { light, dark } = (await theme('?source=lindenhof')).body;
  expect(light['--p24-color-header']).toBe('#20123a');
  expect(light['--p24-color-accent']).not.toBe(before.light['--p24-color-accent']);
  expect(Object.keys(light)).toEqual(Object.keys(dark));
  for (const value of [...Object.values(light), ...Object.values(dark)]) expect(value).toMatch(/^#[0-9a-f]{6,8}$/);
});

test("a page's own stylesheet gets the same colours, and nothing else", async () => {
  const { light, dark } = (await theme('', { origin: page })).body;
  const headers = { host: 'localhost', origin: page };
  const answer = await app.app.request(`${testOrigin}/api/v1/theme.css`, { headers });
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(answer.headers.get('access-control-allow-origin')).toBe(page);
  expect(answer.headers.get('vary')).toContain('Origin');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
  const css = await answer.text();
  for (const [property, value] of Object.entries(light)) {
    expect(css).toContain(`${property}:${value};`);
    expect(css).toContain(`${property}:light-dark(${value},${dark[property]});`);
  }
  const stranger = { host: 'localhost', origin: 'https://www.elsewhere.example' };
  expect((await app.app.request(`${testOrigin}/api/v1/theme.css`, { headers: stranger })).status).toBe(404);
});

test('broken settings fall back and hold nothing up', async () => {
  await set('theme', { accent: 'red; } body { display: none' });
  await set('homepage', 'javascript:alert(1)');
  const { status, body } = await theme('?source=lindenhof');
  expect([status, body.homepage]).toEqual([200, null]);
});

test("the demo's sign-ins are shown on the demo's own machine and for its own sources only", async () => {
  const { body } = await theme('?source=lindenhof');
  expect(body.demo).toBeUndefined();
  await db.direct`update sources set demo = true where id = ${source.id}`;
  const own = demoAccounts.filter((account) => account.source === 'lindenhof').map(({ email }) => email);
  const shown = (await theme('?source=lindenhof')).body.demo.map(({ email }: { email: string }) => email);
  expect(shown).toEqual(own);
  expect((await theme('?source=lindenhof', { 'x-forwarded-for': '203.0.113.5' })).body.demo).toBeUndefined();
});
