import { PDF } from '@libpdf/core';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { openApp, testOrigin } from '../../../test/support/app.js';
import { demoAccounts } from '../core/demo-accounts.js';
import { createSource, removeDemo } from '../settings/settings.port.js';
import { ensureDemo, placeDemo, sites } from './demo.js';

const { db, app } = await openApp();

beforeAll(async () => {
  expect(await ensureDemo(app.services, db.url)).toBe(true);
});
beforeEach(() => db.direct`delete from rate_limits`);

async function signIn(email: string) {
  const account = demoAccounts.find((known) => known.email === email);
  const { headers, body } = await app.call(null, 'POST /auth/sign-in', {
    email,
    password: account?.password,
    session: 'cookie',
  });
  return { me: body.me, headers: { cookie: headers.get('set-cookie')?.split(';')[0] ?? '', origin: testOrigin } };
}

const board = async (email: string): Promise<{ title: string; appointment: { startsAt: string } | null }[]> =>
  (await app.call(await signIn(email), 'GET /notices?limit=100')).body.items;

test('every sign-in of the demo opens', async () => {
  for (const { email, person, source, also } of demoAccounts) {
    const { me } = await signIn(email);
    const names = me.memberships.map(({ sourceName }: { sourceName: string }) => sourceName.toLowerCase());
    expect(names, email).toEqual([source, also].filter(Boolean).map((slug) => expect.stringContaining(slug ?? '')));
    expect(me.memberships[0].role === 'admin').toBe(person === undefined);
  }
});

test('a tenant finds a notice board with something ahead, and nothing of the other company', async () => {
  const [own, other] = [await board('mario.bruehl@mieter.example'), await board('svenja.petersen@mieter.example')];
  expect(own.length).toBeGreaterThan(5);
  expect(own.some(({ appointment }) => appointment && Date.parse(appointment.startsAt) > Date.now())).toBe(true);
  const titles = own.map(({ title }) => title);
  expect(other.length).toBeGreaterThan(0);
  expect(other.filter(({ title }) => titles.includes(title))).toEqual([]);
});

test('an owner finds the meeting as an appointment to come, and a tenant of the same house does not', async () => {
  const meeting = (one: { title: string }) => one.title.startsWith('Eigentümerversammlung');
  const [found, ...more] = (await board('holger.tischner@eigentuemer.example')).filter(meeting);
  expect(more).toEqual([]);
  expect(Date.parse(found?.appointment?.startsAt ?? '')).toBeGreaterThan(Date.now());
  expect((await board('svenja.petersen@mieter.example')).some(meeting)).toBe(false);
});

test('whoever acts for a tenant reads along, who moves in later reads nothing yet, a provider only what is theirs', async () => {
  const told = await board('josefine.hartwich@mieter.example');
  const acting = await board('sebastian.becker@mieter.example');
  expect(acting.map(({ title }) => title).sort()).toEqual(told.map(({ title }) => title).sort());
  expect(await board('lena.hoffmann@mieter.example')).toEqual([]);
  expect((await board('kanzlei@wiedig.example')).map(({ title }) => title)).toEqual(['Belege für den Jahresabschluss']);
  const own = await app.call(await signIn('josefine.hartwich@mieter.example'), 'GET /me/delegates');
  expect(own.body.actingForMe).toMatchObject([{ name: 'Sebastian Becker' }]);
  const [maria, hans] = [await signIn('maria.schilling@mieter.example'), await signIn('hans.schilling@mieter.example')];
  expect(maria.me.memberships[0].contactId).toBe(hans.me.memberships[0].contactId);
});

test("a tenant sees the home's consumption up to last month, with all that can happen to a figure", async () => {
  const { body } = await app.call(await signIn('mario.bruehl@mieter.example'), 'GET /consumption');
  const { series } = body.items.find(({ series }: { series: unknown[] }) => series.length > 0);
  const last = new Date();
  last.setUTCDate(0);
  const heating = series.find(({ service }: { service: string }) => service === 'heating');
  expect(heating.months[0].month).toBe(last.toISOString().slice(0, 7));
  expect(heating.months.length).toBeGreaterThanOrEqual(14);
  for (const comparison of ['previousMonth', 'previousYear', 'average']) {
    expect(heating.months[0][comparison].amount, comparison).toBeGreaterThan(0);
  }
  type Month = { estimated: boolean; corrected: boolean; converted: boolean; missing: string | null };
  const months: Month[] = series.flatMap((one: { months: Month[] }) => one.months);
  expect(months.some(({ estimated }) => estimated)).toBe(true);
  expect(months.some(({ corrected }) => corrected)).toBe(true);
  expect(months.some(({ converted }) => converted)).toBe(true);
  expect(months.some(({ missing }) => missing === 'device-error')).toBe(true);
});

