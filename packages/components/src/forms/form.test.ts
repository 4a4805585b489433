import { Auth, type Me } from '@p24/sdk';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { fakeServer, problem } from '../../test/fake-server.js';
import { all, button, elementOn, field, focused, open, part, text, twoPages } from '../../test/form-element.js';
import { aForm, anElement, formId, formRoutes } from '../../test/forms.js';
import { erika, expectAccessible, html, mount, until } from '../../test/support.js';
import type { Form } from './form.js';

/** Signs somebody in beside the element, as `p24-login` does. */
const signInAs = ({ connection }: Form, email: string) =>
  connection?.signIn(() => new Auth(connection.http).signIn({ email, password: 'x' }) as Promise<Me>);

describe('the list', () => {
  test('forms stand below their category with a sentence, and open from there by keyboard', async () => {
    const { server } = open(twoPages());
    const element = await elementOn(server, null);
    expect(text(element)).toMatch(/Wohnung.*Schaden melden.*Etwas ist kaputt\./);
    await expectAccessible(element);
    (await button(element, 'Schaden melden')).focus();
    await userEvent.keyboard('{Enter}');
    await field(element, 'what');
    await userEvent.click(await button(element, 'Alle Formulare'));
    await until(() => focused(element)?.textContent === 'Schaden melden');
  });

  test('an empty list says what will stand there', async () => {
    const { server } = open(twoPages());
    server.answer({ 'GET /forms': { items: [] } });
    const element = await elementOn(server, null);
    expect(text(element)).toContain('Keine Formulare');
    await expectAccessible(element);
  });

  test('a ready-made form is opened by its key, and one that is not offered is said to be so', async () => {
    const { server } = open(twoPages());
    const element = await elementOn(server, 'damage');
    await field(element, 'what');
    element.item = 'moving-out';
    await until(() => text(element).includes('bietet Ihre Hausverwaltung nicht an'));
    await expectAccessible(element);
  });

  test('where forms are switched off and where nobody is signed in it says so', async () => {
    const { server } = open(twoPages());
    server.answer({ 'GET /forms': () => problem(403, 'feature-disabled') });
    expect(text(await elementOn(server, null))).toContain('bietet diesen Bereich nicht an');
    sessionStorage.clear();
    const guest = await elementOn(fakeServer(formRoutes(twoPages()).routes), null);
    expect(text(guest)).toContain('Bitte melden Sie sich an');
    await expectAccessible(guest);
  });
});

