import { isFiller } from './fillers.js';
import type { Concept } from './lexicon.js';
import type { Term } from './vocabulary.js';

const has = (terms: readonly Term[], ...wanted: Concept[]) =>
  terms.some(({ concepts }) => wanted.some((one) => concepts.includes(one)));
const says = (terms: readonly Term[], pattern: RegExp) => terms.some(({ text }) => pattern.test(text));

const own = /^(mein|unser)(e[mnrs]?)?$|^(my|our)$/;
const mine = /^(mir|uns|me|us)$/;
const yours = /^(sie|ihre?[mnrs]?|ihr|euer|eure?|you|your)$/;
const different = /^(neue?[mnrs]?|andere?[mnrs]?|anders|alte?[mnrs]?|nimmer|new|different|other|old)$/;
/** "Meine Nummer ist jetzt 0171 234": also by the number itself. */
const now = /^(jetzt?|nun|now|\d{3,})$/;
const inCharge: readonly Concept[] = ['caretaker', 'manager', 'accounting', 'cleaning', 'locksmith', 'on-call'];
const trades: readonly Concept[] = ['electrician', 'plumber', 'human'];

/** Whether the thing is said to be one's own: "meine neue Nummer", "eine Nummer von mir". */
function isOwn(terms: readonly Term[], at: number): boolean {
  const before = terms.slice(Math.max(0, at - 3), at);
  const [of, whom] = terms.slice(at + 1, at + 3);
  return says(before, own) || (/^(von|of|for)$/.test(of?.text ?? '') && mine.test(whom?.text ?? ''));
}

/** What people are reached by: no number on a door or a meter. */
const isReach = (term: Term) =>
  has([term], 'email', 'address') ||
  (has([term], 'phone') && /^(tel|handy|mobil|festn|ruf|num|phon)/.test(term.text)) ||
  (has([term], 'contact') && /^(kontakt|contact)/.test(term.text));

/**
 * Whether somebody has another number, address or e-mail address than before, or looks for where to say so. Numbers and
 * addresses of those in charge are not meant, nor the reader's own.
 */
export function changesOwnDetails(terms: readonly Term[]): boolean {
  if (has(terms, 'profile')) return true;
  const things = terms.flatMap((term, at) => (isReach(term) ? [at] : []));
  const ones = things.some((at) => isOwn(terms, at));
  const elsewhere = has(terms, ...inCharge, ...trades, 'neighbour', 'resident') || says(terms, yours);
  if (!ones && elsewhere) return false;
  if (things.length === 0) return has(terms, 'moved') && isAlone(terms, 'moved');
  if (ones && says(terms, now)) return true;
  return has(terms, 'change', 'wrong', 'moved', 'report') || says(terms, different);
}

/** Whether nothing else is spoken of but how. */
function isAlone(terms: readonly Term[], concept: Concept): boolean {
  const beside = terms.flatMap(({ concepts }) => concepts).filter((one) => one !== concept && one !== 'someone');
  return beside.length === 0;
}

const asking =
  /^(was|wie|wo|ob|hab|habe|habt|haben|hat|ist|is|wurde|wird|gibt|gibts|kommt|what|how|has|have|any|did|where)$/;
const going = /^(schon|bisher|bislang|endlich|yet|already)$/;
const done = /^(gemacht|getan|unternommen|passiert|geschehen|done|happened)$/;

/** "Keiner rührt sich", "niemand meldet sich". */
const nobody = /^(kein(e[rs]?)?|niemand|koan(a|er)?|koa|nobody|nix)$/;
const cares = /^(ruhr|melde|kummer|reagier|antwort|care)/;

const about = /^(wegen|wegn|zu[mr]?|beim?|about)$/;
const comes = /^(k[aieou]m+(t|ts|en|a)|erscheint|come|comes|coming)$/;
const anybody = /^(eine[rn]?|jemand(en)?|we[rn]|someone|somebody|anyone|anybody)$/;
const because = /^(wegen|wegn|fur|about|for)$/;
const things: readonly Concept[] = [
  ...(['water', 'hot-water', 'heating', 'lift', 'fixture', 'shower', 'key', 'damage', 'broken'] as const),
];

/** Whether somebody asks how what they have reported stands, or misses an answer to it, whatever it is about. */
export function asksForState(terms: readonly Term[]): boolean {
  if (has(terms, 'form', 'human', 'forward', 'thanks')) return false;
  if (has(terms, 'answer')) return true;
  if (has(terms, 'reported') && has(terms, 'manager') && says(terms, /^sich$/)) return true;
  if (says(terms, nobody) && says(terms, cares) && has(terms, 'reported')) return true;
  if (says(terms, done) && says(terms, going)) return true;
  if (says(terms, /^(gehort|heard)$/) && has(terms, 'not')) return true;
  const announced = has(terms, 'visit', 'appointment', 'notice');
  if (says(terms, comes) && says(terms, anybody) && says(terms, because) && has(terms, ...things) && !announced)
    return true;
  if (has(terms, 'when') && says(terms, /^endlich$/) && has(terms, ...things) && !announced) return true;
  if (has(terms, 'new', 'status') && says(terms, about) && has(terms, ...things) && !announced) return true;
  const named = terms.some(({ concepts }, at) => concepts.includes('ticket') && isOwn(terms, at));
  const asked = says(terms.slice(0, 3), asking) || has(terms, 'status', 'when', 'repair');
  return named && asked && !has(terms, 'report');
}

/** Whether somebody asks when something is turned off: that is announced, and nothing that is broken. */
export function asksWhenOff(terms: readonly Term[]): boolean {
  const off = has(terms, 'shut-off') || (says(terms, /^(stel+|dreh|schalt)(t|et|en)$/) && terms.at(-1)?.text === 'ab');
  return has(terms, 'when') && off && has(terms, ...things);
}

const atHome = /^(daheim|dahoam|zuhause|hause|home)$/;
/** Money comes, too. */
const money = /^(geld|money)$/;
const expected: readonly Concept[] = [
  ...(['when', 'runs', 'visit', 'someone', 'appointment', 'greeting', 'electrician', 'plumber', 'cleaning'] as const),
];

/**
 * Whether somebody asks when whoever is announced comes, or whether to be at home for it: whoever that is, even where the
 * word is not known, as long as nothing else is spoken of.
 */
export function awaitsVisit(terms: readonly Term[]): boolean {
  if (!says(terms, comes) || says(terms, money)) return false;
  if (!has(terms, 'when') && !says(terms, atHome)) return false;
  if (has(terms, 'visit')) return true;
  const spoken = terms.filter(({ text }) => !comes.test(text) && !atHome.test(text) && !isFiller(text));
  const visitors = spoken.filter((term) => term.concepts.length === 0 || has([term], 'electrician', 'plumber'));
  return visitors.length > 0 && spoken.every(({ concepts }) => concepts.every((one) => expected.includes(one)));
}
