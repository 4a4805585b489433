import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const conditions = ['p24-source', 'module', 'browser', 'development|production'];

/** Chromium comes from the system's packages: nothing is downloaded. */
const chromium = playwright({
  launchOptions: {
    executablePath: process.env.P24_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--no-first-run'],
  },
});

/** Tests wait for outcomes, on busy machines for long; a project does not inherit it. */
const patient = { poll: { timeout: 10_000 } };

/** Projects that use a database get one server per run, with a migrated template. */
const database = { globalSetup: ['test/support/cluster.ts'] };

/** Files that replace a module, or look at what a process has registered: each has a process of its own. */
const alone = '**/*.alone.test.ts';

/**
 * What a browser does on a busy machine is not the same every time: such a test may be tried once more, and
 * `npm test` names each that needed it.
 */
const retry = 1;

interface More {
  retry?: number;
  globalSetup?: string[];
  testTimeout?: number;
  isolate?: boolean;
  exclude?: string[];
}

const node = (name: string, include: string[], { exclude = [], ...more }: More = {}) => ({
  resolve: { conditions: ['p24-source'] },
  ssr: { resolve: { conditions: ['p24-source'] } },
  test: {
    name,
    include,
    exclude: ['**/node_modules/**', '**/*.browser.test.ts', ...exclude],
    environment: 'node' as const,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: patient,
    ...more,
  },
});

const longestFirst = ['faults', 'journeys', 'complete', 'unit', 'elements', 'alone', 'server'];

/** Begins with the projects whose files take long, so that no worker is left alone with one of them at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification) => longestFirst.indexOf(project.name.replace(/ .*/, ''));
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  test: {
    // Much of the time goes into waiting for databases, browsers and back-offs: no core is left to idle.
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      node('unit', ['packages/{sdk,theme,mocks,tools}/src/**/*.test.ts', 'examples/portal/src/**/*.test.ts']),
      // Loading the server takes longer than most of its tests: one worker loads it once.
      node('server', ['server/src/**/*.test.ts'], { ...database, isolate: false, exclude: [alone] }),
      node('alone', [`server/src/${alone}`], database),
      node('complete', ['test/{complete,matrix}/**/*.test.ts'], database),
      node('faults', ['test/faults/**/*.test.ts'], {
        globalSetup: ['test/support/cluster.ts', 'test/support/built.ts'],
      }),
      node('journeys', ['test/{e2e,hosts}/**/*.spec.ts'], {
        globalSetup: ['test/support/cluster.ts', 'test/support/running.ts'],
        testTimeout: 120_000,
        retry,
      }),
      {
        resolve: { conditions },
        test: {
          name: 'elements',
          expect: patient,
          retry,
          include: ['packages/components/src/**/*.test.ts', 'packages/sdk/src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            provider: chromium,
            instances: [{ browser: 'chromium' }],
            screenshotFailures: false,
          },
        },
      },
    ],
  },
});
