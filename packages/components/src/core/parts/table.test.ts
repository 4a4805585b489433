import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { stageOf } from '../../../test/part-stage.js';
import { somebodies, tableSample } from '../../../test/parts/table.js';
import { expectAccessible, until } from '../../../test/support.js';

test('a table says how many rows it has and which one each is, though few are there', async () => {
  const stage = await stageOf(tableSample(somebodies(10_000)));
  const table = stage.renderRoot.querySelector('table');
  expect(table?.getAttribute('aria-rowcount')).toBe('10001');
  const rows = () => [...stage.renderRoot.querySelectorAll('tbody [role=row]')];
  expect(rows().length).toBeLessThan(200);
  expect(rows()[0]?.getAttribute('aria-rowindex')).toBe('2');
  await expectAccessible(stage);
});

test('rows come as the page is scrolled, those far away go, and the page keeps its height', async () => {
  const stage = await stageOf(tableSample(somebodies(2000)));
  const first = () => stage.renderRoot.querySelector('[aria-rowindex="2"]');
  const last = () => stage.renderRoot.querySelector('[aria-rowindex="2001"]');
  const height = stage.offsetHeight;
  await until(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return last() && !first();
  });
  expect(last()?.textContent).toContain('Person 2000');
  expect(stage.offsetHeight / height).toBeGreaterThan(0.8);
  expect(stage.offsetHeight / height).toBeLessThan(1.25);
  expect(stage.done).toContain('end');
  expect(stage.renderRoot.querySelectorAll('tbody [role=row]').length).toBeLessThan(300);
  scrollTo(0, 0);
  await until(() => first() && !last());
});

test('the row that has the focus stays, however far it is scrolled away', async () => {
  const stage = await stageOf(tableSample(somebodies(2000)));
  stage.renderRoot.querySelector<HTMLElement>('[aria-rowindex="5"] button')?.focus();
  const focused = (stage.renderRoot as ShadowRoot).activeElement;
  expect(focused?.textContent).toBe('Person 4');
  await until(() => {
    scrollTo(0, document.documentElement.scrollHeight);
    return stage.renderRoot.querySelector('[aria-rowindex="2001"]');
  });
  expect((stage.renderRoot as ShadowRoot).activeElement).toBe(focused);
});

test('rows are reached one after the other by the Tab key, beyond those that were there first', async () => {
  const stage = await stageOf(tableSample(somebodies(300)));
  const here = () => (stage.renderRoot as ShadowRoot).activeElement?.textContent;
  stage.renderRoot.querySelector<HTMLElement>('[aria-rowindex="16"] button')?.focus();
  for (let row = 17; row <= 31; row++) {
    await until(() => stage.renderRoot.querySelector(`[aria-rowindex="${row}"]`));
    await userEvent.keyboard('{Tab}{Tab}');
  }
  expect(here()).toBe('Person 30');
  await userEvent.keyboard('{Enter}');
  expect(stage.done[0]).toBe('Person 30');
});

test('columns fold below each other where there is no room, and say what they hold', async () => {
  await page.viewport(1280, 800);
  const stage = await stageOf(tableSample(somebodies(3)));
  const cells = [...stage.renderRoot.querySelectorAll<HTMLElement>('[aria-rowindex="2"] td')];
  const tops = () => new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().top / 40))).size;
  const label = () => getComputedStyle(cells[2] as HTMLElement, '::before').content;
  expect(tops()).toBe(1);
  expect(label()).toBe('none');
  await page.viewport(390, 800);
  await until(() => label().includes('E-Mail'));
  expect(tops()).toBeGreaterThan(1);
  expect(stage.scrollWidth).toBeLessThanOrEqual(390);
  const [, , missing] = stage.renderRoot.querySelectorAll('[aria-rowindex="3"] td');
  expect(getComputedStyle(missing as Element).display).toBe('none');
  await expectAccessible(stage);
  await page.viewport(1280, 800);
});

test('a click beside what can be clicked opens the row, a click on it does not', async () => {
  const stage = await stageOf(tableSample(somebodies(3)));
  await userEvent.click(stage.renderRoot.querySelector('[aria-rowindex="3"] .city') as Element);
  await userEvent.click(stage.renderRoot.querySelector('[aria-rowindex="3"] input') as Element);
  expect(stage.done.filter((one) => one !== 'end')).toEqual(['Person 2 open']);
});
