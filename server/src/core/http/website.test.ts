import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRepository } from '../root.js';
import { websiteApp } from './website.js';

const server = 'http://localhost:4567';
const websites = [
  { slug: 'lindenhof', name: 'Hausverwaltung Lindenhof', url: 'http://127.0.0.1:4568/' },
  { slug: 'nordlicht', name: 'Nordlicht Immobilienverwaltung', url: 'http://127.0.0.1:4569/' },
] as const;
const [first, second] = websites.map((own) => {
  const app = websiteApp({ server, own, websites, secondDoor: null });
  return async (path: string) => app.request(`${own.url}${path}`);
}) as [(path: string) => Promise<Response>, (path: string) => Promise<Response>];

const pages = readdirSync(inRepository('examples/homepage/public/')).filter((file) => file.endsWith('.html'));

test('an example website names the server that it runs beside and itself, and nobody else', async () => {
  const answer = await first('fuer-mieter.html');
  const policy = answer.headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' http:\/\/localhost:4567; /);
  const page = await answer.text();
  // What a page asks for and a header may not differ, or one of the two forbids what the other needs.
  expect(policy).toBe(
    `${/http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1]}; frame-ancestors 'none'`,
  );
  expect(page).toContain('http://localhost:4567/embed/v1/p24.js');
  expect(page).not.toMatch(/localhost:2424| style=|<style|<script>/);
});

test('pages are found with and without their ending, others are not there', async () => {
  expect((await first('')).status).toBe(200);
  expect((await first('fuer-mieter')).status).toBe(200);
  for (const path of ['keine', 'words.json', 'nordlicht/words.json', '../package.json'])
    expect((await first(path)).status).toBe(404);
});

test("the second company's website differs in words and logo, not in style", async () => {
  for (const same of ['site.css', 'site.js', 'fonts/figtree.woff2'])
    expect(await (await second(same)).text()).toBe(await (await first(same)).text());
  expect(await (await second('logo.svg')).text()).not.toBe(await (await first('logo.svg')).text());
});

describe.each(pages)('%s', (page) => {
  test('says nothing of the first company on the website of the second', async () => {
    const text = (await (await second(page)).text()).replace(/<aside class="demo-bar".*?<\/aside>/, '');
    expect(text).toContain('Nordlicht');
    expect(text).not.toMatch(/Lindenhof|Lindner|Halle|Saale|Sachsen|0345|1987/i);
  });

  test("leads to the same page of the other company and has everybody's header and footer", async () => {
    const text = await (await first(page)).text();
    expect(text).toContain(`<a href="http://127.0.0.1:4569/${page === 'index.html' ? '' : page}">Nordlicht`);
    const frame = (html: string) =>
      [/<header class="top">.*?<\/header>/s, /<footer>.*?<\/footer>/s].map((part) =>
        part.exec(html)?.[0].replace(/ aria-current="\w+"/g, ''),
      );
    expect(frame(text)).toEqual(frame(await (await first('')).text()));
  });
});

test('every word that the second company replaces stands on a page', () => {
  const written = pages.map((page) => readFileSync(inRepository(`examples/homepage/public/${page}`), 'utf8')).join('');
  const words = JSON.parse(readFileSync(inRepository('examples/homepage/nordlicht/words.json'), 'utf8'));
  // Names of places and people may only stand inside of what an earlier line replaces.
  expect(Object.keys(words).filter((word) => !written.includes(word) && word !== 'der Stadt Hamburg')).toEqual([]);
});
