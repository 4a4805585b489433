import type { ProfileWeights } from '@p24/sdk/manage';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { problem } from '../../test/fake-server.js';
import { desk, person, sourceId } from '../../test/manage-desk.js';
import { expectAccessible, until } from '../../test/support.js';

afterEach(async () => {
  vi.restoreAllMocks();
  await page.viewport(414, 896);
});

type Desk = Awaited<ReturnType<typeof desk>>;

/** What the list was asked for last. */
const asked = ({ server }: Desk) => server.requests.filter((one) => one.includes('/people?')).at(-1) ?? '';

test('people are put in the order of a column by keyboard, and its heading says which', async () => {
  const stage = await desk([person(1, 'active'), person(2, 'none')]);
  const { element, find } = stage;
  await page.viewport(1280, 900);
  await find('[part=person]');
  const heading = (name: string) => find(`th.${name}`);
  expect((await heading('main')).ariaSort).toBe('ascending');
  expect((await heading('seen')).ariaSort).toBe('none');
  expect((await heading('email')).ariaSort).toBeNull();
  (await find('th.seen button')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => asked(stage).includes('sort=last-online&order=desc'));
  expect((await heading('seen')).ariaSort).toBe('descending');
  expect((await heading('main')).ariaSort).toBe('none');
  await expectAccessible(element);
  await userEvent.keyboard('{Enter}');
  await until(() => asked(stage).includes('sort=last-online') && !asked(stage).includes('order=desc'));
  expect((await heading('seen')).ariaSort).toBe('ascending');
});

test('those who are still to be invited are put in the order of their profile, and everybody else by their access', async () => {
  const stage = await desk([person(1, 'none', { profile: 60, lacks: ['email'] }), person(2, 'none')]);
  const { find, root } = stage;
  await page.viewport(1280, 900);
  (await find('[role=tab][aria-selected=true]')).focus();
  await userEvent.keyboard('{ArrowRight}');
  await until(() => root().querySelector('th.access')?.textContent?.includes('Zugang und Profil'));
  (await find('th.access button')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => asked(stage).includes('state=none&sort=profile&order=desc'));
  expect((await find('th.access')).ariaSort).toBe('descending');
  await expectAccessible(stage.element);
  (await find('#who-invite')).focus();
  await userEvent.keyboard('{ArrowLeft}');
  await until(() => !asked(stage).includes('state=none'));
  expect(asked(stage)).not.toContain('sort=');
});

test('where columns are folded their orders are chosen from a list, and no hidden heading takes the focus', async () => {
  const stage = await desk([person(1, 'active')]);
  await stage.find('[part=person]');
  const orders = await stage.find<HTMLSelectElement>('[part=order]');
  expect(orders.checkVisibility()).toBe(true);
  await userEvent.selectOptions(orders, 'state desc');
  await until(() => asked(stage).includes('sort=state&order=desc'));
  const heading = await stage.find('th.main button');
  heading.focus();
  expect(stage.root().activeElement).not.toBe(heading);
});

test('the list is saved as it is narrowed', async () => {
  const saved: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const stage = await desk([person(1, 'active')], {
    [`GET /manage/${sourceId}/people.csv`]: () => new Response('Name\r\n', { headers: { 'content-type': 'text/csv' } }),
  });
  await userEvent.selectOptions(await stage.find('select[aria-label="Personengruppe"]'), 'tenants');
  await userEvent.selectOptions(await stage.find('select[aria-label="Stand des Zugangs"]'), 'active');
  await stage.act('Liste speichern (CSV)');
  await until(() => stage.root().querySelector('.toast')?.textContent?.includes('Die Liste ist gespeichert.'));
  expect(saved).toEqual(['Personen.csv']);
  expect(stage.server.requests.filter((one) => one.includes('people.csv'))).toEqual([
    expect.stringContaining('people.csv?group=tenants&state=active'),
  ]);
});

