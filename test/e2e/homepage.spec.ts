import { describe, expect, test } from 'vitest';
import { demoAccounts } from '../../server/src/core/demo-accounts.js';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, windows } from './people.js';

const places = openPlaces();

const starts = () => [`${places.homepage}/`, `${places.homepage}/nordlicht/`, `${places.url}/`];

/** The link's target without the part after `#`; null where it leads elsewhere than to a page of these two servers. */
function within(href: string): string | null {
  const url = new URL(href);
  url.hash = '';
  return [places.homepage, places.url].includes(url.origin) ? url.href : null;
}

test('Every page that links lead to exists, keeps its policy and leaves the console empty.', async () => {
  const queue = starts();
  const seen = new Set<string>();
  const visit = await places.visit();
  const { page } = visit;
  for (let address = queue.pop(); address; address = queue.pop()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await page.waitForLoadState('networkidle');
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      const target = within(link);
      if (target && !seen.has(target)) queue.push(target);
    }
    const broken = await page.locator('a[href*="#"]').evaluateAll((all) =>
      all
        .map((link) => new URL((link as HTMLAnchorElement).href))
        .filter(
          ({ pathname, hash }) => pathname === location.pathname && hash && !document.getElementById(hash.slice(1)),
        )
        .map(({ hash }) => hash),
    );
    expect(broken, `targets missing on ${address}`).toEqual([]);
  }
  expect([...seen].filter((address) => /impressum|datenschutz/.test(address))).toHaveLength(2);
  expect(seen.size).toBeGreaterThanOrEqual(8);
  // The start page asks who is signed in.
  expectNoComplaints(visit, [/^401 .*\/me$/]);
});

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('every page of the example and the start page fit the window and are accessible.', async () => {
    const { page } = await places.visit(window);
    const names = ['', 'leistungen', 'fuer-mieter', 'kontakt', 'impressum', 'datenschutz', 'nordlicht/'];
    for (const address of [...names.map((name) => `${places.homepage}/${name}`), `${places.url}/`]) {
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      await picture(page, `${device} page ${new URL(address).port} ${new URL(address).pathname.replaceAll('/', '')}`);
      await expectFits(page);
      await expectAccessible(page);
    }
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
});

test.each(['light', 'dark'] as const)(
  "The other company's tenant reads a notice of the demo on a page that is %s.",
  async (colorScheme) => {
    const tenant = demoAccounts.find(({ source, person }) => source === 'nordlicht' && person);
    const visit = await places.visit({ colorScheme });
    const { page } = visit;
    await page.goto(`${places.homepage}/nordlicht/`);
    await page.getByRole('button', { name: tenant?.label.de ?? 'nobody' }).click();
    await page.getByText(tenant?.person ?? 'nobody', { exact: true }).waitFor();
    await page.locator('p24-notice-board [part=title]').first().click();
    await page.locator('p24-notice-board [part=text]').first().waitFor();
    await expectAccessible(page);
    await picture(page, `nordlicht ${colorScheme}`);
    expectNoComplaints(visit);
  },
);
