import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname } from 'node:path';

/** A page of somebody else that has elements on it. */
export interface HostPage {
  /** Inside `body`; all elements of a resident by default. */
  body?: string;
  /** The page's own stylesheet. */
  css?: string;
  /** Addresses of module scripts; the server's loader by default. */
  scripts?: readonly string[];
  /** Attributes of `html`. */
  html?: string;
  doctype?: string;
}

/** What a resident has on a manager's page. */
export const allElements = `<main>
  <h1>Für Mieter</h1>
  <p24-login></p24-login>
  <h2>Aushang</h2>
  <p24-notice-board></p24-notice-board>
  <h2>Verbrauch</h2>
  <p24-consumption></p24-consumption>
  <h2>Anliegen</h2>
  <p24-form></p24-form>
  <h2>Tickets</h2>
  <p24-tickets></p24-tickets>
  <h2>Dokumente</h2>
  <p24-documents></p24-documents>
  <p24-chatbot></p24-chatbot>
</main>`;

/** The policy of a careful manager: nothing but the page itself and, where it is given, one other origin. */
export const strictPolicy = (from: string) =>
  `default-src 'none'; script-src ${from}; connect-src ${from}; img-src 'self' ${from}; style-src 'self'; base-uri 'none'; form-action 'none'`;

/** A manager's web server on loopback, on another origin than p24. */
export async function hostServer(url: string) {
  const files = new Map<string, { type: string; content: string; policy?: string }>();
  files.set('/icon.svg', { type: 'image/svg+xml', content: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  const server = createServer((request, response) => {
    const file = files.get(request.url?.split('?')[0] ?? '');
    if (!file) return response.writeHead(404).end();
    const policy = file.policy ? { 'content-security-policy': file.policy } : {};
    response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8`, ...policy }).end(file.content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let count = 0;

  return {
    origin,
    /** Puts up a page under a strict policy; its address. */
    page({ body = allElements, css = '', html = 'lang="de"', ...more }: HostPage = {}, policy = strictPolicy(url)) {
      const { scripts = [`${url}/embed/v1/p24.js`], doctype = '<!doctype html>' } = more;
      const path = `/page-${++count}`;
      files.set(`${path}.css`, { type: 'text/css', content: css });
      files.set(path, {
        type: 'text/html',
        policy,
        content: `${doctype}<html ${html}><head><meta charset="utf-8"><title>Hausverwaltung</title>
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <link rel="icon" href="/icon.svg"><link rel="stylesheet" href="${path}.css">
          ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}</head>
          <body>${body}</body></html>`,
      });
      return `${origin}${path}`;
    },
    /** Puts a copy of a folder's scripts below a path, changed by `edit`. */
    async copy(folder: string, path: string, edit = (text: string) => text) {
      for (const file of await readdir(folder)) {
        if (extname(file) !== '.js') continue;
        const content = edit(await readFile(`${folder}/${file}`, 'utf8'));
        files.set(`${path}/${basename(file)}`, { type: 'text/javascript', content });
      }
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
