import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { demoAccounts } from '../../server/src/core/demo-accounts.js';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, windows } from './people.js';

const places = openPlaces();

/** Nobody is signed in yet, which the portal's start page asks. */
const asked = [/^401 .*\/me$/];

const names = [
  'index',
  'leistungen',
  'fuer-mieter',
  'anliegen',
  'dokumente',
  'verbrauch',
  'kontakt',
  'impressum',
  'datenschutz',
] as const;

/** The link's target without the part after `#`; null where it leads elsewhere than to a page of these servers. */
function within(href: string): string | null {
  const url = new URL(href);
  url.hash = '';
  return [places.homepage, places.nordlicht, places.url].includes(url.origin) ? url.href : null;
}

const brokenAnchors = (page: Page) =>
  page.locator('a[href*="#"]').evaluateAll((all) =>
    all
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter(({ pathname, hash }) => pathname === location.pathname && hash && !document.getElementById(hash.slice(1)))
      .map(({ hash }) => hash),
  );

const linksOn = (page: Page) =>
  page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));

const signInAs = (page: Page, label: string | undefined) =>
  page.getByRole('button', { name: label ?? 'nobody' }).click();

test('Every page that links lead to exists, keeps its policy and leaves the console empty.', async () => {
  const queue = [`${places.homepage}/`, `${places.url}/`];
  const seen = new Set<string>();
  const visit = await places.visit();
  const { page } = visit;
  for (let address = queue.pop(); address; address = queue.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await page.waitForLoadState('networkidle');
    for (const link of await linksOn(page)) {
      const target = within(link);
      if (target && !seen.has(target)) queue.push(target);
    }
    expect(await brokenAnchors(page), `targets missing on ${address}`).toEqual([]);
  }
  const here = (origin: string) => [...seen].filter((address) => address.startsWith(origin));
  // The start has two addresses.
  expect(here(places.homepage)).toHaveLength(names.length + 1);
  expect(here(places.nordlicht)).toHaveLength(names.length + 1);
  expectNoComplaints(visit, asked);
});

describe.each(Object.entries(windows))('on %s', (device, window) => {
  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test('every page of the website fits the window and is accessible.', async () => {
      const { page } = await places.visit({ ...window, colorScheme });
      for (const name of names) {
        await page.goto(`${places.homepage}/${name}.html`);
        await page.waitForLoadState('networkidle');
        await picture(page, `${device} ${colorScheme} page ${name}`);
        await expectFits(page);
        await expectAccessible(page);
      }
    });
  });

  test('the main menu leads from the start to the tenants and to the contact.', async () => {
    const { page } = await places.visit(window);
    await page.goto(`${places.homepage}/`);
    const menu = page.getByRole('navigation', { name: 'Hauptmenü' });
    for (const name of ['Für Mieter', 'Kontakt']) {
      await menu.getByRole('link', { name }).click();
      await page.waitForURL((url) => url.pathname !== '/');
      expect(await menu.getByRole('link', { name }).getAttribute('aria-current')).toBe('page');
    }
  });

  test("a tenant's sign-in lasts from page to page, and each shows what it is for.", async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await page.goto(`${places.homepage}/fuer-mieter.html`);
    await signInAs(page, 'Mieter Mario Brühl');
    await page.locator('p24-notice-board [part=title]').first().waitFor();
    const rooms = page.getByRole('navigation', { name: 'Mieterbereich' });
    const shown = {
      'Schaden melden': page.locator('p24-form').getByText('Problem mit der Heizung'),
      Dokumente: page.locator('p24-documents').getByText('Hausordnung').first(),
      Verbrauch: page.locator('p24-consumption [part=amount]').first(),
    };
    for (const [name, content] of Object.entries(shown)) {
      await rooms.getByRole('link', { name }).click();
      await content.waitFor();
      await expectFits(page);
      await expectAccessible(page);
      await picture(page, `${device} ${name}`);
    }
    expectNoComplaints(visit);
  });

  test('nothing moves while the elements load.', async () => {
    const { page } = await places.visit(window);
    await page.addInitScript(() => {
      const moved: number[] = [];
      Object.assign(globalThis, { p24Moved: moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
          if (!hadRecentInput) moved.push(value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const moves = async (name: string) => {
      await page.goto(`${places.homepage}/${name}.html`);
      await page.waitForLoadState('networkidle');
      return page.evaluate(() =>
        (globalThis as unknown as { p24Moved: number[] }).p24Moved.reduce((sum, value) => sum + value, 0),
      );
    };
    for (const name of names) expect(await moves(name), name).toBeLessThanOrEqual(0.02);
  });
});

test('A notice that the assistant names opens on the page of the notice board.', async () => {
  const visit = await places.visit();
  const { page } = visit;
  await page.goto(`${places.homepage}/verbrauch.html`);
  await signInAs(page, 'Mieter Mario Brühl');
  await page.getByText('Mario Brühl', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Fragen?' }).click();
  await page.getByLabel('Ihre Nachricht').fill('was stand im aushang über die heizperiode');
  await page.keyboard.press('Enter');
  await page
    .getByRole('log')
    .getByRole('link', { name: /Heizperiode/ })
    .click();
  await page.waitForURL(/fuer-mieter\.html\?notice=/);
  await page.locator('p24-notice-board [part=text]').getByText('läuft die Heizung').waitFor();
  expectNoComplaints(visit);
});

test.each(['light', 'dark'] as const)(
  "The other company's tenant finds the same website in that company's colours, %s.",
  async (colorScheme) => {
    const tenant = demoAccounts.find(({ source, person }) => source === 'nordlicht' && person);
    const visit = await places.visit({ colorScheme });
    const { page } = visit;
    const colours = async (origin: string) => {
      await page.goto(`${origin}/fuer-mieter.html`);
      await page.getByLabel('E-Mail-Adresse').waitFor();
      const background = (selector: string) =>
        page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
      // The page's own and the element's button wear the same colour.
      return [await background('.rooms [aria-current]'), await background('p24-login button[type=submit]')];
    };
    const [ours, ...ourElement] = await colours(places.homepage);
    const [theirs, ...theirElement] = await colours(places.nordlicht);
    expect([ourElement, theirElement]).toEqual([[ours], [theirs]]);
    expect(theirs).not.toBe(ours);
    await signInAs(page, tenant?.label.de);
    await page.getByText(tenant?.person ?? 'nobody', { exact: true }).waitFor();
    await page.locator('p24-notice-board [part=title]').first().click();
    await page.locator('p24-notice-board [part=text]').first().waitFor();
    await expectAccessible(page);
    await picture(page, `nordlicht ${colorScheme}`);
    expectNoComplaints(visit);
  },
);
