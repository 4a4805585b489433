import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { examples } from './examples.js';
import { understand } from './understand.js';
import { wordsOf } from './words.js';

interface Utterance {
  text: string;
  intent: string;
  slots?: Record<string, unknown>;
}

const folder = join(import.meta.dirname, '../../../../test/chatbot');
const load = (name: string): Utterance[] => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** The vocabulary was written with this set in view. */
const developed = load('utterances.json');
/** This one was written afterwards and looked at once, when the vocabulary was done. */
const unseen = load('unseen.json');
const all = [...developed, ...unseen];

const now = new Date('2026-11-22T12:00:00Z');
const isEmergency = (intent: string) => intent.startsWith('emergency');
const rightShare = (set: readonly Utterance[]) =>
  set.filter(({ text, intent }) => understand(text, now).intent === intent).length / set.length;

/** Right and all utterances by intent, as `npm test` and docs/decisions show them. */
function report(set: readonly Utterance[]): string {
  const intents = [...new Set(set.map(({ intent }) => intent))];
  const lines = intents.map((name) => {
    const own = set.filter(({ intent }) => intent === name);
    const right = own.filter(({ text }) => understand(text, now).intent === name).length;
    return `${name.padEnd(18)}${String(right).padStart(4)} of ${own.length}`;
  });
  return lines.join('\n');
}

test('at least nine in ten of the utterances are understood, and of those written afterwards', () => {
  process.stdout.write(`${report(all)}\n`);
  expect(all.length).toBeGreaterThan(400);
  expect(rightShare(developed), report(developed)).toBeGreaterThanOrEqual(0.95);
  expect(rightShare(unseen), report(unseen)).toBeGreaterThanOrEqual(0.9);
});

test('no intent is left behind', () => {
  for (const name of new Set(all.map(({ intent }) => intent))) {
    expect(rightShare(all.filter(({ intent }) => intent === name)), name).toBeGreaterThanOrEqual(0.8);
  }
});

test('every emergency is recognised as the one it is', () => {
  const emergencies = all.filter(({ intent }) => isEmergency(intent));
  expect(emergencies.length).toBeGreaterThan(50);
  expect(emergencies.filter(({ text, intent }) => understand(text, now).intent !== intent)).toEqual([]);
});

test('nothing else is taken for an emergency', () => {
  const others = all.filter(({ intent }) => !isEmergency(intent));
  expect(others.filter(({ text }) => isEmergency(understand(text, now).intent))).toEqual([]);
});

test('years, documents, roles and forms are read off the words', () => {
  const wrong = all.filter(({ text, slots }) => {
    const found: Record<string, unknown> = { ...understand(text, now).slots };
    return Object.entries(slots ?? {}).some(([name, value]) => found[name] !== value);
  });
  expect(wrong).toEqual([]);
});

test('no utterance was learned by heart', () => {
  const key = (text: string) => wordsOf(text).join(' ');
  const learned = new Set(Object.values(examples).flatMap((lines) => lines.trim().split('\n').map(key)));
  expect(learned.size).toBeGreaterThan(350);
  expect(all.filter(({ text }) => learned.has(key(text))).map(({ text }) => text)).toEqual([]);
});

describe.each([
  ['umlauts written as two letters', 'Schluessel fuer die Haustuer verloren', 'key'],
  ['umlauts left out', 'schlussel verloren', 'key'],
  ['capitals and marks', 'HEIZUNG KALT!!!!!!', 'heating'],
  ['stretched words', 'hallooooo', 'greeting'],
  ['a compound that nobody listed', 'Kinderzimmerheizkörper kalt', 'heating'],
  ['two letters swapped', 'Nebenkostenabrehcnung', 'statement'],
  ['a letter missing in a long word', 'Zälerstand melden', 'meter'],
  ['invisible hyphens of a copied text', 'Heiz\u00adkosten\u00adabrechnung', 'statement'],
])('%s', (_, text, intent) => {
  test(`"${text}" is ${intent}`, () => expect(understand(text, now).intent).toBe(intent));
});

test.each([
  'Es riecht nicht nach Gas, ich wollte nur fragen, wer die Therme wartet',
  'Kein Feuer, nur der Rauchmelder piept wegen der Batterie',
  'Wann werden die Rauchmelder geprüft?',
  'Das Licht brennt den ganzen Tag',
  'Der Aufzug bleibt immer wieder stecken',
  'Wo hängt der Feuerlöscher?',
  'Meine Gasrechnung 2024',
  'Wir waren bei der Feuerwehr zum Tag der offenen Tür',
  'Das Wasser läuft nicht ab',
  'Es ist kein Notfall, die Klingel geht nicht',
  'Das reicht mir jetzt',
  'Ist die Feier im Hof erlaubt?',
  'Die Gasse vor dem Haus ist schmutzig',
  'Wer liest das Gas ab?',
  'Gasabrechnung',
  'Es stinkt nach Müll im Hof',
  'Im Flur stinkt es nach Zigaretten',
  'Der Abfluss riecht',
  'Es riecht muffig im Keller',
  'Im Treppenhaus riecht es nach Essen',
  'The rubbish smells',
  'What is my consumption of gas?',
  'How much of gas do I use?',
  'Verbrauch nach Gas und Wasser',
  'Was kostet Gas',
  'Gas Preis',
  'price of gas',
  'Letzte Woche hat es komisch gerochen',
  'Letzte Woche tropfte es von der Decke',
  'kein Gas oder Rauch',
  'Weder Gas noch Rauch',
  'es riecht nicht nach Gas oder nach Rauch',
  'Es ist kein Geruch nach Gas da',
  'Öltank leer',
  'gass tank leer, wann wird er gefüllt',
  'Die Heizung knistert an der Wand',
  'Das Band am Rollladen ist gerissen',
  'Band gerissen',
  'Es riecht gut im Treppenhaus',
  'Die Wand ist rauh',
  'Der Putz an der Wand ist rauh',
  'Die Feder im Türschloss ist gebrochen',
  'Torfeder gebrochen',
  'Der Brunnen im Hof ist kaputt',
  'Bitte rasch streichen',
  'Der Lärm ist eine Qual',
  'Die Decke im Wohnzimmer hat einen Fleck, die Heizung ist heiß',
  'Das Rohr in der Wand ist heiß',
  'Der Lautsprecher knistert, Kabel habe ich getauscht',
  'Es raucht jemand im Treppenhaus',
  'da raucht wieder wer im flur',
  'Die Sicherung ist nicht heiß',
  'Es riecht nicht nach Rauch, nicht nach Gas',
  'no gas, no smoke, no fire',
])('"%s" raises no alarm', (text) => {
  expect(isEmergency(understand(text, now).intent)).toBe(false);
});