test('what keeps the list from being saved is said', async () => {
  const stage = await desk([person(1, 'active')], {
    [`GET /manage/${sourceId}/people.csv`]: () => problem(403, 'forbidden'),
  });
  await page.viewport(1280, 900);
  await userEvent.click(await stage.button('Liste speichern (CSV)'));
  await until(() => stage.root().querySelector('[role=alert]'));
  expect(stage.root().querySelector('.toast')).toBeNull();
});

test('locking is taken back by keyboard for exactly those who were locked; an invitation is not', async () => {
  const people = [person(1, 'active'), person(2, 'active'), person(3, 'none')];
  const { element, orders, root, find, button } = await desk(people);
  await find('.pick input');
  for (const box of [...root().querySelectorAll<HTMLElement>('.pick input')].slice(0, 2)) await userEvent.click(box);
  await userEvent.click(await button('Sperren'));
  await until(() => root().querySelector('dialog')?.open);
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('.toast')?.textContent?.includes('2 Zugänge sind gesperrt.'));
  await expectAccessible(element);
  (await find('#undo')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('.toast')?.textContent?.includes('2 Zugänge sind wieder entsperrt.'));
  const both = [person(1, 'active').id, person(2, 'active').id];
  expect(orders.at(-1)).toEqual({ path: 'access/unlock', people: both, preview: false });
  (await find('[aria-label="Aktionen für Person 3"]')).click();
  (
    await until(() =>
      [...root().querySelectorAll<HTMLElement>('[role=menuitem]')].find((one) => one.textContent === 'Einladen'),
    )
  )?.click();
  await until(() => root().querySelector('dialog')?.open);
  expect(root().querySelector('dialog')?.textContent).toContain('lässt sich nicht zurückholen');
  await userEvent.keyboard('{Enter}');
  await until(() => root().querySelector('.toast')?.textContent?.includes('Eine Einladung ist unterwegs.'));
  expect(root().querySelector('#undo')).toBeNull();
});

const house = { id: '019ac000-0000-7000-8000-0000000000f1', name: 'Ahornweg 1' };
const funnel = {
  items: [{ ...house, people: 4, email: 3, invited: 2, activated: 1, recent: 0 }],
  nextCursor: null,
  total: { people: 5, email: 3, invited: 2, activated: 1, recent: 0 },
  others: { people: 1, email: 0, invited: 0, activated: 0, recent: 0 },
};

test('each number on the way into the portal leads to those people, and back', async () => {
  const stage = await desk([person(1, 'active')], { [`GET /manage/${sourceId}/people-funnel`]: () => funnel });
  const { element, root, find, button } = stage;
  (await find('[role=tab][aria-selected=true]')).focus();
  await userEvent.keyboard('{End}');
  await find('[part=funnel]');
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(innerWidth);
  // On phones the name of a house has the whole row.
  expect((await find('.funnel tbody th')).offsetWidth).toBe((await find('.funnel tbody tr')).clientWidth);
  const rows = [...root().querySelectorAll('.funnel tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((cell) => cell.textContent?.trim().split(/\s/)[0]),
  );
  expect(rows).toEqual([
    ['Alle', '5', '3', '2', '1', '0'],
    ['Ahornweg', '4', '3', '2', '1', '0'],
    ['Ohne', '1', '0', '0', '0', '0'],
  ]);
  await expectAccessible(element);
  (
    await until(() =>
      [...root().querySelectorAll<HTMLElement>('.funnel button')].find(({ textContent }) =>
        /2\s+50.%\s+eingeladen, Ahornweg 1: anzeigen/.test(textContent ?? ''),
      ),
    )
  )?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => asked(stage).includes(`property=${house.id}&reached=invited`));
  expect((await find('[part=narrowed]')).textContent).toContain('Eingegrenzt auf: Ahornweg 1, eingeladen');
  expect(root().activeElement?.textContent).toBe('Alle');
  await expectAccessible(element);
  await userEvent.click(await button('Eingrenzung aufheben'));
  await until(() => !asked(stage).includes('reached'));
  // One house alone: its row, without the sums of all.
  await userEvent.click(await find('#who-houses'));
  // The search of the people has gone by then.
  await find('[part=funnel]');
  await userEvent.fill(await find('.tools [part=search]'), 'ahorn');
  await until(() => stage.server.requests.some((one) => one.includes('people-funnel') && one.includes('search=ahorn')));
  await until(() => root().querySelectorAll('.funnel tbody tr').length === 1);
  await expectAccessible(element);
});

