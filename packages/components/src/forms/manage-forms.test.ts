import type { FormChange, FormState, ManagedForm } from '@p24/sdk/manage';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { aForm, anElement, aReceipt, formId, sourceId } from '../../test/forms.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, until } from '../../test/support.js';
import '../register/p24-manage-forms.js';
import type { ManageForms } from './manage-forms.js';

const manager = {
  ...erika,
  memberships: erika.memberships.map((one) => ({ ...one, role: 'manager' as const, contactId: null })),
};

function managed(number: number, more: Partial<ManagedForm> = {}): ManagedForm {
  const { key, category, title, description, version, pages } = aForm([
    [anElement('what', 'text', { label: 'Was ist kaputt?' }), anElement('photo', 'photo', { required: false })],
  ]);
  return {
    ...{ key, category, title, description, version, pages },
    id: number === 1 ? formId : `019ac000-0000-7000-8000-0000000000d${number}`,
    state: 'active',
    audience: ['tenant'],
    delivery: { emails: ['service@beispiel.de'], xml: false, replyTo: true, ticket: false, templateId: null },
    submissions: 3,
    updatedAt: '2026-11-01T08:00:00.000Z',
    ...more,
  };
}

const locked = managed(2, {
  title: { de: 'Schlüssel nachbestellen' },
  state: 'locked',
  delivery: { emails: [], xml: false, replyTo: true, ticket: false, templateId: null },
});

const templateId = '019ac000-0000-7000-8000-0000000000e7';

/** A server that keeps forms, and what it was told to do with them. */
async function deskWith(forms: ManagedForm[], more: Record<string, unknown> = {}) {
  const told: { states: { ids: string[]; state: FormState }[]; changes: FormChange[] } = { states: [], changes: [] };
  const find = (id = '') => forms.find((form) => form.id === id);
  const server = fakeServer({
    ...signInRoutes,
    'GET /me': manager,
    [`GET /manage/${sourceId}/forms`]: () => ({ items: forms.map(({ pages: _, ...summary }) => summary) }),
    [`GET /manage/${sourceId}/forms/:id`]: (_: Request, { id }: Record<string, string>) => find(id),
    [`PATCH /manage/${sourceId}/forms/:id`]: async (request: Request, { id }: Record<string, string>) => {
      const change = (await request.json()) as FormChange;
      told.changes.push(change);
      return Object.assign(find(id) ?? {}, change);
    },
    [`POST /manage/${sourceId}/forms/state`]: async (request: Request) => {
      const order = (await request.json()) as { ids: string[]; state: FormState };
      told.states.push(order);
      return { items: order.ids.map((id) => Object.assign(find(id) ?? {}, { state: order.state })) };
    },
    [`GET /manage/${sourceId}/submissions`]: { items: [], nextCursor: null },
    [`GET /manage/${sourceId}/form-settings`]: { consentQuery: false },
    [`GET /manage/${sourceId}/ticket-templates`]: { items: [{ id: templateId, name: 'Schaden' }] },
    ...more,
  });
  const desk = mount<ManageForms>(html`<p24-manage-forms base-url=${signedInOn(server).baseUrl}></p24-manage-forms>`);
  await until(() => all(desk, '[part=base]').length && !all(desk, '[part=skeleton]').length);
  return { server, told, desk };
}

