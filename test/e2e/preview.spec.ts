import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

/** Lets a page open as the manager, who signed in before. */
async function asManager(page: Page): Promise<void> {
  const { token } = places.household.manager.session;
  await page
    .context()
    .addCookies([{ name: 'p24-session', value: token, url: places.url, httpOnly: true, sameSite: 'Lax' }]);
  await page.addInitScript(() => localStorage.setItem('p24-signed-in', ''));
}

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('a manager looks at the portal as a tenant, who sees it, changes nothing, and is back by one click', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    await asManager(page);
    await page.goto(`${places.url}/verwaltung/personen`);
    await page.getByRole('heading', { level: 1, name: 'Personen' }).waitFor();
    await page.getByRole('searchbox', { name: 'Name, E-Mail oder Anschrift' }).fill('Erika Muster');
    // A list that is drawn anew closes the menu of its rows.
    await expect.poll(() => page.locator('[data-id]').count()).toBe(1);
    await page.getByRole('button', { name: 'Aktionen für Erika Muster' }).click();
    await page.getByRole('menuitem', { name: 'Portal als diese Person ansehen' }).click();

    const bar = page.getByRole('region', { name: 'Vorschau' });
    await bar.getByText('Vorschau als Erika Muster').waitFor();
    await page.getByRole('heading', { level: 1, name: /Erika Muster/ }).waitFor();
    expect(await page.title()).toMatch(/^Vorschau: /);
    await expectFits(page);
    await expectAccessible(page);
    await picture(page, `${device} preview`);

    // Every page says so, also after it was loaded anew.
    await page.goto(`${places.url}/verbrauch`);
    await bar.waitFor();
    expect(await page.title()).toMatch(/^Vorschau: /);
    expect(await bar.evaluate((element) => element.getBoundingClientRect().top)).toBe(0);

    // What is sent from there is refused by the server, and by the cookie nobody is the tenant.
    const authorization = await page.evaluate(() => {
      const { token } = JSON.parse(sessionStorage.getItem('p24-portal:preview') ?? '{}');
      return `Bearer ${token}`;
    });
    const headers = { authorization, origin: places.url };
    const write = await page.request.patch(`${places.url}/api/v1/me/preferences`, { headers, data: { locale: 'en' } });
    expect((await write.json()).code).toBe('preview-reads-only');
    const cookie = await page.evaluate(async () => (await fetch('/api/v1/me')).json());
    expect(cookie.email).toBe(places.household.manager.account.email);

    // Another tab is the manager's own.
    const other = await page.context().newPage();
    await other.goto(`${places.url}/verwaltung`);
    await other.getByRole('heading', { level: 1 }).waitFor();
    expect(await other.getByRole('region', { name: 'Vorschau' }).count()).toBe(0);
    await other.close();

    await page.getByRole('button', { name: 'Vorschau beenden' }).click();
    await page.waitForURL(`${places.url}/verwaltung/personen`);
    await page.getByRole('heading', { level: 1, name: 'Personen' }).waitFor();
    expect(await bar.count()).toBe(0);
    expectNoComplaints(visit);

    const tenant = await places.visit(window);
    await tenant.page.goto(`${places.url}/verlauf`);
    await signIn(tenant.page, places.household.tenant.account.email);
    await tenant.page.getByText('Vorschau geöffnet').first().waitFor();
    await expectFits(tenant.page);
    await expectAccessible(tenant.page);
    await picture(tenant.page, `${device} own log`);
  });
});

test('whoever tampers with the log is found on its page', async () => {
  const { sql, household, url } = places;
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await sql`insert into audit (source_id, id, action, actor_kind)
    values (${household.source.id}, ${randomUUID()}, 'import.run', 'system')`;
  await asManager(page);
  await page.goto(`${url}/verwaltung/protokoll`);
  await page.getByText(/^Unverändert: \d+ Eint/).waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await picture(page, 'a phone log');
  const [entry] = await sql<{ seq: string; address: string | null }[]>`
    select seq, address from audit where source_id = ${household.source.id} order by seq limit 1`;
  const rewrite = (address: string | null) =>
    sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`update audit set address = ${address} where source_id = ${household.source.id} and seq = ${entry?.seq ?? 0}`;
    });
  await rewrite('192.0.2.0');
  await page.getByRole('button', { name: 'Protokoll prüfen' }).click();
  await page.getByText(`Das Protokoll wurde verändert, ab Eintrag ${entry?.seq}.`).waitFor();
  await rewrite(entry?.address ?? null);
});