test('a tenant who came in the middle of a month sees full months only', async () => {
  const { body } = await app.call(await signIn('josefine.hartwich@mieter.example'), 'GET /consumption');
  const { series } = body.items.find(({ series }: { series: unknown[] }) => series.length > 0);
  expect(series[0].months.at(-1).month).toBe('2026-04');
});

interface Listed {
  id: string;
  title: string;
  releasedAt: string;
  sourceId: string;
}

const listed = async (email: string, path: string): Promise<Listed[]> =>
  (await app.call(await signIn(email), `GET ${path}${path === '/forms' ? '' : '?limit=100'}`)).body.items;

test('a tenant finds the own statements of the last two years beside the papers of the house', async () => {
  const year = new Date().getUTCFullYear();
  const titles = (await listed('mario.bruehl@mieter.example', '/documents')).map(({ title }) => title);
  expect(titles.sort()).toEqual([
    `Betriebskostenabrechnung ${year - 2}`,
    `Betriebskostenabrechnung ${year - 1}`,
    'Energieausweis Wohnpark am Sportforum',
    'Hausordnung Wohnpark am Sportforum',
  ]);
  const movedIn = (await listed('josefine.hartwich@mieter.example', '/documents')).map(({ title }) => title);
  expect(movedIn.filter((title) => title.startsWith('Betriebskosten'))).toEqual([]);
});

test("documents came in over the past two years, each on its day, also in the manager's history", async () => {
  const papers = await listed('mario.bruehl@mieter.example', '/documents');
  const now = Date.now();
  for (const { releasedAt } of papers) {
    expect(now - Date.parse(releasedAt)).toBeGreaterThan(60_000);
    expect(now - Date.parse(releasedAt)).toBeLessThan(731 * 86_400_000);
  }
  expect(new Set(papers.map(({ releasedAt }) => releasedAt.slice(0, 10))).size).toBeGreaterThan(2);
  const session = await signIn('verwaltung@lindenhof.example');
  const [{ sourceId }] = (await app.call(session, 'GET /me')).body.memberships;
  const statement = papers.find(({ title }) => title.startsWith('Betriebskosten'));
  const { body } = await app.call(session, `GET /manage/${sourceId}/documents/${statement?.id}`);
  const days = [body.createdAt, body.versions[0].createdAt, body.versions[0].releasedAt, body.releases[0].releasedAt];
  expect(new Set(days.map((day) => day.slice(0, 10)))).toEqual(new Set([statement?.releasedAt.slice(0, 10)]));
});

test('a tenant finds the house with whom to turn to, and the own contracts', async () => {
  const session = await signIn('mario.bruehl@mieter.example');
  const [property] = (await app.call(session, 'GET /properties')).body.items;
  const { contactPersons } = (await app.call(session, `GET /properties/${property.id}`)).body;
  expect(contactPersons.map(({ name }: { name: string }) => name)).toContain('Hausmeister Sauber');
  for (const { phones } of contactPersons) expect(phones).toHaveLength(1);
  expect((await app.call(session, 'GET /contracts')).body.items.length).toBeGreaterThan(0);
});

