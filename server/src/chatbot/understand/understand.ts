import { learn, type Ranked } from './bayes.js';
import { saysOnlyNo } from './denial.js';
import { type Emergency, findEmergency } from './emergencies.js';
import { examples, type Learned } from './examples.js';
import { fillers, isFiller } from './fillers.js';
import { type Concept, manner } from './lexicon.js';
import { asksAboutOthers } from './others.js';
import { asksForState, asksWhenOff, awaitsVisit, changesOwnDetails } from './own-matters.js';
import { type Slots, slotsOf } from './slots.js';
import { read, type Term } from './vocabulary.js';
import { signsIn, wordsOf } from './words.js';

/** What somebody wants. */
export type Intent = Emergency | Learned | 'others' | 'thanks' | 'no';

/** What the assistant made of a message. */
export interface Understanding {
  intent: Intent;
  slots: Slots;
  /** Whether it is too weak to be acted on without asking. */
  unsure: boolean;
  /** The readings that come next, where the message could mean them too. */
  alternatives: Intent[];
  /** The words that say what it is about, for searching in titles: folded, without what is in every sentence. */
  words: string[];
}

/** Below this the assistant asks rather than to take its best guess for granted. */
const hardlyEnough = 0.2;
/** So does it where another reading comes as near as this. */
const close = 0.75;
/** A reading that is so likely is offered beside the best one. */
const worthOffering = 0.2;

/** What is in every kind of sentence. */
const quiet: ReadonlySet<Concept> = new Set<Concept>(['someone', 'not', 'find', 'show', 'runs', 'works', 'new']);

/** Features by weight: meanings count whole, other words half. */
function featuresOf(terms: readonly Term[]): Map<string, number> {
  const features = new Map<string, number>();
  const concepts = [...new Set(terms.flatMap((term) => term.concepts))];
  for (const concept of concepts) features.set(`:${concept}`, quiet.has(concept) ? 0.6 : 1.2);
  for (const term of terms) {
    if (term.concepts.length === 0 && !isFiller(term.text) && term.text.length > 2) features.set(term.stem, 0.5);
  }
  return features;
}

const sentences = (Object.entries(examples) as [Learned, string][]).flatMap(([label, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line) => ({ label, words: wordsOf(line) })),
);

/** A letter away from words of danger: belts and hinges, rough walls, springs. */
const harmless = wordsOf(
  'band bands bänder rauh rauhe rauhen rau raue rausch qual qualle quälen feder federn feger funk funkeln brunnen rasch gerücht gerüchte stell schwindel schwindler',
);

/** Words of the examples, and those in every sentence, are what they are: no typing errors of others. */
const ordinary: ReadonlySet<string> = new Set([...fillers, ...harmless, ...sentences.flatMap(({ words }) => words)]);

const rank = learn(sentences.map(({ label, words }) => ({ label, features: featuresOf(read(words, ordinary)) })));

const isTopic = (concept: Concept) => !manner.has(concept);

const searchWords = (terms: readonly Term[]) => [
  ...new Set(
    terms
      .filter(
        ({ text, concepts }) => text.length > 3 && !isFiller(text) && (!concepts.length || concepts.some(isTopic)),
      )
      .map(({ text }) => text),
  ),
];

/** What politeness alone leaves to be understood. */
function polite(concepts: ReadonlySet<Concept>): Intent | null {
  if ([...concepts].some(isTopic)) return null;
  if (concepts.has('thanks')) return 'thanks';
  return concepts.has('greeting') ? 'greeting' : null;
}

/** What rules say, which come before what was learned. */
function byRule(terms: readonly Term[]): Intent | null {
  const concepts = new Set(terms.flatMap((term) => term.concepts));
  const emergency = findEmergency(terms);
  if (emergency) return emergency;
  if (asksAboutOthers(terms)) return 'others';
  if (asksForState(terms)) return 'ticket';
  if (changesOwnDetails(terms)) return 'details';
  if (asksWhenOff(terms) || awaitsVisit(terms)) return 'appointment';
  const said = polite(concepts) ?? (saysOnlyNo(terms) ? 'no' : null);
  return said ?? ([...concepts].some(isTopic) ? null : 'unknown');
}

function byExample(ranked: readonly Ranked<Learned>[]): Pick<Understanding, 'intent' | 'unsure' | 'alternatives'> {
  const [best, second] = ranked;
  if (!best || !second) return { intent: 'unknown', unsure: false, alternatives: [] };
  const next = ranked.slice(1, 3).filter(({ label, share }) => share >= worthOffering && label !== 'unknown');
  const weak = best.share < hardlyEnough || second.share > close * best.share;
  return {
    intent: best.label,
    unsure: weak && best.label !== 'unknown',
    alternatives: next.map(({ label }) => label),
  };
}

/**
 * Understands a message without looking at anything but its words. Emergencies come first, then questions about other
 * people, about how a request stands, one's own details and who comes when, then politeness and a mere no, then what was
 * learned from examples.
 */
export function understand(text: string, now: Date): Understanding {
  const terms = read(wordsOf(text), ordinary, signsIn(text));
  const slots = slotsOf(text, terms, now);
  const words = searchWords(terms);
  const rule = byRule(terms);
  if (rule) return { intent: rule, slots, words, unsure: false, alternatives: [] };
  const said = terms.filter(({ concepts }) => !concepts.some((one) => one === 'greeting' || one === 'thanks'));
  return { ...byExample(rank(featuresOf(said))), slots, words };
}
