import type { ManagedPerson, ManagedPersonDetails } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { desk, openTicket, person, sourceId, statement } from '../../test/manage-desk.js';
import { expectAccessible, until } from '../../test/support.js';

/** Somebody with a number of a form, one that cannot be dialled, and a flat. */
const ilseAlt = (ilse: ManagedPerson): ManagedPersonDetails => ({
  ...{ ...ilse, number: 'K-7', emails: [], household: [], addresses: [{ value: 'Lindenstraße 7', label: null }] },
  phones: [
    {
      ...{ value: '0345 22 33-44', from: 'form', kind: null, label: 'Schaden melden' },
      ...{ at: '2026-03-04T09:15:00.000Z', ticketId: openTicket.id },
    },
    { value: '0345 1 oder 2', from: 'company', kind: null, label: null, at: null, ticketId: null },
  ],
  contracts: [
    {
      ...{ id: openTicket.id, kind: 'ownership', state: 'running', startsOn: '2020-01-01', endsOn: null },
      ...{ property: { id: openTicket.id, name: 'Holzplatz 5', address: null }, unit: 'Wohnung 3' },
    },
  ],
});

test("a person's page is opened by their name, has numbers to dial, what they hold, asked for and say, and leads back", async () => {
  const ilse = person(1, 'active', { name: 'Ilse Alt', contactId: openTicket.id });
  const otto = person(2, 'none', { name: 'Otto Neu', contactId: null });
  let failing = true;
  const unlessFailing = (items: unknown[]) => (failing ? problem(500, 'internal') : { items, nextCursor: null });
  const { element, server, root, find, button } = await desk([ilse, otto], {
    [`GET /manage/${sourceId}/people/:id`]: (_: Request, { id }: Record<string, string>) =>
      ilseAlt(id === otto.id ? otto : ilse),
    [`GET /manage/${sourceId}/tickets`]: () => unlessFailing([openTicket]),
    [`GET /manage/${sourceId}/documents`]: (request: Request) =>
      new URL(request.url).searchParams.get('contact') === ilse.contactId && unlessFailing([statement]),
    [`GET /manage/${sourceId}/people/:id/delegates`]: { actingFor: [], actsFor: [] },
    [`GET /manage/${sourceId}/people/:id/profile`]: {
      ...{ id: ilse.id, portrait: { drawing: 'cat', url: null }, changedAt: '2026-03-04T09:15:00.000Z' },
      details: { displayName: 'Rike', salutation: null, phones: [], availability: 'abends', position: null },
      contact: [{ purpose: 'contact-phone', state: 'given', at: '2026-03-04T09:15:00.000Z' }],
    },
  });
  // Once the stream of hints is open everything is read again: that must not try the cards again in the person's place.
  await until(() => server.requests.filter((one) => one.includes('/people-counts')).length > 1);
  const asked: unknown[] = [];
  element.addEventListener('p24-navigate', ({ view, item }) => asked.push([view, item]));
  (await find(`#open-${ilse.id}`)).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.id === 'person-title');
  expect(root().activeElement?.textContent).toBe('Ilse Alt');
  const again = () => root().querySelectorAll<HTMLElement>('[part=card] [part=stale] button');
  await until(() => again().length === 2);
  await expectAccessible(element);
  failing = false;
  for (const left of [1, 0]) {
    again()[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => again().length === left);
    await until(() => root().activeElement?.textContent === (left ? 'Offene Tickets' : 'Dokumente'));
  }
  const numbers = [...root().querySelectorAll<HTMLAnchorElement>('[part=phone]')];
  expect(numbers.map(({ href, textContent }) => [href, textContent])).toEqual([
    ['tel:0345223344', '0345 22 33-44'],
    [undefined, '0345 1 oder 2'],
  ]);
  expect((await find<HTMLAnchorElement>('[part=email]')).href).toBe('mailto:person1@beispiel.de');
  await until(() => root().textContent?.includes('Rike'));
  const said = root().textContent?.replace(/\s+/g, ' ');
  expect(said).toMatch(
    /aus „Schaden melden“, Mi\., 4\. März.*aus Ihrer Software.*Wohnung 3.*Holzplatz 5.*Eigentum seit/,
  );
  expect(said).toMatch(
    /Heizung bleibt kalt.*Nr\. 9.*neu.*Abrechnung 2025 Abrechnungen 12\. Juni 2026.*abends.*einverstanden seit/,
  );
  expect(root().querySelector('.who .avatar svg')).not.toBeNull();
  await expectAccessible(element);
  failing = true;
  element.item = otto.id;
  await until(() => root().querySelector('#person-title')?.textContent === 'Otto Neu' && again().length === 1);
  expect(root().textContent).not.toContain('Heizung bleibt kalt');
  failing = false;
  element.item = ilse.id;
  (await button('Heizung bleibt kalt')).click();
  (await button('Abrechnung 2025')).click();
  (await button('Alle Personen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.id === `open-${ilse.id}`);
  expect(asked).toEqual([
    ['person', ilse.id],
    ['ticket', openTicket.id],
    ['document', statement.id],
    ['people', null],
  ]);
});

test('whoever is gone is said to be, with the way back', async () => {
  const { element, button } = await desk([person(1, 'active')], {
    [`GET /manage/${sourceId}/people/:id`]: () => problem(404, 'not-found'),
    [`GET /manage/${sourceId}/tickets`]: { items: [], nextCursor: null },
    [`GET /manage/${sourceId}/people/:id/delegates`]: { actingFor: [], actsFor: [] },
  });
  element.item = person(7, 'none').id;
  await until(() => element.shadowRoot?.textContent?.includes('Diese Person gibt es hier nicht mehr.'));
  await button('Alle Personen');
});
