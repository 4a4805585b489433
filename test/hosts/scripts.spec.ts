import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { allElements, strictPolicy } from '../support/host-pages.js';
import { embedFolder, embedManifest, expectAllShown, expectQuiet, noticeTitle, openHosts } from './host.js';

const hosts = openHosts();

const notices = (page: Page) => page.getByRole('button', { name: noticeTitle });

const bothSites = () => strictPolicy(hosts.url).replace(`script-src ${hosts.url}`, `script-src 'self' ${hosts.url}`);

test('A loader that stands on the page twice works once.', async () => {
  const loader = `${hosts.url}/embed/v1/p24.js`;
  const visit = await hosts.asTenant(hosts.site.page({ scripts: [loader, loader, `${loader}?again`] }));
  await expectAllShown(visit.page);
  expect(await notices(visit.page).count()).toBe(1);
  expect(visit.requests.filter((url) => url.includes('/p24-login-'))).toHaveLength(1);
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
});

test('Of two versions of the loader the first serves the page, and the second says that it stands back.', async () => {
  const { version } = await embedManifest();
  await hosts.site.copy(`${embedFolder}v1`, '/alt/embed/v1', (text) => text.replaceAll(version, '0.0.1'));
  const scripts = [`${hosts.url}/embed/v1/p24.js`, '/alt/embed/v1/p24.js'];
  const visit = await hosts.asTenant(hosts.site.page({ scripts }, bothSites()));
  await expectAllShown(visit.page);
  expect(visit.complaints).toEqual([`p24 ${version} runs on this page already; version 0.0.1 stands back.`]);
  expect(visit.requests.filter((url) => url.includes('/0.0.1/'))).toEqual([]);
  expect(visit.violations).toEqual([]);
});

test('Elements of two copies share one session, and the second definition of a tag only warns.', async () => {
  const { version, elements } = await embedManifest();
  await hosts.site.copy(`${embedFolder}${version}`, '/kopie');
  const own = ['p24-login', 'p24-consumption'].map((tag) => `/kopie/${elements[tag]?.[0]}`);
  const again = `${hosts.url}/embed/${version}/${elements['p24-login']?.[0]}`;
  const body = `<p24-provider base-url="${hosts.url}">${allElements}</p24-provider>`;
  const scripts = [...own, again, `${hosts.url}/embed/v1/p24.js`];
  const visit = await hosts.asTenant(hosts.site.page({ body, scripts }, bothSites()));
  await expectAllShown(visit.page);
  expect(visit.complaints).toEqual(['<p24-login> is in use from another copy of p24 already; that one stays.']);
  await visit.page.getByRole('button', { name: 'Abmelden' }).click();
  await visit.page.getByLabel('E-Mail-Adresse').waitFor();
  // The notice board is of the other copy, and must not show what it held to the next person.
  await notices(visit.page).waitFor({ state: 'detached' });
  expect(visit.violations).toEqual([]);
});

test('An element that is moved, taken out and put back shows the same again, without another definition or session.', async () => {
  const visit = await hosts.asTenant(hosts.site.page());
  await expectAllShown(visit.page);
  const { page } = visit;
  await page.evaluate(() => {
    const board = document.querySelector('p24-notice-board');
    const aside = document.body.appendChild(document.createElement('aside'));
    if (board) aside.append(board);
  });
  await page.locator('aside').getByRole('button', { name: noticeTitle }).waitFor();
  await page.evaluate(async () => {
    const board = document.querySelector('p24-notice-board');
    board?.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (board) document.querySelector('main')?.append(board);
  });
  await page.locator('main').getByRole('button', { name: noticeTitle }).click();
  await page.getByText('zu Hause').waitFor();
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
});

test('An element that a script makes later is found, whatever attributes it gets before or after.', async () => {
  const visit = await hosts.asTenant(hosts.site.page({ body: '<main lang="de"></main>' }));
  await visit.page.evaluate(() => {
    const board = document.createElement('p24-notice-board');
    document.querySelector('main')?.append(board);
    board.setAttribute('locale', 'en');
    const frame = document.createElement('div');
    frame.innerHTML = '<section><p24-login></p24-login></section>';
    document.querySelector('main')?.append(frame);
  });
  await notices(visit.page).waitFor();
  await visit.page.getByText('New for you').waitFor();
  await visit.page.getByText('Erika Muster').waitFor();
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
});

test('Two providers on one page speak two languages, and a sign-out in one is one in both.', async () => {
  const body = `<p24-provider locale="de"><p24-login></p24-login><p24-notice-board></p24-notice-board></p24-provider>
    <p24-provider locale="en"><p24-notice-board></p24-notice-board></p24-provider>`;
  const visit = await hosts.asTenant(hosts.site.page({ body }));
  await visit.page.getByText('Neu für Sie').waitFor();
  await visit.page.getByText('New for you').waitFor();
  expect(await notices(visit.page).count()).toBe(2);
  await visit.page.getByRole('button', { name: 'Abmelden' }).click();
  await visit.page.getByText('Please sign in').waitFor();
  await visit.page.getByText('Bitte melden Sie sich an').waitFor();
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
});

test("Without the script the page's own words stand where the element would be.", async () => {
  const body = '<main><p24-notice-board>Der Aushang hängt auch im Treppenhaus.</p24-notice-board></main>';
  const visit = await hosts.asGuest(hosts.site.page({ body, scripts: [] }));
  await visit.page.getByText('hängt auch im Treppenhaus').waitFor();
  expectQuiet(visit, [hosts.site.origin]);
});
