import type { BrowserContextOptions, Page } from 'playwright';
import { expect, test } from 'vitest';
import type { HostPage } from '../support/host-pages.js';
import { expectAllShown, expectNoSidewaysScrolling, expectQuiet, noticeTitle, openHosts } from './host.js';
import { differences, looks } from './looks.js';

const hosts = openHosts();

/** What frameworks reset, in words of our own. */
const reset = `
  *, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid; }
  html { font: 400 1rem/1.5 sans-serif; -webkit-text-size-adjust: 100%; }
  body { color: #212529; background: #fff; }
  h1, h2, h3 { font-size: inherit; font-weight: inherit; }
  ol, ul, menu { list-style: none; }
  a { color: inherit; text-decoration: inherit; }
  svg, img { display: block; vertical-align: middle; max-width: 100%; height: auto; }
  button, input, select, textarea { font: inherit; color: inherit; background: transparent; border-radius: 0; appearance: none; }
  button { text-transform: none; }
  table { border-collapse: collapse; text-indent: 0; caption-side: bottom; }
  label { display: inline-block; margin-bottom: .5rem; }
  [hidden] { display: none !important; }`;

/** What grown stylesheets do to everything, with all their might. */
const aggressive = `
  body { font: italic 700 11px/1 serif; letter-spacing: 3px; text-align: center; text-transform: uppercase; text-indent: 2em; word-spacing: 9px; }
  button, input, label, ul, li, h2, p, span, div, form, a, svg {
    color: red !important; background: yellow !important; padding: 13px !important; border: 5px dotted lime !important;
    margin: 7px !important; font-size: 9px !important; line-height: 3 !important; float: left !important;
    border-radius: 0 !important; text-shadow: 2px 2px blue !important; opacity: .8 !important;
  }
  input { display: none !important; }
  ul { list-style: square !important; }
  button:hover, button:focus { transform: scale(2) !important; }`;

const wide: BrowserContextOptions = { viewport: { width: 1000, height: 900 } };

async function guestLook(page: HostPage, options: BrowserContextOptions = wide) {
  const visit = await hosts.asGuest(hosts.site.page(page), options);
  await visit.page.getByLabel('E-Mail-Adresse').waitFor();
  await visit.page.getByText('Bitte melden Sie sich an').nth(1).waitFor();
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
  return looks(visit.page);
}

async function tenantLook(page: HostPage, options: BrowserContextOptions = wide) {
  const visit = await hosts.asTenant(hosts.site.page(page), options);
  await expectAllShown(visit.page);
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
  return looks(visit.page);
}

/** Expects that elements look on a page as on one without any styles, signed in or not. */
async function expectUntouched(page: HostPage) {
  expect(differences(await guestLook({}), await guestLook(page))).toEqual([]);
  expect(differences(await tenantLook({}), await tenantLook(page))).toEqual([]);
}

const fontSize = (page: Page) =>
  page.evaluate(() => {
    const inside = document.querySelector('p24-notice-board')?.shadowRoot?.querySelector('.base');
    return inside ? getComputedStyle(inside).fontSize : '';
  });

test('The sign-in of the built files looks as it was drawn.', async () => {
  const { page } = await hosts.asGuest(hosts.site.page());
  const styles = (selector: string) =>
    page.locator(`p24-login ${selector}`).evaluate((node) => {
      const { color, backgroundColor, fontWeight, height, width } = getComputedStyle(node);
      return { color, backgroundColor, fontWeight, height: Number.parseFloat(height), width: Number.parseFloat(width) };
    });
  await page.getByLabel('E-Mail-Adresse').waitFor();
  const [input, label, submit, card] = await Promise.all(
    ['[name=username]', 'label[for$=email]', '[type=submit]', 'form'].map(styles),
  );
  expect(input?.height).toBeGreaterThanOrEqual(44);
  expect(input?.height).toBeLessThan(56);
  expect(input?.width).toBe(card?.width);
  expect(Number(label?.fontWeight)).toBeGreaterThan(400);
  expect(submit?.color).not.toBe(submit?.backgroundColor);
});

test("A framework's reset changes nothing inside the elements.", () => expectUntouched({ css: reset }));

