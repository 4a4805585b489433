import { corrected } from './correction.js';
import { denialOfDangers, isDenied, isUnsure } from './denial.js';
import { type Concept, manner } from './lexicon.js';
import type { Term } from './vocabulary.js';

/** What is answered with numbers before anything else. */
export type Emergency =
  | 'emergency-gas'
  | 'emergency-fire'
  | 'emergency-water'
  | 'emergency-lift'
  | 'emergency-other'
  | 'emergency-smell';

/** What happens again and again, or happened long ago, is not happening now. */
const habit = /^(standig|dauernd|oft|ofter|manchmal|jeden?|regelmassig|wieder|always|often|again|sometimes)$/;
const past = /^(letzt(e|en|er|es|em)|vorige[nsr]?|damals|hatten?|last|ago|had)$/;
/** "Seit letzter Woche" goes on. */
const since = /^(sei[td]|since)$/;
const counted = /^(letzt|vorig|last)/;
/** Who asks for a price smells nothing. */
const priced = /^(gas)?(kost|preis|tarif|anbiet|cost|price)/;
/** What burns without a fire: lamps, eyes, the sun. */
const shines = /licht(?!erloh)|lamp|leucht|birne|light|bulb|^auge|^sonne|^haut/;
/** What smells without danger. As it is written, not as a typing error of it: "frisch" is no fish. */
const harmless =
  /^(essen|kochen|gekocht|fisch|knoblauch|zwiebel|kohl$|gewurz|kaffee|parfum|weihrauch|farbe|lack|reinig|putzmittel|chlor|urin|kot$|pipi$|schweiss|muffig|mod[er]*ig|moder$|gras$|cannabis|hasch|kiff|kanal|gull[iey]|mist$|hund|katze|mull|klo|wc$|toilet|siphon|schimmel|feucht|food|cook|fish|garlic|perfume|paint|pee$|musty|sew[ae]|weed|mou?ld|damp|drain|dog|cat$|anderem$|else$)|abfluss|toilette|kuhlschrank|waschmaschine|spulmaschine/;
/** "Es reicht" is no smell, "es reicht komisch" a slip of the finger. */
const enough = /^reich/;
const strangely = /^(komisch|seltsam|merkwurdig|eigenartig|streng|stark|verbrannt|nach)/;
const rains = /^(rein|durch)?regne/;
const machine = /(wasch|spul)maschine|geschirrspuler/;
const wet = /^(nass|wet|pfutze|soaked)$/;
const good = /^(gut|guad|angenehm|toll|lecker|good|nice)$/;
/** Gas that gets out, and what burns unseen behind a wall or in a socket. */
const hisses = /^(zisch|hiss)/;
const glows = /^(gluh|glow|knister|prassel|crackl)/;
const hot = /^(heiss|hot)(?! |\w* wasser)/;
const crackles = /lautsprecher|radio|speaker|kopfhorer/;
const hotplate = /(herd|koch)(platte|feld)|hotplate|hob$/;
const socket = /steckdose|lichtschalter|kabel|stromkasten|socket|outlet|cable/;
const wired = new RegExp(`${socket.source}|schalter|sicherung|verteiler|fuse`);
/** "Es raucht": smoke, and nobody with a cigarette. */
const theIt = /^(es|it)$/;
/** What is said to be at a neighbour's, not done by one. */
const besides = /^(beim?|vo[nm]|at|from)$/;
/** What may stand between somebody who smokes and the verb: "der Herr im dritten Stock raucht wieder". */
const whereabouts =
  /^(wieder|scho|schon|da|do|hier|oft|immer|dauernd|standig|gerade|always|again|uber|unter|neben|gegenuber|nebenan|(uber|unter|neben) (mir|mia)|mir|mia|uns|oben|unten|drunter|druber|links|rechts|von|vom|im|in|auf|aus|am|der|die|dem|den|ersten|zweiten|dritten|vierten|eg|stock|etage|erdgeschoss|haus|balkon|above|below|upstairs|downstairs|me|us|next|door)$/;
const smoker =
  /^(irgend)?(jemand|wer|nachbar(n|in|innen)?|mieter(in)?|bewohner(in)?|herr|frau|mann|leute?|somebody|someone|he|she|they|people|who|neighbou?rs?)$/;

