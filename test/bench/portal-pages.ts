import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { connector } from '../../server/src/core/database/connection.js';
import { aHousehold, password } from '../support/household.js';
import { type Goal, goalTable, median } from './goals.js';
import { openPortal } from './portal.js';

/** What one look at a page costs. */
interface Look {
  /** Kilobytes of JavaScript, packed by gzip. */
  script: number;
  /** Seconds until the largest thing was painted. */
  paint: number;
  /** Sum of the layout shifts (web.dev/cls) without the hands of a person. */
  shift: number;
}

const goals = { script: 120, paint: 1.5, shift: 0.02 };
const slowDown = 4;
/** At most so many looks at each page, and no further round once so many milliseconds have gone by. */
const looks = 3;
const enough = 60_000;
/** A page is looked at no longer than this; what it has not shown by then stays out of the figures. */
const patience = 15_000;
/** Without a request for so long a page has read what it shows. */
const rest = 500;

const residents = ['/', '/aushang', '/dokumente', '/formulare', '/tickets', '/verbrauch'];
const managers = ['/verwaltung', '/verwaltung/tickets', '/verwaltung/aushang', '/verwaltung/dokumente'];

const built = fileURLToPath(new URL('../../examples/portal/dist/', import.meta.url));

/** Kilobytes of the scripts that a page asks for, as gzip packs them, as long as it is looked at. */
function countScripts(page: Page): () => number {
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(basename(new URL(request.url()).pathname));
  });
  return () => [...scripts].reduce((sum, name) => sum + statSync(`${built}${name}.gz`).size, 0) / 1000;
}

/** Collects paints and shifts from the first moment on. */
const watchPaints = () => {
  const seen = { paint: 0, shift: 0 };
  Object.assign(globalThis, { p24Seen: seen });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.paint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Looks at a page for the first time on this device, at a quarter of the processor's speed. */
async function look(browser: Browser, { url, path, state, viewport }: Visit): Promise<Look> {
  const context = await browser.newContext({ viewport, locale: 'de-DE', ...(state ? { storageState: state } : {}) });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchPaints);
    const session = await context.newCDPSession(page);
    const script = countScripts(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    await page.goto(url + path);
    await settle(page);
    const { paint, shift } = await page.evaluate(
      () => (globalThis as unknown as { p24Seen: { paint: number; shift: number } }).p24Seen,
    );
    return { script: script(), paint: paint / 1000, shift };
  } finally {
    await context.close();
  }
}

interface Visit {
  url: string;
  path: string;
  state: Awaited<ReturnType<typeof signIn>> | undefined;
  viewport: { width: number; height: number };
}

/** Waits until the page has read what it shows. The stream of events stays open, so that the network is never idle. */
async function settle(page: Page): Promise<void> {
  const late = Date.now() + patience;
  let last = Date.now();
  page.on('request', () => {
    last = Date.now();
  });
  await page.locator('h1').first().waitFor({ timeout: patience });
  while (Date.now() - last < rest && Date.now() < late) await page.waitForTimeout(50);
}

async function signIn(browser: Browser, url: string, email: string) {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('E-Mail-Adresse').fill(email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Guten Tag/ }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A household whose notice board is full. */
async function furnish(owner: string, url: string) {
  const sql = connector(owner)({ max: 1 });
  try {
    const household = await aHousehold(sql, url, { origins: [] });
    for (let n = 1; n <= 25; n++) await household.post({ title: `Aushang ${n}`, html: '<p>Bitte beachten.</p>' });
    return household;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Looks at every page once, and again in rounds as long as there is time. */
async function lookAround(browser: Browser, visits: readonly (Visit & { who: string })[]) {
  const seen = visits.map((visit) => ({ visit, looks: [] as Look[] }));
  const begun = Date.now();
  for (let round = 0; round < looks && (round === 0 || Date.now() - begun < enough); round++) {
    for (const { visit, looks } of seen) looks.push(await look(browser, visit));
  }
  return seen;
}

async function measure(browser: Browser, visits: readonly (Visit & { who: string })[]): Promise<Goal[]> {
  const seen = await lookAround(browser, visits);
  return seen.flatMap(({ visit, looks }) => {
    const of = (part: keyof Look) => median(looks.map((one) => one[part]));
    const what = `${visit.path} (${visit.who}, ${visit.viewport.width})`;
    return [
      { what: `${what}: JavaScript`, goal: goals.script, result: of('script'), unit: 'kB', digits: 1 },
      { what: `${what}: largest paint`, goal: goals.paint, result: of('paint'), unit: 's', digits: 2 },
      { what: `${what}: layout shift`, goal: goals.shift, result: of('shift'), unit: '', digits: 3 },
    ];
  });
}

/** The portal's pages, signed out and in, on a desktop and a phone, from a cold cache and four times slowed down. */
export async function portalTable(): Promise<string> {
  await buildAll();
  const portal = await openPortal(async () => {});
  const executablePath = process.env.P24_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`Chromium is missing at ${executablePath}: set P24_CHROMIUM.`);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const { url } = portal.server;
    const { tenant, manager: desk } = await furnish(portal.owner, url);
    const resident = await signIn(browser, url, tenant.account.email);
    const manager = await signIn(browser, url, desk.account.email);
    const sizes = [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ];
    const visits = sizes.flatMap((viewport) => [
      { who: 'nobody', url, path: '/', state: undefined, viewport },
      ...residents.map((path) => ({ who: 'resident', url, path, state: resident, viewport })),
      ...managers.map((path) => ({ who: 'manager', url, path, state: manager, viewport })),
    ]);
    return goalTable(await measure(browser, visits));
  } finally {
    await browser.close();
    await portal.stop();
  }
}
