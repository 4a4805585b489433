import type { ConsumptionMonth, UnitConsumption } from '@p24/sdk';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type FakeServer, fakeServer, problem } from '../../test/fake-server.js';
import { erika, expectAccessible, html, mount, signedInOn, signInRoutes, tryAgain, until } from '../../test/support.js';
import '../register/p24-consumption.js';
import '../register/p24-provider.js';
import type { Consumption } from './consumption.js';

const none = { amount: null, missing: 'before-contract', change: null } as const;

const month = (name: string, amount: number | null, more: Partial<ConsumptionMonth> = {}): ConsumptionMonth => ({
  month: name,
  amount,
  missing: amount === null ? 'not-supplied' : null,
  estimated: false,
  converted: false,
  corrected: false,
  remarks: [],
  suppliedAt: '2026-11-04T08:00:00.000Z',
  previousMonth: none,
  previousYear: none,
  average: { ...none, missing: 'not-supplied' },
  ...more,
});

const home = (series: UnitConsumption['series'], more: Partial<UnitConsumption> = {}): UnitConsumption => ({
  contractId: '019ac000-0000-7000-8000-0000000000d1',
  sourceId: erika.memberships[0]?.sourceId ?? '',
  unit: { id: '019ac000-0000-7000-8000-0000000000e1', name: 'Wohnung 7', address: 'Lindenallee 4, 06108 Halle' },
  startsOn: '2025-01-01',
  endsOn: null,
  series,
  ...more,
});

const heating = {
  service: 'heating' as const,
  measure: 'kwh' as const,
  months: [
    month('2026-10', 285.81, {
      estimated: true,
      previousMonth: { amount: 300, missing: null, change: -4.7 },
      previousYear: { amount: 240, missing: null, change: 19.1 },
    }),
    month('2026-09', 300),
    month('2026-08', 0),
    month('2026-07', null, { missing: 'device-error' }),
  ],
};

async function elementOn(server: FakeServer, markup = html`<p24-consumption></p24-consumption>`): Promise<Consumption> {
  mount(html`<p24-provider base-url=${signedInOn(server).baseUrl}>${markup}</p24-provider>`);
  return until(() => document.querySelector('p24-consumption'));
}

const serverWith = (items: UnitConsumption[]) => fakeServer({ ...signInRoutes, 'GET /consumption': { items } });
const text = (element: Consumption) => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';
const part = (element: Consumption, name: string) => element.shadowRoot?.querySelector(`[part~=${name}]`);

test('a figure beyond the axis is said with the month that it is of, also where that is a year before', async () => {
  const before = { amount: 99_999, missing: null, change: null };
  const months = [month('2026-10', 300, { previousYear: before }), month('2026-09', 310), month('2026-08', 290)];
  const element = await elementOn(serverWith([home([{ ...heating, months }])]));
  await until(() => text(element).includes('↑'));
  expect(text(element)).toMatch(/↑ Okt\.? 2025: 99\.999/);
});

test('the newest month stands in figures with its comparisons, estimated ones marked', async () => {
  const element = await elementOn(serverWith([home([heating])]));
  await until(() => part(element, 'amount'));
  expect(part(element, 'amount')?.textContent?.trim()).toBe('285,81 kWh');
  expect(text(element)).toContain('* geschätzt');
  expect(text(element)).toContain('5 % weniger als im September 2026');
  expect(text(element)).toContain('19 % mehr als im Oktober 2025');
  expect(text(element)).toContain('Vergleich mit dem Durchschnittshaushalt: Kein Wert geliefert');
  await expectAccessible(element);
});

test('the same month a year before comes first; a leap of the month before is said in times, and that autumn explains it', async () => {
  const autumn = {
    ...heating,
    months: [
      month('2026-10', 374, {
        previousMonth: { amount: 100, missing: null, change: 274 },
        previousYear: { amount: 390, missing: null, change: -4.1 },
      }),
      month('2026-09', 100, { previousYear: { amount: 110, missing: null, change: -9.1 } }),
    ],
  };
  const server = serverWith([home([autumn])]);
  const element = await elementOn(server);
  await until(() => part(element, 'comparisons'));
  const said = () =>
    [...(part(element, 'comparisons')?.children ?? [])].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
  expect(said()[0]).toContain('4 % weniger als im Oktober 2025');
  expect(said()[2]).toContain('Rund 3,7-mal so viel wie im September 2026');
  expect(said()[2]).toContain('Zu Beginn der Heizzeit ist das üblich');
  const [october, september] = autumn.months as [ConsumptionMonth, ConsumptionMonth];
  const mild = { ...september, previousYear: { ...october.previousYear, amount: 400 } };
  server.answer({ 'GET /consumption': { items: [home([{ ...autumn, months: [october, mild] }])] } });
  server.hint('consumption', null);
  await until(() => !said()[2]?.includes('üblich'));
  await expectAccessible(element);
});

