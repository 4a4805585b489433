import type { Notice } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aNotice, boardRoutes } from '../../test/board.js';
import { type FakeServer, fakeServer } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, until } from '../../test/support.js';
import '../register/p24-notice-board.js';
import type { NoticeBoard } from './notice-board.js';

const parts = (board: NoticeBoard, selector: string) => [
  ...(board.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const titles = (board: NoticeBoard) =>
  parts(board, 'button[aria-expanded]').map((button) => button.textContent?.trim());

async function liveBoard(notices: Notice[]): Promise<{ board: NoticeBoard; server: FakeServer }> {
  const server = signedInOn(fakeServer(boardRoutes(notices)));
  const board = mount<NoticeBoard>(html`<p24-notice-board base-url=${server.baseUrl}></p24-notice-board>`);
  await until(() => titles(board).length === notices.length && server.requests.includes('GET /events'));
  return { board, server };
}

test('a new notice appears by itself and is announced', async () => {
  const notices = [aNotice({ title: 'Alt' })];
  const { board, server } = await liveBoard(notices);
  notices.unshift(aNotice({ title: 'Aufzug steht', visibleFrom: new Date().toISOString() }));
  server.hint('notices', notices[0]?.id ?? null);
  await until(() => titles(board)[0] === 'Aufzug steht');
  expect(parts(board, '[role=status]')[0]?.textContent).toBe('Ein neuer Aushang: Aufzug steht');
});

test('a notice that is being read does not move when another comes in above it', async () => {
  const notices = Array.from({ length: 12 }, (_, index) => aNotice({ title: `Aushang ${index}` }));
  const { board, server } = await liveBoard(notices);
  const reading = parts(board, 'button[aria-expanded]')[2] as HTMLElement;
  await userEvent.click(reading);
  await until(() => board.shadowRoot?.querySelector('[part=text]')?.textContent);
  const { top } = reading.getBoundingClientRect();
  notices.unshift(aNotice({ title: 'Aufzug steht', visibleFrom: new Date().toISOString() }));
  server.hint('notices', null);
  await until(() => titles(board)[0] === 'Aufzug steht');
  expect(Math.abs(reading.getBoundingClientRect().top - top)).toBeLessThan(1);
  await userEvent.click(parts(board, '[part=arrived]')[0] as HTMLElement);
  await until(() => parts(board, '[part=arrived]').length === 0);
});

test('a revoked notice goes away, also while it is open', async () => {
  const notices = [aNotice({ title: 'Irrtum' }), aNotice({ title: 'Bleibt' })];
  const { board, server } = await liveBoard(notices);
  await userEvent.click(parts(board, 'button[aria-expanded]')[0] as HTMLElement);
  await until(() => board.shadowRoot?.querySelector('[part=text]'));
  const [gone] = notices.splice(0, 1);
  server.hint('notices', gone?.id ?? null);
  await until(() => titles(board).join() === 'Bleibt');
});

test('of two open notices that go, neither stays open nor keeps new ones waiting', async () => {
  const notices = [aNotice({ title: 'Irrtum' }), aNotice({ title: 'Auch' }), aNotice({ title: 'Bleibt' })];
  const { board, server } = await liveBoard(notices);
  for (const number of [0, 1]) await userEvent.click(parts(board, 'button[aria-expanded]')[number] as HTMLElement);
  await until(() => parts(board, '[part=text]').length === 2);
  const gone = notices.splice(0, 2);
  // What was opened last goes first.
  for (const { id } of gone.toReversed()) {
    server.hint('notices', id);
    await until(() => !board.shadowRoot?.querySelector(`[data-id="${id}"]`));
  }
  (board.shadowRoot?.activeElement as HTMLElement | null)?.blur();

  notices.unshift(...gone);
  server.hint('notices', null);
  await until(() => titles(board).length === 3);
  expect(parts(board, '[part=arrived]')).toEqual([]);
  expect(parts(board, 'button[aria-expanded=true]')).toEqual([]);
});

test('a notice that was read and closed goes without a word', async () => {
  const notices = [aNotice({ title: 'Vorbei' }), aNotice({ title: 'Bleibt' })];
  const { board, server } = await liveBoard(notices);
  const button = parts(board, 'button[aria-expanded]')[0] as HTMLElement;
  await userEvent.click(button);
  await until(() => board.shadowRoot?.querySelector('[part=text]'));
  await userEvent.click(button);
  const [gone] = notices.splice(0, 1);
  const asked = () => server.requests.filter((one) => one === `GET /notices/${gone?.id}`).length;
  const before = asked();
  server.hint('notices', gone?.id ?? null);
  await until(() => titles(board).join() === 'Bleibt');
  await until(() => asked() > before);
  await board.updateComplete;
  expect(parts(board, '[role=alert]')).toEqual([]);
});

test.each([0, 1])(
  'a link to a notice that is gone says so above the %i that are there, until another is opened',
  async (count) => {
    const { board } = await liveBoard(
      Array.from({ length: count }, (_, index) => aNotice({ title: `Bleibt ${index}` })),
    );
    board.item = aNotice().id;
    const said = await until(() => parts(board, '[role=alert]')[0]);
    expect(said.checkVisibility()).toBe(true);
    expect(said.textContent).toBe('Diesen Aushang gibt es nicht mehr.');
    expect(board.item).toBeNull();
    expect(titles(board)).toHaveLength(count);
    await expectAccessible(board);
    if (count === 0) return;
    await userEvent.click(parts(board, 'button[aria-expanded]')[0] as HTMLElement);
    await until(() => parts(board, '[role=alert]').length === 0);
  },
);

test('moved to another place it keeps what it shows; removed and put back it reads again', async () => {
  const notices = [aNotice({ title: 'Alt' })];
  const { board, server } = await liveBoard(notices);
  const other = document.createElement('section');
  document.body.append(other);
  other.append(board);
  expect(titles(board)).toEqual(['Alt']);
  board.remove();
  notices.unshift(aNotice({ title: 'Neu', visibleFrom: new Date().toISOString() }));
  other.append(board);
  await until(() => titles(board).join() === 'Neu,Alt');
  expect(server.requests.filter((request) => request === 'GET /me')).toHaveLength(1);
});

test('two languages stand side by side on one page', async () => {
  const server = signedInOn(fakeServer(boardRoutes([aNotice({ type: 'danger' })])));
  const both = mount<HTMLElement>(html`<div>
    <p24-notice-board base-url=${server.baseUrl} locale="de"></p24-notice-board>
    <p24-notice-board base-url=${server.baseUrl} locale="en"></p24-notice-board>
  </div>`);
  const words = () => [...both.children].map((board) => board.shadowRoot?.querySelector('[part=type]')?.textContent);
  await until(() => words().join() === 'Gefahr,Danger');
  expect(
    [...both.children].map((board) => board.shadowRoot?.querySelector('[part=base]')?.getAttribute('lang')),
  ).toEqual(['de', 'en']);
});

test('the notice that a page opens begins where the window does, not somewhere below others', async () => {
  const notices = Array.from({ length: 20 }, () => aNotice());
  const { board } = await liveBoard(notices);
  const { id } = notices[9] as Notice;
  board.item = id;
  await until(() => board.shadowRoot?.querySelector('[part=text]')?.textContent);
  const card = parts(board, `[data-id="${id}"]`)[0];
  // A card that opens may still be on its way by a few pixels.
  await until(() => Math.abs(card?.getBoundingClientRect().top ?? 99) < 10);
});
