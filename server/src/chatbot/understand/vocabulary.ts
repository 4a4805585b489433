import { type Concept, lexicon } from './lexicon.js';
import { fold, meantWord, stem } from './words.js';

/** A word of a text, or several that belong together, with what it means. */
export interface Term {
  /** Folded, as it was typed. */
  text: string;
  /** Several for a compound. */
  concepts: readonly Concept[];
  /** What it counts as where it has no meaning of its own. */
  stem: string;
  /** What parts it from the word before; empty where nothing does. */
  sign: string;
}

/** Short words that are part of other words by chance. */
const shortestPart = 4;
const shortParts = new Set(['gas', 'tor']);
const links = ['', 's', 'es', 'n', 'en', 'er', 'e'];

const words = new Map<string, Concept>();
const stems = new Map<string, Concept | null>();
const phrases = new Map<string, Concept>();
let longestPhrase = 1;

for (const [concept, list] of Object.entries(lexicon) as [Concept, string][]) {
  for (const entry of list.split(' ')) {
    const parts = entry.split('_').map(fold);
    const [only = ''] = parts;
    if (parts.length > 1) {
      phrases.set(parts.map(stem).join(' '), concept);
      longestPhrase = Math.max(longestPhrase, parts.length);
      continue;
    }
    words.set(only, concept);
    const root = stem(only);
    const taken = stems.get(root);
    // A stem that two meanings share says neither.
    stems.set(root, taken === undefined || taken === concept ? concept : null);
  }
}

const partWords = [...words.keys()]
  .filter((word) => word.length >= shortestPart || shortParts.has(word))
  .sort((a, b) => b.length - a.length);
const longWords = [...words.keys()].filter(({ length }) => length >= 5);

/** Shorter stems belong to too many words. */
const shortestStem = 4;

/** What a word means as it stands or by its stem. */
function meaningOf(word: string): Concept | undefined {
  const root = stem(word);
  return words.get(word) ?? (root.length >= shortestStem ? (stems.get(root) ?? undefined) : undefined);
}

/** Takes a German compound apart from its beginning; undefined where a part is left that means nothing. */
function split(word: string): Concept[] | undefined {
  const whole = meaningOf(word);
  if (whole) return [whole];
  for (const part of partWords) {
    if (!word.startsWith(part)) continue;
    for (const link of links) {
      const rest = word.slice(part.length);
      if (!rest.startsWith(link) || rest.length - link.length < shortestPart) continue;
      const concept = words.get(part);
      const others = split(rest.slice(link.length));
      if (concept && others) return [concept, ...others];
    }
  }
  return undefined;
}

/** The last part of a compound says what it is, whatever stands before: "Badezimmerfenster" is a window. */
function lastPart(word: string): Concept[] | undefined {
  const part = partWords.find((one) => one.length >= 5 && word.length - one.length >= 3 && word.endsWith(one));
  const concept = part && words.get(part);
  return concept ? [concept] : undefined;
}

/** What a single word means; nothing for a word that says nothing here. */
function conceptsOf(word: string, ordinary: ReadonlySet<string>): readonly Concept[] {
  const known = meaningOf(word);
  if (known) return [known];
  if (word.length < 4) return [];
  const parts = word.length < 5 ? undefined : (split(word) ?? lastPart(word));
  if (parts) return parts;
  if (ordinary.has(word)) return [];
  const meant = meantBy(word);
  return meant ? [meant] : (mistypedCompound(word, ordinary) ?? []);
}

function meantBy(typed: string): Concept | undefined {
  const meant = meantWord(typed, longWords);
  return meant === undefined ? undefined : words.get(meant);
}

/** A compound with a typing error in its last part: "Gasgerucj". */
function mistypedCompound(word: string, ordinary: ReadonlySet<string>): Concept[] | undefined {
  for (const part of partWords) {
    const rest = word.slice(part.length);
    if (rest.length < 5 || !word.startsWith(part) || ordinary.has(rest)) continue;
    const concept = words.get(part);
    const meant = meantBy(rest);
    if (concept && meant) return [concept, meant];
  }
  return undefined;
}

/**
 * Reads words for what they mean; those that are `ordinary` are not taken for typing errors of others. `signs` tells what
 * parts them, by the number of words before it.
 */
export function read(
  typed: readonly string[],
  ordinary: ReadonlySet<string> = new Set(),
  signs: ReadonlyMap<number, string> = new Map(),
): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < typed.length; ) {
    const phrase = phraseAt(typed, at);
    const word = typed[at] ?? '';
    const term = phrase ?? { text: word, concepts: conceptsOf(word, ordinary), stem: stem(word) };
    terms.push({ ...term, sign: signs.get(at) ?? '' });
    at += phrase ? phrase.text.split(' ').length : 1;
  }
  return terms;
}

function phraseAt(typed: readonly string[], at: number): Omit<Term, 'sign'> | undefined {
  for (let length = Math.min(longestPhrase, typed.length - at); length > 1; length--) {
    const together = typed.slice(at, at + length);
    const root = together.map(stem).join(' ');
    const concept = phrases.get(root);
    if (concept) return { text: together.join(' '), concepts: [concept], stem: root };
  }
  return undefined;
}