test('inviting begins among those who are still to be invited, and says how it goes on', async () => {
  const { root, shown, button } = await desk([person(1, 'active'), person(2, 'none')]);
  (await button('Personen einladen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => shown().join() === 'Person 2');
  expect(root().activeElement?.textContent).toContain('Wen möchten Sie einladen?');
});

test('a page narrows the list to those who are new and still to be invited, and back', async () => {
  const stage = await desk([person(1, 'none')]);
  const { element, find, button } = stage;
  element.setAttribute('added-since', '2026-01-05T09:30:00.000Z');
  await until(() => asked(stage).includes('state=none') && asked(stage).includes('addedSince=2026-01-05T09'));
  expect((await find('[part=narrowed]')).textContent).toMatch(
    /Eingegrenzt auf: neu seit Mo\., 5\. Januar.*, \d\d:30 Uhr/,
  );
  await expectAccessible(element);
  (await button('Eingrenzung aufheben')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => !asked(stage).includes('addedSince'));
  expect(asked(stage)).toContain('state=none');
  // The same again is narrowed again, and a page widens the list as well.
  element.addedSince = '2026-01-05T09:30:00.000Z';
  await until(() => asked(stage).includes('addedSince=2026-01-05T09'));
  element.removeAttribute('added-since');
  await until(() => !asked(stage).includes('addedSince') && !asked(stage).includes('state=none'));
});

test('an administrator says by keyboard what each part of a profile counts, and every share follows', async () => {
  const standard: ProfileWeights = { email: 40, contract: 20, documents: 15, 'contact-person': 15, notices: 10 };
  let weights: ProfileWeights | null = standard;
  const changes: unknown[] = [];
  const { element, root, find, button, act } = await desk([person(1, 'none', { profile: 60, lacks: ['email'] })], {
    [`GET /manage/${sourceId}/profile-check`]: () => ({ weights: weights ?? standard, standard }),
    [`PUT /manage/${sourceId}/profile-check`]: async (request: Request) => {
      ({ weights } = (await request.json()) as { weights: ProfileWeights | null });
      changes.push(weights);
      return { weights: weights ?? standard, standard };
    },
  });
  await act('Profilprüfung einstellen');
  await until(() => root().querySelector<HTMLDialogElement>('dialog.weights')?.open);
  await expectAccessible(element);
  const email = await find<HTMLInputElement>('#weight-email');
  // More than is taken: what is taken stands there.
  for (const [typed, taken] of [
    ['150', '100'],
    ['170', '100'],
    ['0', '0'],
  ] as const) {
    await userEvent.fill(email, typed);
    await userEvent.keyboard('{Tab}');
    expect(email.value).toBe(taken);
  }
  await until(() => root().querySelector('#share-contract')?.textContent === 'zählt 33 %');
  await userEvent.click(await button('Speichern'));
  await until(() => root().querySelector('.toast')?.textContent?.includes('Die Profilprüfung ist geändert.'));
  await until(() => root().querySelector('.profile')?.textContent?.includes('Profil vollständig'));
  await act('Profilprüfung einstellen');
  await until(() => root().querySelector<HTMLDialogElement>('dialog.weights')?.open);
  await userEvent.click(await button('Standardwerte eintragen'));
  await userEvent.click(await button('Speichern'));
  await until(() => changes.length === 2);
  expect(changes).toEqual([{ ...standard, email: 0 }, null]);
});