const all = (desk: ManageForms, selector: string) => [
  ...(desk.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const text = (desk: ManageForms) => all(desk, '[part=base]')[0]?.textContent?.replace(/\s+/g, ' ') ?? '';
const button = (desk: ManageForms, name: string) =>
  until(() => all(desk, 'button').find((one) => one.textContent?.trim() === name)) as Promise<HTMLElement>;
const states = (desk: ManageForms) => all(desk, '[part=state]').map(({ textContent }) => textContent?.trim());

test('where residents see no form at all it says so, and all are activated at once', async () => {
  const { told, desk } = await deskWith([managed(1, { state: 'locked' }), managed(2, { state: 'locked' })]);
  expect(text(desk)).toContain('Bewohner sehen keines');
  await expectAccessible(desk);
  await userEvent.click(await button(desk, 'Alle freischalten'));
  await until(() => states(desk).join() === 'Freigeschaltet,Freigeschaltet');
  expect(told.states).toMatchObject([{ state: 'active', ids: { length: 2 } }]);
  expect(all(desk, '[part=none-active]')).toEqual([]);
});

test('every form stands with its state as a word, who sees it, where it goes and how much came in', async () => {
  const { desk } = await deskWith([managed(1), locked]);
  expect(states(desk)).toEqual(['Freigeschaltet', 'Nicht freigeschaltet']);
  expect(text(desk)).toMatch(/Schaden melden ?Mieter ?1 E-Mail-Adresse ?3 Eingänge/);
  expect(text(desk)).toContain('Ziel fehlt');
  await expectAccessible(desk);
});

test('a form that nobody sees is offered by the button in its row', async () => {
  const { desk, told } = await deskWith([managed(1), managed(3, { state: 'locked' })]);
  const offers = all(desk, '[part=form] .standing button');
  expect(offers.map((one) => one.textContent)).toEqual(['Freischalten']);
  offers[0]?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => states(desk).every((one) => one === 'Freigeschaltet'));
  expect(told.states.map(({ state, ids }) => [state, ids.length])).toEqual([['active', 1]]);
});

test('several forms are locked at once by keyboard, and that is taken back', async () => {
  const { desk, told } = await deskWith([managed(1), managed(3)]);
  for (const box of all(desk, '.pick input')) {
    box.focus();
    await userEvent.keyboard(' ');
  }
  (await button(desk, 'Abschalten')).focus();
  await expectAccessible(desk);
  await userEvent.keyboard('{Enter}');
  await until(() => states(desk).every((one) => one === 'Nicht freigeschaltet'));
  await userEvent.click(await button(desk, 'Rückgängig'));
  await until(() => states(desk).every((one) => one === 'Freigeschaltet'));
  expect(told.states.map(({ state, ids }) => [state, ids.length])).toEqual([
    ['locked', 2],
    ['active', 2],
  ]);
});

test('a form whose answers go nowhere is not activated before it is said where', async () => {
  const { desk, told } = await deskWith([locked]);
  await userEvent.click(await button(desk, 'Schlüssel nachbestellen'));
  await userEvent.click(await button(desk, 'Freischalten'));
  await until(() => text(desk).includes('Bitte geben Sie zuerst an, wohin die Antworten gehen'));
  expect(told.states).toEqual([]);
  await until(() => desk.shadowRoot?.activeElement?.id === 'field-ticket');
  await userEvent.keyboard(' ');
  await userEvent.click(await button(desk, 'Speichern'));
  await until(() => told.changes[0]?.delivery?.ticket);
  await userEvent.click(await button(desk, 'Freischalten'));
  await until(() => text(desk).includes('Jetzt freigeschaltet: „Schlüssel nachbestellen“'));
  await expectAccessible(desk);
});

test('the template of the tickets is chosen by keyboard, and without templates it stays as it was', async () => {
  const { emails, ...flags } = { emails: [], xml: false, replyTo: true, ticket: true };
  const form = managed(1, { delivery: { ...flags, emails, templateId: null } });
  const { desk, server, told } = await deskWith([form]);
  await userEvent.click(await button(desk, 'Schaden melden'));
  const templates = (await until(() => all(desk, '#field-template:enabled')[0])) as HTMLSelectElement;
  expect(templates.selectedOptions[0]?.textContent).toBe('Die Vorlage, die zum Formular passt');
  await expectAccessible(desk);
  templates.focus();
  await userEvent.keyboard('S');
  await userEvent.click(await button(desk, 'Speichern'));
  await until(() => told.changes[0]?.delivery?.templateId === templateId);

  server.answer({ [`GET /manage/${sourceId}/ticket-templates`]: () => problem(503, 'unavailable') });
  const again = mount<ManageForms>(
    html`<p24-manage-forms base-url=${server.baseUrl} item=${formId}></p24-manage-forms>`,
  );
  await until(() => text(again).includes('Die Vorlage bleibt, wie sie ist.'), 30_000);
  await expectAccessible(again);
  await userEvent.click(await button(again, 'Speichern'));
  await until(() => told.changes[1]?.delivery?.templateId === templateId);
}, 60_000);

test('addresses stand one per line, and one that is none is named beside the field', async () => {
  const { desk, told } = await deskWith([managed(1)]);
  await userEvent.click(await button(desk, 'Schaden melden'));
  const emails = (await until(() => all(desk, '#field-emails')[0])) as HTMLTextAreaElement;
  await userEvent.fill(emails, 'a@beispiel.de\nkeine Adresse');
  await userEvent.click(await button(desk, 'Speichern'));
  await until(() => text(desk).includes('Das ist keine E-Mail-Adresse: keine'));
  await until(() => desk.shadowRoot?.activeElement === emails);
  await expectAccessible(desk);
  await userEvent.fill(emails, 'a@beispiel.de\nb@beispiel.de');
  await userEvent.click(await button(desk, 'Speichern'));
  await until(() => text(desk).includes('Gespeichert.'));
  expect(told.changes[0]?.delivery?.emails).toEqual(['a@beispiel.de', 'b@beispiel.de']);
});

test('a filtered list says so, and one click shows all again', async () => {
  const { desk } = await deskWith([managed(1), locked]);
  await userEvent.fill(all(desk, 'input[type=search]')[0] as HTMLElement, 'schlüssel');
  await until(() => text(desk).includes('Gefiltert: 1 von 2 Formularen'));
  await expectAccessible(desk);
  await userEvent.click(await button(desk, 'Alle Formulare zeigen'));
  expect(states(desk)).toHaveLength(2);
});

test('the preview can be tried out, and sends nothing', async () => {
  const { desk, server } = await deskWith([managed(1)]);
  all(desk, '[part=menu-button]')[0]?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => (desk.shadowRoot as ShadowRoot).activeElement?.role === 'menuitem');
  await expectAccessible(desk);
  await userEvent.keyboard('v{Enter}');
  await userEvent.fill((await until(() => all(desk, '#field-what')[0])) as HTMLElement, 'Fenster');
  await userEvent.click(await button(desk, 'Weiter'));
  const send = await button(desk, 'Absenden');
  expect(send.getAttribute('aria-disabled')).toBe('true');
  send.click();
  expect(server.requests.filter((one) => !one.startsWith('GET'))).toEqual([]);
  await expectAccessible(desk);
});

