import type { Client, Me } from '@p24/sdk';
import type { ReactiveControllerHost } from 'lit';
import { expect, test } from 'vitest';
import { Invited } from './invited.js';
import { de } from './texts.de.js';

const host = { addController() {}, requestUpdate() {} } as unknown as ReactiveControllerHost;
const provider = () => ({ memberships: [{ role: 'provider' }] }) as unknown as Me;

/** A client whose invitations are answered when the test says so. */
function waitingClient() {
  const answers: ((senders: readonly string[]) => void)[] = [];
  const list = () =>
    new Promise((resolve) =>
      answers.push((senders) => resolve({ items: senders.map((sourceName) => ({ sourceName })) })),
    );
  const delegates = { list: async () => ({ iActFor: [{ name: 'Erika Muster', grants: ['notices', 'property'] }] }) };
  return { client: { invitations: { list }, delegates } as unknown as Client, answers };
}

const said = (invited: Invited) => String(JSON.stringify(invited.card(de)));

test('an invitation is said to nobody but the person it is for', async () => {
  const { client, answers } = waitingClient();
  const invited = new Invited(host, client, () => {});
  const calm = Promise.resolve();
  const first = invited.read(provider(), calm);
  await expect.poll(() => answers.length).toBe(1);
  const second = invited.read(provider(), calm);
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.([]);
  await second;
  answers[0]?.(['Lindenhof']);
  await first;
  expect(said(invited)).not.toContain('Lindenhof');
  const third = invited.read(provider(), calm);
  await expect.poll(() => answers.length).toBe(3);
  answers[2]?.(['Nordlicht']);
  await third;
  expect(said(invited)).toContain('Nordlicht');
  expect([...invited.closed]).toEqual(['consumption']);
  expect(JSON.stringify(invited.readsFor(de))).toContain('Für Erika Muster: Aushang, Haus und Kontakt');
  invited.forget();
  expect(said(invited)).not.toContain('Nordlicht');
  expect([invited.closed.size, invited.readsFor(de)]).toEqual([0, []]);
});