test('Rules for buttons, inputs and lists with !important change nothing inside the elements.', () =>
  expectUntouched({ css: aggressive }));

test('A root of 62.5 % leaves the text inside at 16 pixels and everything else as it is.', async () => {
  const css = 'html { font-size: 62.5%; } body { font-size: 1.6rem; }';
  await expectUntouched({ css });
  const { page } = await hosts.asTenant(hosts.site.page({ css }), wide);
  await expectAllShown(page);
  expect(await fontSize(page)).toBe('16px');
});

test('A page in quirks mode shows the elements as others do.', async () => {
  const { page } = await hosts.asGuest(hosts.site.page({ doctype: '' }));
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  await expectUntouched({ doctype: '' });
});

test('On a dark page the elements are dark, without the device being so, and on a light one they are light.', async () => {
  const brightness = async (css: string, colorScheme: 'light' | 'dark') => {
    const { page } = await hosts.asTenant(hosts.site.page({ css }), { colorScheme });
    await expectAllShown(page);
    return page.evaluate(() => {
      const base = document.querySelector('p24-notice-board')?.shadowRoot?.querySelector('.base');
      if (!base) throw new Error('The notice board is empty.');
      const style = getComputedStyle(base);
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const light = (color: string) => {
        if (!canvas) throw new Error('Colours cannot be read.');
        canvas.fillStyle = color;
        canvas.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return (red * 0.3 + green * 0.6 + blue * 0.1) / 255;
      };
      return { ground: light(style.backgroundColor), text: light(style.color) };
    });
  };
  const dark = await brightness(':root { color-scheme: dark; background: #111; color: #eee; }', 'light');
  expect(dark.ground).toBeLessThan(0.25);
  expect(dark.text).toBeGreaterThan(0.75);
  const light = await brightness('', 'dark');
  expect(light.ground).toBeGreaterThan(0.85);
  expect(light.text).toBeLessThan(0.25);
});

test('On a page that reads from right to left the elements, in English, still read from left to right.', async () => {
  const visit = await hosts.asTenant(hosts.site.page({ html: 'lang="ar" dir="rtl"' }), wide);
  const { page } = visit;
  await page.getByRole('button', { name: noticeTitle }).waitFor();
  await page.locator('p24-consumption').scrollIntoViewIfNeeded();
  await page.getByText('Consumption in').first().waitFor();
  await expectNoSidewaysScrolling(page);
  const left = async (selector: string) => (await page.locator(selector).first().boundingBox())?.x ?? Number.NaN;
  expect(await left('p24-notice-board .kind')).toBeLessThan(await left('p24-notice-board [part=title]'));
  const order = await page
    .getByText('110.00 kWh')
    .first()
    .evaluate((node) => {
      const text = [...node.childNodes].find((child) => child.textContent?.includes('kWh')) as Text;
      const range = document.createRange();
      const leftOf = (part: string) => {
        range.setStart(text, text.data.indexOf(part));
        range.setEnd(text, text.data.indexOf(part) + part.length);
        return range.getBoundingClientRect().left;
      };
      return leftOf('110') < leftOf('kWh');
    });
  expect(order).toBe(true);
  expectQuiet(visit, [hosts.site.origin, hosts.url]);
});

test('At 320 pixels nothing scrolls sideways, signed in or not, opened or not.', async () => {
  const narrow = { viewport: { width: 320, height: 640 } };
  const guest = await hosts.asGuest(hosts.site.page(), narrow);
  await guest.page.getByLabel('E-Mail-Adresse').waitFor();
  await expectNoSidewaysScrolling(guest.page);
  const { page } = await hosts.asTenant(hosts.site.page(), narrow);
  await expectAllShown(page);
  await page.getByRole('button', { name: noticeTitle }).click();
  await page.getByText('zu Hause').waitFor();
  await page.getByText('Werte als Tabelle').first().click();
  await expectNoSidewaysScrolling(page);
});

test("A reader's text of 200 % is 32 pixels inside, and still nothing scrolls sideways.", async () => {
  const { page } = await hosts.asTenant(hosts.site.page(), { viewport: { width: 640, height: 800 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.reload();
  await expectAllShown(page);
  expect(await fontSize(page)).toBe('32px');
});