describe('a page', () => {
  test('shows what is missing beside the field and in a summary that leads there', async () => {
    const element = await open(twoPages()).element();
    await userEvent.click(await button(element, 'Weiter'));
    await until(() => focused(element)?.id === 'summary');
    const input = await field(element, 'what');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => all(element, `#${id}`)[0]?.textContent?.trim())).toContain(
      'Bitte füllen Sie dieses Feld aus.',
    );
    await expectAccessible(element);
    await userEvent.click(all(element, '#summary a')[0] as HTMLElement);
    expect(focused(element)).toBe(input);
    await userEvent.fill(input, 'Heizung');
    await until(() => !part(element, 'errors')?.checkVisibility());
    expect(input.getAttribute('aria-invalid')).toBe('false');
  });

  test('10,000 characters in a field of one line are named, and nothing of them is lost', async () => {
    const element = await open(twoPages()).element();
    const input = await field(element, 'what');
    input.value = 'a'.repeat(10_000);
    input.dispatchEvent(new Event('input'));
    await userEvent.click(await button(element, 'Weiter'));
    await until(() => text(element).includes('Es passen höchstens 200 Zeichen hinein.'));
    expect(input.value).toHaveLength(10_000);
  });

  test('elements come and go with the answers, and the focus stays where it was', async () => {
    const elements = [
      anElement('where', 'choice', {
        options: [
          { value: 'kitchen', label: { de: 'Küche' } },
          { value: 'elsewhere', label: { de: 'Anderswo' } },
        ],
      }),
      anElement('place', 'text', { showIf: [{ key: 'where', is: 'equals', value: 'elsewhere' }] }),
      anElement('more', 'long-text', { required: false }),
    ];
    const { element: mounted, told } = open(aForm([elements]));
    const element = await mounted();
    (await field(element, 'where')).focus();
    await userEvent.keyboard(' {ArrowDown}');
    await userEvent.fill(await field(element, 'place'), 'Keller');
    const more = await field(element, 'more');
    await userEvent.click(all(element, '#field-where')[0] as HTMLElement);
    await until(() => !all(element, '#field-place').length);
    expect(all(element, '#field-more')[0]).toBe(more);
    expect(focused(element)?.id).toBe('field-where');
    await userEvent.click(await button(element, 'Weiter'));
    await userEvent.click(await button(element, 'Absenden'));
    await until(() => told.submissions.length);
    // What is hidden is not sent.
    expect(told.submissions[0]?.answers).toEqual({ where: 'kitchen' });
  });

  test('an IBAN is written in groups of four and checked', async () => {
    const element = await open(aForm([[anElement('iban', 'iban')]])).element();
    const input = await field(element, 'iban');
    await userEvent.click(input);
    await userEvent.keyboard('de0212030000000020205');
    expect(input.value).toBe('DE02 1203 0000 0000 2020 5');
    await userEvent.click(await button(element, 'Weiter'));
    await until(() => text(element).includes('Diese IBAN stimmt nicht.'));
    await userEvent.click(input);
    await userEvent.keyboard('{End}1');
    await userEvent.click(await button(element, 'Weiter'));
    await button(element, 'Absenden');
    expect(text(element)).toContain('DE02 1203 0000 0000 2020 51');
  });

  test('every kind of element can be reached and is named', async () => {
    const options = ['a', 'b'].map((value) => ({ value, label: { de: `Wahl ${value}` } }));
    const elements = [
      anElement('h', 'heading'),
      anElement('n', 'note', { forms: ['heating'] }),
      anElement('na', 'note'),
      anElement('nd', 'note', { tone: 'danger' }),
      anElement('t', 'text', { suffix: { de: 'm' } } as never),
      anElement('l', 'long-text'),
      anElement('z', 'number'),
      anElement('d', 'date', { min: -3, max: 3 }),
      anElement('c', 'choice', { options }),
      anElement('cs', 'choices', { options }),
      anElement('y', 'yes-no'),
      anElement('u', 'unit'),
      anElement('p', 'phone'),
      anElement('e', 'email'),
      anElement('i', 'iban'),
      anElement('f', 'file'),
      anElement('ph', 'photo'),
    ];
    const rented = { kind: 'tenancy' as const, use: 'home' as const };
    const units = [
      { contractId: '019ac000-0000-7000-8000-0000000000c9', label: 'Wohnung 3', ...rented },
      { contractId: '019ac000-0000-7000-8000-0000000000c8', label: 'Wohnung 4', ...rented },
    ];
    const calls = [{ label: '112 anrufen', phone: '112' }];
    const others = [{ id: '019ac000-0000-7000-8000-0000000000d2', title: { de: 'Problem mit der Heizung' } }];
    const element = await open(aForm([elements], { units, calls, others })).element();
    expect(all(element, '.told a').map((one) => [one.getAttribute('href'), one.textContent])).toEqual([
      ['tel:112', '112 anrufen'],
    ]);
    expect(all(element, '.told button').map((one) => one.textContent)).toEqual(['Problem mit der Heizung']);
    await expectAccessible(element);
    await userEvent.click(await button(element, 'Weiter'));
    await until(() => all(element, '#summary li').length === 13);
    await expectAccessible(element);
    element.addEventListener('p24-navigate', (event) => event.preventDefault());
    const navigated = new Promise((done) => element.addEventListener('p24-navigate', done, { once: true }));
    await userEvent.click(await button(element, 'Problem mit der Heizung'));
    expect(await navigated).toMatchObject({ view: 'form', item: others[0]?.id });
  });

  test('the only home that fits is said, not asked for, and a question that no contract answers is left out', async () => {
    const unit = (contractId: string, label: string, use: 'home' | 'garage') => ({
      ...{ contractId, label, use, kind: 'tenancy' as const },
    });
    const flat = unit('019ac000-0000-7000-8000-0000000000c9', 'Wohnung 3', 'home');
    const space = unit('019ac000-0000-7000-8000-0000000000c8', 'Stellplatz 7', 'garage');
    const page = [anElement('u', 'unit', { use: 'home' }), anElement('g', 'unit', { use: 'garage', required: true })];
    const both = await open(aForm([page], { units: [flat, space] })).element();
    await until(() => text(both).includes('Wohnung 3'));
    expect(text(both)).toContain('Stellplatz 7');
    expect(all(both, 'input')).toEqual([]);
    await expectAccessible(both);

    const { element: mounted, told } = open(aForm([page], { units: [flat] }));
    const element = await mounted();
    await button(element, 'Weiter');
    expect(all(element, '.field')).toHaveLength(1);
    await userEvent.click(await button(element, 'Weiter'));
    await userEvent.click(await button(element, 'Absenden'));
    await until(() => told.submissions[0]?.contractId === flat.contractId);
    expect(told.submissions[0]?.answers).toEqual({ u: flat.contractId });
  });

  test('a number is read with a comma, which stays as it was typed', async () => {
    const { element: mounted, told } = open(aForm([[anElement('size', 'number', { max: 100 })]]));
    const element = await mounted();
    const input = await field(element, 'size');
    await userEvent.fill(input, '1.000,5');
    await userEvent.click(await button(element, 'Weiter'));
    await until(() => text(element).includes('Bitte geben Sie höchstens 100 ein.'));
    await userEvent.fill(input, '12,5');
    expect(input.value).toBe('12,5');
    await userEvent.click(await button(element, 'Weiter'));
    await userEvent.click(await button(element, 'Absenden'));
    await until(() => told.submissions[0]?.answers.size === 12.5);
  });
});

