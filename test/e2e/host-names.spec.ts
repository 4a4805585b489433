import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.js';
import { openPlaces } from './people.js';

const places = openPlaces();
const names = { lindenhof: 'mieter.lindenhof.test', nordlicht: 'mieter.nordlicht.test', nobody: 'www.elsewhere.test' };

const browser = openBrowser({ names: '*.test' });
beforeAll(async () => {
  for (const slug of ['lindenhof', 'nordlicht'] as const) {
    await places.sql`
      insert into hosts (source_id, value) select id, ${names[slug]} from sources where slug = ${slug}
      on conflict do nothing`;
  }
});
// The server keeps running for the journeys after this one.
afterAll(() => places.sql`delete from hosts where value = any (${Object.values(names)})`.then(() => {}));

/** What the portal looks like under a host name, before anybody signs in. */
async function faceOf(page: Page, host: string) {
  await page.goto(`http://${host}:${new URL(places.url).port}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  return page.evaluate(async () => ({
    title: document.title,
    name: document.querySelector<HTMLImageElement>('header .brand img')?.alt,
    logo: document.querySelector<HTMLImageElement>('header .brand img')?.currentSrc,
    drawn: document.querySelector<HTMLImageElement>('header .brand img')?.naturalWidth,
    plain: document.querySelector('header .brand')?.textContent?.trim(),
    header: getComputedStyle(document.querySelector('header') as Element).backgroundColor,
    sign: document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href,
    signKind: await fetch(document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href ?? '').then(({ headers }) =>
      headers.get('content-type'),
    ),
    legal: [...document.querySelectorAll<HTMLAnchorElement>('footer a')].map(({ href }) => href),
  }));
}

test('One server shows two companies under two names before anybody signs in, and its standard face under others.', async () => {
  const { page } = await browser.visit();
  const lindenhof = await faceOf(page, names.lindenhof);
  const nordlicht = await faceOf(page, names.nordlicht);
  const nobody = await faceOf(page, names.nobody);
  expect([lindenhof.name, nordlicht.name]).toEqual(['Hausverwaltung Lindenhof', 'Nordlicht Immobilienverwaltung']);
  expect(lindenhof.title).toContain('Mein Lindenhof');
  expect(nordlicht.title).toContain('Nordlicht Portal');
  expect(lindenhof.header).not.toBe(nordlicht.header);
  for (const { logo, drawn, signKind } of [lindenhof, nordlicht]) {
    expect(logo).toMatch(/\/api\/v1\/brands\/[0-9a-f-]{36}\/[0-9a-f]{64}\.png$/);
    expect(drawn).toBeGreaterThan(300);
    expect(signKind).toBe('image/png');
  }
  expect(new Set([lindenhof.logo, nordlicht.logo, lindenhof.sign, nordlicht.sign]).size).toBe(4);
  expect(lindenhof.legal).toContain(`${places.homepage}/impressum.html`);
  expect(nordlicht.legal).toContain(`${places.nordlicht}/impressum.html`);
  expect(nobody.title).not.toMatch(/Lindenhof|Nordlicht/);
  expect([nobody.logo, nobody.plain]).toEqual([undefined, 'Serviceportal']);
  expect(nobody.sign).toMatch(/\/portal\/icon\.svg$/);
});
