import { expect, test } from 'vitest';
import { deniedAlone, saidOfSmell } from './emergencies.js';

test.each([
  ...[
    'Gas, kein Rauch',
    'gas kein rauch',
    'kein Rauch, sondern Gas',
    'kein Feuer aber Gas',
    'Ja, kein Rauch',
    'No, gas',
  ],
  ...['Ja, nicht nach Rauch', 'Ja, es riecht anders als sonst', 'ja, was anderes kann es nicht sein', 'immer noch Gas'],
  ...['gaß', 'ghas!', 'Gasgeruch', 'faule Eier', 'nach faulen Eiern', 'rotten eggs', 'nein, nach Gas', 'nicht nur Gas'],
  ...[
    'nach verfaulten Eiern',
    'nach Schwefel',
    'riecht schweflig nach Schwefel',
    'like sulphur',
    'jap',
    'jupp',
    'j',
    'natürlich',
    'Klar!',
  ],
  ...[
    'weiss i ned',
    'woaß ned',
    'na ja',
    'na',
    'noch nicht',
    'nicht mehr',
    'ned mehr',
    'not yet',
    'no longer',
    'nit sicher',
  ],
  ...['beides', 'sure', 'not sure', 'weiß nicht', 'gas not smoke', 'Kein Rauch. Gas!'],
])('"%s" says gas', (text) => expect(saidOfSmell(text)).toBe('emergency-gas'));

test.each([
  ...[
    'Rauch, kein Gas',
    'rauch kein gas',
    'Nach Rauch, nicht nach Gas',
    'Ja, nach Qualm',
    'kein Gas sondern verbrannt',
  ],
  ...['smoke, not gas', 'kein Gas, aber Feuer'],
])('"%s" says smoke', (text) => expect(saidOfSmell(text)).toBe('emergency-fire'));

test.each([
  ...[
    'Nein',
    'nein, kein Gas',
    'kein Gas',
    'nicht nach Gas',
    'Nein, nicht nach Gas oder Rauch',
    'kein Rauch und kein Gas',
  ],
  ...['weder Rauch noch Gas', 'neither smoke nor gas', 'No smoke or gas', 'no gas', 'nach etwas anderem als Gas'],
  ...[
    'Nein, nach Essen',
    'koa gas',
    'riecht ned nach gas',
    'naa',
    'nix',
    'nicht',
    'etwas anderes',
    'something else',
    'sicher nicht',
    'natürlich nicht',
    'of course not',
    'nicht nach Schwefel',
    'Nein, nur Rauch vom Grill',
  ],
])('"%s" says neither', (text) => expect(saidOfSmell(text)).toBe('damage'));

test.each(['es riecht anders als sonst', 'im Keller', 'Hallo'])('"%s" is no answer', (text) =>
  expect(saidOfSmell(text)).toBeNull(),
);

test.each([
  ['kein Gas', 'gas'],
  ['riecht ned nach faulen Eiern', 'gas'],
  ['Kein Qualm', 'smoke'],
  ['brennt nicht', 'smoke'],
  ['weder Gas noch Rauch', null],
  ['Nein', null],
])('"%s" denies %s alone', (text, denied) => expect(deniedAlone(text)).toBe(denied));
