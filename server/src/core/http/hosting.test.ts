import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRepository } from '../root.js';
import { hostPages } from './hosting.js';
import { staticFolder } from './static-folder.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'p24-static-'));
  await writeFile(join(folder, 'a.js'), 'export const a = 1;');
  await writeFile(join(folder, 'a.js.br'), brotliCompressSync('export const a = 1;'));
  await writeFile(join(folder, '.hidden.js'), 'secret');
  await writeFile(join(folder, 'key.pem'), 'secret');
});
afterAll(() => rm(folder, { recursive: true }));

const give = (path: string, headers: Record<string, string> = {}) =>
  staticFolder(folder)(path, new Request('http://localhost/', { headers }), {});

test('a file comes compressed for those who can read it, and not again while it is the same', async () => {
  const answer = await give('a.js', { 'accept-encoding': 'gzip, br' });
  expect(answer?.headers.get('content-encoding')).toBe('br');
  expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const plain = await give('a.js');
  expect(await plain?.text()).toBe('export const a = 1;');
  const again = await give('a.js', { 'if-none-match': plain?.headers.get('etag') ?? '' });
  expect(again?.status).toBe(304);
});

test('a file that changed is given out changed', async () => {
  const files = staticFolder(folder);
  const read = async () => (await files('b.css', new Request('http://localhost/'), {}))?.text();
  await writeFile(join(folder, 'b.css'), 'a{}');
  expect(await read()).toBe('a{}');
  await new Promise((resolve) => setTimeout(resolve, 20));
  await writeFile(join(folder, 'b.css'), 'b{}');
  expect(await read()).toBe('b{}');
});

test.each(['../hosting.ts', '..%2fhosting.ts', '.hidden.js', 'key.pem', 'missing.js', '', '/etc/passwd', 'a.js/'])(
  'nothing is given out for %j',
  async (path) => {
    expect(await give(path)).toBeNull();
  },
);

test('every page of the portal loads everything from here and nothing inline', async () => {
  const app = new Hono();
  hostPages(app, inRepository('examples/portal/public/'));
  const answer = await app.request('http://localhost/aushang/1');
  expect(answer.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'/,
  );
  const page = await answer.text();
  expect(page).not.toMatch(/ style=|<style|<script>|https?:\/\/(?!www\.w3\.org)/);
  // Scripts and styles are built; journeys load them.
  const files = [...page.matchAll(/(?:href|src)="(\/portal\/[^"]+\.svg)"/g)].map(([, path = '']) => path);
  expect(files.length).toBeGreaterThan(0);
  for (const path of [...files, '/pages/docs.css', '/pages/base.css']) {
    expect((await app.request(`http://localhost${path}`)).status, path).toBe(200);
  }
});

test.each([
  ['/', 'start'],
  ['/tickets', 'tickets'],
  ['/tickets/1?schritt=2', 'tickets'],
  ['/verwaltung/tickets/1', 'verwaltung/tickets'],
  ['/verwaltung/unbekannt', 'verwaltung'],
  ['/verwaltung', 'verwaltung'],
  ['/einladung', 'index'],
  ['/..%2f..%2ftickets', 'index'],
])('the page at %s is that of its view: %s', async (path, name) => {
  const app = new Hono();
  const views = await mkdtemp(join(tmpdir(), 'p24-views-'));
  await mkdir(join(views, 'verwaltung'));
  const names = ['index', 'start', 'tickets', 'verwaltung', 'verwaltung/tickets'];
  for (const one of names) await writeFile(join(views, `${one}.html`), one);
  hostPages(app, views);
  expect(await (await app.request(`http://localhost${path}`)).text()).toBe(name);
  await rm(views, { recursive: true });
});

test.each(['/api/v1/nothing', '/portal/nothing.js', '/wp-login.php', '/embed'])(
  'what is not there is not a page of the portal: %s',
  async (path) => {
    const app = new Hono();
    hostPages(app, inRepository('examples/portal/public/'));
    expect((await app.request(`http://localhost${path}`)).status).toBe(404);
  },
);