/** A text as the rules ask about it. */
class Report {
  readonly #terms: readonly Term[];

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
  }

  has(...concepts: Concept[]): boolean {
    return this.#terms.some((term) => concepts.some((concept) => term.concepts.includes(concept)));
  }

  /** Whether little else is said, as by somebody who has no time for more. */
  isAllOf(concept: Concept): boolean {
    const others = this.#terms.flatMap(({ concepts }) => concepts).filter((one) => one !== concept);
    return this.#terms.length <= 3 && others.every((one) => manner.has(one));
  }

  says(pattern: RegExp): boolean {
    return this.#terms.some(({ text }) => pattern.test(text));
  }

  /** Whether it is said to be over. */
  isPast(): boolean {
    return this.#terms.some(
      ({ text }, at) =>
        past.test(text) &&
        !(counted.test(text) && this.#terms.slice(Math.max(0, at - 2), at).some((near) => since.test(near.text))),
    );
  }

  /** Whether the meaning stands right behind such a word. */
  follows(concept: Concept, pattern: RegExp): boolean {
    return this.#terms.some(
      (term, at) => term.concepts.includes(concept) && pattern.test(this.#terms[at - 1]?.text ?? ''),
    );
  }

  /** Whether the meaning stands right before such a word. */
  precedes(concept: Concept, pattern: RegExp): boolean {
    return this.#terms.some(
      (term, at) => term.concepts.includes(concept) && pattern.test(this.#terms[at + 1]?.text ?? ''),
    );
  }

  /** Whether such a word stands right behind the meaning and ends what is said of it. */
  endsWith(concept: Concept, pattern: RegExp): boolean {
    return this.#terms.some((term, at) => {
      const [word, next] = this.#terms.slice(at + 1, at + 3);
      const ends = next?.sign !== '' || /^(und|and)$/.test(next.text);
      return term.concepts.includes(concept) && pattern.test(word?.text ?? '') && ends && !isDenied(this.#terms, at);
    });
  }

  /** Whether the meaning stands there without "kein" or "nicht" close before or right behind it. */
  affirms(...concepts: Concept[]): boolean {
    return this.#terms.some(
      (term, at) => concepts.some((concept) => term.concepts.includes(concept)) && !isDenied(this.#terms, at),
    );
  }

  /** Whether such a word stands there, denied no more than a meaning. */
  affirmsWord(pattern: RegExp): boolean {
    return this.#terms.some(({ text }, at) => pattern.test(text) && !isDenied(this.#terms, at));
  }

  /** Whether the meaning is denied, wherever it stands. */
  denies(...concepts: Concept[]): boolean {
    return this.has(...concepts) && !this.affirms(...concepts);
  }

  /** Whether somebody smokes: who does so stands before or behind, but for where and how often. */
  hasSmoker(): boolean {
    return this.#terms.some(
      (term, at) =>
        term.concepts.includes('smoking') &&
        !this.#isFixture(at + 1) &&
        (this.#isSmoker(at, 1) || this.#isSmoker(at, -1)),
    );
  }

  /** Whether an article and a thing of the house stand there: "bei der Nachbarin raucht die Steckdose". */
  #isFixture(at: number): boolean {
    const [article, thing] = this.#terms.slice(at, at + 2);
    return /^(die|der|das|the)$/.test(article?.text ?? '') && (thing?.concepts.includes('fixture') ?? false);
  }

  #isSmoker(at: number, step: 1 | -1): boolean {
    const term = this.#terms[at + step];
    if (!term || this.#terms[step > 0 ? at + step : at]?.sign) return false;
    const beside = this.#terms.slice(Math.max(0, at + step - 2), at + step).some(({ text }) => besides.test(text));
    if (smoker.test(term.text) && !(beside && step < 0)) return true;
    return whereabouts.test(term.text) && this.#isSmoker(at + step, step);
  }

  /** Whether a no and dangers are all that is spoken of, as by somebody who says which of them it is. */
  choosesDanger(): boolean {
    return denialOfDangers(this.#terms);
  }

  isUnsure(): boolean {
    return isUnsure(this.#terms);
  }
}

/** "Nach Gas" is a smell, unless it is asked how much of it was used. */
const gas = (it: Report) =>
  (it.affirms('gas') &&
    (it.has('smell', 'leak', 'gushes') ||
      it.says(hisses) ||
      (it.choosesDanger() && it.denies('smoke', 'fire', 'burns', 'burnt')) ||
      (it.follows('gas', /^(nach|of|like)$/) &&
        !it.has('meter', 'consumption', 'how-much', 'pay') &&
        !it.says(priced)))) ||
  it.affirms('carbon-monoxide');

function fire(it: Report): boolean {
  if (it.has('extinguisher', 'fire-lane') && !it.has('burns', 'smoke')) return false;
  const over = it.isPast();
  const smoulders = it.has('smoking') && it.has('fixture', 'heating') && !it.hasSmoker();
  const smokes = it.follows('smoking', theIt) || it.precedes('smoking', theIt) || it.says(/^rauchts$/);
  const hides = it.has('wall', 'ceiling') && !it.has('heating');
  const warms = it.has('water', 'hot-water', 'pipe', 'shower') || it.says(hotplate);
  const glowsHidden = (hides || it.says(wired)) && it.affirmsWord(glows) && !it.says(crackles);
  const hotHidden = (it.says(it.has('heating') ? socket : wired) || hides) && it.affirmsWord(hot) && !warms;
  return (
    (it.affirms('burns') && !it.says(shines)) ||
    (it.affirms('fire') && !over) ||
    (it.affirms('smoke') && !over && !it.has('smoking', 'barbecue')) ||
    (it.has('smell') && it.affirms('burnt')) ||
    (it.has('smoke-alarm') && it.has('alarm') && !over && !it.says(habit)) ||
    smoulders ||
    (smokes && it.affirms('smoking') && !it.has('barbecue') && !it.hasSmoker() && !over) ||
    ((glowsHidden || hotHidden) && !over) ||
    it.affirms('sparks')
  );
}

function water(it: Report): boolean {
  const over = it.isPast();
  const above = it.has('ceiling', 'wall');
  return (
    (it.affirms('pipe-burst', 'flooded') && !over) ||
    (it.affirms('burst') && it.has('pipe', 'water') && !over) ||
    (it.affirms('gushes') && it.has('water', 'pipe', 'ceiling', 'wall', 'fixture')) ||
    (it.affirms('runs') && above && (it.has('water', 'drips') || it.says(wet))) ||
    (it.affirms('drips') && (above || it.says(/^durch$/)) && !over) ||
    (it.says(rains) && above && !over) ||
    (it.endsWith('runs', /^aus$/) && it.says(machine) && !over)
  );
}

const lift = (it: Report) =>
  it.has('lift') && it.affirms('stuck', 'trapped') && !it.says(habit) && !it.says(past) && !it.has('key');

/** Somebody who fell, or lies there, and does not get up. */
const fell = /^(ge|hin|um|herunter|runter|zusammen)*(fall|fiel|sturz|kipp|brochen)|^lieg/;
const stirs = /^(ruhr|beweg|atme|steht|reg|antwort|reagier|ansprechbar|aufsteh|mov|breath)/;
const lies = (it: Report) =>
  it.has('someone', 'neighbour', 'resident') && it.says(fell) && it.says(stirs) && it.has('not');

const other = (it: Report) =>
  it.affirms('hurt') || lies(it) || (it.affirms('emergency') && !it.has('contact', 'phone', 'on-call'));

/** A smell of nobody knows what may be gas or smoke, however it is described; so may "gas" and nothing else. */
function smell(it: Report): boolean {
  if (it.isPast()) return false;
  const asked = it.has('when', 'who', 'how-much', 'meter', 'pay', 'statement', 'visit') || it.says(priced);
  if (it.affirms('gas') && (it.isAllOf('gas') || it.isUnsure() || it.choosesDanger()) && !asked) return true;
  if (it.has('rubbish', 'smoking', 'barbecue', 'water', 'hot-water', 'brown') || it.says(harmless)) return false;
  if (it.precedes('smell', good) && !it.has('not')) return false;
  return it.affirms('smell') && (!it.says(enough) || it.says(strangely));
}

const rules: readonly (readonly [Emergency, (it: Report) => boolean])[] = [
  ['emergency-gas', gas],
  ['emergency-fire', fire],
  ['emergency-lift', lift],
  ['emergency-water', water],
  ['emergency-other', other],
  ['emergency-smell', smell],
];

/**
 * The emergency that somebody reports; null for anything else. The rules come before everything the assistant has learned
 * from examples: an emergency must not depend on a probability.
 */
export function findEmergency(terms: readonly Term[]): Emergency | null {
  const report = new Report(corrected(terms));
  return rules.find(([, applies]) => applies(report))?.[0] ?? null;
}
