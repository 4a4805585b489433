import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { hashPassword } from '../../server/src/auth/passwords.js';
import { expectAccessible } from '../support/accessible.js';
import { codeOf } from '../support/authenticator.js';
import { aMembership, anAccount } from '../support/factories.js';
import { password } from '../support/household.js';
import { expectFits, openPlaces, picture, signIn, windows, withAuthenticator } from './people.js';

const places = openPlaces();

/** A manager of the household's data source, who has never set up codes. */
async function aManager(): Promise<string> {
  const { sql, household } = places;
  const passwordHash = await hashPassword(password);
  const { id: accountId, email } = await anAccount(sql, { passwordHash });
  await aMembership(sql, household.source.id, { accountId });
  return email;
}

/** Sets codes up on the page that shows how; the secret that the app would keep. */
async function setUpCodes(page: Page, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Einrichten', exact: true }).click();
  await page.getByRole('img', { name: 'Bild mit dem Schlüssel' }).waitFor();
  await picture(page, `${name} codes`);
  await expectAccessible(page);
  const secret = ((await page.locator('p24-profile .key code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Geben Sie hier den Code ein').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Code prüfen und einschalten' }).click();
  await page.getByRole('button', { name: 'Ich habe die Codes aufgehoben' }).waitFor();
  await picture(page, `${name} recovery codes`);
  await expectAccessible(page);
  await expectFits(page);
  await page.getByRole('button', { name: 'Ich habe die Codes aufgehoben' }).click();
  return secret;
}

/** Types the code that the app shows: of the next half minute, because the present one may have been used. */
async function typeCode(page: Page, secret: string): Promise<void> {
  await page.getByLabel('Code aus der App').fill(codeOf(secret, Date.now() + 30_000));
  await page.getByLabel('Code aus der App').press('Enter');
}

describe.each(Object.entries(windows))('on %s', (device, size) => {
  test('a manager is led to codes before anything else, and signs in with them from then on', async () => {
    const email = await aManager();
    const { page } = await places.visit(size);
    await page.goto(`${places.url}/`);
    await signIn(page, email);
    await page.getByRole('heading', { name: 'Noch ein Schritt zu Ihrer Sicherheit' }).waitFor();
    await picture(page, `${device} manager`);
    const secret = await setUpCodes(page, `${device} manager`);
    await page.getByRole('heading', { level: 1, name: 'Übersicht' }).or(page.getByText('Guten Tag')).first().waitFor();
    await page.context().clearCookies();
    await page.goto(`${places.url}/`);
    await signIn(page, email);
    await page.getByLabel('Code aus der App').waitFor();
    await picture(page, `${device} second step`);
    await expectAccessible(page);
    await typeCode(page, secret);
    await page
      .getByText('Guten Tag')
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor();
    await page.getByLabel('Code aus der App').waitFor({ state: 'detached' });
  });

  test('somebody adds a passkey and signs in with it alone, and takes it away again', async () => {
    const email = await aManager();
    await places.sql`update accounts set demo = true where email = ${email}`;
    const { page } = await places.visit(size);
    await page.goto(`${places.url}/konto`);
    await withAuthenticator(page);
    await signIn(page, email);
    await page.getByRole('button', { name: 'Passkey auf diesem Gerät einrichten' }).click();
    await page.getByText('Der Passkey ist eingerichtet.').waitFor();
    await picture(page, `${device} own access`);
    await expectAccessible(page);
    await expectFits(page);

    await page.context().clearCookies();
    await page.goto(`${places.url}/konto`);
    // A browser that offers passkeys in the field signs in by itself here: nobody has to choose.
    const own = page.getByText('zuletzt benutzt heute');
    const offer = page.getByRole('button', { name: 'Mit Finger oder Gesicht' });
    await own.waitFor({ timeout: 5_000 }).catch(async () => {
      await offer.click();
      await own.waitFor();
    });

    await places.sql`update sessions set proven_at = null`;
    await page.getByRole('button', { name: /entfernen$/ }).click();
    await page.getByRole('button', { name: 'Entfernen', exact: true }).click();
    await page.getByRole('button', { name: 'Mit Finger oder Gesicht' }).click();
    await page.getByText('Der Passkey ist entfernt.').waitFor();
    expect(
      await places.sql`select from passkeys p join accounts a on a.id = p.account_id where a.email = ${email}`,
    ).toHaveLength(0);
  });
});
