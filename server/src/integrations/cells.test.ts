import { expect, test } from 'vitest';
import { appointment } from './appointments.js';
import { CellFault, day, decimal, instant, isNone, line, month, quantity, share, word, words, yesNo } from './cells.js';

const berlin = 'Europe/Berlin';

const faultOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof CellFault) return error.code;
  }
  return 'none';
};

test('days that no calendar has are refused', () => {
  expect(day('01.08.2017')).toBe('2017-08-01');
  expect(day('29.2.2024')).toBe('2024-02-29');
  for (const cell of ['29.02.2023', '31.04.2022', '00.01.2022', '01.13.2022', '01.08.17', '2017-08-01', 'morgen', ''])
    expect(
      faultOf(() => day(cell)),
      cell,
    ).toBe('not-a-day');
});

test("times are the source's wall clock", () => {
  expect(instant('13.11.2017 14:12', berlin)).toBe('2017-11-13T13:12:00.000Z');
  expect(instant('22.06.2022 12:01', berlin)).toBe('2022-06-22T10:01:00.000Z');
  expect(instant('04.12.2023', berlin)).toBe('2023-12-03T23:00:00.000Z');
  expect(faultOf(() => instant('13.11.2017 24:00', berlin))).toBe('not-a-time');
  expect(faultOf(() => instant('13.11.2017 12:60', berlin))).toBe('not-a-time');
  expect(faultOf(() => instant('13.11.2017 12:00 Uhr', berlin))).toBe('not-a-time');
});

test('a month is its first day', () => {
  expect(month('8 / 2022')).toBe('2022-08-01');
  expect(month('12/2021')).toBe('2021-12-01');
  expect(faultOf(() => month('13 / 2022'))).toBe('not-a-month');
  expect(faultOf(() => month('8 / 22'))).toBe('not-a-month');
});

test('a dot groups thousands, a comma begins the fraction', () => {
  expect(decimal('1.234,56')).toBe(1234.56);
  expect(decimal('1.234')).toBe(1234);
  expect(decimal('285,81')).toBe(285.81);
  expect(decimal('-0,5')).toBe(-0.5);
  for (const cell of ['285.81', '1,234.56', '12.34,5', '1e3', 'NaN', ',5', ''])
    expect(
      faultOf(() => decimal(cell)),
      cell,
    ).toBe('not-a-number');
});

test('the unit stands inside the value', () => {
  expect(quantity('285,81 kWh')).toEqual({ amount: 285.81, measure: 'kwh' });
  expect(quantity('0,4700 m³')).toEqual({ amount: 0.47, measure: 'm3' });
  expect(quantity('1.204,3175 m3')).toEqual({ amount: 1204.3175, measure: 'm3' });
  expect(quantity('1,2345678 MWh')).toEqual({ amount: 1234.5678, measure: 'kwh' });
  expect(quantity('12kWh')).toEqual({ amount: 12, measure: 'kwh' });
  expect(quantity('31 Einh.')).toEqual({ amount: 31, measure: 'hcu' });
  expect(quantity('0 kWh')).toEqual({ amount: 0, measure: 'kwh' });
  expect(faultOf(() => quantity('285,81'))).toBe('not-a-quantity');
  expect(faultOf(() => quantity('285,81 Liter'))).toBe('not-a-quantity');
  expect(faultOf(() => quantity('-3,00 kWh'))).toBe('below-zero');
});

test('a dash or nothing means none', () => {
  expect(['', '-', '–'].every(isNone)).toBe(true);
  expect(isNone('0')).toBe(false);
});

test('yes and no are German words', () => {
  expect([yesNo('ja'), yesNo('Nein')]).toEqual([true, false]);
  expect(faultOf(() => yesNo('kein'))).toBe('not-yes-or-no');
});

test('a list of words keeps one order however it was written', () => {
  const known = { Mieter: 'tenant', Eigentümer: 'owner' };
  expect(words('Mieter, Eigentümer', known)).toEqual(['tenant', 'owner']);
  expect(words('eigentümer,mieter,Mieter', known)).toEqual(['tenant', 'owner']);
  expect(faultOf(() => words('Mieter, Gäste', known))).toBe('unknown-word');
  expect(word('MIETER', known)).toBe('tenant');
});

test('a share stays exact', () => {
  expect(share('85/1000')).toEqual({ num: 85, den: 1000 });
  expect(share('85,5 / 1.000')).toEqual({ num: 855, den: 10_000 });
  expect(faultOf(() => share('1001/1000'))).toBe('not-a-share');
  expect(faultOf(() => share('1/0'))).toBe('not-a-share');
  expect(faultOf(() => share('85'))).toBe('not-a-number');
});

test('text is one bounded line', () => {
  expect(line('Große Straße', 20)).toBe('Große Straße');
  expect(faultOf(() => line('abc', 2))).toBe('too-long');
  expect(faultOf(() => line('a\u0000b', 9))).toBe('control-character');
});

test('an appointment ends on its own day or another', () => {
  expect(appointment('21.05.2022 14:00 - 17:00', berlin)).toEqual({
    startsAt: '2022-05-21T12:00:00.000Z',
    endsAt: '2022-05-21T15:00:00.000Z',
  });
  expect(appointment('29.10.2022 20:00 - 30.10.2022 06:00', berlin)).toEqual({
    startsAt: '2022-10-29T18:00:00.000Z',
    endsAt: '2022-10-30T05:00:00.000Z',
  });
  expect(appointment('21.05.2022 14:00', berlin)).toEqual({ startsAt: '2022-05-21T12:00:00.000Z', endsAt: null });
});

test('an appointment of whole days ends when the next day begins', () => {
  expect(appointment('30.10.2022', berlin)).toEqual({
    startsAt: '2022-10-29T22:00:00.000Z',
    endsAt: '2022-10-30T23:00:00.000Z',
  });
  expect(appointment('31.12.2022 - 01.01.2023', berlin).endsAt).toBe('2023-01-01T23:00:00.000Z');
});

test('an appointment that ends before it starts is refused', () => {
  expect(faultOf(() => appointment('21.05.2022 17:00 - 14:00', berlin))).toBe('ends-before-start');
  expect(faultOf(() => appointment('21.05.2022 14:00 - 14:00', berlin))).toBe('ends-before-start');
  expect(faultOf(() => appointment('21.05.2022 14:00 - 15:00 - 16:00', berlin))).toBe('not-an-appointment');
});
