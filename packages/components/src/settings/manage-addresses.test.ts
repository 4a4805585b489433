import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-addresses.js';
import type { ManageAddresses } from './manage-addresses.js';

const [membership] = erika.memberships;
const path = `/manage/${membership?.sourceId}`;
const admin = { ...erika, memberships: [{ ...membership, role: 'admin' as const, contactId: null }] };

/** The element of an administrator of a data source with one website, and what it sent. */
async function deskWith(more: Record<string, unknown> = {}) {
  const sent: unknown[] = [];
  const hosts: string[] = [];
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': admin,
    [`GET ${path}/origins`]: { origins: ['https://www.lindenhof.example'] },
    [`PUT ${path}/origins`]: async (request: Request) => {
      sent.push(await request.json());
      return sent.at(-1);
    },
    [`GET ${path}/hosts`]: () => ({ items: hosts.map((host) => ({ host })), target: 'portal.example' }),
    [`POST ${path}/hosts`]: async (request: Request) => {
      const order = (await request.json()) as { host: string };
      hosts.push(order.host);
      return order;
    },
    [`POST ${path}/hosts/:host/check`]: (_: Request, { host }: Record<string, string>) => ({
      ...{ host, state: 'elsewhere', found: ['portal.example.lindenhof.example'], expected: 'portal.example' },
      checkedAt: '2026-11-22T12:00:00Z',
    }),
    [`DELETE ${path}/hosts/:host`]: () => {
      hosts.length = 0;
    },
    ...more,
  });
  const desk = mount<ManageAddresses>(
    html`<p24-manage-addresses base-url=${signedInOn(server).baseUrl}></p24-manage-addresses>`,
  );
  await until(() => all(desk, '[part=base]').length && !all(desk, '[part=skeleton]').length);
  return { desk, sent, hosts };
}

const all = <T extends HTMLElement = HTMLElement>(desk: ManageAddresses, selector: string) => [
  ...(desk.shadowRoot?.querySelectorAll<T>(selector) ?? []),
];
const one = <T extends HTMLElement = HTMLElement>(desk: ManageAddresses, selector: string) =>
  all<T>(desk, selector)[0] as T;
const text = (desk: ManageAddresses) => one(desk, '[part=base]').textContent?.replace(/\s+/g, ' ') ?? '';

test('a website is added by keyboard; one that is none is not sent', async () => {
  const { desk, sent } = await deskWith();
  await expectAccessible(desk);
  await userEvent.fill(one(desk, '#origins'), 'https://www.lindenhof.example\nwww.neu.example');
  one(desk, 'form button').click();
  await until(() => text(desk).includes('Zeile 2: „www.neu.example“ ist keine Adresse einer Webseite.'));
  expect([sent, desk.shadowRoot?.activeElement?.id]).toEqual([[], 'origins']);
  await expectAccessible(desk);
  await userEvent.fill(one(desk, '#origins'), 'https://www.lindenhof.example\nhttps://www.neu.example');
  await userEvent.keyboard('{Tab}{Enter}');
  await until(() => text(desk).includes('Gespeichert.'));
  expect(sent).toEqual([{ origins: ['https://www.lindenhof.example', 'https://www.neu.example'] }]);
});

test('a host name is added, checked at once, and says what to mend', async () => {
  const { desk, hosts } = await deskWith();
  one(desk, '#host').focus();
  await userEvent.keyboard('https://mieter{Enter}');
  await until(() => text(desk).includes('Bitte schreiben Sie nur den Namen'));
  await userEvent.fill(one(desk, '#host'), 'Mieter.Lindenhof.example');
  await userEvent.keyboard('{Enter}');
  await until(() => text(desk).includes('Steht Ihre Domain am Ende doppelt, fehlt der Punkt'));
  expect(hosts).toEqual(['mieter.lindenhof.example']);
  expect(text(desk)).toContain('führt woandershin');
  one(desk, 'summary').click();
  await until(() => one<HTMLDetailsElement>(desk, 'details').open);
  expect(one(desk, 'dl').textContent).toContain('portal.example.');
  await expectAccessible(desk);
});

test('a host name is removed after a question', async () => {
  const { desk, hosts } = await deskWith();
  await userEvent.fill(one(desk, '#host'), 'mieter.lindenhof.example');
  await userEvent.keyboard('{Enter}');
  await until(() => all(desk, '.hosts li').length === 1);
  all(desk, '.hosts button').at(-1)?.click();
  await until(() => one<HTMLDialogElement>(desk, '.confirm').open);
  one(desk, '.confirm .danger').click();
  await until(() => all(desk, '.hosts li').length === 0);
  expect(hosts).toEqual([]);
});

test('a name that somebody else has is refused in words', async () => {
  const { desk } = await deskWith({ [`POST ${path}/hosts`]: () => problem(409, 'host-taken') });
  await userEvent.fill(one(desk, '#host'), 'mieter.lindenhof.example');
  await userEvent.keyboard('{Enter}');
  await until(() => text(desk).includes('Detail of host-taken'));
});
