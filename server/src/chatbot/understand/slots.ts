import type { Concept } from './lexicon.js';
import type { Term } from './vocabulary.js';
import { fold } from './words.js';

/** Which document somebody asks for. */
export type DocumentKind =
  | 'house-rules'
  | 'energy'
  | 'lease'
  | 'minutes'
  | 'invitation'
  | 'confirmation'
  | 'insurance'
  | 'plan';

/** Whom somebody wants to reach. */
export type ContactRole =
  | 'caretaker'
  | 'accounting'
  | 'manager'
  | 'locksmith'
  | 'on-call'
  | 'cleaning'
  | 'electrician'
  | 'plumber';

/** Key of the ready-made form that fits. */
export type FormKey = 'bank-details' | 'name' | 'instalments' | 'credit-payment' | 'moving-out' | 'co2-reimbursement';

/** By what somebody is reached. */
export type Reach = 'phone' | 'email' | 'address';

/** What a message says beside its intent. */
export interface Slots {
  year?: number;
  /** `YYYY-MM`, or `MM` where no year was named. */
  month?: string;
  kind?: DocumentKind;
  role?: ContactRole;
  form?: FormKey;
  service?: 'heating' | 'hot-water' | 'cold-water';
  /** What has changed by which somebody is reached. */
  reach?: Reach;
  /** Number of a ticket. */
  number?: number;
}

const kinds: readonly DocumentKind[] = [
  'house-rules',
  'energy',
  'plan',
  'confirmation',
  'insurance',
  'minutes',
  'invitation',
  'lease',
];
const roles: readonly ContactRole[] = [
  'on-call',
  'locksmith',
  'caretaker',
  'accounting',
  'cleaning',
  'electrician',
  'plumber',
  'manager',
];
const forms: readonly (readonly [FormKey, readonly Concept[]])[] = [
  ['co2-reimbursement', ['co2']],
  ['instalments', ['instalments']],
  ['name', ['name']],
  ['moving-out', ['moving-out']],
  ['bank-details', ['bank']],
  ['credit-payment', ['credit']],
];
const reaches: readonly Concept[] = ['contact', 'phone', 'email', 'address'];
const months =
  /^(januar|january|februar|february|marz|march|april|mai|may|juni|june|juli|july|august|september|oktober|october|november|dezember|december)$/;
const monthNumbers: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  mai: 5,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  dez: 12,
  dec: 12,
};

const first = <T extends Concept>(concepts: ReadonlySet<Concept>, wanted: readonly T[]): T | undefined =>
  wanted.find((concept) => concepts.has(concept));

/** The year a text names: in figures, or by its distance from the current one. */
export function yearIn(text: string, thisYear: number): number | undefined {
  const folded = fold(text);
  if (/\b(vorletzt\w*|vor zwei) jahr/.test(folded) || /year before last/.test(folded)) return thisYear - 2;
  if (/\b(letzt|vergangen|vorig|vorj)\w* ?jahr|\bvorjahr|\blast year/.test(folded)) return thisYear - 1;
  if (/\b(dies\w*|aktuell\w*|heurig\w*) jahr|\bthis year/.test(folded)) return thisYear;
  // "Since 2011" tells how long somebody has lived here, not what is looked for.
  const named = [...folded.matchAll(/(seit |since )?\b(20[0-4]\d)\b/g)].find(([, since]) => !since)?.[2];
  if (named) return Number(named);
  const short = /\b(?:abrechnung|jahr|von|fur|'|year|for) ?'?(\d\d)\b(?![.:])/.exec(folded)?.[1];
  return short && Number(short) >= 10 && 2000 + Number(short) <= thisYear + 1 ? 2000 + Number(short) : undefined;
}

function monthIn(terms: readonly Term[], year: number | undefined): string | undefined {
  const named = terms.find(({ text }) => months.test(text))?.text.slice(0, 3);
  const month = named && monthNumbers[named];
  if (!month) return undefined;
  const digits = String(month).padStart(2, '0');
  return year ? `${year}-${digits}` : digits;
}

function serviceIn(concepts: ReadonlySet<Concept>): Slots['service'] {
  if (concepts.has('hot-water')) return 'hot-water';
  return concepts.has('heating') || concepts.has('heated') ? 'heating' : undefined;
}

function formIn(concepts: ReadonlySet<Concept>): FormKey | undefined {
  return forms.find(([, words]) => words.some((word) => concepts.has(word)))?.[0];
}

/** The one thing that is spoken of; the word "Adresse" also stands in "E-Mail-Adresse". */
function reachIn(concepts: ReadonlySet<Concept>): Reach | undefined {
  if (concepts.has('email')) return concepts.has('phone') ? undefined : 'email';
  const place = concepts.has('address') || concepts.has('moved');
  if (concepts.has('phone')) return place ? undefined : 'phone';
  return place ? 'address' : undefined;
}

/** What a text says about the thing that is asked for. */
export function slotsOf(text: string, terms: readonly Term[], now: Date): Slots {
  const concepts = new Set(terms.flatMap((term) => term.concepts));
  const year = yearIn(text, now.getUTCFullYear());
  const number = concepts.has('ticket') ? /\b\d{1,9}\b/.exec(text)?.[0] : undefined;
  const bill = concepts.has('statement') || concepts.has('costs');
  const role = first(concepts, roles) ?? (bill && reaches.some((one) => concepts.has(one)) ? 'accounting' : undefined);
  const found: Slots = {
    ...(year === undefined ? {} : { year }),
    ...(number === undefined ? {} : { number: Number(number) }),
  };
  const rest = {
    month: monthIn(terms, year),
    // House rules say what is allowed.
    kind: first(concepts, kinds) ?? (concepts.has('allowed') || concepts.has('barbecue') ? 'house-rules' : undefined),
    role,
    form: formIn(concepts),
    service: serviceIn(concepts),
    reach: reachIn(concepts),
  };
  return Object.assign(found, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)));
}
