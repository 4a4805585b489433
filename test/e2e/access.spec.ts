import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connector } from '../../server/src/core/database/connection.js';
import { expectAccessible } from '../support/accessible.js';
import { aMembership, anAccount } from '../support/factories.js';
import { expectFits, expectNoComplaints, openPlaces, picture, windows } from './people.js';

const places = openPlaces();
const sql = connector(inject('running').databaseUrl)({ max: 1 });
afterAll(() => sql.end({ timeout: 5 }));

const newPassword = 'Dreizehn Enten auf dem Dach';

/** The link in the newest mail to an address, once it has come. */
const linkTo = (email: string, path: string) =>
  expect
    .poll(async () => {
      const [mail] = await sql<{ text: string }[]>`
        select text from mails where recipient = ${email} and text like ${`%/${path}#%`} order by id desc limit 1`;
      return /http:\S+#\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    })
    .toContain(`/${path}#`)
    .then(async () => {
      const [mail] = await sql<[{ text: string }]>`
        select text from mails where recipient = ${email} and text like ${`%/${path}#%`} order by id desc limit 1`;
      return /http:\S+#\S+/.exec(mail.text)?.[0] ?? '';
    });

const shown = async (page: Page, name: string) => {
  await expectFits(page);
  await expectAccessible(page);
  await picture(page, name);
};

let emails: Record<string, string>;
beforeAll(async () => {
  const make = async () => {
    const { id, email } = await anAccount(sql);
    await aMembership(sql, places.household.source.id, { accountId: id, name: 'Ida Lenz' });
    return email;
  };
  emails = { 'a desktop': await make(), 'a phone': await make() };
});

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('somebody who forgot the password sets another one by the link of a mail, and is in', async () => {
    const visit = await places.visit(window);
    const { page } = visit;
    const email = emails[device] ?? '';
    await page.goto(`${places.url}/`);
    await page.getByRole('button', { name: 'Passwort vergessen?' }).click();
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await shown(page, `${device} reset address`);
    await page.getByRole('button', { name: 'Code anfordern' }).click();
    await page.getByText('Bitte sehen Sie in Ihr Postfach').waitFor();
    await shown(page, `${device} reset code`);

    await page.goto(await linkTo(email, 'passwort'));
    await page.getByLabel('Neues Passwort', { exact: true }).fill(newPassword);
    await page.getByLabel('Neues Passwort wiederholen').fill(newPassword);
    await shown(page, `${device} reset password`);
    await page.getByRole('button', { name: 'Speichern und anmelden' }).click();
    await page.getByRole('button', { name: 'Konto von Ida Lenz' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    expectNoComplaints(visit);
  });
});
