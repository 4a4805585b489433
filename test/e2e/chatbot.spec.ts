import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectFits, expectNoComplaints, openPlaces, picture, signIn, windows } from './people.js';

const places = openPlaces();

/** Says something and waits until it was answered. */
async function ask(page: Page, text: string) {
  const log = page.getByRole('log');
  const before = await log.locator('.message.assistant').count();
  await page.getByLabel('Ihre Nachricht').fill(text);
  await page.keyboard.press('Enter');
  const answer = log.locator('.message.assistant').nth(before);
  await answer.waitFor();
  return answer;
}

describe.each(Object.entries(windows))('on %s', (device, window) => {
  test('a tenant asks five things, hands over the fifth, and finds all of it again after a reload', async () => {
    const { tenant, post, manage } = places.household;
    await post({ title: `Fahrräder im Keller (${device})` });
    const home = await places.visit(window);
    const { page } = home;
    await page.goto(`${places.homepage}/fuer-mieter.html`);
    await signIn(page, tenant.account.email);
    await page.getByText('Erika Muster').waitFor();
    await page.getByRole('button', { name: 'Fragen?' }).click();
    await page.getByText('automatische Assistent').waitFor();
    await expectAccessible(page);
    await expectFits(page);

    const consumption = await ask(page, 'wie hoch war mein heizverbrauch');
    expect(await consumption.textContent()).toContain('kWh');
    const notice = await ask(page, 'was stand in dem aushang über die fahrraeder');
    await notice.getByRole('link', { name: `Fahrräder im Keller (${device})` }).waitFor();
    const refused = await ask(page, 'wie viel heizt mein nachbar');
    expect(await refused.textContent()).toContain('eigenen');
    const urgent = await ask(page, 'es riecht nach gas!!');
    expect(await urgent.getByRole('link').first().getAttribute('href')).toBe('tel:112');
    await picture(page, `${device} chatbot emergency`);
    await expectAccessible(page);

    const unknown = await ask(page, 'qwertz uiop');
    await unknown.getByRole('button', { name: 'An die Hausverwaltung weitergeben' }).click();
    await page.getByLabel(/Möchten Sie noch etwas ergänzen/).fill('Bitte rufen Sie mich an.');
    await page.getByRole('button', { name: 'Weitergeben', exact: true }).click();
    await page.getByText(/Weitergegeben als Anliegen \d+/).waitFor();
    await picture(page, `${device} chatbot handed over`);

    const { items } = await manage<{ items: { kind: string; title: string }[] }>('GET /tickets');
    expect(items[0]).toMatchObject({ kind: 'chat', title: 'Aus dem Chat: wie hoch war mein heizverbrauch' });

    await page.reload();
    await page.getByRole('button', { name: 'Fragen?' }).click();
    await page.getByText('qwertz uiop').waitFor();
    await page.getByRole('button', { name: 'Neues Gespräch' }).click();
    await page.getByText('qwertz uiop').waitFor({ state: 'detached' });
    expectNoComplaints(home, [/^401 .*\/me$/]);
  });
});
