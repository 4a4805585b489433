import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { allElements, strictPolicy } from '../support/host-pages.js';
import { password } from '../support/household.js';
import { embedFolder, embedManifest, expectAllShown, expectQuiet, noticeTitle, openHosts } from './host.js';

const hosts = openHosts();

const stored = (page: Page) =>
  page.evaluate(async () => ({
    session: Object.keys(sessionStorage).length,
    local: Object.keys(localStorage).length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));

const nothing = { session: 0, local: 0, databases: 0, caches: 0 };

async function signIn(page: Page) {
  await page.getByLabel('E-Mail-Adresse').fill(hosts.household.tenant.account.email);
  await page.getByLabel('Passwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

test('A tenant signs in and reads under a policy that names the one origin only.', async () => {
  const visit = await hosts.asGuest(hosts.site.page());
  await signIn(visit.page);
  await expectAllShown(visit.page);
  await visit.page.getByRole('button', { name: noticeTitle }).click();
  await visit.page.getByText('zu Hause').waitFor();
  await visit.page.getByText('Werte als Tabelle').first().click();
  await visit.page.getByRole('table').first().waitFor();
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
});

test('Files that a manager serves from their own site work with base-url under a policy that allows no other script.', async () => {
  const { version } = await embedManifest();
  await hosts.site.copy(`${embedFolder}v1`, '/eigene/v1');
  await hosts.site.copy(`${embedFolder}${version}`, `/eigene/${version}`);
  const policy = `${strictPolicy(hosts.url)}`.replace(`script-src ${hosts.url}`, "script-src 'self'");
  const body = `<p24-provider base-url="${hosts.url}">${allElements}</p24-provider>`;
  const visit = await hosts.asTenant(hosts.site.page({ body, scripts: ['/eigene/v1/p24.js'] }, policy));
  await expectAllShown(visit.page);
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
  expect(visit.requests.filter((url) => url.startsWith(`${hosts.url}/embed`))).toEqual([]);
});

test('A pinned version is run with the hash of the manifest, and not with another.', async () => {
  const { version, files } = await embedManifest();
  const name = `${version}/p24.js`;
  const pinned = (integrity = '') =>
    hosts.site.page({
      scripts: [],
      body: `<script type="module" src="${hosts.url}/embed/${name}" integrity="${integrity}" crossorigin></script>${allElements}`,
    });
  const { page } = await hosts.asTenant(pinned(files[name]?.integrity));
  await expectAllShown(page);
  const other = await hosts.asTenant(pinned(files['v1/p24.js']?.integrity.replace(/.{4}$/, 'AAAA')));
  await expect.poll(() => other.complaints.join()).toContain('integrity');
  expect(await other.page.evaluate(() => customElements.get('p24-login'))).toBeUndefined();
});

test('Nothing is stored before somebody signs in, then one entry of this tab, and nothing after the sign-out.', async () => {
  const { page } = await hosts.asGuest(hosts.site.page());
  await page.getByLabel('E-Mail-Adresse').waitFor();
  await page.getByText('Bitte melden Sie sich an').first().waitFor();
  expect(await stored(page)).toEqual(nothing);
  await signIn(page);
  await expectAllShown(page);
  expect(await stored(page)).toEqual({ ...nothing, session: 1 });
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.getByLabel('E-Mail-Adresse').waitFor();
  expect(await stored(page)).toEqual(nothing);
  expect(await page.context().cookies()).toEqual([]);
});

test('A wrong password is answered in words, and nothing of the session stays.', async () => {
  const { page, violations } = await hosts.asGuest(hosts.site.page());
  await page.getByLabel('E-Mail-Adresse').fill(hosts.household.tenant.account.email);
  await page.getByLabel('Passwort', { exact: true }).fill('nicht dieses Passwort');
  await page.getByLabel('Passwort', { exact: true }).press('Enter');
  await page.getByText('E-Mail-Adresse oder Passwort stimmen nicht.').waitFor();
  expect(await stored(page)).toEqual(nothing);
  expect(violations).toEqual([]);
});

test('A page whose origin no data source lists gets no answer, and the sign-in says so in words.', async () => {
  const { page, violations } = await hosts.asGuest(hosts.site.page().replace('127.0.0.1', 'localhost'));
  await signIn(page);
  await page.getByText('Der Dienst ist gerade nicht erreichbar.').waitFor();
  expect(violations).toEqual([]);
});
