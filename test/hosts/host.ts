import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { connector } from '../../server/src/core/database/connection.js';
import { openBrowser, type Visit } from '../support/browser.js';
import { hostServer } from '../support/host-pages.js';
import { aHousehold } from '../support/household.js';

/** Where the built elements lie. */
export const embedFolder = fileURLToPath(new URL('../../packages/components/dist/embed/', import.meta.url));

/** What the built elements say of themselves. */
export async function embedManifest() {
  const manifest = JSON.parse(await readFile(`${embedFolder}manifest.json`, 'utf8'));
  return manifest as {
    version: string;
    elements: Record<string, string[]>;
    files: Record<string, { integrity: string }>;
  };
}

/** The title of the notice that is unread on every host page. */
export const noticeTitle = 'Ablesung der Heizkostenverteiler';

async function prepare(url: string, databaseUrl: string) {
  const sql = connector(databaseUrl)({ max: 1 });
  const site = await hostServer(url);
  const household = await aHousehold(sql, url, { origins: [site.origin] });
  await household.post({
    title: noticeTitle,
    type: 'warning',
    html: '<p>Bitte sind Sie <strong>zu Hause</strong>.</p>',
  });
  await household.post({ title: 'Die Hausordnung', html: '<p>Ruhe ab 22 Uhr.</p>' });
  return { sql, site, household };
}

/** A manager's site with a household that lives in it, one per test file. */
export function openHosts() {
  const browser = openBrowser();
  const { url, databaseUrl } = inject('running');
  let prepared: Awaited<ReturnType<typeof prepare>>;
  beforeAll(async () => {
    prepared = await prepare(url, databaseUrl);
  });
  afterAll(async () => {
    await prepared?.site.close();
    await prepared?.sql.end({ timeout: 5 });
  });

  return {
    url,
    get site() {
      return prepared.site;
    },
    get household() {
      return prepared.household;
    },
    /** Opens a page as somebody who is not signed in. */
    async asGuest(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const visit = await browser.visit(options);
      await visit.page.goto(address);
      return visit;
    },
    /** Opens a page as the tenant, who signed in on the page before. */
    async asTenant(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
      const visit = await browser.visit(options);
      const kept = await prepared.household.signedIn(new URL(address).origin);
      await visit.page.addInitScript(({ key, value }) => sessionStorage.setItem(key, value), kept);
      await visit.page.goto(address);
      return visit;
    },
  };
}

/** Expects that the tenant sees who they are, their notice and their consumption, and that the page fits its window. */
export async function expectAllShown(page: Page): Promise<void> {
  await page.getByText('Erika Muster').waitFor();
  await page.getByRole('button', { name: noticeTitle }).waitFor();
  // Elements further down are loaded when they come near.
  await page.locator('p24-consumption').scrollIntoViewIfNeeded();
  await page.getByText('110,00 kWh').first().waitFor();
  await expectNoSidewaysScrolling(page);
}

/** Expects that nothing stands out of the window sideways. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { inner, outer } = await page.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    outer: document.documentElement.clientWidth,
  }));
  expect(inner, 'width of the page').toBeLessThanOrEqual(outer);
}

/** Expects that the page's policy was kept, the console stayed empty and only these origins were contacted. */
export function expectQuiet({ violations, complaints, origins }: Visit, contacted: readonly string[]): void {
  expect(violations).toEqual([]);
  expect(complaints).toEqual([]);
  expect(origins().sort()).toEqual([...contacted].sort());
}
