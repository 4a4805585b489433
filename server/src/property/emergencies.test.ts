import { expect, test } from 'vitest';
import { emergenciesOf } from './emergencies.js';

/** Somebody of a house on call, with a number and what is noted beside it. */
const onCall = (value: string, note: string | null = null) => ({
  ...{ categoryInFull: 'Notdienst', name: `Dienst ${value}`, phones: [{ value, label: null, note }] },
});

test("however many numbers the houses have, the company's own is among the four", () => {
  const houses = ['0345 11', '0345 12', '+49 345 11', '0345 13', '0345 14', '0345 15'].map((value) => onCall(value));
  const called = (own: string | null) => emergenciesOf(houses, own).map(({ phone }) => phone);
  expect(called('0345 99')).toEqual(['0345 11', '0345 12', '0345 13', '0345 99']);
  expect(called('+49 (0)345 12')).toEqual(['0345 11', '0345 12', '0345 13', '0345 14']);
  expect(called('0345 15')).toEqual(['0345 11', '0345 12', '0345 13', '0345 15']);
});

test('in danger only those are named who answer at any hour', () => {
  const always = ['rund um die Uhr', '24 h', '24-Stunden-Dienst', '0–24 Uhr', 'am Wochenende auch', 'Vertrag 4711-22'];
  const hours = ['Mo-Fr 7–24 Uhr', '7–24 h', 'Montag bis Freitag, 8 bis 17', 'werktags', '8 am to 5 pm, Germany'];
  const calls = emergenciesOf(
    [...hours, ...always].map((note, at) => onCall(`0345 ${at}`, note)),
    null,
  );
  expect(calls.map(({ note }) => note)).toEqual(always.slice(0, 4));
  for (const note of always) expect(emergenciesOf([onCall('0345 1', note)], null), note).toHaveLength(1);
});

test.each([
  ...['8-17h', '8–18h', '7-24h', '8h-17h', '8-12h und 13-17h', '9-17Uhr', 'Fr. vormittags', 'nur Fr', 'Di–Fr Büro'],
  ...['Mo-So 8-20 Uhr', 'Mo-Do, auch Freitag', 'auch freitags 8-17h', 'immer werktags', '10:00-24 Uhr'],
  ...[
    'Mo–Fr 24 h',
    'Mo-Fr 0-24 Uhr',
    'Mo-Fr rund um die Uhr',
    'werktags 24/7',
    'Sa 24 h',
    'Sa und So',
    'Sa-So',
    'Sa/So',
  ],
  ...[
    'zu den Bürozeiten',
    'während der Geschäftszeiten',
    'nur am Wochenende',
    'an Sonn- und Feiertagen',
    'Di',
    'nur Do.',
  ],
  ...[
    'samstags',
    'sonntags',
    'vormittags',
    'tagsüber',
    'bis 22:00',
    'ab 18:00',
    'ab 18 Uhr',
    'ab 7.30 Uhr',
    'ab 18',
    'ab 1.12. bis 17 Uhr',
    'ab 01.12.2026 8–17 Uhr',
    'ab 1.12.2026 werktags',
    'during office hours',
    'weekends only',
  ],
])('"%s" is not at any hour', (note) => expect(emergenciesOf([onCall('0345 1', note)], null)).toEqual([]));

test.each([
  'Fr. Krause',
  'Fr.Krause',
  'Fr. Dr. Krause',
  'Mo-So',
  'Montag bis Sonntag',
  'immer, auch Freitag',
  '0-24h',
  ...[
    '24 h, auch sonn- und feiertags',
    'auch an Sonn- und Feiertagen',
    'auch nachts und am Wochenende',
    '0:00-24:00 Uhr',
  ],
  ...['Mo-Fr und am Wochenende 24 h', 'werktags, auch am Wochenende', 'außerhalb der Bürozeiten', 'Tag und Nacht'],
  ...['nachts und am Wochenende', 'also at weekends', 'outside office hours', 'Rückruf bis 15 Minuten', 'Mo-So 24 h'],
  ...['nicht nur zu den Bürozeiten', 'so lange klingeln lassen', 'Frau Sonntag', 'Herr Freitag'],
  ...['ab 01.12.2026', 'gültig ab 1.1.2026', 'ab 1. 1. 2026', 'Neue Nummer ab 15. Dezember', 'bis 31.12.2026'],
  ...['bis 12/2026', 'from 2026-12-01', 'ab 2. Stock', 'Anruf erst ab 3. Klingeln', 'ab 1.12. neu', '24 h ab 1.12.26'],
])('"%s" is at any hour', (note) => expect(emergenciesOf([onCall('0345 1', note)], null)).toHaveLength(1));
