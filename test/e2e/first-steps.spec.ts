import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { aResident } from '../support/factories.js';
import { expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

/** A tenant who has never been here. */
async function aNewcomer(name: string): Promise<string> {
  const { sql, household } = places;
  const { account } = await aResident(sql, household.source.id, { name });
  await sql`update accounts set introduced_at = null,
    password_hash = (select password_hash from accounts where id = ${household.tenant.account.id}) where id = ${account.id}`;
  return account.email;
}

test('what is chosen and typed at the door stays there, and nobody goes on in the steps of another', async () => {
  const visit = await places.visit(windows['a phone']);
  const { page } = visit;
  const [anna, bruno] = [await aNewcomer('Anna Odd'), await aNewcomer('Bruno Ny')];
  await page.goto(`${places.url}/`);
  await page.getByLabel('E-Mail-Adresse').fill(anna);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  expect(await page.getByLabel('E-mail address').inputValue()).toBe(anna);
  await signIn(page, anna);
  await heading(page, /^Welcome/).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Next' }).click();
  await heading(page, 'How are you best reached?').waitFor();
  await page.getByText('What your property manager has stored').waitFor();
  await picture(page, 'first steps details');
  // There is nobody yet who could be asked: a link would lead away from what was typed.
  expect(await page.getByRole('link', { name: /Tell us here/ }).count()).toBe(0);
  // Her session is over: the next step finds nobody, unless the portal has asked for something else before it.
  await page.context().clearCookies();
  const next = page.getByRole('button', { name: 'Next' }).click();
  await Promise.race([next.catch(() => undefined), page.getByLabel('E-mail address').waitFor()]);
  await signIn(page, bruno);
  await heading(page, /Bruno Ny/).waitFor();
  expectNoComplaints(visit, [/^401 /]);
});
