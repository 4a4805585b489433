import type { ConsumptionMonth, ConsumptionSeries } from '@p24/sdk';
import { expect, test } from 'vitest';
import { axisEnd, niceCeiling } from './chart.js';
import { chartMonths, monthsOf, servicesOf, shiftMonth } from './services.js';

const months = (newest: string, count: number) =>
  Array.from({ length: count }, (_, back) => ({ month: shiftMonth(newest, -back) }) as ConsumptionMonth);
const series = (service: ConsumptionSeries['service'], measure: ConsumptionSeries['measure'], count = 1) => ({
  service,
  measure,
  months: months('2026-10', count),
});

test('kilowatt hours lead and cubic metres follow, in whatever order they come', () => {
  const [water] = servicesOf([series('hot-water', 'm3'), series('hot-water', 'kwh')]);
  expect([water?.main.measure, water?.other?.measure]).toEqual(['kwh', 'm3']);
});

test('a home offers the months of all its services, newest first', () => {
  const services = servicesOf([series('heating', 'kwh', 2), series('cold-water', 'm3', 3)]);
  expect(monthsOf(services)).toEqual(['2026-10', '2026-09', '2026-08']);
});

test('months are counted over the turn of the year', () => {
  expect(shiftMonth('2026-01', -1)).toBe('2025-12');
  expect(shiftMonth('2026-10', -12)).toBe('2025-10');
});

test('the chart shows the newest twelve months, and older ones once one of them is chosen', () => {
  const all = months('2026-10', 30);
  expect(chartMonths(all, '2026-03').map(({ month }) => month)).toEqual(
    months('2026-10', 12)
      .map(({ month }) => month)
      .reverse(),
  );
  expect(chartMonths(all, '2025-05').at(-1)?.month).toBe('2025-05');
  expect(chartMonths(all, '2024-05')).toHaveLength(12);
});

test('the axis ends at a number that reads well', () => {
  expect([0, 0.47, 97, 530, 1184, 8001].map(niceCeiling)).toEqual([1, 0.5, 100, 600, 1200, 10_000]);
});

test('a typing error ends the axis no higher than the other months, few figures end it where they are', () => {
  const month = (amount: number, before: number) =>
    ({ amount, previousYear: { amount: before }, average: { amount: null } }) as ConsumptionMonth;
  expect(axisEnd([month(310, 290), month(99_999, 280), month(300, 270)])).toBe(400);
  expect(axisEnd([month(310, 290), month(900, 280), month(300, 270)])).toBe(1000);
  expect(axisEnd([month(500, 20)])).toBe(500);
  expect(axisEnd([month(300, 0), month(60, 0), month(2, 0)])).toBe(300);
});