describe('a draft', () => {
  test('is saved soon after something was typed, not before, and goes on where it was left', async () => {
    const { server, told, element: mounted } = open(twoPages());
    const element = await mounted();
    expect(told.drafts).toEqual([]);
    await userEvent.fill(await field(element, 'what'), 'Heizung');
    await until(() => text(element).includes('Entwurf gespeichert um 14:03'));
    expect(told.drafts).toEqual([{ version: 1, answers: { what: 'Heizung' }, page: 0, after: null }]);
    const draft = { version: 1, answers: { what: 'Heizung' }, page: 1, savedAt: '2026-11-22T13:03:00.000Z' };
    server.answer({ [`GET /forms/${formId}`]: { ...twoPages(), draft } });
    const again = await elementOn(server);
    await field(again, 'phone');
    await userEvent.click(await button(again, 'Zurück'));
    expect((await field(again, 'what')).value).toBe('Heizung');
  });

  test('is thrown away and brought back', async () => {
    const draft = { version: 1, answers: { what: 'Heizung' }, page: 0, savedAt: '2026-11-22T13:03:00.000Z' };
    const { told, element: mounted } = open({ ...twoPages(), draft });
    const element = await mounted();
    await userEvent.click(await button(element, 'Entwurf verwerfen'));
    await until(() => told.dropped === 1);
    expect((await field(element, 'what')).value).toBe('');
    await until(() => focused(element)?.textContent === 'Rückgängig');
    await userEvent.keyboard('{Enter}');
    expect((await field(element, 'what')).value).toBe('Heizung');
    await until(() => told.drafts.at(-1)?.answers.what === 'Heizung');
  });

  test('that cannot be saved says so, keeps what was typed, and is saved once there is a network again', async () => {
    const { server, told, element: mounted } = open(twoPages());
    const element = await mounted();
    server.offline(true);
    await userEvent.fill(await field(element, 'what'), 'Heizung');
    await expect.poll(() => text(element), { timeout: 8000 }).toContain('Noch nicht gespeichert');
    server.offline(false);
    dispatchEvent(new Event('online'));
    await until(() => told.drafts.length === 1);
    await until(() => text(element).includes('Entwurf gespeichert'));
  }, 15_000);

  test('stays for the same person through a sign-out, and is nobody else’s', async () => {
    const { server, element: mounted } = open(twoPages());
    const element = await mounted();
    await userEvent.fill(await field(element, 'what'), 'Heizung');
    element.connection?.http.session.expire();
    await until(() => text(element).includes('Ihre Angaben sind noch da'));
    await signInAs(element, 'a@b.de');
    expect((await field(element, 'what')).value).toBe('Heizung');
    element.connection?.http.session.expire();
    const other = { ...erika, id: '019ac000-0000-7000-8000-000000000002' };
    server.answer({ 'GET /me': other, 'POST /auth/sign-in': { token: 't', idleUntil: '', endsAt: '', me: other } });
    await signInAs(element, 'b@b.de');
    expect((await field(element, 'what')).value).toBe('');
  });

  test('begins with what is known and with what a page hands in', async () => {
    const { server } = open({ ...twoPages(), prefill: { phone: '0341 1' } });
    const element = mount<Form>(
      html`<p24-form base-url=${server.baseUrl} item=${formId} prefill='{"what":"Aufzug"}'></p24-form>`,
    );
    expect((await field(element, 'what')).value).toBe('Aufzug');
    await userEvent.click(await button(element, 'Weiter'));
    expect((await field(element, 'phone')).value).toBe('0341 1');
  });
});