test('a statement is a PDF that names the tenant, the home and what is due', async () => {
  const session = await signIn('mario.bruehl@mieter.example');
  const { body } = await app.call(session, 'GET /documents?search=Betriebskosten&limit=1');
  const response = await app.app.request(body.items[0].file.url, { headers: { host: 'localhost' } });
  const pdf = await PDF.load(new Uint8Array(await response.arrayBuffer()));
  const text = pdf
    .getPages()
    .map((page) => page.extractText().text)
    .join(' ');
  for (const part of [
    'Hausverwaltung Lindenhof',
    'Mario Brühl',
    'Wohnung 1, Erdgeschoss links',
    'Heizung und Warmwasser',
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toMatch(/(Nachzahlung|Guthaben)\s+[\d.]+,\d\d/);
});

test('an owner with homes at both companies sees the papers of both, and the invitation where there is one', async () => {
  const documents = await listed('holger.tischner@eigentuemer.example', '/documents');
  expect(new Set(documents.map(({ sourceId }) => sourceId)).size).toBe(2);
  for (const title of [
    'Einladung zur',
    'Hausgeldabrechnung',
    'Wirtschaftsplan',
    'Protokoll der',
    'Beschlusssammlung',
  ]) {
    expect(
      documents.some((one) => one.title.startsWith(title)),
      title,
    ).toBe(true);
  }
  const tickets = await listed('holger.tischner@eigentuemer.example', '/tickets');
  expect(new Set(tickets.map(({ sourceId }) => sourceId)).size).toBe(2);
});

test('there are tickets in every status, and both sides have written', async () => {
  const session = await signIn('verwaltung@lindenhof.example');
  const { me } = session;
  const path = `/manage/${me.memberships[0].sourceId}/tickets`;
  const { items } = (await app.call(session, `GET ${path}?limit=100`)).body;
  expect([...new Set(items.map(({ status }: { status: string }) => status))].sort()).toEqual([
    'closed',
    'done',
    'in-progress',
    'new',
    'rejected',
    'waiting',
  ]);
  type Listed = { createdAt: string; changedAt: string | null };
  const ahead = items.filter(({ createdAt, changedAt }: Listed) => Date.parse(changedAt ?? createdAt) > Date.now());
  expect(ahead).toEqual([]);
  const stain = items.find(({ title }: { title: string }) => title.startsWith('Wasserfleck'));
  const { events } = (await app.call(session, `GET ${path}/${stain.id}`)).body;
  type Event = { at: string; internal: boolean; author: { kind: string }; attachments: unknown[] };
  expect(new Set(events.map(({ author }: Event) => author.kind))).toEqual(new Set(['resident', 'manager']));
  expect(events.some(({ internal }: Event) => internal)).toBe(true);
  expect(events[0].attachments).toHaveLength(1);
  expect(events.map(({ at }: Event) => at)).toEqual(events.map(({ at }: Event) => at).sort());
  expect(Date.parse(events[0].at)).toBeLessThan(Date.now() - 2 * 86_400_000);
});

test('some forms are open to residents, the others wait for their manager', async () => {
  const forms = await listed('mario.bruehl@mieter.example', '/forms');
  expect(forms).toHaveLength(8);
  const session = await signIn('verwaltung@lindenhof.example');
  const { items } = (await app.call(session, `GET /manage/${session.me.memberships[0].sourceId}/forms`)).body;
  expect(items).toHaveLength(10);
  expect((await app.call(await signIn('mario.bruehl@mieter.example'), 'GET /chat')).body.enabled).toBe(true);
});

test('nobody is written to about what happened before the demo began', async () => {
  expect(await db.direct`select 1 from deliveries where item_kind = 'ticket'`).toHaveLength(0);
});

test('a year of notices has passed', async () => {
  for (const email of ['mario.bruehl@mieter.example', 'svenja.petersen@mieter.example']) {
    const items = (await app.call(await signIn(email), 'GET /notices?limit=100')).body.items;
    const oldest = Math.min(...items.map(({ visibleFrom }: { visibleFrom: string }) => Date.parse(visibleFrom)));
    expect(Date.now() - oldest).toBeGreaterThan(300 * 86_400_000);
  }
});

test('the companies have faces of their own, and each example website means its own company', async () => {
  const at = (port: number) => sites.map((site, index) => ({ ...site, url: `http://127.0.0.1:${port + index}/` }));
  // The second company's port of one start may be the first one's of the next.
  await placeDemo(app.services, at(5251));
  await placeDemo(app.services, at(5252));
  const first = await app.call(null, 'GET /theme', undefined, { origin: 'http://127.0.0.1:5252' });
  expect(first.body).toMatchObject({
    slug: 'lindenhof',
    homepage: 'http://127.0.0.1:5252/',
    legal: { imprint: 'http://127.0.0.1:5252/impressum.html' },
  });
  const second = await app.call(null, 'GET /theme', undefined, { origin: 'http://localhost:5253' });
  expect(second.body).toMatchObject({ slug: 'nordlicht', homepage: 'http://127.0.0.1:5253/' });
  expect([first, second].map(({ body }) => body.light['--p24-color-accent'])).toEqual(['#2f6b4f', '#5a3ec8']);
});

test('a second start leaves the demo as it is, an interrupted one is made anew, by one process alone', async () => {
  const count = async () => (await db.direct`select count(*)::int as n from notices`)[0]?.n;
  const before = await count();
  expect(await ensureDemo(app.services, db.url)).toBe(true);
  expect(await count()).toBe(before);
  await db.direct`delete from settings where key = 'demo'`;
  await db.direct`delete from feed`;
  await Promise.all([ensureDemo(app.services, db.url), ensureDemo(app.services, db.url)]);
  expect(await count()).toBe(before);
  expect((await board('mario.bruehl@mieter.example')).length).toBeGreaterThan(5);
});

test('a real company ends the demo, its accounts, their sessions and its sign-ins to try', async () => {
  const session = await signIn('mario.bruehl@mieter.example');
  const onStart = async () => (await app.call(null, 'GET /theme')).body.demo;
  expect(await onStart()).toHaveLength(demoAccounts.length);
  await db.direct.begin(removeDemo);
  await db.direct.begin((sql) =>
    createSource(sql, { code: 'ECHT', slug: 'echt', name: 'Echte Verwaltung', timeZone: 'Europe/Berlin', origins: [] }),
  );
  expect((await app.call(session, 'GET /me')).status).toBe(401);
  expect(await onStart()).toBeUndefined();
  expect(await db.direct`select code, demo from sources`).toEqual([{ code: 'ECHT', demo: false }]);
  expect(await db.direct`select from accounts`).toHaveLength(0);
  expect(await ensureDemo(app.services, db.url)).toBe(false);
  expect(await db.direct`select code from sources`).toEqual([{ code: 'ECHT' }]);
});
