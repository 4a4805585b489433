import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { connector } from '../../server/src/core/database/connection.js';
import { expectAccessible } from '../support/accessible.js';
import { aContact, aMembership, anAccount } from '../support/factories.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows, withAuthenticator } from './people.js';

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
    const { personId } = await aContact(sql, places.household.source.id, { name: 'Ida Lenz' });
    await aMembership(sql, places.household.source.id, { accountId: id, personId, name: 'Ida Lenz', role: 'resident' });
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

  test('a manager invites somebody, who sets a password by the link and sees their home', async () => {
    const { household, url } = places;
    const { personId } = await aContact(sql, household.source.id, {
      ...{ name: `Wanda Winter ${device}`, email: `wanda-${device.slice(2)}@example.test` },
    });
    const desk = await places.visit(window);
    const { page } = desk;
    await page.goto(`${url}/verwaltung/personen`);
    await signIn(page, household.manager.account.email);
    await page.getByRole('button', { name: 'Personen einladen' }).waitFor();
    await page.getByRole('searchbox').fill('wanda');
    await page.getByLabel(`Wanda Winter ${device} auswählen`).check();
    await shown(page, `${device} people`);
    await page.getByRole('button', { name: 'Einladen', exact: true }).click();
    await page.getByText('Eine Person bekommt eine E-Mail').waitFor();
    await shown(page, `${device} people invite`);
    await page.getByRole('dialog').getByRole('button', { name: 'Einladen', exact: true }).click();
    await page.getByText('Eine Einladung ist unterwegs.').waitFor();
    await page.getByText('eingeladen', { exact: true }).last().waitFor();

    const home = await places.visit(window);
    const link = await linkTo(`wanda-${device.slice(2)}@example.test`, 'aktivieren');
    await home.page.goto(link);
    // On the phone with a passkey, at the desk with a password.
    const phone = device === 'a phone';
    if (phone) await withAuthenticator(home.page);
    else await home.page.getByRole('button', { name: 'Passwort vorschlagen' }).click();
    await home.page.getByRole('button', { name: 'Stattdessen mit Finger oder Gesicht' }).waitFor();
    await shown(home.page, `${device} activation`);
    await home.page
      .getByRole('button', { name: phone ? 'Stattdessen mit Finger oder Gesicht' : 'Speichern und anmelden' })
      .click();
    await home.page.getByRole('heading', { name: /^Willkommen, Wanda Winter/ }).waitFor();
    await shown(home.page, `${device} first steps`);
    await home.page.getByRole('button', { name: 'Zum Portal' }).click();
    await home.page.getByRole('button', { name: /^Konto von Wanda Winter/ }).waitFor();
    const [membership] = await sql`select state, role from memberships where person_id = ${personId}`;
    expect(membership).toEqual({ state: 'active', role: 'provider' });

    expectNoComplaints(desk);
    expectNoComplaints(home);
  });
});
