import { isFiller } from './fillers.js';
import type { Concept } from './lexicon.js';
import type { Term } from './vocabulary.js';

/** An English "no" denies what stands right behind: "no, it is burning" denies no fire. */
const closely = /^no$/;
/** What these deny stands behind them: in "brennt ohne Rauch" it burns. */
const ahead = /^(k|no$|not$|n?either|weder|ohne|without|dont|doesnt|isnt|wont)/;
const none = /^(k|no$|not$)/;
/** "Nicht sicher", "keine Ahnung", "weiß nicht": what follows may well be. */
const doubted = /^(ganz|so|sicher|sure|klar|genau|plan|ahnung|idea|clue|know)$/;
const known = /^(weiss|wusste|wissen|know)$/;
/** "Nicht nur", "won't stop", "hört nicht auf": it is so all the same. */
const lasting = /^(nur|bloss|only|just|stop|stopping)$/;
const ceases = /^h[oe]+rt?$/;
/** What does not smell like this smells bad. */
const good = /^(gut|guad|normal|richtig|angenehm|gesund|schon|frisch|good|right|normal|nice|well|healthy|fine|fresh)$/;
const joins = /^(oder|noch|or|nor)$/;
const passed = /^(nach|of|like|any|von)$/;
/** What may stand between a denial and what it denies besides: "not a fire", "I don't see smoke". */
const between = /^(an?|wirklich|really|direkt|bisschen|einzig(e[rs]?)?|irgendein\w*|see|notice|have)$/;

/** What may stand before a "nicht" that follows: "riecht ja ned". */
const particle = /^(ja|jo|doch|eh|da|do|hier|gar|uberhaupt|there|here)$/;
/** "Rauch ist es nicht": only where the denial ends it. */
const copula = /^(ist|is|isch|war|es|des|das|dat|it)$/;

const names: readonly Concept[] = ['gas', 'smoke', 'fire', 'burnt', 'carbon-monoxide'];
const dangers: readonly Concept[] = [...names, 'smell', 'burns', 'sparks', 'emergency'];

const means = (term: Term | undefined, ...concepts: readonly Concept[]): boolean =>
  term?.concepts.some((one) => concepts.includes(one)) ?? false;
const isNot = (term: Term | undefined): boolean => means(term, 'not');

/** The word at a place, where no sign parts it from the one before it. */
const joined = (terms: readonly Term[], at: number): Term | undefined =>
  terms[at]?.sign === '' ? terms[at] : undefined;

/** Whether somebody does not know rather than to deny. */
const doubts = (terms: readonly Term[], at: number): boolean =>
  doubted.test(terms[at + 1]?.text ?? '') ||
  (/^n/.test(terms[at]?.text ?? '') && terms.slice(Math.max(0, at - 2), at).some(({ text }) => known.test(text)));

/** Whether somebody says that they are not sure. */
export const isUnsure = (terms: readonly Term[]): boolean => terms.some((term, at) => isNot(term) && doubts(terms, at));

function denies(terms: readonly Term[], at: number): boolean {
  const next = joined(terms, at + 1)?.text ?? '';
  const measured = /^(gerade|sehr|besonders|very)$/.test(next) ? (joined(terms, at + 2)?.text ?? '') : next;
  const lasts = lasting.test(next) || good.test(measured) || (next === 'auf' && ceases.test(terms[at - 1]?.text ?? ''));
  return isNot(terms[at]) && !lasts && !doubts(terms, at);
}

/** "Geht nicht, Rauch" without its comma: the "nicht" belongs to what stands before it, but for "nicht nach". */
function belongsBefore(terms: readonly Term[], at: number): boolean {
  const [before, term] = [terms[at - 1], terms[at]];
  if (!before || !term || term.sign || ahead.test(term.text)) return false;
  if (passed.test(terms[at + 1]?.text ?? '') || isFiller(before.text) || particle.test(before.text)) return false;
  return !means(before, 'smell', 'someone', 'greeting', ...names) && !plainNo.test(before.text);
}

