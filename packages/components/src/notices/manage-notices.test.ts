import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import {
  all,
  aNotice,
  button,
  deskOn,
  editor,
  property,
  serverWith,
  since,
  source,
  text,
} from '../../test/managed-notices.js';
import { erika, expectAccessible, until } from '../../test/support.js';
import '../register/p24-manage-notices.js';

test('every notice stands with its type, state and counts as words', async () => {
  const notice = aNotice({
    state: 'released',
    visibleFrom: '2026-10-01T08:00:00.000Z',
    counts: { released: 12, notified: 7, read: 4 },
  });
  const desk = await deskOn(serverWith([notice]).server);
  await until(() => text(desk).includes('an 12 freigegeben E-Mail an 7 von 4 gelesen'));
  expect(text(desk)).toContain('Warnung');
  expect(all(desk, '[part=state]')[0]?.textContent?.trim()).toBe('Freigegeben');
  await expectAccessible(desk);
});

test('what has become of a notice stands below its title and begins where it does, however wide the page is', async () => {
  const notice = aNotice({ state: 'released', counts: { released: 12, notified: 7, read: 4 } });
  const desk = await deskOn(serverWith([notice]).server);
  desk.item = notice.id;
  const said = await until(() => all(desk, '.unnamed')[0]);
  for (const width of ['50em', '80em']) {
    desk.style.width = width;
    const title = all(desk, '#item-title')[0]?.getBoundingClientRect();
    const place = said.getBoundingClientRect();
    expect(place.top).toBeGreaterThanOrEqual(title?.bottom ?? Number.POSITIVE_INFINITY);
    expect(place.left).toBeCloseTo(title?.left ?? 0, 0);
  }
});

test('a notice is written, its audience counted, and released by one order', async () => {
  const { server, told } = serverWith([]);
  const desk = await deskOn(server);
  const steps: unknown[] = [];
  desk.addEventListener('p24-navigate', ({ view, item, detail }) => steps.push([view, item, detail]));
  await userEvent.click(await button(desk, 'Aushang schreiben'));
  await userEvent.fill((await until(() => all(desk, 'input[name=title]')[0])) as HTMLElement, 'Der Aufzug steht still');
  await userEvent.click(await editor(desk));
  await userEvent.keyboard('Bis Freitag.');
  await expectAccessible(desk);
  const next = await button(desk, 'Weiter zur Freigabe');
  const hint = desk.shadowRoot?.getElementById(next.getAttribute('aria-describedby') ?? '');
  expect(hint?.textContent).toBe('Als Nächstes wählen Sie, wer den Aushang sehen soll. Vorher geht nichts hinaus.');
  await userEvent.click(next);
  await until(() => all(desk, '.pick-row input')[0]);
  // Whoever types a space has chosen what was chosen before.
  expect(desk.shadowRoot?.activeElement).toBe(all(desk, 'input[name=kind]').find((kind) => kind.matches(':checked')));
  await userEvent.click(all(desk, '.release button[type=submit]')[0] as HTMLElement);
  await until(() => all(desk, '#choice-error')[0]?.textContent?.includes('wer den Aushang sehen soll'));
  expect(desk.shadowRoot?.activeElement).toBe(all(desk, '.picker input')[0]);
  await expectAccessible(desk);
  expect(told.release).toEqual([]);
  await userEvent.click(all(desk, '.pick-row input')[0] as HTMLElement);
  await until(() => text(desk).includes('6 Kontakte sehen den Aushang, davon 4 mit Zugang zum Portal.'));
  expect(all(desk, '.foot')[0]?.textContent?.replace(/\s+/g, ' ')).toContain(
    '6 Kontakte, keine E-Mail Ein Kontakt davon sieht es erst, wenn sein Vertrag beginnt. An 6 Kontakte freigeben',
  );
  await userEvent.click(all(desk, 'input[name=notify]')[0] as HTMLElement);
  await until(() => all(desk, '.foot')[0]?.textContent?.includes('6 Kontakte, 4 E-Mails'));
  expect(text(desk)).toContain('Die E-Mail dazu geht dann hinaus.');
  expect(text(desk)).toContain('Ohne E-Mail-Adresse oder abbestellt: 2.');
  await expectAccessible(desk);
  expect(text(desk)).toContain('Brühl, Mario und 5 weitere Kontakte');
  const later = {
    contacts: 6,
    signedUp: 4,
    mailable: 0,
    mailableLater: 1,
    mails: 0,
    later: 1,
    names: ['Brühl, Mario'],
  };
  server.answer({ [`POST /manage/${source}/notices/audience`]: later });
  for (const _ of [0, 1]) await userEvent.click(all(desk, '.pick-row input')[0] as HTMLElement);
  await until(() => all(desk, '.foot')[0]?.textContent?.replace(/\s+/g, ' ').includes('6 Kontakte Ein Kontakt davon'));
  expect(text(desk)).not.toContain('Eine E-Mail bekommt');
  await userEvent.click(all(desk, '.release button[type=submit]')[0] as HTMLElement);
  await until(() => text(desk).includes('Freigegeben an 6 Kontakte.'));
  expect(told.create).toMatchObject([
    { title: 'Der Aufzug steht still', html: '<p>Bis Freitag.</p>', type: 'neutral' },
  ]);
  expect(told.release).toMatchObject([{ audience: { all: false, properties: [property.id], contacts: [] } }]);
  expect(steps).toEqual([
    ['notice', 'new', {}],
    ['notice', aNotice().id, { instead: true }],
  ]);
});

