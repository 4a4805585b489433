import { existsSync } from 'node:fs';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright';
import { type Goal, goalTable, median } from './goals.js';
import type { Show } from './lists-page.js';

const rows = 10_000;
const documents = 1000;
const rounds = 5;
const slowDown = 4;
/** Where the page is: an address that nobody asks, with storage. */
const address = 'http://localhost/lists';

declare const p24Show: Show;

async function script(): Promise<string> {
  const { outputFiles } = await build({
    ...{ entryPoints: [new URL('./lists-page.ts', import.meta.url).pathname], bundle: true, write: false },
    ...{ format: 'esm', target: 'es2022', minify: true, conditions: ['p24-source'], logLevel: 'warning' },
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
  });
  return outputFiles[0]?.text ?? '';
}

/** A page with nothing on it yet, four times slowed down where asked. */
async function onPage<T>(browser: Browser, code: string, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' });
  try {
    await page.route(address, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<!doctype html><html lang="de"><body style="margin:0"></body>',
      }),
    );
    await page.goto(address);
    await page.addScriptTag({ content: code, type: 'module' });
    await page.waitForFunction(() => 'p24Show' in globalThis);
    return await use(page);
  } finally {
    await page.close();
  }
}

/** CPU milliseconds of the page's thread until a list is shown and everything has settled; other processes do not count. */
async function cost(page: Page, show: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  await page.waitForTimeout(300);
  const before = await spent();
  await show();
  await page.waitForTimeout(300);
  return (await spent()) - before;
}

const inTable = (page: Page) => page.evaluate((count) => p24Show.table(count), rows);
const inShelf = (page: Page) => page.evaluate((count) => p24Show.documents(count), documents);
const shelf = (page: Page) => page.evaluate((count) => p24Show.prepareDocuments(count), documents);
const inGrid = (page: Page) => page.evaluate((count) => p24Show.grid(count), rows);

/** One entry of a trace, times in microseconds. */
interface Traced {
  name: string;
  tid: number;
  tdur?: number;
  args?: { name?: string };
}

/**
 * CPU milliseconds of the longest task while a list is scrolled to its end, first by a wheel, then dragged through. On
 * a busy machine the clock would tell how long others had the processor.
 */
async function worstTask(browser: Browser, page: Page, show: (page: Page) => Promise<void>): Promise<number> {
  await show(page);
  await page.waitForTimeout(500);
  await page.mouse.move(600, 450);
  await browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline'] });
  for (const step of [...Array(40).fill(600), ...Array(20).fill(20_000)]) {
    await page.mouse.wheel(0, step);
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(500);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
  const main = new Set(traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(({ tid }) => tid));
  const tasks = traceEvents.filter(({ name, tid }) => main.has(tid) && /RunTask$/.test(name));
  return Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

/** Whether the browser's own search finds the last of the documents, though it was never near the window. */
const findable = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { find(text: string): boolean }).find('Einzugsprotokoll'));

async function measure(browser: Browser, code: string): Promise<{ goals: Goal[]; words: string }> {
  const cpu = { table: [] as number[], grid: [] as number[] };
  const shown: number[] = [];
  for (let round = 0; round < rounds; round++) {
    cpu.table.push(await onPage(browser, code, (page) => cost(page, () => inTable(page))));
    cpu.grid.push(await onPage(browser, code, (page) => cost(page, () => inGrid(page))));
    shown.push(
      await onPage(browser, code, async (page) => {
        await shelf(page);
        return cost(page, () => inShelf(page));
      }),
    );
  }
  const tasks = {
    table: slowDown * (await onPage(browser, code, (page) => worstTask(browser, page, inTable))),
    grid: slowDown * (await onPage(browser, code, (page) => worstTask(browser, page, inGrid))),
  };
  const found = await onPage(browser, code, async (page) => {
    await shelf(page);
    await inShelf(page);
    return findable(page);
  });
  const ms = (values: readonly number[]) => `${median(values).toFixed(0)} ms`;
  return {
    goals: [
      {
        ...{ what: `Table of ${rows} rows, CPU against @vaadin/grid`, unit: '×', digits: 2 },
        ...{ goal: 1, result: median(cpu.table) / median(cpu.grid) },
      },
      { what: `Scrolling it, longest task at ${slowDown} × slow-down`, goal: 50, result: tasks.table, unit: 'ms' },
      { what: `${documents} documents until all are painted, CPU`, goal: 150, result: median(shown), unit: 'ms' },
      {
        what: 'The last of them found by the browser’s search',
        goal: 1,
        result: Number(found),
        unit: '',
        atLeast: true,
      },
    ],
    words: `CPU until shown: table ${ms(cpu.table)}, grid ${ms(cpu.grid)}; longest task scrolling the grid: ${ms([tasks.grid])}`,
  };
}

/** Long lists in Chromium: managers' tables against Vaadin's grid in the same run, residents' documents. */
export async function listsTable(): Promise<string> {
  const executablePath = process.env.P24_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`Chromium is missing at ${executablePath}: set P24_CHROMIUM.`);
  const [browser, code] = await Promise.all([chromium.launch({ executablePath, args: ['--no-sandbox'] }), script()]);
  try {
    const { goals, words } = await measure(browser, code);
    return `${goalTable(goals)}\n${words}`;
  } finally {
    await browser.close();
  }
}
