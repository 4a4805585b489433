import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, aNotice, button, deskOn, editor, serverWith, text } from '../../test/managed-notices.js';
import { changeOver, erika, expectAccessible, signInRoutes, until } from '../../test/support.js';
import type { ManageNotices } from './manage-notices.js';
import '../register/p24-manage-notices.js';

const back = 'Ihr Entwurf von eben ist wieder da.';
const field = (desk: ManageNotices, name: string) =>
  until(() => all(desk, `[name=${name}]`)[0]) as Promise<HTMLInputElement>;
const kept = () => Object.keys(sessionStorage).filter((key) => key.startsWith('p24:typed:'));

/** The desk as a reload of the page shows it. */
async function reloaded(desk: ManageNotices, server: Parameters<typeof deskOn>[0], item: string) {
  desk.remove();
  const next = await deskOn(server);
  next.item = item;
  return next;
}

async function writeNew(server: Parameters<typeof deskOn>[0]) {
  const desk = await deskOn(server);
  desk.item = 'new';
  await userEvent.fill(await field(desk, 'title'), 'Halb fertig');
  await userEvent.click(await editor(desk));
  await userEvent.keyboard('Bis Freitag.');
  await userEvent.click(all(desk, '.optional input')[1] as HTMLElement);
  await userEvent.fill(await field(desk, 'linkText'), 'Zum Werk');
  await until(() => kept()[0] && sessionStorage.getItem(kept()[0] as string)?.includes('Zum Werk'));
  return desk;
}

test('a new notice is there again after a reload, with its text and link, and gone once it is saved', async () => {
  const { server, told } = serverWith([]);
  const desk = await reloaded(await writeNew(server), server, 'new');
  await until(() => text(desk).includes(back));
  expect((await field(desk, 'title')).value).toBe('Halb fertig');
  expect((await field(desk, 'linkText')).value).toBe('Zum Werk');
  await until(() => all(desk, '.rich-editor')[0]?.textContent?.includes('Bis Freitag.'));
  await expectAccessible(desk);
  await userEvent.fill(await field(desk, 'linkUrl'), 'https://www.stadtwerke-halle.de');
  await userEvent.click(await button(desk, 'Entwurf speichern'));
  await until(() => told.create[0]);
  expect(told.create).toMatchObject([
    { title: 'Halb fertig', html: '<p>Bis Freitag.</p>', link: { text: 'Zum Werk' } },
  ]);
  await until(() => kept().length === 0);
});

test('what is back can be thrown away, by keyboard, and is not offered again', async () => {
  const { server } = serverWith([]);
  const desk = await reloaded(await writeNew(server), server, 'new');
  const away = await until(() => all(desk, '.message .link')[0] as HTMLElement);
  away.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => !text(desk).includes(back));
  const title = await field(desk, 'title');
  await until(() => desk.shadowRoot?.activeElement === title);
  expect(title.value).toBe('');
  expect(kept()).toEqual([]);
  await until(() => all(desk, '.rich-editor')[0]?.textContent === '');
});

test('changes to a notice that is there already are kept for it alone', async () => {
  const notice = aNotice();
  const { server } = serverWith([notice]);
  const desk = await deskOn(server);
  desk.item = notice.id;
  await userEvent.fill(await field(desk, 'title'), 'Der Aufzug fährt wieder');
  await until(() => kept().length === 1);
  const next = await reloaded(desk, server, 'new');
  expect((await field(next, 'title')).value).toBe('');
  next.item = notice.id;
  await until(() => text(next).includes(back));
  expect((await field(next, 'title')).value).toBe('Der Aufzug fährt wieder');
});

test('who signs in again after their session has ended goes on with what they typed', async () => {
  const { server } = serverWith([]);
  const desk = await writeNew(server);
  server.answer({ 'POST /auth/sign-in': { ...signInRoutes['POST /auth/sign-in'], me: desk.me } });
  await changeOver(desk);
  await until(() => text(desk).includes(back));
  expect((await field(desk, 'title')).value).toBe('Halb fertig');
  await until(() => all(desk, '.rich-editor')[0]?.textContent?.includes('Bis Freitag.'));
});

test('nothing that one person typed is left for the next in the same tab', async () => {
  const { server } = serverWith([]);
  const desk = await writeNew(server);
  const memberships = desk.me?.memberships ?? [];
  const me = { ...erika, id: '019ac000-0000-7000-8000-0000000000e9', memberships };
  server.answer({ 'POST /auth/sign-in': { ...signInRoutes['POST /auth/sign-in'], me } });
  await changeOver(desk);
  await until(() => kept().length === 0);
  const title = await field(desk, 'title');
  expect(title.value).toBe('');
  expect(text(desk)).not.toContain(back);
  await editor(desk);
  expect(all(desk, '.rich-editor')[0]?.textContent).toBe('');
});

test('only where nothing can be kept the page asks before it goes', async () => {
  const { server } = serverWith([]);
  const desk = await deskOn(server);
  desk.item = 'new';
  const title = await field(desk, 'title');
  const leaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  await userEvent.fill(title, 'Kurz');
  await until(() => kept().length === 1);
  expect(leaving()).toBe(false);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('Full', 'QuotaExceededError');
  });
  await userEvent.fill(title, 'Länger');
  await until(leaving);
});
