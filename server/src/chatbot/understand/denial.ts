import type { Concept } from './lexicon.js';
import type { Term } from './vocabulary.js';

/** An English "no" denies what stands right behind: "no, it is burning" denies no fire. */
const closely = /^no$/;
/** "Nicht sicher", "keine Ahnung", "weiß nicht": what follows may well be. */
const doubted = /^(ganz|so|sicher|sure|klar|genau|plan|ahnung|idea|clue|know)$/;
const known = /^(weiss|wusste|wissen|know)$/;
const joins = /^(oder|noch|or|nor)$/;
const passed = /^(nach|of|like|any|von)$/;

const isNot = ({ concepts }: Term) => concepts.includes('not');

/** Whether somebody does not know rather than to deny. */
const doubts = (terms: readonly Term[], at: number): boolean =>
  doubted.test(terms[at + 1]?.text ?? '') ||
  (/^n/.test(terms[at]?.text ?? '') && terms.slice(Math.max(0, at - 2), at).some(({ text }) => known.test(text)));

/** Whether somebody says that they are not sure. */
export const isUnsure = (terms: readonly Term[]): boolean => terms.some((term, at) => isNot(term) && doubts(terms, at));

/** Whether "kein" or "nicht" stands close before a word or right behind it, or before what it is joined to by "oder". */
export function isDenied(terms: readonly Term[], at: number): boolean {
  const near = terms.slice(Math.max(0, at - 2), at + 2);
  const denies = (term: Term) => {
    const place = terms.indexOf(term);
    return isNot(term) && !doubts(terms, place) && (place === at - 1 || !closely.test(term.text));
  };
  if (near.some(denies)) return true;
  let before = at - 1;
  while (passed.test(terms[before]?.text ?? '')) before--;
  const ofSmell = before < at - 1 && /geruch|smell$/.test(terms[before]?.text ?? '');
  if (ofSmell && terms.slice(before - 1, before).some(isNot)) return true;
  return joins.test(terms[before]?.text ?? '') && isDenied(terms, before - 1);
}

const plainNo = /^(nein|ne|nee|na|nope)$/;
const dangers: readonly Concept[] = [
  ...(['gas', 'smell', 'smoke', 'fire', 'burns', 'burnt', 'carbon-monoxide', 'sparks', 'emergency'] as const),
];

/**
 * Whether a message says no and nothing else, whatever danger it denies: "nein", "kein Rauch", "weder Gas noch Rauch".
 * A word more, and it is about something.
 */
export function saysOnlyNo(terms: readonly Term[], isFiller: (word: string) => boolean): boolean {
  const says = terms.some((term) => isNot(term) || plainNo.test(term.text));
  return (
    says &&
    !isUnsure(terms) &&
    terms.every((term, at) => {
      if (isNot(term) || plainNo.test(term.text) || isFiller(term.text)) return true;
      if (term.concepts.some((one) => one === 'greeting' || one === 'thanks')) return true;
      return term.concepts.some((one) => dangers.includes(one)) && isDenied(terms, at);
    })
  );
}
