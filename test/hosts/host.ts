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

/** What the other elements have to show: a form to fill in, a ticket and a document of the tenant. */
async function putRest({ manage, send, tenant }: Awaited<ReturnType<typeof aHousehold>>) {
  const { items } = await manage<{ items: { id: string; key: string }[] }>('GET /forms');
  await manage(`PATCH /forms/${items.find(({ key }) => key === 'damage')?.id}`, { state: 'active' });
  const { items: templates } = await manage<{ items: { id: string; system: string }[] }>('GET /ticket-templates');
  const templateId = templates.find(({ system }) => system === 'damage')?.id;
  const contactId = tenant.contact.id;
  const ticket = { id: crypto.randomUUID(), title: 'Fenster undicht', text: 'Es zieht.', templateId, contactId };
  await manage('POST /tickets', { ...ticket, released: true });
  const { items: categories } = await manage<{ items: { id: string }[] }>('GET /document-categories');
  const file = await send<{ id: string }>('/files?name=Hausordnung.txt', 'Ruhe ab 22 Uhr.');
  const draft = { title: 'Hausordnung zum Mitnehmen', categoryId: categories[0]?.id, fileId: file.id };
  const document = await manage<{ id: string }>('POST /documents', draft);
  const order = { id: crypto.randomUUID(), documents: [document.id], audience: { contacts: [contactId] } };
  await manage('POST /documents/releases', order);
}

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
  await putRest(household);
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
    get sql() {
      return prepared.sql;
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

/** Elements further down with what the tenant finds in each. */
const below: readonly (readonly [tag: string, text: string])[] = [
  ['p24-consumption', '110,00 kWh'],
  ['p24-form', 'Schaden melden'],
  ['p24-tickets', 'Fenster undicht'],
  ['p24-documents', 'Hausordnung zum Mitnehmen'],
];

/** Expects that the tenant sees who they are and something in every element, and that the page fits its window. */
export async function expectAllShown(page: Page): Promise<void> {
  await page.getByText('Erika Muster').waitFor();
  await page.getByRole('button', { name: noticeTitle }).waitFor();
  for (const [tag, text] of below) {
    // They are loaded when they come near.
    await page.locator(tag).first().scrollIntoViewIfNeeded();
    await page.locator(tag).getByText(text).first().waitFor();
  }
  await page.getByRole('button', { name: 'Fragen?' }).first().waitFor();
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
