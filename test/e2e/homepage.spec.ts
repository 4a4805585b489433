import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { demoAccounts } from '../../server/src/core/demo-accounts.js';
import { expectAccessible } from '../support/accessible.js';
import type { Visit } from '../support/browser.js';
import { expectFits, expectNoComplaints, openPlaces, picture, windows } from './people.js';

const places = openPlaces();

/** Nobody is signed in yet, which the portal's start page asks. */
const asked = [/^401 .*\/me$/];

const names = [
  'index',
  'leistungen',
  'fuer-mieter',
  'anliegen',
  'meine-anliegen',
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
  const seen = new Set<string>(queue);
  async function see({ page }: Visit, address: string) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(200);
    await page.waitForLoadState('networkidle');
    const targets = (await linksOn(page)).map(within).filter((target) => target !== null && !seen.has(target));
    for (const target of new Set(targets)) {
      seen.add(target as string);
      queue.push(target as string);
    }
    expect(await brokenAnchors(page), `targets missing on ${address}`).toEqual([]);
  }
  // Several windows at once: a page counts as loaded half a second after its last request.
  const visits = await Promise.all(Array.from({ length: 4 }, () => places.visit()));
  while (queue.length > 0) {
    const next = queue.splice(0, visits.length);
    await Promise.all(next.map((address, index) => see(visits[index] as Visit, address)));
  }
  const here = (origin: string) => [
    ...new Set([...seen].filter((address) => address.startsWith(origin)).map((address) => new URL(address).pathname)),
  ];
  // The start has two addresses.
  expect(here(places.homepage)).toHaveLength(names.length + 1);
  expect(here(places.nordlicht)).toHaveLength(names.length + 1);
  for (const visit of visits) expectNoComplaints(visit, asked);
});

/** Adds up how far things move while the page loads, from its first moment. */
const watchMoves = (page: Page) =>
  page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { p24Moved: moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) moved.push(value);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const moves = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { p24Moved: number[] }).p24Moved.reduce((sum, value) => sum + value, 0),
  );

// Each page is seen in each size and in each scheme: a colour does not know how wide the window is.
describe.each([
  ['a desktop', 'light'],
  ['a phone', 'dark'],
] as const)('on %s, %s', (device, colorScheme) => {
  test('nothing moves while a page of the website loads, and each fits the window and is accessible.', async () => {
    const { page } = await places.visit({ ...windows[device], colorScheme });
    await watchMoves(page);
    for (const name of names) {
      await page.goto(`${places.homepage}/${name}.html`);
      await page.waitForLoadState('networkidle');
      expect(await moves(page), name).toBeLessThanOrEqual(0.02);
      await picture(page, `${device} ${colorScheme} page ${name}`);
      await expectFits(page);
      await expectAccessible(page);
    }
  });
});

describe.each(Object.entries(windows))('on %s', (device, window) => {
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
      Anliegen: page.locator('p24-tickets').getByText('Wasserfleck an der Decke im Bad'),
      Dokumente: page.locator('p24-documents').getByText('Hausordnung').first(),
      Verbrauch: page.locator('p24-consumption [part=amount]').first(),
    };
    for (const [name, content] of Object.entries(shown)) {
      await rooms.getByRole('link', { name, exact: true }).click();
      await content.waitFor();
      await expectFits(page);
      await expectAccessible(page);
      await picture(page, `${device} ${name}`);
    }
    expectNoComplaints(visit);
  });
});

test('In an emergency whom to call stands above the sign-in, in sight without scrolling.', async () => {
  for (const options of Object.values(windows)) {
    const visit = await places.visit(options);
    const { page } = visit;
    for (const origin of [places.homepage, places.nordlicht]) {
      for (const name of ['fuer-mieter', 'anliegen']) {
        await page.goto(`${origin}/${name}.html`);
        await page.getByLabel('E-Mail-Adresse').waitFor();
        const signIn = (await page.locator('p24-login').boundingBox())?.y ?? 0;
        const [company, fire, ...more] = await page.locator('.login a[href^="tel:"]').all();
        expect([await fire?.getAttribute('href'), more.length]).toEqual(['tel:112', 0]);
        for (const call of [company, fire]) {
          const { y = 0, height = 0 } = (await call?.boundingBox()) ?? {};
          expect(y + height, name).toBeGreaterThan(0);
          expect(y + height, name).toBeLessThan(Math.min(signIn, options.viewport.height));
        }
      }
    }
    expectNoComplaints(visit);
  }
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

test('The assistant leads a visitor to the sign-in of this website.', async () => {
  const visit = await places.visit();
  const { page } = visit;
  await page.goto(`${places.homepage}/kontakt.html`);
  await page.getByRole('button', { name: 'Fragen?' }).click();
  await page.getByRole('link', { name: 'Zur Anmeldung' }).click();
  await page.waitForURL(`${places.homepage}/fuer-mieter.html`);
  await page.getByLabel('E-Mail-Adresse').waitFor();
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
