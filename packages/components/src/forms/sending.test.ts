import type { Form as AnyForm } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type FakeServer, problem } from '../../test/fake-server.js';
import { all, button, elementOn, open, text, what } from '../../test/form-element.js';
import { aForm, anElement, aReceipt, formId, type formRoutes, sourceId } from '../../test/forms.js';
import { expectAccessible, until } from '../../test/support.js';

const onePage = (more: Partial<AnyForm> = {}) => aForm([[what]], { prefill: { what: 'Heizung' }, ...more });

/** A form that is filled in and looked through, ready to be sent. */
async function ready(form = onePage()) {
  const { server, told, element: mounted } = open(form);
  const element = await mounted();
  await userEvent.click(await button(element, 'Weiter'));
  await button(element, 'Absenden');
  return { server, told, element };
}

/** Lets a server take submissions and lose this many answers. */
function losing(server: FakeServer, routes: ReturnType<typeof formRoutes>['routes'], answers: number): void {
  let lost = 0;
  server.answer({
    'POST /forms/:id/submissions': async (request: Request, params: Record<string, string>) => {
      const answer = await (routes['POST /forms/:id/submissions'] as (...all: unknown[]) => unknown)(request, params);
      return lost++ < answers ? problem(500, 'internal') : answer;
    },
  });
}

test('a double click sends once', async () => {
  const { told, element } = await ready();
  await userEvent.dblClick(await button(element, 'Absenden'));
  await until(() => text(element).includes('Ihr Anliegen ist angekommen'));
  expect(told.submissions).toHaveLength(1);
});

test('without an answer the same is sent again under the same id until it has arrived', async () => {
  const { server, routes, told } = open(onePage());
  losing(server, routes, 1);
  const element = await elementOn(server);
  await userEvent.click(await button(element, 'Weiter'));
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => text(element).includes('Es wird erneut gesendet'));
  await expectAccessible(element);
  dispatchEvent(new Event('online'));
  await until(() => text(element).includes('Ihr Anliegen ist angekommen'));
  expect(told.submissions).toHaveLength(2);
  expect(new Set(told.submissions.map(({ id }) => id)).size).toBe(1);
});

test('after a reload the receipt of what had arrived is shown, and nothing is sent twice', async () => {
  const { server, routes, told } = open(onePage());
  losing(server, routes, 1);
  const element = await elementOn(server);
  await userEvent.click(await button(element, 'Weiter'));
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => told.submissions.length === 1);
  element.remove();
  const reloaded = await elementOn(server);
  await until(() => text(reloaded).includes('Ihr Anliegen ist angekommen'));
  expect(told.submissions).toHaveLength(1);
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith('p24:form:'))).toEqual([]);
});

test('what was changed after an attempt that had arrived is not sent as another form', async () => {
  const { server, told, element } = await ready();
  server.answer({
    'POST /forms/:id/submissions': () => problem(409, 'id-taken'),
    'GET /submissions/:id': (_request: Request, { id }: Record<string, string>) => aReceipt(id ?? ''),
  });
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => text(element).includes('Es war schon angekommen, bevor Sie etwas geändert haben.'));
  expect(told.submissions).toEqual([]);
});

test('what the server refuses stands beside its field', async () => {
  const { server, element } = await ready();
  server.answer({
    'POST /forms/:id/submissions': () =>
      Response.json(
        {
          ...{ type: '', title: '', status: 422, code: 'invalid-answers', detail: '', instance: '', requestId: '' },
          errors: [{ pointer: '#/answers/what', code: 'too-long', detail: 'Das ist dem Server zu lang.' }],
        },
        { status: 422 },
      ),
  });
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => element.shadowRoot?.activeElement?.id === 'summary');
  expect(all(element, '#error-what')[0]?.textContent?.trim()).toBe('Das ist dem Server zu lang.');
});

test('a form that was changed keeps the answers and says what is different', async () => {
  const { server, told, element } = await ready();
  const rooms = anElement('rooms', 'number', { label: 'Wie viele Zimmer?' });
  server.answer({
    'POST /forms/:id/submissions': () => problem(409, 'form-changed'),
    [`GET /forms/${formId}`]: aForm([[what, rooms]], { version: 2 }),
  });
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => element.shadowRoot?.activeElement?.id === 'changes');
  expect(text(element)).toContain('Neu ist: „Wie viele Zimmer?“');
  expect((all(element, '#field-what')[0] as HTMLInputElement).value).toBe('Heizung');
  await expectAccessible(element);
  await until(() => told.drafts.at(-1)?.version === 2);
});

test('a draft of an earlier version keeps its answers, but for a choice that is gone', async () => {
  const options = [{ value: 'kitchen', label: { de: 'Küche' } }];
  const draft = { version: 1, page: 0, savedAt: '2026-11-22T13:03:00.000Z', answers: { what: 'Hahn', room: 'cellar' } };
  const pages = [[what, anElement('room', 'choice', { label: 'Welcher Raum?', options })]];
  const element = await open(aForm(pages, { version: 2, draft })).element();
  await until(() => text(element).includes('Bitte neu beantworten: „Welcher Raum?“'));
  expect((all(element, '#field-what')[0] as HTMLInputElement).value).toBe('Hahn');
  await expectAccessible(element);
  await userEvent.click(await button(element, 'Weiter'));
  await until(() => all(element, '#error-room')[0]?.textContent?.trim() === 'Bitte wählen Sie etwas aus.');
});

test('passing on data is asked with nothing chosen, and must be answered', async () => {
  const consent = { text: 'Dürfen wir?', purposes: ['Reparaturen'], state: 'open' as const };
  const { told, element } = await ready(onePage({ consent }));
  expect(all(element, 'input[name=consent]:checked')).toEqual([]);
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => text(element).includes('Bitte wählen Sie, ob Sie zustimmen oder nicht.'));
  expect(element.shadowRoot?.activeElement?.id).toBe('field-consent');
  await expectAccessible(element);
  await userEvent.keyboard('{ArrowDown}');
  await userEvent.click(await button(element, 'Absenden'));
  await until(() => told.submissions[0]?.consent === 'refused');
});

test('a given consent is only mentioned, and taken back at the same place', async () => {
  const consent = { text: 'Dürfen wir?', purposes: ['Reparaturen'], state: 'given' as const };
  const { server, element } = await ready(onePage({ consent }));
  const one = { sourceId, sourceName: 'Lindenhof', purpose: 'repairs', state: 'given', at: null, text: '' };
  server.answer({
    'GET /me/consents': { items: [one] },
    'PUT /me/consents/repairs': { ...one, state: 'withdrawn' },
  });
  await userEvent.click(await button(element, 'Einwilligung widerrufen'));
  await until(() => all(element, 'input[name=consent]').length === 2);
  expect(server.requests).toContain(`PUT /me/consents/repairs?source=${sourceId}`);
});

test('who signs out leaves no id behind', async () => {
  const { element } = await ready();
  expect(Object.keys(sessionStorage).some((key) => key.startsWith('p24:form:'))).toBe(true);
  element.connection?.http.session.expire();
  await until(() => !Object.keys(sessionStorage).some((key) => key.startsWith('p24:form:')));
});