/** A form with something that was sent in. */
async function deskWithReceipt() {
  const id = '019ac000-0000-7000-8000-0000000000aa';
  const received = { ...aReceipt(id), formId, person: { id: erika.id, name: 'Muster, Erika', email: null } };
  const { sections: _, pdfUrl: __, consent: ___, ...summary } = received;
  const { desk } = await deskWith([managed(1)], {
    [`GET /manage/${sourceId}/submissions`]: { items: [summary], nextCursor: null },
    [`GET /manage/${sourceId}/submissions/${id}`]: received,
  });
  return { desk, id };
}

test('what was received is opened with who sent it, and leads back', async () => {
  const { desk } = await deskWithReceipt();
  await userEvent.click(await button(desk, 'Schaden melden'));
  (await button(desk, 'Einstellungen')).focus();
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.click(await button(desk, 'Muster, Erika'));
  await until(() => text(desk).includes('Von: Muster, Erika'));
  expect(text(desk)).toContain('Nummer1042');
  await expectAccessible(desk);
  await userEvent.click(await button(desk, 'Zurück zum Formular'));
  await until(() => desk.shadowRoot?.activeElement?.textContent === 'Muster, Erika');
});

test('items are links where the page says how its addresses look, and still open in the element', async () => {
  const { desk, id } = await deskWithReceipt();
  desk.setAttribute('link-pattern', '/desk?show={view}&item={item}');
  const link = async (part: string) => (await until(() => all(desk, `a[part=${part}]`)[0])) as HTMLAnchorElement;
  const form = await link('title');
  expect(form.getAttribute('href')).toBe(`/desk?show=form&item=${formId}`);
  await expectAccessible(desk);
  form.click();
  const receipt = await link('submission');
  expect(receipt.getAttribute('href')).toBe(`/desk?show=submission&item=${id}`);
  receipt.click();
  await until(() => text(desk).includes('Von: Muster, Erika'));
});

test('what was typed in a tab is still there after another one was looked at', async () => {
  const { desk } = await deskWith([managed(1)]);
  await userEvent.click(await button(desk, 'Schaden melden'));
  const emails = (await until(() => all(desk, '#field-emails')[0])) as HTMLTextAreaElement;
  await userEvent.fill(emails, 'heizung@beispiel.de');
  await userEvent.click(await button(desk, 'Vorschau'));
  await until(() => !emails.checkVisibility() && all(desk, '#field-what')[0]?.checkVisibility());
  await expectAccessible(desk);
  await userEvent.click(await button(desk, 'Einstellungen'));
  await until(() => emails.checkVisibility());
  expect(emails.value).toBe('heizung@beispiel.de');
});

test('the consent query is switched on by keyboard for all forms, and goes back where that is refused', async () => {
  const sent: unknown[] = [];
  const { desk, server } = await deskWith([managed(1)], {
    [`PUT /manage/${sourceId}/form-settings`]: async (request: Request) => {
      const body: unknown = await request.json();
      sent.push(body);
      return body;
    },
  });
  const box = (await until(() => all(desk, '#field-consent-query')[0])) as HTMLInputElement;
  expect(box.checked).toBe(false);
  box.focus();
  await userEvent.keyboard(' ');
  await until(() => text(desk).includes('Gespeichert: Die Formulare fragen danach.'));
  expect(sent).toEqual([{ consentQuery: true }]);
  await expectAccessible(desk);
  server.answer({ [`PUT /manage/${sourceId}/form-settings`]: () => problem(403, 'forbidden') });
  await userEvent.keyboard(' ');
  await until(() => text(desk).includes('für Sie nicht freigegeben'));
  expect(box.checked).toBe(true);
  await expectAccessible(desk);
});

test('an empty list and somebody who manages nothing are told what this is for', async () => {
  expect(text((await deskWith([])).desk)).toContain('Noch keine Formulare');
  const { desk } = await deskWith([], { 'GET /me': erika });
  await until(() => text(desk).includes('Dieser Bereich ist für die Hausverwaltung.'));
  await expectAccessible(desk);
});
