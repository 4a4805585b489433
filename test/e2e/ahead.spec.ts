import { expect, test } from 'vitest';
import { asksEverywhere, views } from '../../examples/portal/src/pages.js';
import { addressOf } from '../../examples/portal/src/views.js';
import { openPlaces, signIn, windows } from './people.js';

const places = openPlaces();

test.each(['resident', 'manager'] as const)(
  'what the pages of a %s ask ahead is all that their elements wait for, and is asked once',
  async (side) => {
    const { household } = places;
    const { page } = await places.visit(windows['a phone']);
    await page.goto(`${places.url}/`);
    await signIn(page, household[side === 'manager' ? 'manager' : 'tenant'].account.email);
    await page.getByRole('heading', { level: 1, name: /^Guten Tag/ }).waitFor();
    const root = `${places.url}/api/v1`;
    const first = await (await fetch(`${places.url}/portal/main.js`)).text();
    const portal = /import\(.\.\/(part-\w+\.js)/.exec(first)?.[1] ?? 'none';
    const asking = views.filter((view) => view.asks && view.side === side);
    expect(asking.length).toBeGreaterThan(4);
    for (const { asks = [], ...view } of asking) {
      const below = side === 'manager' ? `/manage/${household.source.id}` : '';
      const wanted = [...asksEverywhere, ...asks.map((path) => below + path)];
      const asked: string[] = [];
      // What the page before reads again is not counted.
      await page.goto('about:blank');
      // Nobody answers anything else, so that the element of a page waits for what it asks by itself.
      await page.route(`${root}/**`, (route) => {
        asked.push(route.request().url().replace(root, ''));
        return wanted.includes(asked.at(-1) ?? '') ? route.continue() : route.abort();
      });
      // The portal itself comes once all of it was asked.
      await page.route(`**/${portal}`, async (route) => {
        await expect.poll(() => wanted.every((one) => asked.includes(one)), { message: view.name }).toBe(true);
        await route.continue();
      });
      await page.goto(places.url + addressOf({ ...view, asks }));
      await page.locator(view.tag).waitFor();
      // Grey stands in the place of what is on its way.
      await page.waitForFunction((tag) => {
        const element = document.querySelector(tag);
        return element && !(element.shadowRoot ?? element).querySelector('.bone');
      }, view.tag);
      expect(asked.filter((one) => wanted.includes(one)).sort(), view.name).toEqual([...wanted].sort());
      await page.unrouteAll();
    }
  },
);

test('nobody is asked about who was never signed in here', async () => {
  const { page } = await places.visit(windows['a phone']);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${places.url}/dokumente`);
  await page.getByRole('heading', { level: 1, name: 'Ihr Zuhause, gut informiert.' }).waitFor();
  // The sign-in asks for itself, too: what stands for a passkey.
  const ahead = [...asksEverywhere, ...views.flatMap(({ asks = [] }) => asks)].map(
    (path) => `/api/v1${path.split('?')[0]}`,
  );
  expect(asked.filter((path) => ahead.includes(path))).toEqual(['/api/v1/theme']);
});
