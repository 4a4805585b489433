import type { Concept } from './lexicon.js';
import type { Term } from './vocabulary.js';

/** What is personal about somebody: figures, papers, money, where they live and how to reach them. */
const personal: readonly Concept[] = [
  'consumption',
  'heated',
  'statement',
  'costs',
  'document',
  'lease',
  'rent',
  'pay',
  'dunning',
  'contact',
  'phone',
  'email',
  'address',
  'lives',
  'moving-out',
];
/** What people may well say about a neighbour. */
const disturbance: readonly Concept[] = ['noise', 'smoking', 'barbecue', 'rubbish', 'parking', 'blocks', 'key'];
/** Who is asked for by name may be in charge rather than a neighbour. */
const inCharge: readonly Concept[] = ['caretaker', 'manager', 'accounting', 'cleaning'];

const before = /^(von|vom|der|hat|hatte|bei|fur|of|from|has|did)$/;
const title = /^(frau|herrn?|familie|mr|mrs|ms)$/;
const own = /^(mein|meine|meinen|meiner|meines|my|unsere?|unseren|our)$/;

/** Whether a name, a neighbour or another home is spoken of. */
function speaksOfSomebody(terms: readonly Term[]): boolean {
  return terms.some(({ text, concepts }, at) => {
    const last = terms[at - 1]?.text ?? '';
    const next = terms[at + 1]?.text ?? '';
    if (concepts.includes('neighbour')) return true;
    if (concepts.includes('resident')) return !/^(als|as|bin|am)$/.test(last);
    if (title.test(text)) return before.test(last) && next.length > 2;
    return text === 'wohnung' && before.test(last) && /^\d+$/.test(next);
  });
}

/**
 * Whether a message asks for what belongs to somebody else. Nothing of others could be found anyway; this only says so
 * rather than to answer with one's own.
 */
export function asksAboutOthers(terms: readonly Term[]): boolean {
  const has = (wanted: readonly Concept[]) =>
    terms.some(({ concepts }) => wanted.some((one) => concepts.includes(one)));
  const whoLives = has(['who']) && has(['lives']);
  if (whoLives) return true;
  if (!has(personal) || has(disturbance) || has(inCharge)) return false;
  const ownThing = terms.some(
    ({ text }, at) => own.test(text) && terms[at + 1]?.concepts.some((one) => personal.includes(one)),
  );
  return !ownThing && speaksOfSomebody(terms);
}
