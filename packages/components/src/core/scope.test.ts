import type { NoticeSummary } from '@p24/sdk';
import { nothing } from 'lit';
import { expect, test } from 'vitest';
import { aNotice } from '../../test/board.js';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-chatbot.js';
import '../register/p24-consumption.js';
import '../register/p24-documents.js';
import '../register/p24-form.js';
import '../register/p24-notice-board.js';
import '../register/p24-provider.js';
import '../register/p24-tickets.js';
import type { Formats } from './formats.js';
import type { Provider } from './provider.js';

const flat = { property: '019ac000-0000-7000-8000-0000000000a1', contract: '019ac000-0000-7000-8000-0000000000b1' };
const house = '019ac000-0000-7000-8000-0000000000a2';

/** The lists that an element reads at once, by its tag. */
const lists: Readonly<Record<string, readonly string[]>> = {
  'p24-notice-board': ['/notices', '/notice-categories'],
  'p24-documents': ['/documents', '/document-categories'],
  'p24-tickets': ['/tickets'],
  'p24-form': ['/forms', '/submissions'],
  'p24-consumption': ['/consumption'],
};

const empty = { items: [], nextCursor: null };
const chat = { enabled: false, sources: [], conversation: null };

function open() {
  const routes = Object.values(lists).flatMap((paths) => paths.map((path) => [`GET ${path}`, empty]));
  return signedInOn(fakeServer({ ...signInRoutes, 'GET /chat': chat, ...Object.fromEntries(routes) }));
}

type Server = ReturnType<typeof open>;

/** How a list was narrowed when it was asked for last. */
function narrowing({ requests }: Server, path: string): Record<string, string> | undefined {
  const last = requests.findLast((request) => request.startsWith(`GET ${path}?`) || request === `GET ${path}`);
  if (last === undefined) return undefined;
  const query = new URLSearchParams(last.split('?')[1]);
  const names = ['source', 'property', 'contract'];
  return Object.fromEntries([...query].filter(([name]) => names.includes(name)));
}

const asked = (server: Server, path: string, scope: object) =>
  until(() => JSON.stringify(narrowing(server, path)) === JSON.stringify(scope));

function inside(server: Server, tag: string, scope: { source?: string; property?: string; contract?: string }) {
  const provider = mount<Provider>(html`<p24-provider base-url=${server.baseUrl} source=${scope.source ?? nothing}
    property=${scope.property ?? nothing} contract=${scope.contract ?? nothing}></p24-provider>`);
  const element = document.createElement(tag) as HTMLElement & { property: string; source: string };
  provider.append(element);
  return { provider, element };
}

test.each(Object.entries(lists))('%s shows what its provider is narrowed to, and follows it', async (tag, paths) => {
  const server = open();
  const { provider } = inside(server, tag, { source: 'lindenhof', ...flat });
  for (const path of paths) await asked(server, path, { source: 'lindenhof', ...flat });

  provider.removeAttribute('contract');
  for (const path of paths) await asked(server, path, { source: 'lindenhof', property: flat.property });
  provider.removeAttribute('source');
  provider.removeAttribute('property');
  for (const path of paths) await asked(server, path, {});
});

test.each(Object.entries(lists))('what %s names itself goes before its provider', async (tag, paths) => {
  const server = open();
  const { element } = inside(server, tag, { source: 'lindenhof', ...flat });
  element.setAttribute('property', house);
  for (const path of paths) await asked(server, path, { source: 'lindenhof', property: house });

  element.removeAttribute('property');
  element.setAttribute('source', 'nordlicht');
  for (const path of paths) await asked(server, path, { source: 'nordlicht' });
});

test('the assistant is that of the source', async () => {
  const server = open();
  inside(server, 'p24-chatbot', { source: 'lindenhof', ...flat });
  await asked(server, '/chat', { source: 'lindenhof' });
});

/** A board whose notices depend on the property, with answers that a test lets through. */
function aBoard() {
  const waiting: (() => void)[] = [];
  const answer = (items: NoticeSummary[]) => ({ items, nextCursor: null });
  const { html: _, link: __, ...notice } = aNotice({ title: 'Im ersten Haus', read: false });
  const server = open();
  server.answer({
    'GET /notices': async ({ url }: Request) => {
      const query = new URL(url).searchParams;
      if (query.get('property') === house) await new Promise<void>((resolve) => waiting.push(resolve));
      if (query.get('property') === 'gone') return problem(404, 'not-found');
      const title = query.get('property') === house ? 'Im zweiten Haus' : notice.title;
      return answer(query.get('unread') === 'true' ? [{ ...notice, attachments: 0, appointment: null, title }] : []);
    },
  });
  const { provider, element } = inside(server, 'p24-notice-board', { property: flat.property });
  const shows = (text: string) => Boolean(element.shadowRoot?.textContent?.includes(text));
  return {
    ...{ provider, element, shows },
    /** Whether both sections of the board were asked for. */
    waits: () => waiting.length === 2,
    arrive() {
      for (const go of waiting) go();
    },
  };
}

test('another scope is read without a flash: what is there stays until the rest has come', async () => {
  const { provider, element, shows, arrive, waits } = aBoard();
  await until(() => shows('Im ersten Haus'));
  provider.property = house;
  await until(waits);
  expect(shows('Im ersten Haus')).toBe(true);
  expect(element.shadowRoot?.querySelector('[part=skeleton]')).toBeNull();

  arrive();
  await until(() => shows('Im zweiten Haus'));
  expect(shows('Im ersten Haus')).toBe(false);
});

test('a scope that is not the own one shows nothing of the one before', async () => {
  const { provider, element, shows } = aBoard();
  await until(() => shows('Im ersten Haus'));
  provider.property = 'gone';
  await until(() => element.shadowRoot?.querySelector('[part=problem]'));
  expect(shows('Im ersten Haus')).toBe(false);
});

test('a slug means the source of the person whose slug it is, its days included', async () => {
  const [first] = erika.memberships;
  const other = { ...first, sourceId: house, sourceSlug: 'nordlicht', timeZone: 'Pacific/Auckland' };
  const server = open();
  server.answer({ 'GET /me': { ...erika, memberships: [first, other] } });
  const { element } = inside(server, 'p24-notice-board', { source: 'nordlicht' });
  await asked(server, '/notices', { source: 'nordlicht' });
  const { formats } = element as unknown as { formats: Formats };
  expect(formats.time('2026-07-01T00:00:00Z')).toContain('12:00');
});
