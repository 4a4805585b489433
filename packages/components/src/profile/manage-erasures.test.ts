import type { ErasureShare } from '@p24/sdk';
import type { ManagedErasure } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-erasures.js';
import type { ManageErasures } from './manage-erasures.js';

const sourceId = erika.memberships[0]?.sourceId ?? '';
const id = '01963c3e-0000-7000-8000-0000000000e1';
const open: ManagedErasure = {
  ...{ id, number: 'L-000000E1', person: 'Ines Vollmer', askedAt: '2026-02-10T09:00:00.000Z', dueOn: '2026-03-10' },
  ...{ daysLeft: 6, state: 'open', decidedAt: null, answer: null, channel: 'portal', byMail: true, letterUrl: null },
};
const shares: ErasureShare[] = [
  { part: 'access', name: 'Zugang zum Portal', count: 1, reason: null, why: null, until: null },
  {
    ...{ part: 'contracts', name: 'Zuordnung zu Verträgen', count: 1, reason: 'bookkeeping', until: '2034-12-31' },
    why: 'Unterlagen müssen aufbewahrt werden (§ 147 AO, § 257 HGB).',
  },
];

const paper = { person: '01963c3e-0000-7000-8000-0000000000d1', channel: 'letter', receivedOn: '2026-03-02' };

/** The requests of an administrator, who answers the one there is. */
function requests(items = [open]) {
  const sent: unknown[] = [];
  let now = items;
  const base = `/manage/${sourceId}/erasures`;
  const decide = (state: ManagedErasure['state'], answer: string | null) => {
    now = [{ ...open, state, answer, decidedAt: '2026-03-04T09:00:00.000Z' }];
    return { ...now[0], shares };
  };
  const me = { ...erika, memberships: erika.memberships.map((one) => ({ ...one, role: 'admin', contactId: null })) };
  const { baseUrl } = signedInOn(
    fakeServer({
      ...signInRoutes,
      'GET /me': me,
      [`GET ${base}`]: () => ({ items: now }),
      [`GET /manage/${sourceId}/people`]: {
        items: [{ id: paper.person, name: 'Weiss, Otto', email: null, address: 'Am Weiher 3', group: 'tenants' }],
        nextCursor: null,
      },
      [`POST ${base}`]: async (request: Request) => {
        sent.push(await request.json());
        now = [
          { ...open, person: 'Otto Weiss', channel: 'letter', byMail: false, letterUrl: 'https://p.example/brief' },
        ];
        return Response.json({ ...now[0], shares }, { status: 201 });
      },
      [`GET ${base}/${id}`]: () => ({ ...now[0], shares }),
      [`POST ${base}/${id}/completion`]: () => {
        sent.push('completion');
        return decide('done', null);
      },
      [`POST ${base}/${id}/withdrawal`]: () => {
        sent.push('withdrawal');
        return decide('withdrawn', null);
      },
      [`POST ${base}/${id}/refusal`]: async (request: Request) => {
        sent.push(await request.json());
        return decide('refused', 'Streit');
      },
    }),
  );
  const element = mount<ManageErasures>(html`<p24-manage-erasures base-url=${baseUrl}></p24-manage-erasures>`);
  const root = () => element.shadowRoot as ShadowRoot;
  const text = () => root().textContent?.replace(/\s+/g, ' ') ?? '';
  const click = async (selector: string) => (await until(() => root().querySelector<HTMLElement>(selector))).click();
  return { element, root, sent, text, click };
}

test('by keyboard a request is opened, shows what goes and what stays, and is carried out after a question', async () => {
  const { element, root, sent, text } = requests();
  const button = await until(() => root().querySelector<HTMLElement>('[part=open]'));
  expect(text()).toContain('(noch 6 Tage)');
  button.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('[part=stays]')?.textContent?.includes('bis 31. Dezember 2034'));
  expect(root().querySelector('[part=goes]')?.textContent).toContain('Zugang zum Portal');
  await expectAccessible(element);
  root().querySelector<HTMLElement>('[part=carry-out]')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector<HTMLDialogElement>('dialog.confirm')?.open);
  expect(sent).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await until(() => text().includes('Die Daten sind gelöscht.'));
  expect(sent).toEqual(['completion']);
  await expectAccessible(element);
});

test('a request by letter is written down by keyboard, opens at once, and is answered by a letter', async () => {
  const { element, root, sent, text, click } = requests([]);
  await click('[part=record]');
  await until(() => root().activeElement?.id === 'who');
  await userEvent.keyboard('{Enter}');
  await until(() => text().includes('Bitte wählen Sie die Person aus.'));
  expect(root().querySelector('#who')?.ariaInvalid).toBe('true');
  await userEvent.keyboard('Weiss');
  (await until(() => root().querySelector<HTMLElement>('.found button'))).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.className === 'picked');
  expect(text()).not.toContain('Bitte wählen Sie die Person aus.');
  await expectAccessible(element);
  await userEvent.fill(root().querySelector<HTMLInputElement>('#received') as HTMLInputElement, paper.receivedOn);
  await userEvent.keyboard('{Enter}');
  await until(() => text().includes('Der Antrag ist eingetragen.'));
  expect(sent).toEqual([paper]);
  const letter = await until(() => root().querySelector<HTMLAnchorElement>('[part=letter]'));
  expect([letter.textContent, letter.href]).toEqual(['Bestätigung als Brief (PDF)', 'https://p.example/brief']);
  expect(text()).toContain('per Brief');
  await expectAccessible(element);
  await click('[part=withdraw]');
  await until(() => root().querySelector<HTMLDialogElement>('dialog.confirm')?.open);
  await userEvent.keyboard('{Enter}');
  await until(() => text().includes('Der Antrag ist als zurückgenommen eingetragen.'));
  expect(sent.at(-1)).toBe('withdrawal');
});

test('it is refused with a reason, and without one it is said at the field', async () => {
  const { element, root, sent, text, click } = requests();
  await click('[part=open]');
  await click('[part=refuse]');
  const field = await until(() => root().querySelector<HTMLTextAreaElement>('textarea'));
  await click('form [type=submit]');
  await until(() => root().activeElement === field && field.getAttribute('aria-invalid') === 'true');
  await expectAccessible(element);
  await userEvent.fill(field, 'Streit');
  await click('form [type=submit]');
  await until(() => text().includes('Begründung: Streit'));
  expect(sent).toEqual([{ reason: 'Streit' }]);
});

test('where nobody asked, that is said; what is late is said, too', async () => {
  const empty = requests([]);
  await until(() => empty.text().includes('Keine Anträge'));
  await expectAccessible(empty.element);
  const late = requests([{ ...open, daysLeft: -3 }]);
  await until(() => late.text().includes('seit 3 Tagen überfällig'));
});
