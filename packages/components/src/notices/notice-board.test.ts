import type { Notice } from '@p24/sdk';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aNotice, boardRoutes, general, water } from '../../test/board.js';
import { type FakeServer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, until } from '../../test/support.js';
import '../register/p24-notice-board.js';
import type { NoticeBoard } from './notice-board.js';

async function boardOn(server: FakeServer): Promise<NoticeBoard> {
  const board = mount<NoticeBoard>(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
  await until(
    () => !board.shadowRoot?.querySelector('[part=skeleton]') && board.shadowRoot?.querySelector('[part=base]'),
  );
  return board;
}

const signedInBoard = (notices: Notice[]) => boardOn(signedInOn(fakeServer(boardRoutes(notices))));
const all = (board: NoticeBoard, selector: string) => [
  ...(board.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const text = (board: NoticeBoard) =>
  board.shadowRoot?.querySelector('[part=base]')?.textContent?.replace(/\s+/g, ' ') ?? '';
const titles = (board: NoticeBoard, section: string) =>
  all(board, `.${section} button[aria-expanded]`).map((button) => button.textContent?.trim());
const button = (board: NoticeBoard, title: string) =>
  all(board, 'button').find(({ textContent }) => textContent?.trim() === title) as HTMLElement;

describe('states', () => {
  test('unread notices stand in a section on top, the others below', async () => {
    const board = await signedInBoard([aNotice({ title: 'Alt', read: true }), aNotice({ title: 'Neu' })]);
    expect(titles(board, 'fresh')).toEqual(['Neu']);
    expect(titles(board, 'rest')).toEqual(['Alt']);
    await expectAccessible(board);
  });

  test('each type has an icon and a word, so that none is told by colour alone', async () => {
    const types = ['info', 'warning', 'danger'] as const;
    const board = await signedInBoard(types.map((type) => aNotice({ type })));
    expect(all(board, '[part=type]').map(({ textContent }) => textContent)).toEqual(['Hinweis', 'Warnung', 'Gefahr']);
    expect(
      new Set(all(board, '[part=icon] svg').map(({ innerHTML }) => innerHTML.replace(/<!--.*?-->/g, ''))).size,
    ).toBe(3);
    await expectAccessible(board);
  });

  test('where notices are about several houses, each begins with its own, else with the company', async () => {
    const [home] = erika.memberships;
    // Who works for another company lives in no house of it.
    const managed = { ...home, sourceId: general.id, sourceName: 'Nordlicht', role: 'manager', contactId: null };
    const metas = async (...houses: (string | null)[]) => {
      const routes = boardRoutes(houses.map((house) => aNotice({ house, read: house === 'Lindenhof' })));
      const me = { ...erika, memberships: [home, managed] };
      const board = await boardOn(signedInOn(fakeServer({ ...routes, 'GET /me': me })));
      return all(board, '.meta span:not(.badge)').map(({ textContent }) => textContent);
    };
    expect(await metas('Ahornweg 3', 'Lindenhof', null)).toEqual([
      'Ahornweg 3 · Allgemein',
      'Hausverwaltung Lindenhof · Allgemein',
      'Lindenhof · Allgemein',
    ]);
    expect(await metas('Ahornweg 3', 'Ahornweg 3', null)).toEqual(['Allgemein', 'Allgemein', 'Allgemein']);
  });

  test('an empty board says what will stand there', async () => {
    const board = await signedInBoard([]);
    expect(text(board)).toContain('Noch keine Aushänge');
    await expectAccessible(board);
  });

  test('somebody who is not signed in is led to the sign-in, without a request for notices', async () => {
    const server = fakeServer(boardRoutes([]));
    const board = await boardOn(server);
    expect(text(board)).toContain('Bitte melden Sie sich an');
    expect(server.requests).toEqual(['GET /theme']);
    await expectAccessible(board);
  });

  test('a failure is said with a way to try again, and the page is told', async () => {
    const routes = boardRoutes([aNotice({ title: 'Wieder da' })]);
    const server = signedInOn(fakeServer({ ...routes, 'GET /notices': () => problem(500, 'internal') }));
    const failed = new Promise((resolve) => document.addEventListener('p24-error', resolve, { once: true }));
    const board = await boardOn(server);
    expect(await failed).toMatchObject({ retryable: true });
    await expectAccessible(board);
    server.answer({ 'GET /notices': routes['GET /notices'] });
    // At once: the board also tries by itself when its live stream has opened.
    button(board, 'Noch einmal versuchen').click();
    await until(() => titles(board, 'fresh').includes('Wieder da'));
  }, 15_000);

  test('what stands between its tags is shown where the board cannot be', async () => {
    const server = signedInOn(
      fakeServer({ ...boardRoutes([]), 'GET /notices': () => problem(403, 'feature-disabled') }),
    );
    const board = mount<NoticeBoard>(
      html`<p24-notice-board base-url=${server.baseUrl}><p>Telefon 030 1234567</p></p24-notice-board>`,
    );
    await until(() => text(board).includes('bietet diesen Bereich nicht an'));
    expect(board.querySelector('p')?.checkVisibility()).toBe(true);
    await expectAccessible(board);
    server.answer(boardRoutes([]));
    dispatchEvent(new Event('online'));
    await until(() => text(board).includes('Noch keine Aushänge'));
    expect(board.querySelector('p')?.checkVisibility()).toBe(false);
  });

  test('the page is told once that the board is ready, and not before there is something to see', async () => {
    const ready: string[] = [];
    const listen = () => ready.push('ready');
    document.addEventListener('p24-ready', listen);
    const routes = boardRoutes([aNotice({ title: 'Wasser' })]);
    let answer = () => {};
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const server = signedInOn(fakeServer({ ...routes, 'GET /me': () => held.then(() => routes['GET /me']) }));
    const board = mount<NoticeBoard>(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
    await until(() => board.shadowRoot?.querySelector('[part=skeleton]'));
    await expectAccessible(board);
    expect(ready).toEqual([]);
    answer();
    await until(() => titles(board, 'fresh').length === 1);
    server.hint('notices', null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(ready).toEqual(['ready']);
    document.removeEventListener('p24-ready', listen);
  });

  test('what was loaded stays readable when the network goes', async () => {
    const server = signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Bleibt' })])));
    const board = await boardOn(server);
    button(board, 'Bleibt').focus();
    server.offline(true);
    server.hint('notices', null);
    await until(() => text(board).includes('letzte bekannte Stand'), 8000);
    expect(board.shadowRoot?.activeElement).toBe(button(board, 'Bleibt'));
    expect(titles(board, 'fresh')).toEqual(['Bleibt']);
    await expectAccessible(board);
    server.offline(false);
    dispatchEvent(new Event('online'));
    await until(() => !text(board).includes('letzte bekannte Stand'));
  }, 15_000);

  test('very long words and many notices stay inside', async () => {
    const title = `Donaudampfschifffahrts${'gesellschafts'.repeat(20)}kapitän`;
    const board = await signedInBoard(Array.from({ length: 60 }, () => aNotice({ title, read: true })));
    board.parentElement?.style.setProperty('width', '320px');
    const { right } = board.getBoundingClientRect();
    for (const part of all(board, '*')) expect(part.getBoundingClientRect().right).toBeLessThanOrEqual(right + 0.5);
    expect(titles(board, 'rest')).toHaveLength(20);
  });
});

describe('reading', () => {
  test('opening a notice shows all of it and takes the mark away, where it is', async () => {
    const server = signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Wasser' }), aNotice({ title: 'Anderes' })])));
    const board = await boardOn(server);
    const read = new Promise((resolve) => document.addEventListener('p24-notice-read', resolve, { once: true }));
    await userEvent.click(button(board, 'Wasser'));
    await read;
    await until(() => text(board).includes('Der ganze Text.'));
    expect(titles(board, 'fresh')).toEqual(['Wasser', 'Anderes']);
    expect(all(board, '[part=badge]')).toHaveLength(1);
    expect(button(board, 'Wasser').getAttribute('aria-expanded')).toBe('true');
    server.hint('notices', null);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(titles(board, 'fresh')).toEqual(['Wasser', 'Anderes']);
    expect(titles(board, 'rest')).toEqual([]);
    await expectAccessible(board);
  });

  test('the keyboard alone opens and closes a notice and keeps the focus', async () => {
    const board = await signedInBoard([aNotice({ title: 'Wasser' })]);
    await userEvent.tab();
    await userEvent.tab();
    expect(board.shadowRoot?.activeElement).toBe(button(board, 'Wasser'));
    await userEvent.keyboard('{Enter}');
    await until(() => text(board).includes('Der ganze Text.'));
    expect(board.shadowRoot?.activeElement).toBe(button(board, 'Wasser'));
    await userEvent.keyboard(' ');
    await until(() => button(board, 'Wasser').getAttribute('aria-expanded') === 'false');
  });

  test('the mark comes back when the server refuses it', async () => {
    const routes = {
      ...boardRoutes([aNotice({ title: 'Wasser' })]),
      'POST /notices/:id/read': () => problem(403, 'forbidden'),
    };
    const board = await boardOn(signedInOn(fakeServer(routes)));
    const failed = new Promise((resolve) => board.addEventListener('p24-error', resolve, { once: true }));
    await userEvent.click(button(board, 'Wasser'));
    await failed;
    await until(() => all(board, '[part=badge]').length === 1);
  });

  test('appointment, files and link are there, and hostile text is inert', async () => {
    const hostile =
      '<p onclick="alert(1)" style="position:fixed">Text<script>window.hacked = 1</script><img src=x onerror="window.hacked=1"> <a href="javascript:alert(1)">a</a> <a href="https://beispiel.de">b</a></p>';
    const notice = aNotice({
      title: 'Wasser',
      html: hostile,
      appointment: {
        startsAt: '2031-03-04T08:00:00Z',
        endsAt: '2031-03-04T10:00:00Z',
        calendarUrl: '/api/v1/c.ics?s=1',
      },
      attachments: [
        { id: general.id, name: 'Plan.pdf', type: 'application/pdf', size: 1_240_000, url: '/api/v1/files/1?s=2' },
      ],
      link: { url: 'https://beispiel.de/mehr', text: 'Mehr dazu' },
    });
    const server = signedInOn(fakeServer(boardRoutes([notice])));
    const board = await boardOn(server);
    await userEvent.click(button(board, 'Wasser'));
    await until(() => text(board).includes('Mehr dazu'));
    expect(text(board)).toContain('4. März 2031, 9:00–11:00 Uhr');
    expect(text(board)).toContain('Plan.pdf PDF, 1,2 MB');
    const links = all(board, '[part=body] a').map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      null,
      'https://beispiel.de',
      `${server.baseUrl}/api/v1/c.ics?s=1`,
      `${server.baseUrl}/api/v1/files/1?s=2`,
      'https://beispiel.de/mehr',
    ]);
    expect(all(board, '[part=text] :is(script, img, [style], [onclick])')).toEqual([]);
    expect('hacked' in window).toBe(false);
    await expectAccessible(board);
  });

  test('a notice that cannot be opened says so at once, and can be asked for again', async () => {
    const routes = boardRoutes([aNotice({ title: 'Wasser' })]);
    const server = signedInOn(fakeServer({ ...routes, 'GET /notices/:id': () => problem(500, 'internal') }));
    const board = await boardOn(server);
    await userEvent.click(button(board, 'Wasser'));
    const told = await until(() => all(board, '.notice [part=problem][role=alert]')[0]);
    await expectAccessible(board);
    server.answer({ 'GET /notices/:id': routes['GET /notices/:id'] });
    told?.querySelector('button')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => text(board).includes('Der ganze Text.'));
    expect(board.shadowRoot?.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });

  test('a page that cancels p24-navigate shows the notice itself', async () => {
    const server = signedInOn(fakeServer(boardRoutes([aNotice({ title: 'Wasser' })])));
    const board = await boardOn(server);
    board.addEventListener('p24-navigate', (event) => event.preventDefault());
    await userEvent.click(button(board, 'Wasser'));
    expect(button(board, 'Wasser').getAttribute('aria-expanded')).toBe('false');
    expect(server.requests.some((request) => request.startsWith('POST'))).toBe(false);
  });

  test('the attribute item opens a notice, also one that is not in the list yet', async () => {
    const notices = Array.from({ length: 30 }, () => aNotice({ read: true }));
    const board = await signedInBoard(notices);
    const last = notices.at(-1) as Notice;
    board.setAttribute('item', last.id);
    await until(() => text(board).includes('Der ganze Text.'));
    expect(titles(board, 'fresh')).toEqual([last.title]);
  });
});

describe('finding', () => {
  test('words and a category narrow both sections', async () => {
    const board = await signedInBoard([
      aNotice({ title: 'Wasser abgestellt', category: water }),
      aNotice({ title: 'Wasserspiele', read: true }),
      aNotice({ title: 'Treppenhaus', read: true }),
    ]);
    await userEvent.fill(board.shadowRoot?.querySelector('input') as HTMLElement, 'wasser');
    await until(() => text(board).includes('2 Aushänge gefunden'));
    expect([titles(board, 'fresh'), titles(board, 'rest')]).toEqual([['Wasser abgestellt'], ['Wasserspiele']]);
    await userEvent.selectOptions(board.shadowRoot?.querySelector('select') as HTMLElement, 'Allgemein');
    await until(() => text(board).includes('1 Aushang gefunden'));
    expect(titles(board, 'rest')).toEqual(['Wasserspiele']);
  });

  test('where nothing matches, one click shows all again', async () => {
    const board = await signedInBoard([aNotice({ title: 'Wasser' })]);
    await userEvent.fill(board.shadowRoot?.querySelector('input') as HTMLElement, 'Feuer');
    await until(() => text(board).includes('Dazu gibt es keinen Aushang'));
    await expectAccessible(board);
    await userEvent.click(button(board, 'Alle Aushänge zeigen'));
    await until(() => titles(board, 'fresh').includes('Wasser'));
    expect(board.shadowRoot?.querySelector('input')?.value).toBe('');
  });

  test('more notices come behind the others, and the focus goes to the first of them', async () => {
    const board = await signedInBoard(Array.from({ length: 25 }, () => aNotice({ read: true })));
    await userEvent.click(button(board, 'Mehr anzeigen'));
    await until(() => titles(board, 'rest').length === 25);
    await until(() => board.shadowRoot?.activeElement === all(board, '.rest button[aria-expanded]')[20]);
    expect(button(board, 'Mehr anzeigen')).toBeUndefined();
  });
});
