import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { desk, pageOf, person, sourceId } from '../../test/manage-desk.js';
import { until } from '../../test/support.js';

test('more people come by the button, which leads to the first of them, and then as the end comes near', async () => {
  const people = Array.from({ length: 220 }, (_, at) => person(at + 1, 'active'));
  const { root, find, server, button } = await desk(people);
  await find('[part=person]');
  expect(root().querySelector('.table')?.getAttribute('aria-rowcount')).toBe('222');
  (await button('Weitere Personen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.closest('tr')?.ariaRowIndex === '52');
  const asked = () => server.requests.filter((one) => one.includes('/people?')).length;
  await until(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return root().querySelector('[aria-rowindex="221"]');
  });
  expect(asked()).toBeGreaterThanOrEqual(5);
  expect(root().querySelector('[part=more]')).toBeNull();
});

test('who asks for more people gets them, though the list is read again meanwhile', async () => {
  const people = Array.from({ length: 120 }, (_, at) => person(at + 1, 'active'));
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  const { root, find, server, button } = await desk(people, {
    [`GET /manage/${sourceId}/people`]: async (request: Request) => {
      if (request.url.includes('cursor=50')) await held;
      return pageOf(people, request);
    },
  });
  await find('[part=person]');
  const asked = (part: string) =>
    server.requests.filter((one) => one.includes('/people?') && one.includes(part)).length;
  (await button('Weitere Personen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => asked('cursor=50'));
  const before = asked('limit=50') - asked('cursor=50');
  server.hint('users', null);
  const busy = () => root().querySelector('.table')?.getAttribute('aria-busy');
  await until(() => asked('limit=50') - asked('cursor=50') > before && busy() === 'false');
  come();
  await until(() => root().activeElement?.closest('tr')?.ariaRowIndex === '52');
});

test('people who come while the list is read again stay, though that was asked for without them', async () => {
  const people = Array.from({ length: 120 }, (_, at) => person(at + 1, 'active'));
  const { root, find, server, button } = await desk(people);
  await find('[part=person]');
  const more = await button('Weitere Personen');
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  server.answer({
    [`GET /manage/${sourceId}/people`]: async (request: Request) => {
      const late = request.url.includes('limit=50') && !request.url.includes('cursor=');
      if (late) await held;
      return pageOf(people, request);
    },
  });
  const asked = (part: string) =>
    server.requests.filter((one) => one.includes('/people?') && one.includes(part)).length;
  const before = asked('limit=50');
  server.hint('users', null);
  await until(() => asked('limit=50') > before);
  more.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.closest('tr')?.ariaRowIndex === '52');
  come();
  await until(() => asked('limit=100'));
  // Had they been taken away again, the table would have asked for them a second time.
  expect(asked('cursor=50')).toBe(1);
});

test('people who are read again while more of them come do not keep the rest away', async () => {
  const people = Array.from({ length: 120 }, (_, at) => person(at + 1, 'active'));
  const { root, find, server, button } = await desk(people);
  await find('[part=person]');
  (await button('Weitere Personen')).focus();
  await userEvent.keyboard('{Enter}');
  await until(() => root().activeElement?.closest('tr')?.ariaRowIndex === '52');
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  server.answer({
    [`GET /manage/${sourceId}/people`]: async (request: Request) => {
      if (request.url.includes('cursor=100')) await held;
      return pageOf(people, request);
    },
  });
  const asked = (part: string) =>
    server.requests.filter((one) => one.includes('/people?') && one.includes(part)).length;
  await until(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return asked('cursor=100');
  });
  const table = root().querySelector('.table');
  const late = asked('cursor=100');
  server.hint('users', null);
  await until(() => asked('limit=100') && table?.getAttribute('aria-busy') !== 'true');
  // The table asks for more of what it has now, though the page for what it had is still on its way.
  await until(() => asked('cursor=100') > late);
  come();
  await until(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return root().querySelector('[aria-rowindex="121"]');
  });
});