test('a released notice says who sees it, by house and name, and a second release leaves out who has it', async () => {
  const audience = { all: false, properties: [property.id], contacts: [], groups: [] };
  const { server, told } = serverWith([
    aNotice({
      ...{ state: 'released', visibleFrom: since, counts: { released: 6, notified: 0, read: 0 } },
      audience: { all: false, properties: [property.name], more: 2, contacts: 1 },
      releases: [
        {
          ...{ id: source, audience, releasedAt: since, by: null, visibleFrom: since, visibleUntil: null },
          ...{ notify: false, revokedAt: null },
        },
      ],
    }),
  ]);
  const desk = await deskOn(server);
  await until(() => text(desk).includes('Lindenallee 4 und 2 weitere Häuser'));
  expect(text(desk)).toContain('1 einzelner Kontakt');
  await userEvent.click(await button(desk, 'Der Aufzug steht still'));
  const part = await until(() => all(desk, '[part=audience] summary')[0] as HTMLElement);
  expect(part.textContent?.replace(/\s+/g, ' ')).toContain('Lindenallee 4: 4 von 6 können es jetzt lesen ab');
  part.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => text(desk).includes('Brühl, Mario E-Mail '));
  await userEvent.click(await button(desk, 'Mehr anzeigen'));
  await until(() => text(desk).includes('Weber, Otto ohne Zugang: bitte aushängen'));
  await expectAccessible(desk);
  await userEvent.click(await button(desk, 'Weiteren freigeben'));
  const box = () => all(desk, '.pick-row input')[0] as HTMLInputElement | undefined;
  await until(() => box()?.disabled && box()?.checked);
  expect(all(desk, '.pick-row')[0]?.textContent).toContain('schon freigegeben: ab');
  await expectAccessible(desk);
  await userEvent.click(all(desk, '.release button[type=submit]')[0] as HTMLElement);
  await until(() => all(desk, '#choice-error')[0]?.textContent?.includes('wer den Aushang sehen soll'));
  expect(told.release).toEqual([]);
});

