import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { codeOf } from '../support/authenticator.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

/** What the tenant's app keeps. */
let secret: string;

/** Lets the tenant ask for codes of an app at each sign-in. */
beforeAll(async () => {
  const { headers } = places.household.tenant.session;
  const call = async (path: string, body: object = {}) => {
    const answer = await fetch(`${places.url}/api/v1${path}`, {
      method: 'POST',
      headers: { ...headers, origin: places.url, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  ({ secret } = (await call('/me/codes')) as { secret: string });
  await call('/me/codes/confirm', { code: codeOf(secret) });
});

/** Types a code that is wrong, hears so, and types the one that the app shows. */
async function takeSecondStep(page: Page): Promise<void> {
  // No code works twice: as if the last one had been a while ago.
  await places.sql`update totp set last_step = 0 where account_id = ${places.household.tenant.account.id}`;
  const code = page.locator('p24-login').getByLabel('Code aus der App');
  await code.fill('12345');
  await code.press('Enter');
  await page
    .locator('p24-login')
    .getByText(/Code (stimmt nicht|ist falsch)/)
    .waitFor();
  await expectFits(page);
  await expectAccessible(page);
  await code.fill(codeOf(secret));
  await code.press('Enter');
}

test('a tenant sees the newest month with its comparisons, what is estimated, earlier months and the table', async () => {
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  await page.goto(`${places.homepage}/verbrauch.html`);
  await signIn(page, places.household.tenant.account.email);
  await takeSecondStep(page);
  await page.locator('p24-consumption').scrollIntoViewIfNeeded();
  const heating = page.locator('p24-consumption [part=service]').filter({ hasText: 'Heizung' });
  await heating.getByText('110,00 kWh').waitFor();
  expect(await heating.getByText('geschätzt').first().isVisible()).toBe(true);
  // 110 to 120 a month before, to 230 a year before and to 130 on average.
  await heating.getByText(/^8\s% weniger als im /).waitFor();
  await heating.getByText(/^52\s% weniger als im /).waitFor();
  await heating.getByText(/^15\s% weniger als ein Durchschnittshaushalt/).waitFor();
  await expectFits(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Früherer Monat' }).click();
  await heating.getByText('120,00 kWh').first().waitFor();
  expect(await heating.locator('[part=amount]').textContent()).toContain('120,00 kWh');
  expect(await heating.locator('[part=flag]').count()).toBe(0);

  await heating.getByText('Werte als Tabelle').click();
  await heating.getByRole('row').nth(14).waitFor();
  const [newest, , , oldest] = await Promise.all(
    [1, 2, 3, 14].map((row) => heating.getByRole('row').nth(row).getByRole('cell').first().textContent()),
  );
  expect(newest).toContain('110,00');
  expect(newest).toContain('*');
  expect(oldest).toContain('240,00');
  await expectFits(page);
  await expectAccessible(page);
  await picture(page, 'a phone consumption');
  expectNoComplaints(visit, [/^403 .*\/second-step$/]);
});
