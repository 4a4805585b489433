import { Hono } from 'hono';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp } from '../../../../test/support/app.js';
import { type TestDatabase, testDatabase } from '../../../../test/support/database.js';
import { aSource } from '../../../../test/support/factories.js';
import { readEnv } from '../env.js';
import type { Services } from '../services.js';
import { routeDevMail } from './dev-mail.js';
import { type KeptMails, keptMails } from './kept-mails.js';

let db: TestDatabase;
let kit: Awaited<ReturnType<typeof testApp>>;
let mails: KeptMails;

beforeAll(async () => {
  db = await testDatabase();
  kit = await testApp(db.database);
  mails = keptMails(db.url);
});
afterAll(async () => {
  await mails.close();
  await kit.close();
  await db.close();
});

/** A mail of a data source of its own, as the outbox keeps it. */
async function aKeptMail(values: { subject?: string; html?: string } = {}) {
  const source = await aSource(db.direct);
  const [delivery, id] = [uuid(), uuid()];
  await db.direct`insert into deliveries (source_id, id, channel, recipient, template, dedupe_key, state)
    values (${source.id}, ${delivery}, 'mail', 'mieterin@example.test', 'any', ${delivery}, 'sent')`;
  await db.direct`insert into mails (source_id, id, delivery_id, message_id, recipient, subject, html, text)
    values (${source.id}, ${id}, ${delivery}, '<1@localhost>', 'mieterin@example.test',
      ${values.subject ?? 'Neuer Aushang'}, ${values.html ?? '<head></head><p>Hallo</p>'}, 'Nur Text')`;
  return { id, source };
}

function ask(
  path: string,
  { headers = {}, ...services }: Partial<Services> & { headers?: Record<string, string> } = {},
) {
  const app = new Hono();
  routeDevMail(app, { ...kit.services, keptMails: mails, ...services });
  return app.request(`http://localhost${path}`, { headers: { host: 'localhost:2424', ...headers } });
}

const textOf = async (response: Response | Promise<Response>) => (await response).text();

test('mails of all data sources are listed, the newest first', async () => {
  const older = await aKeptMail({ subject: 'Der ältere' });
  const newer = await aKeptMail({ subject: 'Der neuere' });

  const page = await textOf(ask('/dev/mail'));

  expect(page).toContain(older.source.name);
  expect(page.indexOf('Der neuere')).toBeGreaterThan(0);
  expect(page.indexOf('Der neuere')).toBeLessThan(page.indexOf('Der ältere'));
  expect(page).toContain(`/dev/mail/${newer.id}`);
});

test('a mail is shown with both parts, its HTML in a frame in which nothing runs', async () => {
  const { id } = await aKeptMail({ html: '<head></head><script>alert(1)</script><p>Der Text</p>' });

  const page = await textOf(ask(`/dev/mail/${id}`));
  const text = await textOf(ask(`/dev/mail/${id}?view=text`));
  const framed = await ask(`/dev/mail/${id}/html`);

  expect(page).toMatch(new RegExp(`<iframe [^>]*src="/dev/mail/${id}/html"[^>]*sandbox="allow-popups"`));
  expect(text).toContain('Nur Text</pre>');
  expect(await framed.text()).toContain('Der Text');
  expect(framed.headers.get('content-security-policy')).toMatch(/default-src 'none'.*sandbox allow-popups$/);
});

test('what a mail says does not become markup of the page', async () => {
  const { id } = await aKeptMail({ subject: '"><img src=x onerror=alert(1)>' });

  expect(await textOf(ask('/dev/mail'))).not.toContain('<img');
  expect(await textOf(ask(`/dev/mail/${id}`))).not.toContain('<img');
});

test('the page speaks the language that is asked for', async () => {
  expect(await textOf(ask('/dev/mail'))).toContain('<html lang="de">');
  expect(await textOf(ask('/dev/mail', { headers: { 'accept-language': 'en' } }))).toContain('Mails to look at');
});

test.each([
  ['came through a proxy', { headers: { 'x-forwarded-for': '192.0.2.1' } }],
  ['came through a proxy that names the host', { headers: { 'x-forwarded-host': 'localhost' } }],
  ['names another host', { headers: { host: 'portal.example.test' } }],
  ['reaches a server that people reach elsewhere', { env: readEnv({ P24_URL: 'https://portal.example.test' }) }],
  ['reaches a server that sends its mails', { keptMails: null }],
])('a request that %s finds nothing', async (_what, services) => {
  const { id } = await aKeptMail();

  for (const path of ['/dev/mail', `/dev/mail/${id}`, `/dev/mail/${id}/html`]) {
    expect((await ask(path, services)).status).toBe(404);
  }
});

test('a mail that is not there is not found', async () => {
  expect((await ask(`/dev/mail/${uuid()}`)).status).toBe(404);
  expect((await ask('/dev/mail/anything')).status).toBe(404);
});