test('an earlier month is chosen by keyboard and told to the page', async () => {
  const element = await elementOn(serverWith([home([heating])]));
  const earlier = (await until(() => element.shadowRoot?.querySelector('.earlier'))) as HTMLElement;
  const told: string[] = [];
  element.addEventListener('p24-month-chosen', (event) => told.push(event.month));
  earlier.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => text(element).includes('Verbrauch im September 2026'));
  expect(element.shadowRoot?.activeElement).toBe(earlier);
  expect(told).toEqual(['2026-09']);
});

test('zero is a figure and a missing one says why', async () => {
  const element = await elementOn(
    serverWith([home([heating])]),
    html`<p24-consumption month="2026-08"></p24-consumption>`,
  );
  await until(() => part(element, 'amount')?.textContent?.includes('0,00 kWh'));
  element.month = '2026-07';
  await until(() => part(element, 'amount')?.textContent?.includes('Gerät hat keinen Wert geliefert'));
  expect(part(element, 'amount')?.textContent).not.toContain('0,00');
});

test('the table holds every figure with heads for rows and columns', async () => {
  const element = await elementOn(serverWith([home([heating])]));
  await until(() => part(element, 'figures'));
  await userEvent.click(element.shadowRoot?.querySelector('summary') as HTMLElement);
  const rows = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])];
  expect(rows.map((row) => row.textContent?.replace(/\s+/g, ' ').trim().slice(0, 24))).toEqual([
    'Oktober 2026 285,81 * 24',
    'September 2026 300,00 –V',
    'August 2026 0,00 –Vor Ih',
    'Juli 2026 –Gerät hat kei',
  ]);
  await expectAccessible(element);
});

test('hot water is rounded where it was converted, which is said beside it and marked in the table, not under bars', async () => {
  const water = (measure: 'kwh' | 'm3', amount: number) => ({
    service: 'hot-water' as const,
    measure,
    months: [month('2026-10', amount, { converted: measure === 'kwh' })],
  });
  const element = await elementOn(serverWith([home([water('m3', 0.47), water('kwh', 133.09)])]));
  await until(() => part(element, 'amount')?.textContent?.includes('rund 133 kWh'));
  expect(text(element)).toContain('≈ errechnet 0,47 m³');
  expect(part(element, 'figures')?.textContent).toContain('133,09 ≈');
  expect(part(element, 'legend')?.textContent).not.toContain('≈');
});

test('a home that was left says until when its figures go', async () => {
  const element = await elementOn(serverWith([home([heating], { endsOn: '2024-06-30', startsOn: '2023-02-01' })]));
  await until(() => text(element).includes('Ihr Vertrag: 1. Februar 2023 bis 30. Juni 2024'));
});

test('without any figures the element says what will stand there', async () => {
  const element = await elementOn(serverWith([home([])]));
  await until(() => part(element, 'empty'));
  expect(text(element)).toContain('Noch keine Verbrauchswerte');
  await expectAccessible(element);
});

test('a failure is said with a way to try again, which works', async () => {
  const server = fakeServer({ ...signInRoutes, 'GET /consumption': () => problem(500, 'internal') });
  const element = await elementOn(server);
  const retry = (await until(() => part(element, 'problem')?.querySelector('button'))) as HTMLElement;
  await expectAccessible(element);
  await tryAgain(retry, () => server.answer({ 'GET /consumption': { items: [home([heating])] } }));
  await until(() => part(element, 'amount'));
});

test('figures supplied later appear without a reload', async () => {
  const server = serverWith([home([heating])]);
  const element = await elementOn(server);
  await until(() => part(element, 'amount'));
  server.answer({
    'GET /consumption': { items: [home([{ ...heating, months: [month('2026-11', 401.5), ...heating.months] }])] },
  });
  server.hint('consumption', null);
  await until(() => part(element, 'amount')?.textContent?.includes('401,50 kWh'));
});

test('who is not signed in is led to the sign-in, and nothing is asked for', async () => {
  const server = serverWith([home([heating])]);
  const element = mount<Consumption>(html`<p24-consumption base-url=${server.baseUrl}></p24-consumption>`);
  await until(() => part(element, 'signed-out'));
  expect(server.requests.filter((request) => request.includes('/consumption'))).toEqual([]);
  await expectAccessible(element);
});

test('the element speaks English where the page does', async () => {
  const element = await elementOn(serverWith([home([heating])]), html`<p24-consumption locale="en"></p24-consumption>`);
  await until(() => text(element).includes('5% less than in September 2026'));
});

test('moved to another place it keeps what it shows', async () => {
  const element = await elementOn(serverWith([home([heating])]));
  await until(() => part(element, 'amount'));
  document.querySelector('p24-provider')?.append(element);
  await until(() => part(element, 'amount')?.textContent?.includes('285,81 kWh'));
});
