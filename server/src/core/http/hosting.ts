import type { Context, Hono } from 'hono';
import { inRepository } from '../root.js';
import { type StaticFolder, staticFolder } from './static-folder.js';

/** Where the built elements lie. */
export const embedFolder = inRepository('packages/components/dist/embed/');
/** The pages that the server shows by itself. */
export const pagesFolder = inRepository('server/pages/');
/** The built portal. */
export const portalFolder = inRepository('examples/portal/dist/');

const forEverybody = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  'timing-allow-origin': '*',
};
const moving = 'public, max-age=300, stale-while-revalidate=86400';
const forGood = 'public, max-age=31536000, immutable';

/** Headers of our own pages: everything from here, nothing inline, no frames. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'cache-control': 'no-cache',
};

async function give(c: Context, folder: StaticFolder, path: string, headers: Record<string, string>) {
  return (await folder(path, c.req.raw, headers)) ?? c.notFound();
}

/**
 * Gives out the elements: what `v1` names moves with every version, what a version's own folder holds never changes,
 * and the manifest says which hashes belong to it.
 */
export function hostElements(app: Hono): void {
  const folder = staticFolder(embedFolder);
  app.get('/embed/:path{.+}', (c) => {
    const path = c.req.param('path');
    const kept = /^\d/.test(path) ? forGood : moving;
    return give(c, folder, path, { ...forEverybody, 'cache-control': kept });
  });
}

/** Addresses that are not the portal's: what is not there is not there. */
const elsewhere = /^\/(api|embed|pages|portal|dev)(\/|$)|\.[a-z0-9]+$/i;

/** The page of the portal for an address: that of the view which its first parts name, else the one for all. */
async function page(c: Context, folder: StaticFolder) {
  const [first = 'start', second] = c.req.path.split('/').filter(Boolean);
  for (const name of [...(second ? [`${first}/${second}`] : []), first]) {
    const found = await folder(`${name}.html`, c.req.raw, pageHeaders);
    if (found) return found;
  }
  return give(c, folder, 'index.html', pageHeaders);
}

/** Shows the portal: its files, and under every other address a page that knows what is there. */
export function hostPages(app: Hono, portalFiles = portalFolder): void {
  const pages = staticFolder(pagesFolder);
  const portal = staticFolder(portalFiles);
  // Browsers ask for it beside what names no icon, such as /openapi.json.
  app.get('/favicon.ico', (c) => give(c, pages, 'icon.svg', pageHeaders));
  app.get('/pages/:path{.+}', (c) => give(c, pages, c.req.param('path'), pageHeaders));
  app.get('/portal/:path{.+}', (c) => {
    const path = c.req.param('path');
    const kept = path.startsWith('part-') ? forGood : pageHeaders['cache-control'];
    return give(c, portal, path, { ...pageHeaders, 'cache-control': kept ?? moving });
  });
  app.get('*', (c) => (elsewhere.test(c.req.path) ? c.notFound() : page(c, portal)));
}
