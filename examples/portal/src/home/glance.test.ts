import type { ConsumptionMonth, ConsumptionSeries, NoticeSummary, UnitConsumption } from '@p24/sdk';
import { expect, test } from 'vitest';
import { lastUsed, nextAppointment } from './glance.js';

const now = new Date('2026-11-22T12:00:00Z');
const at = (id: string, startsAt: string, endsAt: string | null = null) =>
  ({ id, title: id, sourceId: 's', appointment: { startsAt, endsAt } }) as NoticeSummary;

test('the next appointment is the earliest that is not over, also while it lasts', () => {
  const later = at('later', '2026-11-24T08:00:00Z');
  const over = at('over', '2026-11-20T08:00:00Z', '2026-11-20T09:00:00Z');
  const lasting = at('lasting', '2026-11-22T11:00:00Z', '2026-11-22T13:00:00Z');
  const none = { id: 'none', appointment: null } as NoticeSummary;
  expect(nextAppointment([later, none, over, lasting], now)?.notice).toBe('lasting');
  expect(nextAppointment([later, none, over], now)?.notice).toBe('later');
  expect(nextAppointment([none, over], now)).toBeNull();
});

const month = (name: string, amount: number | null) =>
  ({ month: name, amount, previousYear: { amount: 100, missing: null, change: -5 } }) as ConsumptionMonth;
const series = (service: 'heating' | 'hot-water', measure: 'kwh' | 'm3', months: ConsumptionMonth[]) =>
  ({ service, measure, months }) as ConsumptionSeries;
const home = (...all: ConsumptionSeries[]) => ({ unit: { name: 'Wohnung 1' }, series: all }) as UnitConsumption;

test('a month without a figure is passed over, and each service is told once', () => {
  const used = lastUsed([
    home(),
    home(
      series('heating', 'kwh', [month('2026-10', null), month('2026-09', 42)]),
      series('hot-water', 'kwh', [month('2026-10', 130)]),
      series('hot-water', 'm3', [month('2026-10', 2)]),
    ),
  ]);
  expect(used.map(({ service, measure, month: name, amount }) => [service, measure, name, amount])).toEqual([
    ['heating', 'kwh', '2026-09', 42],
    ['hot-water', 'kwh', '2026-10', 130],
  ]);
});
