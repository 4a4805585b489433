import type { Erasure } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-own-data.js';
import type { OwnData } from './own-data.js';

const link = 'https://portal.example/api/v1/me/data-exports/x/content?link=x';
const ordered = { id: '01963c3e-0000-7000-8000-0000000000d1', askedAt: '2026-03-04T10:00:00.000Z' };
const answer = { ...ordered, until: null, size: null };
const ready = { ...ordered, until: '2026-03-07T10:00:00.000Z', size: 48_211 };

function elementWith(route: unknown, routes: Record<string, unknown> = {}) {
  const none = { 'GET /me/erasures': { items: [] }, 'GET /me/data-exports': { items: [] } };
  const { baseUrl } = signedInOn(fakeServer({ ...signInRoutes, ...none, 'POST /me/data-exports': route, ...routes }));
  const element = mount<OwnData>(html`<p24-own-data base-url=${baseUrl}></p24-own-data>`);
  const root = () => element.shadowRoot as ShadowRoot;
  return { element, root, start: () => until(() => root().querySelector<HTMLElement>('[part=start]')) };
}

test('what is taken along is said, ordered by keyboard, and saved by a link once it is ready', async () => {
  let items: unknown[] = [];
  const { element, root, start } = elementWith(answer, {
    'GET /me/data-exports': () => ({ items }),
    [`POST /me/data-exports/${ready.id}/link`]: { url: link, until: ready.until },
  });
  const button = await start();
  await expectAccessible(element);
  button.focus();
  await userEvent.keyboard('{Enter}');
  const look = await until(() => root().querySelector<HTMLElement>('[part=look]'));
  await until(() => root().activeElement?.part.contains('ordered'));
  expect(root().querySelector('[part=ordered]')?.textContent).toContain('Sie bekommen eine E-Mail');
  await expectAccessible(element);
  items = [ready];
  look.click();
  const save = await until(() => root().querySelector<HTMLElement>('[part=save]'));
  const opened = new Promise<string>((resolve) => {
    // Not followed: the browser of a test would leave its page.
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
      HTMLAnchorElement.prototype.click = click;
      resolve(this.href);
    };
  });
  save.click();
  expect(await opened).toBe(link);
  await expectAccessible(element);
});

test('whoever has taken the data along three times today is told to come back tomorrow', async () => {
  const { root, start } = elementWith(() => problem(429, 'too-many-requests'));
  (await start()).click();
  const told = await until(() => root().querySelector('[part=problem]'));
  expect(told.textContent).toContain('dreimal');
  expect(root().querySelector('[part=save]')).toBeNull();
});

const asked: Erasure = {
  ...{ id: '01963c3e-0000-7000-8000-0000000000e1', number: 'L-000000E1', sourceId: 's', sourceName: 'Lindenhof' },
  ...{ askedAt: '2026-03-04T09:00:00.000Z', dueOn: '2026-04-04', state: 'open', decidedAt: null, answer: null },
  pdfUrl: 'https://portal.example/api/v1/me/erasures/x/receipt',
};
const stays = { part: 'requests', name: 'Tickets', count: 2, reason: 'claims', until: '2029-12-31', why: '§ 195 BGB' };
const outlook = ['Lindenhof', 'Nordlicht'].map((sourceName, at) => ({
  ...{ sourceId: `source-${at}`, sourceName },
  shares: [{ part: 'access', name: 'Zugang', count: 1, reason: null, until: null, why: null }, stays],
}));

test('erasure is explained, asked for at one company by keyboard after a question, and taken back', async () => {
  const sent: unknown[] = [];
  let items = [asked];
  const { element, root } = elementWith(answer, {
    'GET /me/erasures': () => ({ items: sent.length > 0 ? items : [] }),
    'GET /me/erasures/outlook': { items: outlook },
    'POST /me/erasures': async (request: Request) => {
      sent.push(await request.json());
      return { items };
    },
    [`POST /me/erasures/${asked.id}/withdrawal`]: () => {
      items = [{ ...asked, state: 'withdrawn' }];
      return items[0];
    },
  });
  const find = <E extends HTMLElement>(selector: string) => until(() => root().querySelector<E>(selector));
  (await find('[part=explain]')).click();
  const choice = await find<HTMLSelectElement>('select');
  await until(() => root().activeElement === choice);
  expect(root().querySelectorAll('[part=stays]')).toHaveLength(2);
  await userEvent.selectOptions(choice, 'Nordlicht');
  await until(() => root().querySelectorAll('[part=stays]').length === 1);
  expect(root().querySelector('[part=stays]')?.textContent).toContain('bis 31. Dezember 2029');
  await expectAccessible(element);
  (await find('[part=request-erasure]')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector<HTMLDialogElement>('dialog.confirm')?.open);
  expect(sent).toEqual([]);
  await userEvent.keyboard('{Enter}');
  expect((await find<HTMLAnchorElement>('[part=receipt]')).href).toBe(asked.pdfUrl);
  expect(sent).toEqual([{ source: 'source-1' }]);
  await until(() => root().activeElement?.part.contains('asked'));
  await expectAccessible(element);
  (await find('[part=withdraw]')).click();
  await until(() => root().querySelector('[part=state]')?.textContent?.includes('zurückgenommen'));
});
