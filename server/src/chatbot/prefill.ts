import type { ChatOffer } from '@p24/sdk/api';
import { shortened } from '../forms/forms.port.js';
import type { Concept } from './understand/lexicon.js';
import { read } from './understand/vocabulary.js';
import { wordsOf } from './understand/words.js';

type Prefill = Extract<ChatOffer, { kind: 'form' }>['prefill'];

/** What a value stands for: the first whose meanings or words are in the message. */
type Reading = readonly [value: string, concepts: readonly Concept[], words?: RegExp];

const places: readonly Reading[] = [
  ['lift', ['lift']],
  ['garage', ['parking'], /^(garage|tiefgarage|garagentor)/],
  ['cellar', [], /^(keller|waschkeller|cellar|basement)/],
  ['staircase', [], /^(treppenhaus|hausflur|flurlicht|stairwell|staircase|stairs|hallway|haustur|eingang)/],
  ['outside', [], /^(hof|dach|fassade|garten|yard|roof|garden|dachrinne|zaun)/],
  [
    'home',
    [],
    /^(wohnung|bad|badezimmer|kuche|schlafzimmer|wohnzimmer|kinderzimmer|balkon|bathroom|kitchen|bedroom|flat)/,
  ],
];
const heatingProblems: readonly Reading[] = [
  ['leak', ['drips', 'leak', 'gushes']],
  ['noise', [], /^(gluckert|klopft|pfeift|gerausch|gerausche|noise|rauscht)/],
  ['hot', [], /^(heiss|uberhitzt|hot)$/],
  ['cold', ['cold', 'not', 'broken']],
];
const waterProblems: readonly Reading[] = [
  ['leak', ['drips', 'leak', 'gushes']],
  ['no-hot-water', ['hot-water', 'cold']],
  ['colour', ['brown']],
  ['drain', [], /^(abfluss|verstopft|drain)/],
  ['no-water', ['not', 'shut-off', 'shower']],
];
const keyReasons: readonly Reading[] = [
  ['stolen', [], /^(gestohlen|geklaut|stolen)/],
  ['broken', ['broken'], /^(abgebrochen|funktioniert)/],
  ['lost', ['lost']],
  ['more', ['key']],
];

function firstOf(text: string, readings: readonly Reading[]): string | undefined {
  const terms = read(wordsOf(text));
  const says = ([, concepts, words]: Reading) =>
    terms.some((term) => concepts.some((one) => term.concepts.includes(one)) || words?.test(term.text));
  return readings.find(says)?.[0];
}

const answersOf: Readonly<Record<string, (text: string) => Record<string, string | undefined>>> = {
  damage: (text) => ({
    place: firstOf(text, places),
    what: shortened(text.replace(/\s+/g, ' '), 100),
    details: text.length > 60 ? text : undefined,
  }),
  heating: (text) => ({ problem: firstOf(text, heatingProblems), details: text }),
  water: (text) => ({ problem: firstOf(text, waterProblems), details: text }),
  key: (text) => ({ reason: firstOf(text, keyReasons) }),
};

/**
 * What a message already answers of the ready-made form with this key, by the keys of its elements; `home` is the contract
 * that was chosen. The person still sees and sends the form, so that nothing here has to be certain.
 */
export function prefillOf(formKey: string | null, { text, home }: { text: string; home: string | null }): Prefill {
  const found = { unit: home ?? undefined, ...(formKey ? answersOf[formKey]?.(text) : {}) };
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
