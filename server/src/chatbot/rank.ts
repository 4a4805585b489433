import type { Concept } from './understand/lexicon.js';
import { read } from './understand/vocabulary.js';
import { wordsOf } from './understand/words.js';

/** Words that name the kind of thing, not which one. */
const kinds: ReadonlySet<Concept> = new Set<Concept>([
  ...(['notice', 'appointment', 'document', 'statement', 'ticket', 'form', 'visit', 'when', 'find', 'show'] as const),
  ...([
    'new',
    'someone',
    'who',
    'report',
    'reported',
    'status',
    'answer',
    'contact',
    'phone',
    'works',
    'runs',
    'not',
  ] as const),
]);

/** What a text is about: its meanings, and the stems of words without one. */
function meaningsOf(text: string): Set<string> {
  const meanings = new Set<string>();
  for (const { concepts, stem } of read(wordsOf(text))) {
    for (const concept of concepts) if (!kinds.has(concept)) meanings.add(`:${concept}`);
    if (concepts.includes('hot-water')) meanings.add(':water');
    if (stem.length > 3) meanings.add(stem);
  }
  return meanings;
}

/** What in and around a home is reported: naming it says which matter is meant. */
const things: readonly Concept[] = [
  ...(['heating', 'water', 'hot-water', 'shower', 'key', 'lift', 'fixture', 'rubbish', 'parking', 'noise'] as const),
];

/** Whether the words name something that can be broken, lost or disturbing. */
export const isParticular = (words: readonly string[]): boolean =>
  words.some((word) => read([word]).some(({ concepts }) => things.some((one) => concepts.includes(one))));

/**
 * Those of the items whose text shares something with the words, what shares most first, else in their order. What it is
 * given is all it can find: who may see an item was settled before.
 */
export function ranked<T>(items: readonly T[], words: readonly string[], textOf: (item: T) => string): T[] {
  const wanted = meaningsOf(words.join(' '));
  const hits = items.map((item) => ({
    item,
    hits: [...meaningsOf(textOf(item))].filter((one) => wanted.has(one)).length,
  }));
  return hits
    .filter((one) => one.hits > 0)
    .sort((a, b) => b.hits - a.hits)
    .map(({ item }) => item);
}
