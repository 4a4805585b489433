import { expect, test } from 'vitest';
import { expectAccessible } from '../support/accessible.js';
import { expectQuiet, noticeTitle, openHosts } from './host.js';

const hosts = openHosts();

const words = {
  de: { email: 'E-Mail-Adresse', fresh: 'Neu für Sie', table: 'Werte als Tabelle', amount: '110,00 kWh' },
  en: { email: 'E-mail address', fresh: 'New for you', table: 'Figures as a table', amount: '110.00 kWh' },
};

test.each(Object.entries(words))(
  'On a page in %s the elements speak it, accessibly in every state.',
  async (lang, said) => {
    const address = hosts.site.page({ html: `lang="${lang}"` });
    const guest = await hosts.asGuest(address);
    await guest.page.getByLabel(said.email).waitFor();
    await expectAccessible(guest.page);

    const tenant = await hosts.asTenant(address);
    await tenant.page.getByText(said.fresh).waitFor();
    await tenant.page.getByRole('button', { name: noticeTitle }).click();
    await tenant.page.getByText('zu Hause').waitFor();
    await tenant.page.locator('p24-consumption').scrollIntoViewIfNeeded();
    await tenant.page.getByText(said.amount).first().waitFor();
    await tenant.page.getByText(said.table).first().click();
    expect(await tenant.page.getByRole('table').first().isVisible()).toBe(true);
    await expectAccessible(tenant.page);
    expectQuiet(tenant, [hosts.site.origin, hosts.url]);
  },
);