test('of a notice that is over it is said who got it, not who has an access today', async () => {
  const counts = { released: 6, notified: 0, read: 0 };
  const { server } = serverWith([aNotice({ state: 'expired', visibleFrom: since, counts })]);
  const desk = await deskOn(server);
  await userEvent.click(await button(desk, 'Der Aufzug steht still'));
  const part = await until(() => all(desk, '[part=audience] summary')[0] as HTMLElement);
  expect(part.textContent?.replace(/\s+/g, ' ')).toContain('Lindenallee 4: 6 Kontakte ab');
  part.click();
  await until(() => text(desk).includes('Brühl, Mario E-Mail '));
  (await button(desk, 'Mehr anzeigen')).click();
  await until(() => text(desk).includes('Weber, Otto'));
  expect(text(desk)).not.toContain('ohne Zugang');
});

test('a release that got no answer is repeated under the same id', async () => {
  const { server, told } = serverWith([aNotice()], 1);
  const desk = await deskOn(server);
  await userEvent.click(await button(desk, 'Der Aufzug steht still'));
  await userEvent.click(await button(desk, 'Weiter zur Freigabe'));
  await userEvent.click((await until(() => all(desk, '.pick-row input')[0])) as HTMLElement);
  await until(() => text(desk).includes('6 Kontakte sehen'));
  await userEvent.click(all(desk, '.release button[type=submit]')[0] as HTMLElement);
  await until(() => all(desk, '.release [role=alert]')[0]);
  await userEvent.click(all(desk, '.release button[type=submit]')[0] as HTMLElement);
  await until(() => all(desk, '[part=state]')[0]?.textContent?.includes('Freigegeben'));
  expect(told.release).toHaveLength(2);
  expect(new Set(told.release.map(({ id }) => id)).size).toBe(1);
});

test('a missing title is named beside the field, which has the focus, and nothing is sent', async () => {
  const { server, told } = serverWith([]);
  const desk = await deskOn(server);
  await userEvent.click(await button(desk, 'Aushang schreiben'));
  await userEvent.click(await button(desk, 'Entwurf speichern'));
  await until(() => text(desk).includes('Bitte geben Sie eine Überschrift ein.'));
  expect(desk.shadowRoot?.activeElement).toBe(all(desk, 'input[name=title]')[0]);
  expect(told.create).toEqual([]);
  await expectAccessible(desk);
});

test('a table that a program wrote keeps its cells while its text is changed', async () => {
  const html = '<p>Zeiten:</p><table><tbody><tr><th>Montag</th><td>8 Uhr</td></tr></tbody></table>';
  const { server, told } = serverWith([aNotice({ html })]);
  const desk = await deskOn(server);
  await userEvent.click(await button(desk, 'Der Aufzug steht still'));
  await until(() => all(desk, '.rich-editor td')[0]);
  await userEvent.click(all(desk, '.rich-editor p')[0] as HTMLElement);
  await userEvent.keyboard('{End} neu');
  await userEvent.click(await button(desk, 'Entwurf speichern'));
  const [{ html: saved }] = (await until(() => told.update[0] && told.update)) as [{ html: string }];
  expect(saved).toContain('<p>Zeiten: neu</p>');
  expect(saved.replace(/<(\w+)[^>]*>/g, '<$1>')).toContain('<tr><th><p>Montag</p></th><td><p>8 Uhr</p></td></tr>');
});

test('what the server refuses keeps what was written', async () => {
  const { server } = serverWith([]);
  server.answer({ [`POST /manage/${source}/notices`]: () => problem(500, 'internal') });
  const desk = await deskOn(server);
  await userEvent.click(await button(desk, 'Aushang schreiben'));
  await userEvent.fill((await until(() => all(desk, 'input[name=title]')[0])) as HTMLElement, 'Wichtig');
  await userEvent.click(await button(desk, 'Entwurf speichern'));
  await until(() => all(desk, '.form [role=alert]')[0]);
  expect((all(desk, 'input[name=title]')[0] as HTMLInputElement).value).toBe('Wichtig');
});

