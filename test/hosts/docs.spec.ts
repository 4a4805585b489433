import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { anApiKey } from '../support/keys.js';
import { noticeTitle, openHosts } from './host.js';

const hosts = openHosts();
const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8');

/** The first block of a language in a page. */
const block = (page: string, language: string) =>
  new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(read(page))?.[1] ?? '';

test('the script for integrators releases its notice as it stands in the guide.', async () => {
  const script = block('docs/getting-started.md', 'js');
  const { id } = hosts.household.source;
  const { token } = await anApiKey(hosts.sql, id, { scopes: ['notices:write'] });
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, P24_KEY: token, P24_MANAGE: `${hosts.url}/api/v1/manage/${id}` },
  });
  expect(stdout).toMatch(/^Wasser abgestellt: [1-9]\d* contacts$/m);
});

test.each(['README.md', 'docs/embedding.md', 'docs/getting-started.md'])(
  'the lines to paste in %s show a tenant what they promise.',
  async (page) => {
    const lines = block(page, 'html').replace(/https:\/\/portal[\w.]*\.example(\.de)?/g, hosts.url);
    const tags = [...new Set([...lines.matchAll(/<(p24-[a-z-]+)/g)].map(([, tag = '']) => tag))];
    expect(tags.length).toBeGreaterThan(1);
    // Nothing but what was pasted loads p24.
    const { page: pasted } = await hosts.asTenant(hosts.site.page({ html: 'lang="de"', body: lines, scripts: [] }));
    await pasted.getByText('Erika Muster').waitFor();
    for (const tag of tags) {
      const element = pasted.locator(tag).first();
      if (tag !== 'p24-chatbot') await element.scrollIntoViewIfNeeded();
      await expect.poll(() => element.evaluate((one) => one.matches(':defined')), { timeout: 10_000 }).toBe(true);
    }
    expect(await pasted.getByRole('button', { name: noticeTitle }).first().isVisible()).toBe(true);
  },
);
