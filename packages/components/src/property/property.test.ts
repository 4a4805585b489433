import type { ContactPerson, Contract, PropertySummary } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { aNotice } from '../../test/board.js';
import { type FakeServer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-contracts.js';
import '../register/p24-property.js';
import '../register/p24-provider.js';
import type { P24NavigateEvent } from '../core/events.js';

const sourceId = erika.memberships[0]?.sourceId ?? '';
const id = (number: number) => `019ac000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const house = (number: number, name: string, more: Partial<PropertySummary> = {}): PropertySummary => ({
  ...{ id: id(number), sourceId, name, address: `${name}, 06108 Halle`, contracts: 1, state: 'running' },
  ...more,
});

const nothing = { phones: [], emails: [], faxes: [], addresses: [] };
const entry = (value: string, note: string | null = null) => ({ value, label: null, note });
const caretaker: ContactPerson = {
  ...{ ...nothing, id: id(90), category: 'Hausmeister', name: 'Jürgen Albrecht' },
  phones: [entry('0171 / 555 01-33', 'werktags 7–16 Uhr')],
  emails: [entry('hausmeister@lindenhof.example')],
};

const manager = {
  ...{ name: 'Hausverwaltung Lindenhof', postal: 'Lindenhof 4\n06108 Halle' },
  ...{ phone: '0345 012345-0', hours: 'Mo–Fr 9–12 Uhr' },
};
const emergencies = [{ name: null, phone: '+49 (0)345 012345-9', note: null }];

const { html: _, link: __, ...told } = aNotice({ title: 'Wasser wird abgestellt' });
const notice = { ...told, attachments: 0, appointment: null };

function serverWith(
  houses: PropertySummary[],
  persons: ContactPerson[] = [caretaker],
  urgent = emergencies,
): FakeServer {
  return fakeServer({
    ...signInRoutes,
    'GET /properties': () => ({ items: houses, nextCursor: null }),
    'GET /properties/:id': (_request: Request, params: Record<string, string>) => {
      const found = houses.find((one) => one.id === params.id);
      return found ? { ...found, manager, emergencies, contactPersons: persons } : problem(404, 'not-found');
    },
    'GET /notices': { items: [notice], nextCursor: null },
    'GET /managing-companies': { items: [{ sourceId, ...manager, emergencies: urgent }] },
  });
}

async function open(tag: 'p24-property' | 'p24-contracts', server: FakeServer) {
  mount(html`<p24-provider base-url=${signedInOn(server).baseUrl}></p24-provider>`);
  const element = document.createElement(tag);
  document.querySelector('p24-provider')?.append(element);
  await until(() => element.shadowRoot?.querySelector('[part=base]'));
  const text = () => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  const shows = (words: string) => until(() => text().includes(words));
  const part = (name: string) => element.shadowRoot?.querySelector<HTMLElement>(`[part~=${name}]`);
  const steps: string[] = [];
  element.addEventListener('p24-navigate', (event: P24NavigateEvent) => {
    steps.push([event.view, event.item].filter(Boolean).join(' '));
  });
  return { element: element as HTMLElement & { item: string | null }, text, shows, part, steps };
}

test('whoever has no house reads how to reach the company all the same', async () => {
  const { element, shows, part } = await open('p24-property', serverWith([]));
  await shows('0345 012345-0 anrufen');
  expect(part('empty')?.textContent).toContain('Hier sehen Sie Ihr Haus, sobald');
  await expectAccessible(element);
});

test('a number is found beside its hours, and what cannot be dialled is no button', async () => {
  const urgent = ['24/7: 0345 223344', 'siehe Aushang'].map((phone) => ({ name: null, phone, note: null }));
  const { element, shows } = await open('p24-property', serverWith([], [], urgent));
  await shows('siehe Aushang Notdienst · rund um die Uhr');
  const links = [...(element.shadowRoot?.querySelectorAll<HTMLAnchorElement>('.call') ?? [])].map(({ href }) => href);
  expect(links).toEqual(['tel:03450123450', 'tel:112', 'tel:0345223344']);
  await expectAccessible(element);
});

test('that there is no house is not said before it is known whom to call', async () => {
  const server = serverWith([]);
  let answer = (_companies: object) => {};
  const asked = new Promise((resolve) => {
    answer = resolve;
  });
  server.answer({ 'GET /managing-companies': () => asked });
  const { shows, part } = await open('p24-property', server);
  await until(() => server.requests.includes('GET /managing-companies'));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect([part('empty'), part('skeleton')?.checkVisibility()]).toEqual([null, true]);
  answer({ items: [{ sourceId, ...manager, emergencies }] });
  await shows('0345 012345-0 anrufen');
});

test('the only house is shown at once: address, whom to turn to with public entries, what is new', async () => {
  const server = serverWith([house(1, 'Gartenstraße 12')]);
  const { element, text, shows, steps, part } = await open('p24-property', server);
  await shows('Jürgen Albrecht');
  for (const words of ['Gartenstraße 12', '06108 Halle', 'Hausmeister', 'werktags 7–16 Uhr', 'Wasser wird abgestellt'])
    expect(text()).toContain(words);
  const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href);
  expect(links.filter((href) => !href.startsWith('http'))).toEqual([
    ...['tel:03450123450', 'tel:112', 'tel:+493450123459'],
    ...['tel:01715550133', 'mailto:hausmeister@lindenhof.example'],
  ]);
  expect(part('manager')?.textContent).toMatch(/\+49 \(0\)345 012345-9 anrufen\s+Notdienst · rund um die Uhr/);
  expect(part('back')).toBeNull();
  await expectAccessible(element);

  const ways = [part('notice')?.querySelector('a'), part('more')];
  // Where the page takes no step over, the portal shows it.
  expect(ways.map((way) => way?.getAttribute('href')?.slice(server.baseUrl.length))).toEqual([
    `/?zeige=notice&eintrag=${notice.id}`,
    '/?zeige=notices&eintrag=',
  ]);
  element.addEventListener('p24-navigate', (event) => event.preventDefault());
  for (const way of ways) way?.click();
  expect(steps).toEqual([`notice ${notice.id}`, 'notices']);
});

test('several houses are chosen among by keyboard, and the way back leads to the list', async () => {
  const server = serverWith([house(1, 'Gartenstraße 12'), house(2, 'Am Mühlgraben 3', { contracts: 2 })]);
  const { element, shows, part, steps } = await open('p24-property', server);
  await shows('2 Verträge');
  // Whoever came for the number finds it without choosing a house.
  await shows('0345 012345-0 anrufen');
  await expectAccessible(element);
  element.shadowRoot?.querySelectorAll<HTMLElement>('.choice')[1]?.focus();
  await userEvent.keyboard('{Enter}');
  await shows('Jürgen Albrecht');
  await until(() => element.shadowRoot?.activeElement === part('title'));
  expect(part('title')?.textContent).toBe('Am Mühlgraben 3');
  expect(element.item).toBe(id(2));

  await userEvent.tab({ shift: true });
  await userEvent.keyboard('{Enter}');
  await shows('Gartenstraße 12');
  await until(() => element.shadowRoot?.activeElement?.classList.contains('choice'));
  expect(steps).toEqual([`property ${id(2)}`, 'properties']);
});

test.each([1, 2])('a house that is gone leaves the way back to the %i there are', async (count) => {
  const houses = [house(1, 'Gartenstraße 12'), house(2, 'Am Mühlgraben 3')].slice(0, count);
  const { element, text, shows, part } = await open('p24-property', serverWith(houses));
  await shows('Gartenstraße 12');
  element.item = id(9);
  await shows('Das gibt es nicht mehr.');
  await expectAccessible(element);
  part('back')?.focus();
  await userEvent.keyboard('{Enter}');
  await shows('Gartenstraße 12');
  expect(text()).not.toContain('Das gibt es nicht mehr.');
  await until(() => element.shadowRoot?.activeElement?.matches(count === 1 ? '.title' : '.choice'));
});

test('a page may take over the choice', async () => {
  const { element, shows } = await open('p24-property', serverWith([house(1, 'Eins'), house(2, 'Zwei')]));
  await shows('Zwei');
  element.addEventListener('p24-navigate', (event) => event.preventDefault());
  element.shadowRoot?.querySelector<HTMLElement>('.choice')?.click();
  expect(element.item).toBeNull();
});

test('houses at several companies say whose they are', async () => {
  const [first] = erika.memberships;
  const other = { ...first, sourceId: id(7), sourceSlug: 'nordlicht', sourceName: 'Nordlicht' };
  const server = serverWith([house(1, 'Eins'), house(2, 'Zwei', { sourceId: id(7) })]);
  server.answer({ 'GET /me': { ...erika, memberships: [first, other] } });
  const { shows } = await open('p24-property', server);
  await shows('Hausverwaltung Lindenhof');
  await shows('Nordlicht');
});

test.each(['p24-property', 'p24-contracts'] as const)(
  '%s says what it is about while there is nothing',
  async (tag) => {
    const server = serverWith([]);
    server.answer({ 'GET /contracts': { items: [], nextCursor: null } });
    const { element, part } = await open(tag, server);
    await until(() => part('empty'));
    await expectAccessible(element);
  },
);

test.each(['p24-property', 'p24-contracts'] as const)(
  '%s says that it cannot be loaded, and tries again',
  async (tag) => {
    const server = serverWith([house(1, 'Gartenstraße 12')]);
    const [path] = tag === 'p24-property' ? ['/properties'] : ['/contracts'];
    server.answer({ [`GET ${path}`]: () => problem(503, 'unavailable') });
    const { part } = await open(tag, server);
    await until(() => part('problem'));
    server.answer({ [`GET ${path}`]: { items: [], nextCursor: null } });
    part('problem')?.querySelector('button')?.click();
    await until(() => part('empty'));
  },
);

test('a house without anybody to turn to, and without notices, says so', async () => {
  const server = serverWith([house(1, 'Gartenstraße 12')], []);
  server.answer({ 'GET /notices': { items: [], nextCursor: null } });
  const { shows } = await open('p24-property', server);
  await shows('noch niemanden eingetragen');
  await shows('Zurzeit hängt nichts aus');
});

const contract = (number: number, more: Partial<Contract> = {}): Contract => ({
  ...{ id: id(number), sourceId, kind: 'tenancy', state: 'running', startsOn: '2021-04-01', endsOn: null },
  property: { id: id(1), name: 'Gartenstraße 12', address: 'Gartenstraße 12, 06108 Halle' },
  unit: { id: id(50 + number), name: `Wohnung ${number}`, area: 61.25 },
  ...more,
});

test('contracts say which home, as what, since when and until when; others than running ones are marked', async () => {
  const items = [
    contract(1),
    contract(2, { kind: 'ownership', area: null, unit: null } as Partial<Contract>),
    contract(3, { state: 'upcoming', startsOn: '2031-01-01' }),
    contract(4, { state: 'ended', endsOn: '2020-12-31' }),
  ];
  const server = fakeServer({ ...signInRoutes, 'GET /contracts': { items, nextCursor: null } });
  const { element, text, shows } = await open('p24-contracts', server);
  await shows('Wohnung 1');
  const cards = [...(element.shadowRoot?.querySelectorAll('[part~=contract]') ?? [])].map(
    (card) => card.textContent?.replace(/\s+/g, ' ') ?? '',
  );
  expect(cards[0]).toContain('Mietvertrag');
  expect(cards[0]).toContain('1. April 2021');
  expect(cards[0]).toContain('unbefristet');
  expect(cards[0]).toContain('61,25 m²');
  expect(cards[1]).toContain('Das ganze Haus');
  expect(cards[1]).not.toContain('unbefristet');
  expect(cards[2]).toContain('Künftig');
  expect(cards[3]).toContain('Beendet');
  expect(cards[3]).toContain('31. Dezember 2020');
  expect(text()).not.toContain('null');
  await expectAccessible(element);
});

test('a contract leads to its documents and to whom to ask', async () => {
  const server = fakeServer({ ...signInRoutes, 'GET /contracts': { items: [contract(1)], nextCursor: null } });
  const { element, part } = await open('p24-contracts', server);
  const steps: unknown[] = [];
  element.addEventListener('p24-navigate', (event) => {
    const { view, item, detail } = event;
    steps.push([view, item, detail]);
    event.preventDefault();
  });
  await until(() => part('documents'));
  expect(part('questions')?.getAttribute('href')).toBe(`${server.baseUrl}/?zeige=property&eintrag=${id(1)}`);
  expect(part('documents')?.textContent).toBe('Dokumente dazu Wohnung 1');
  part('documents')?.focus();
  await userEvent.keyboard('{Enter}{Tab}{Enter}');
  const scope = { source: sourceId, property: id(1), contract: id(1) };
  expect(steps).toEqual([
    ['documents', null, { scope }],
    ['property', id(1), {}],
  ]);
});

test('more contracts than a page come by keyboard', async () => {
  const all = Array.from({ length: 60 }, (_one, index) => contract(index + 100));
  const server = fakeServer({
    ...signInRoutes,
    'GET /contracts': ({ url }: Request) => {
      const start = Number(new URL(url).searchParams.get('cursor') ?? 0);
      return { items: all.slice(start, start + 50), nextCursor: start === 0 ? '50' : null };
    },
  });
  const { element, part } = await open('p24-contracts', server);
  await until(() => part('more'));
  part('more')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => element.shadowRoot?.querySelectorAll('[part~=contract]').length === 60);
  expect(part('more')).toBeNull();
});