test('revoking asks first and tells what has become of the notice', async () => {
  const released = aNotice({ state: 'released', visibleFrom: '2026-10-01T08:00:00.000Z' });
  const { server } = serverWith([released]);
  const desk = await deskOn(server);
  await userEvent.click(await button(desk, released.title));
  await userEvent.click(await button(desk, 'Zurückziehen'));
  await until(() => text(desk).includes('Diesen Aushang zurückziehen?'));
  await expectAccessible(desk);
  expect(server.requests.some((request) => request.includes('/revoke'))).toBe(false);
  await userEvent.click(all(desk, '.confirm .danger')[0] as HTMLElement);
  await until(() => text(desk).includes('Niemand sieht den Aushang mehr.'));
});

test('a notice of the list leads to its release and its end from its menu, by keyboard, without being opened', async () => {
  const { server, told } = serverWith([aNotice()]);
  const desk = await deskOn(server);
  const root = desk.shadowRoot as ShadowRoot;
  const choose = async (letter: string) => {
    (await until(() => root.querySelector<HTMLElement>('[part=menu-button]')))?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => root.activeElement?.role === 'menuitem');
    await expectAccessible(desk);
    await userEvent.keyboard(`${letter}{Enter}`);
  };
  await choose('f');
  await until(() => root.querySelector('dialog.release[open]'));
  await userEvent.keyboard('{Escape}');
  await until(() => !root.querySelector('dialog.release[open]'));
  expect(root.activeElement?.ariaLabel).toBe('Aktionen für „Der Aufzug steht still“');
  expect(desk.item).toBeNull();
  await choose('l');
  await until(() => root.querySelector('dialog[open]')?.textContent?.includes('Diesen Entwurf löschen?'));
  expect(told.release).toEqual([]);
  expect(root.querySelector('[part=notice]')).not.toBeNull();
});

test('what cannot be done with a notice of the list is said above it', async () => {
  const { server } = serverWith([aNotice({ state: 'released', visibleFrom: '2026-11-22T10:00:00.000Z' })]);
  server.answer({ [`POST /manage/${source}/notices/${aNotice().id}/revoke`]: () => problem(403, 'forbidden') });
  const desk = await deskOn(server);
  const root = desk.shadowRoot as ShadowRoot;
  await userEvent.click((await until(() => root.querySelector('[part=menu-button]'))) as Element);
  await userEvent.click((await until(() => root.querySelector('.menu:popover-open .danger'))) as Element);
  const yes = () =>
    [...root.querySelectorAll('dialog[open] button')].find((one) => one.textContent?.trim() === 'Zurückziehen');
  await userEvent.click((await until(yes)) as Element);
  await until(() => root.querySelector('[role=alert]')?.textContent?.includes('für Sie nicht freigegeben'));
  await expectAccessible(desk);
});

test('going back asks before what was written is lost', async () => {
  const desk = await deskOn(serverWith([]).server);
  await userEvent.click(await button(desk, 'Aushang schreiben'));
  await userEvent.fill((await until(() => all(desk, 'input[name=title]')[0])) as HTMLElement, 'Halb fertig');
  await userEvent.click(await button(desk, 'Alle Aushänge'));
  await until(() => text(desk).includes('Ohne Speichern zurück?'));
  await userEvent.click(all(desk, '.confirm .quiet')[0] as HTMLElement);
  expect((all(desk, 'input[name=title]')[0] as HTMLInputElement).value).toBe('Halb fertig');
  await userEvent.click(await button(desk, 'Alle Aushänge'));
  await userEvent.click(await until(() => all(desk, '.confirm[open] .danger')[0] as HTMLElement));
  await until(() => text(desk).includes('Noch kein Aushang'));
});

test('who manages nothing here is told whom this is for', async () => {
  const { server } = serverWith([]);
  server.answer({ 'GET /me': erika });
  const desk = await deskOn(server);
  await until(() => text(desk).includes('Dieser Bereich ist für die Hausverwaltung.'));
  expect(server.requests.filter((request) => request.includes('/manage/'))).toEqual([]);
  await expectAccessible(desk);
});
