import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-users.js';
import type { ManageUsers } from './manage-users.js';

const manager = {
  ...erika,
  memberships: erika.memberships.map((each) => ({ ...each, role: 'admin', contactId: null })),
};
const sourceId = erika.memberships[0]?.sourceId ?? '';
const one = { id: '019ac000-0000-7000-8000-000000000111', name: 'Ute Kern' };
const person = {
  ...{
    ...one,
    listedAs: 'Kern, Ute',
    contactId: one.id,
    email: null,
    address: 'Am Weiher 3',
    group: 'tenants',
    state: 'none',
  },
  ...{ invitedAt: null, invitedUntil: null, letterAt: null, lastOnline: null, profile: 60, lacks: ['email'] },
};
const none = { active: 0, pending: 0, locked: 0, expired: 0, error: 0, none: 0 };

/** The list with one person who has no address, and the orders for letters that it sends. */
async function desk() {
  const orders: unknown[] = [];
  const shown = { ...person };
  const server = signedInOn(
    fakeServer({
      ...signInRoutes,
      'GET /me': manager,
      [`GET /manage/${sourceId}/people-counts`]: { tenants: none, owners: none, others: none, managers: none },
      [`GET /manage/${sourceId}/people`]: () => ({ items: [shown], nextCursor: null }),
      [`POST /manage/${sourceId}/invitations`]: { changed: 0, withoutAddress: [one], skipped: [] },
      [`POST /manage/${sourceId}/letters/plan`]: { letters: 1, withoutPostal: [one], returnTo: null, skipped: [] },
      [`POST /manage/${sourceId}/letters`]: async (request: Request) => {
        orders.push(await request.json());
        if (orders.length === 1) return problem(409, 'nobody-to-write-to');
        Object.assign(shown, { state: 'pending', letterAt: '2026-11-23T08:00:00.000Z' });
        return new Response('%PDF-1.4', { headers: { 'content-type': 'application/pdf' } });
      },
      [`POST /manage/${sourceId}/invitations/test`]: { email: 'kern@lindenhof.example' },
    }),
  );
  const element = mount<ManageUsers>(html`<p24-manage-users base-url=${server.baseUrl}></p24-manage-users>`);
  const root = () => element.shadowRoot as ShadowRoot;
  const button = (text: string) =>
    until(() =>
      [...root().querySelectorAll('button')].find((each) => each.textContent?.trim() === text),
    ) as Promise<HTMLElement>;
  const says = (text: string) => until(() => root().textContent?.includes(text));
  await until(() => root().querySelector('[part=person]'));
  return { element, orders, root, button, says };
}

test('whoever of several has no address is offered a letter, which is made by keyboard and shows in the list', async () => {
  const { element, orders, root, button, says } = await desk();
  root().querySelector<HTMLElement>('.pick input')?.focus();
  await userEvent.keyboard(' ');
  (await button('Einladen')).focus();
  await userEvent.keyboard('{Enter}');
  (await button('Für 1 Person ohne E-Mail-Adresse einen Brief erstellen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector<HTMLDialogElement>('.letters')?.open);
  await says('Ohne Anschrift, bitte selbst übergeben: Ute Kern.');
  await says('Auf den Briefen fehlt noch Ihre Anschrift.');
  await expectAccessible(element);
  await userEvent.keyboard('{Enter}');
  await says('Detail of nobody-to-write-to');
  await expectAccessible(element);
  await userEvent.click(await button('Brief erstellen'));
  await says('Der Brief ist erstellt.');
  await says('Brief: ');
  expect(orders).toEqual([{ people: [one.id] }, { people: [one.id] }]);
  expect(root().querySelector('dialog')).toBeNull();
});

test('the invitation goes to the own address as a test, and the element says where it went', async () => {
  await page.viewport(1280, 900);
  const { button, says } = await desk();
  await userEvent.click(await button('Einladung zur Probe an mich senden'));
  await says('Die Einladung ist zur Probe an kern@lindenhof.example unterwegs.');
});
