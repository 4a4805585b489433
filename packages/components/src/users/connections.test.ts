import type { Acting, Invitation } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type FakeServer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-connections.js';
import '../register/p24-provider.js';

const sourceId = erika.memberships[0]?.sourceId ?? '';
const invitation: Invitation = {
  ...{ id: '019ac000-0000-7000-8000-0000000000e1', sourceId: '019ac000-0000-7000-8000-00000000000b' },
  ...{ sourceName: 'Nordlicht', name: 'Erika Muster', role: 'resident', until: '2030-05-01T10:00:00.000Z' },
};
const acting = (number: number, name: string): Acting => ({
  ...{ id: `019ac000-0000-7000-8000-0000000000d${number}`, sourceId, sourceName: 'Hausverwaltung Lindenhof', name },
  ...{ grants: ['notices', 'documents'], endsOn: number === 1 ? '2030-12-31' : null },
});

/** A server on which decisions stay. */
function server(more: Record<string, unknown> = {}): FakeServer & { asked: string[] } {
  const asked: string[] = [];
  let items = [invitation];
  let mine = [acting(1, 'Jutta Sommer')];
  const decide =
    (what: string) =>
    (_request: Request, { id }: Record<string, string>) => {
      asked.push(`${what} ${id}`);
      items = [];
      return { id };
    };
  const made = fakeServer({
    ...signInRoutes,
    'GET /me/invitations': () => ({ items }),
    'GET /me/delegates': () => ({ actingForMe: mine, iActFor: [acting(2, 'Ilse Alt')] }),
    'POST /me/invitations/:id/accept': decide('accept'),
    'POST /me/invitations/:id/decline': decide('decline'),
    'POST /me/delegates/:id/end': (_request: Request, { id }: Record<string, string>) => {
      asked.push(`end ${id}`);
      mine = [];
      return undefined;
    },
    ...more,
  } as Parameters<typeof fakeServer>[0]);
  return Object.assign(made, { asked });
}

async function open(on: FakeServer) {
  mount(html`<p24-provider base-url=${signedInOn(on).baseUrl}><p24-connections></p24-connections></p24-provider>`);
  const element = document.querySelector('p24-connections') as HTMLElementTagNameMap['p24-connections'];
  const text = () => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
  const shows = (words: string) => until(() => text().includes(words));
  const button = (name: string) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find(
      (one) => (one.ariaLabel ?? one.textContent?.trim()) === name,
    ) as HTMLButtonElement;
  return { element, text, shows, button };
}

test('an invitation is taken, and pages hear that what the person sees has changed', async () => {
  const on = server();
  const { element, shows, button } = await open(on);
  await shows('Nordlicht lädt Sie ein');
  await expectAccessible(element);
  const joined = new Promise<string>((resolve) => {
    element.addEventListener('p24-invitation-accepted', (event) => resolve(event.sourceId));
  });
  button('Annehmen').focus();
  await userEvent.keyboard('{Enter}');
  expect(await joined).toBe(invitation.sourceId);
  await shows('Gerade wartet keine Einladung');
  expect(on.asked).toEqual([`accept ${invitation.id}`]);
  await expectAccessible(element);
});

test('declining asks first', async () => {
  const on = server();
  const { element, shows, button } = await open(on);
  await shows('Nordlicht lädt Sie ein');
  button('Ablehnen').click();
  await until(() => element.shadowRoot?.querySelector('dialog[open]'));
  await expectAccessible(element);
  expect(on.asked).toEqual([]);
  element.shadowRoot?.querySelector<HTMLButtonElement>('dialog .danger')?.click();
  await shows('ist abgelehnt');
  expect(on.asked).toEqual([`decline ${invitation.id}`]);
});

test('who acts for the person is shown with what they see, and ended by keyboard', async () => {
  const on = server();
  const { element, text, shows, button } = await open(on);
  await shows('Jutta Sommer');
  expect(text()).toContain('Sieht: Aushänge, Dokumente');
  expect(text()).toContain('Ilse Alt');
  button('Vertretung mit Jutta Sommer beenden').focus();
  await userEvent.keyboard('{Enter}');
  await until(() => element.shadowRoot?.querySelector('dialog[open]'));
  await userEvent.keyboard('{Enter}');
  await shows('Die Vertretung mit Jutta Sommer ist beendet');
  await shows('Niemand vertritt Sie');
  const asked: unknown[] = [];
  element.addEventListener('p24-navigate', (event) => {
    asked.push([event.view, event.detail.text]);
    event.preventDefault();
  });
  element.shadowRoot?.querySelector<HTMLElement>('[part=ask]')?.click();
  expect(asked).toEqual([['question', 'Ich möchte, dass mich jemand vertritt']]);
  expect(on.asked).toEqual([`end ${acting(1, '').id}`]);
  expect(element.shadowRoot?.activeElement?.textContent).toBe('Einladungen');
});

test('what cannot be decided is said, and stays', async () => {
  const { shows, button, text } = await open(
    server({ 'POST /me/invitations/:id/accept': () => problem(404, 'not-found') }),
  );
  await shows('Nordlicht lädt Sie ein');
  button('Annehmen').click();
  await until(() => document.querySelector('p24-connections')?.shadowRoot?.querySelector('[role=alert]'));
  expect(text()).toContain('Nordlicht lädt Sie ein');
});
