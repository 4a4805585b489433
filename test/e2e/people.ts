import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { connector } from '../../server/src/core/database/connection.js';
import { openBrowser, type Visit } from '../support/browser.js';
import { aHousehold, password } from '../support/household.js';

/** The sizes of window that every journey is made in. */
export const windows = {
  'a desktop': { viewport: { width: 1280, height: 900 } },
  'a phone': { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
} as const;

/** The example websites and the server's own page, with a household of this file's own. */
export function openPlaces() {
  const browser = openBrowser();
  const { url, homepage, nordlicht, secondDoor, databaseUrl } = inject('running');
  const sql = connector(databaseUrl)({ max: 1 });
  let household: Awaited<ReturnType<typeof aHousehold>>;
  beforeAll(async () => {
    household = await aHousehold(sql, url, { origins: [homepage] });
  });
  afterAll(() => sql.end({ timeout: 5 }));

  return {
    url,
    homepage,
    nordlicht,
    secondDoor,
    visit: browser.visit,
    /** The database behind the places, for people whom a journey needs besides. */
    sql,
    get household() {
      return household;
    },
  };
}

/** Fills in the sign-in and sends it. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel(/^(E-Mail-Adresse|E-mail address)$/).fill(email);
  await page.getByLabel(/^(Passwort|Password)$/).fill(password);
  await page.getByRole('button', { name: /^(Anmelden|Sign in)$/ }).click();
}

/** Expects that the page's policy was kept and the console stayed empty but for answers that belong to the journey. */
export function expectNoComplaints({ violations, complaints }: Visit, expected: readonly RegExp[] = []): void {
  expect(violations).toEqual([]);
  expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([]);
}

/** Expects that nothing stands out of the window sideways. */
export async function expectFits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, 'pixels that stand out sideways').toBeLessThanOrEqual(0);
}

/** Keeps a picture of the page where P24_PICTURES names a folder, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.P24_PICTURES;
  if (folder) await page.screenshot({ path: `${folder}/${name.replaceAll(' ', '-')}.png`, fullPage: true });
}

/** Gives a page an authenticator as phones have them, whose owner always agrees. */
export async function withAuthenticator(page: Page): Promise<void> {
  const authenticator = await page.context().newCDPSession(page);
  await authenticator.send('WebAuthn.enable');
  await authenticator.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
      ...{ isUserVerified: true, automaticPresenceSimulation: true },
    },
  });
}
