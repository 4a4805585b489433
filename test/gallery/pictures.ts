import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Browser, chromium } from 'playwright';
import sharp from 'sharp';
import { buildAll } from '../../packages/tools/src/build.mjs';
import { stillness } from '../support/accessible.js';
import { removeFolder, temporaryFolder } from '../support/folder.js';
import { run } from '../support/process.js';
import { type Scene, scenes } from './scenes.js';

/**
 * Takes the pictures of docs/gallery.md anew, on a server and demo data of their own: `npm run pictures`, or
 * `npm run pictures -- portal release` for some of them.
 */
const target = resolve(import.meta.dirname, '../../docs/images');

/** Milliseconds in which what a page loads late, such as small pictures, has come. */
const settled = 1500;

/** What a picture may weigh, in bytes. */
const heaviest = 190_000;

/** A PNG with as many colours as it may have at that weight. */
async function lighten(picture: Buffer): Promise<Buffer> {
  for (const colours of [256, 128, 64]) {
    const smaller = await sharp(picture).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (smaller.length <= heaviest || colours === 64) return smaller;
  }
  return picture;
}

async function take(browser: Browser, origin: string, scene: Scene): Promise<Buffer> {
  const { phone, dark, height = 820 } = scene;
  const context = await browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1280, height },
    deviceScaleFactor: phone ? 2 : 1,
    ...(phone && { hasTouch: true, isMobile: true }),
    colorScheme: dark ? 'dark' : 'light',
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(`${origin}/${scene.path}`);
    if (scene.as)
      await page
        .getByRole('button', { name: new RegExp(`^${scene.as}`) })
        .first()
        .click();
    await scene.until(page);
    // Signing in may have led further down the page.
    if (!scene.below) await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(settled);
    await stillness(page);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

const [folder] = await Promise.all([temporaryFolder(), buildAll()]);
const server = run('../../server/dist/core/main.js', [], {
  ...{ PORT: '0', HOST: '127.0.0.1', P24_DATA: folder, P24_DEMO: 'on' },
  ...{ DATABASE_URL: '', P24_URL: '', SMTP_URL: '' },
});
const browser = await chromium.launch({
  executablePath: process.env.P24_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const originOn = async (label: RegExp) =>
    new URL(/http:\S+/.exec(await server.line(label, { from: 0, within: 120_000 }))?.[0] ?? '').origin;
  const origins = {
    portal: await originOn(/^ +p24 +http/),
    lindenhof: await originOn(/Website of .*Lindenhof/),
    nordlicht: await originOn(/Website of Nordlicht/),
  };
  const wanted = process.argv.slice(2);
  await mkdir(target, { recursive: true });
  for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const picture = await lighten(await take(browser, origins[scene.at], scene));
    await writeFile(resolve(target, `${scene.name}.png`), picture);
    process.stdout.write(`${scene.name.padEnd(24)}${Math.round(picture.length / 1000)} kB\n`);
  }
} finally {
  await browser.close();
  await server.end('SIGTERM');
  await removeFolder(folder);
}