test.each([
  ['kein Witz: in der Küche riecht es nach Gas', 'emergency-gas'],
  ['es riecht nach faulen eiern', 'emergency-gas'],
  ['der co-melder schlägt an', 'emergency-gas'],
  ['Rauchmelder im Flur geht los', 'emergency-fire'],
  ['aus der Steckdose kommen Funken', 'emergency-fire'],
  ['Notfall!', 'emergency-other'],
  ['eine Frau liegt bewusstlos im Treppenhaus', 'emergency-other'],
  ['stinkt komisch im keller nach gaß', 'emergency-gas'],
  ['hier stinkts nach gass', 'emergency-gas'],
  ['es richt nach gahs', 'emergency-gas'],
  ['es reicht nach gas', 'emergency-gas'],
  ['Gaßgeruhc im Hausflur', 'emergency-gas'],
  ['it smels like gaz', 'emergency-gas'],
  ['feur im haus', 'emergency-fire'],
  ['rauc im treppenhaus', 'emergency-fire'],
  ['qalm kommt aus dem keller', 'emergency-fire'],
  ['es brent', 'emergency-fire'],
  ['es riecht angekokelt', 'emergency-fire'],
  ['rohbruch im bad', 'emergency-water'],
  ['wasserrohr geplazt', 'emergency-water'],
  ['stecke im aufzuk fest', 'emergency-lift'],
  ['bewustlos im flur', 'emergency-other'],
  ['es riecht komisch im keller', 'emergency-smell'],
  ['es reicht komisch im flur', 'emergency-smell'],
  ['komischer gerruch in der küche', 'emergency-smell'],
  ['die Heizung stinkt', 'emergency-smell'],
  ['strange smel in the hallway', 'emergency-smell'],
  ['gaß', 'emergency-smell'],
  ['gas hier', 'emergency-smell'],
  ['seid letzter woche stinkt es im flur', 'emergency-smell'],
  ['It has smelled strange since last week', 'emergency-smell'],
  ['nö, es brennt', 'emergency-fire'],
  ['no it is burning', 'emergency-fire'],
  ['nein es riecht nach gas', 'emergency-gas'],
  ['kein Gas, aber es raucht aus der Wand', 'emergency-fire'],
  ['kein rauch aber gasgeruch', 'emergency-gas'],
  ['weiß nicht ob Gas oder Rauch', 'emergency-fire'],
  ['keine Ahnung ob das Gas ist', 'emergency-smell'],
  ['nicht sicher ob es nach gas riecht', 'emergency-gas'],
  ['gass tank zischt', 'emergency-gas'],
  ['Gastank undicht', 'emergency-gas'],
  ['die Steckdose ist heiß', 'emergency-fire'],
  ['seit letzter Nacht tropft Wasser von der Decke', 'emergency-water'],
])('"%s" is %s', (text, intent) => {
  expect(understand(text, now).intent).toBe(intent);
});

test('years are counted from today, and how long somebody lives here is no year to look for', () => {
  const year = (text: string) => understand(text, now).slots.year;
  expect(year('Abrechnung vom Vorjahr')).toBe(2025);
  expect(year('Abrechnung 23')).toBe(2023);
  expect(year('Ich wohne hier seit 2009, wo ist meine Abrechnung?')).toBeUndefined();
  expect(year('Termin am 31.12.')).toBeUndefined();
});

test('what is understood is seldom asked back, and what is not certain is', () => {
  const right = all.filter(({ text, intent }) => understand(text, now).intent === intent);
  const asked = right.filter(({ text }) => understand(text, now).unsure);
  expect(asked.length / right.length, asked.map(({ text }) => text).join('\n')).toBeLessThan(0.06);
  const wrong = all.filter(({ text, intent }) => understand(text, now).intent !== intent);
  expect(wrong.some(({ text }) => understand(text, now).unsure)).toBe(true);
});

test('a thousand characters come to an end, whatever they are', { timeout: 10_000 }, () => {
  const texts = ['ä'.repeat(1000), 'abcdefghi '.repeat(100), 'heizkostenabrechnungs'.repeat(47), '🔥'.repeat(500), ' '];
  for (const text of texts) expect(understand(text, now), text.slice(0, 20)).toHaveProperty('intent');
});
