import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Hono } from 'hono';
import { inRepository } from '../root.js';
import { staticFolder } from './static-folder.js';

/** An example website: the same pages for each of the demo's companies, in other words and under an origin of its own. */
export interface Website {
  /** Slug of the data source that lists its origin. */
  slug: string;
  /** The company's name. */
  name: string;
  /** Where it is reached, with a slash at the end. */
  url: string;
}

const folder = (path: string) => inRepository(`examples/homepage/${path}`);

/** Whether the example websites are part of this installation. */
export const hasWebsites = (): boolean => existsSync(folder('public/'));

/** What the example's pages name as the server's origin. */
const writtenOrigin = 'http://localhost:2424';

/** What another company writes in the place of what the pages say; the first that fits wins. */
function wordsOf(slug: string): [string, string][] {
  const file = folder(`${slug}/words.json`);
  return existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : [];
}

interface Order {
  /** Origin of the server that its pages load p24 from. */
  server: string;
  own: Website;
  websites: readonly Website[];
  /** The example with a sign-in of its own; null where it is not shown. */
  secondDoor: string | null;
}

const titled = (slug: string) => slug.replace(/^./, (letter) => letter.toUpperCase());

/** The bar above the pages that leads to the same page of the other companies, and to the portal. */
function demoBar(page: string, { server, own, websites, secondDoor }: Order): string {
  const path = page === 'index.html' ? '' : page;
  const links = websites.map(
    ({ url, slug }) => `<a href="${url}${path}"${url === own.url ? ' aria-current="true"' : ''}>${titled(slug)}</a>`,
  );
  const door = secondDoor ? `<a href="${secondDoor}">Mit eigener Anmeldung</a>` : '';
  return `<aside class="demo-bar" aria-label="Vorführung"><p>Dieselbe Webseite für</p>${links.join('')}${door}<a href="${server}/">Zum Portal</a></aside>`;
}

/** The header that a careful manager would send: only the page itself and the server are named. */
const policy = (server: string) =>
  `default-src 'none'; script-src 'self' ${server}; connect-src ${server}; img-src 'self' ${server}; style-src 'self' ${server}; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const headersFor = (server: string) => ({
  'content-security-policy': policy(server),
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cache-control': 'no-cache',
});

/** An example website under a strict content security policy. */
export function websiteApp({ server, own, websites, secondDoor }: Order): Hono {
  const replaced = [...wordsOf(own.slug), [writtenOrigin, server] as const];
  const rewrite = (file: string, text: string) =>
    replaced
      .reduce((page, [from, to]) => page.replaceAll(from, to), text)
      .replace('</head>', '<link rel="stylesheet" href="demo-bar.css"></head>')
      .replace('<header class="top">', `${demoBar(basename(file), { server, own, websites, secondDoor })}$&`);
  const folders = [`${own.slug}/public/`, 'public/', 'demo/'].map((path) => staticFolder(folder(path), rewrite));
  const headers = headersFor(server);
  const app = new Hono();
  app.get('*', async (c) => {
    const path = new URL(c.req.url).pathname.slice(1) || 'index.html';
    for (const name of [path, `${path}.html`]) {
      for (const files of folders) {
        const found = await files(name, c.req.raw, headers);
        if (found) return found;
      }
    }
    return c.text('Diese Seite gibt es nicht.', 404);
  });
  return app;
}
