import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** What happened on a page that its maker would not like to see. */
export interface Watched {
  /** Errors and warnings of the console, and exceptions. */
  complaints: string[];
  /** Reports of the content security policy. */
  violations: string[];
  /** Every address that was asked for. */
  requests: string[];
}

/** A page under watch. */
export interface Visit extends Watched {
  page: Page;
  /** The origins that were contacted. */
  origins(): string[];
}

interface Violation {
  effectiveDirective: string;
  blockedURI: string;
  sourceFile: string;
}

async function watch(page: Page): Promise<Watched> {
  const watched: Watched = { complaints: [], violations: [], requests: [] };
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const { url } = message.location();
    const answered = /status of (\d+)/.exec(message.text())?.[1];
    watched.complaints.push(answered ? `${answered} ${new URL(url).pathname}` : message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(String(error)));
  page.on('request', (request) => watched.requests.push(request.url()));
  await page.exposeBinding('p24Violation', (_source, { effectiveDirective, blockedURI, sourceFile }: Violation) => {
    watched.violations.push(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
  });
  await page.addInitScript(() => {
    const report = (globalThis as unknown as { p24Violation(violation: Violation): void }).p24Violation;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) =>
      report({ effectiveDirective, blockedURI, sourceFile }),
    );
  });
  return watched;
}

/** One browser for a test file, which may know `names` of its own for this machine; every visit is a person of their own, forgotten after the test. */
export function openBrowser({ names }: { names?: string } = {}) {
  let browser: Browser;
  const open = new Set<{ close(): Promise<void> }>();
  beforeAll(async () => {
    const executablePath = process.env.P24_CHROMIUM ?? '/usr/bin/chromium';
    if (!existsSync(executablePath)) throw new Error(`Chromium is missing at ${executablePath}: set P24_CHROMIUM.`);
    const quiet = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'];
    const rules = names ? [`--host-resolver-rules=MAP ${names} 127.0.0.1`] : [];
    browser = await chromium.launch({ executablePath, args: [...quiet, ...rules] });
  });
  afterEach(async () => {
    await Promise.all([...open].map((context) => context.close()));
    open.clear();
  });
  afterAll(() => browser?.close());

  return {
    /** Opens a window for a person who was never here before. */
    async visit(options: BrowserContextOptions = {}): Promise<Visit> {
      const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', ...options });
      open.add(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const watched = await watch(page);
      const origins = () => [
        ...new Set(watched.requests.filter((url) => /^https?:/.test(url)).map((url) => new URL(url).origin)),
      ];
      return { page, origins, ...watched };
    },
  };
}
