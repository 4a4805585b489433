import { isFiller } from './fillers.js';
import type { Concept } from './lexicon.js';
import type { Term } from './vocabulary.js';

const happening: readonly Concept[] = ['burns', 'smoking', 'smell', 'smoke', 'runs', 'drips', 'gushes'];
const denial = /^(nich|nicht|ned|net|nit|not|isnt|doesnt)$/;
const adverb = /^(ja|jo|doch|eh|da|do|hier|dort)$/;
const contrast = /^(aber|sondern|dafur|but)$/;
const indeed = /^(schon|scho|aber|ja|is|does)$/;
const place =
  /^(in|im|ins|an|am|auf|aus|ausm|hinter[mn]?|unter[mn]?|uber[mn]?|neben|vo[nm]|bei|beim|durch|nach|from|behind|under|of|like)$/;
const article = /^(d|de|die|der|das|den|dem|dr|da|ein(e[nmrs]?)?|mein(e[nmrs]?)?|unser(e[nmrs]?)?|the|my|our|a|an)$/;
const nobody = /^(es|it|das|des|da|hier|this|that)$/;

const isHappening = (term: Term | undefined) => term?.concepts.some((one) => happening.includes(one)) ?? false;

/** Where what is true instead begins: behind "sondern" or "aber", or behind a comma where a "schon" ends it. */
function insteadAt(terms: readonly Term[], from: number): number {
  const but = terms.findIndex(({ text }, at) => at >= from && contrast.test(text));
  if (but >= 0) return but + 1;
  return indeed.test(terms.at(-1)?.text ?? '') ? terms.findIndex(({ sign }, at) => at >= from && sign === ',') : -1;
}

/** Whether words name a place or a thing and nothing that it does: "die Wand", "aus der Decke", "im Keller schon". */
function isThing(words: readonly Term[]): boolean {
  const said = words.filter(
    ({ text }, at) => !place.test(text) && !article.test(text) && (at === 0 || !indeed.test(text)),
  );
  return said.length === 1 && words.length > 1 && said.every((term) => !isFiller(term.text) && !isHappening(term));
}

/** The message without what is denied at a place; null where nothing else is said to be true in its stead. */
function insteadOf(terms: readonly Term[], at: number): Term[] | null {
  let verb = at - 1;
  while (adverb.test(terms[verb]?.text ?? '')) verb--;
  const behind = !isHappening(terms[verb]);
  if (behind) verb = at + 1;
  if (!isHappening(terms[verb])) return null;
  const from = insteadAt(terms, at + 1);
  const end = terms.findIndex(({ sign, text }, next) => next > from && (sign !== '' || /^(und|and)$/.test(text)));
  const instead = from < 0 ? [] : terms.slice(from, end < 0 ? undefined : end);
  const denied = terms.slice(behind ? verb + 1 : at + 1, contrast.test(terms[from - 1]?.text ?? '') ? from - 1 : from);
  if (!isThing(instead) || denied.some((term) => term.sign !== '' || isHappening(term))) return null;
  // "Der Boden brennt nicht, aber die Wand": a thing stands for another thing, a place for any.
  const stands = place.test(instead[0]?.text ?? '') || !nobody.test(terms[Math.min(verb, at) - 1]?.text ?? 'es');
  if (!stands) return null;
  const kept = behind ? terms.slice(verb, verb + 1) : [];
  return [
    ...terms.slice(0, at),
    ...kept,
    ...instead.map((term) => ({ ...term, sign: '' })),
    ...terms.slice(end < 0 ? terms.length : end),
  ];
}

/**
 * A message with what somebody says is true in the place of what is not: "Wasser kommt nicht aus dem Hahn sondern aus der
 * Decke" as "Wasser kommt aus der Decke". One that does things of its own is a sentence of its own.
 */
export function corrected(terms: readonly Term[]): readonly Term[] {
  for (const [at, { text }] of terms.entries()) {
    const instead = denial.test(text) ? insteadOf(terms, at) : null;
    if (instead) return instead;
  }
  return terms;
}