/** Whether a denial stands before a word, with nothing between them but small words: "nicht nach Gas", "kein Geruch nach Gas". */
function isDeniedBefore(terms: readonly Term[], at: number): boolean {
  let place = at;
  let close = true;
  while (terms[place]?.sign === '' && place-- > 0) {
    const term = terms[place];
    if (!term) return false;
    if (isNot(term)) {
      return denies(terms, place) && (close || !closely.test(term.text)) && !belongsBefore(terms, place);
    }
    const ofSmell = /(geruch|smell|signs?|traces?|spur|zeichen)$/.test(term.text) && term.concepts.length <= 1;
    const small = between.test(term.text) || means(term, 'someone', 'human');
    if (!passed.test(term.text) && !ofSmell && !small) return false;
    close &&= !small;
  }
  return false;
}

/** Whether a denial right behind a word means it rather than what follows: "Rauch ned", "brennt nicht", but "Gas, kein Rauch". */
function isDeniedBehind(terms: readonly Term[], at: number): boolean {
  let place = at + 1;
  while (particle.test(joined(terms, place)?.text ?? '')) place++;
  const near = place;
  while (copula.test(joined(terms, place)?.text ?? '')) place++;
  if (place > near && joined(terms, place + 1)) return false;
  const denial = joined(terms, place);
  if (!denial || !denies(terms, place)) return false;
  let follows = place + 1;
  while (passed.test(joined(terms, follows)?.text ?? '')) follows++;
  const next = joined(terms, follows);
  if (ahead.test(denial.text)) {
    if (!joined(terms, place + 1)) return none.test(denial.text);
    return (
      (means(terms[at], 'smell') && means(next, ...names)) ||
      (means(terms[at], 'burns') && means(next, 'fire')) ||
      (means(terms[at], 'runs', 'drips', 'gushes') && means(next, 'water', 'hot-water'))
    );
  }
  const another = means(next, ...names) && !isNot(joined(terms, follows + 1));
  return !(another && means(terms[at], ...names));
}

/** Whether a word is denied together with the one it is joined to: "kein Gas oder Rauch", "no gas, smoke or fire". */
function isDeniedWith(terms: readonly Term[], at: number): boolean {
  let before = at - 1;
  while (passed.test(terms[before]?.text ?? '')) before--;
  const join = terms[before];
  const apart = terms.slice(before, at + 1).map(({ sign }) => sign);
  if (join && joins.test(join.text)) return apart.every((sign) => /^,?$/.test(sign)) && isDenied(terms, before - 1);
  const lists = terms[before + 1]?.sign === ',' && joins.test(joined(terms, at + 1)?.text ?? '');
  return lists && means(join, ...names) && isDenied(terms, before);
}

/** Whether "kein" or "nicht" denies a word, and not another that stands by. */
export function isDenied(terms: readonly Term[], at: number): boolean {
  if (means(terms[at], 'smell') && good.test(joined(terms, at + 1)?.text ?? '')) return false;
  return isDeniedBefore(terms, at) || isDeniedBehind(terms, at) || isDeniedWith(terms, at);
}

const plainNo = /^(nein|ne|nee|naa|nope)$/;

/** Whether a message is a no and what it is about are dangers, whether it denies all of them or not. */
export const denialOfDangers = (terms: readonly Term[]): boolean =>
  terms.some((term) => isNot(term) || plainNo.test(term.text)) &&
  terms.every((term) => {
    if (isNot(term) || plainNo.test(term.text) || isFiller(term.text) || good.test(term.text)) return true;
    return means(term, 'greeting', 'thanks', 'smoking', ...dangers);
  });

/**
 * Whether a message says no and nothing else, whatever danger it denies: "nein", "kein Rauch", "weder Gas noch Rauch".
 * A word more, and it is about something.
 */
export const saysOnlyNo = (terms: readonly Term[]): boolean =>
  denialOfDangers(terms) &&
  !isUnsure(terms) &&
  terms.every((term, at) => !means(term, 'smoking', ...dangers) || isDenied(terms, at));
