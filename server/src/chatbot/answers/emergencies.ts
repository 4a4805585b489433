import type { Emergency } from '../understand/emergencies.js';
import { lexicon } from '../understand/lexicon.js';
import { fold, wordsOf } from '../understand/words.js';
import { onCallNumbers } from './contacts.js';
import { type Answer, handover, lines, type Question, type Reply, replies, reply, type Written } from './reply.js';

/** Where a telephone must not be used inside. */
const outside: ReadonlySet<Emergency> = new Set(['emergency-gas', 'emergency-smell']);

const brigade = ({ fireBrigade }: Question['texts']): Written => ({ label: fireBrigade, phone: '112', note: null });

/** Answers an emergency: what to do first, that nobody has been called, then the numbers that answer at any hour. */
export const emergency =
  (kind: Emergency): Answer =>
  async ({ knowledge, texts }) => {
    const house = onCallNumbers(await knowledge.emergencies(), texts);
    const police: Written = { label: texts.police, phone: '110', note: null };
    const inHouse = kind === 'emergency-water' || kind === 'emergency-lift';
    const text = lines(
      texts.emergencies[kind],
      inHouse && house.length === 0 && texts.noHouseNumbers,
      outside.has(kind) ? texts.emergencyOutside : texts.emergencyEnd,
    );
    const numbers = kind === 'emergency-other' ? [brigade(texts), police, ...house] : [brigade(texts), ...house];
    return reply(text, { tone: 'emergency', numbers, offers: [handover] });
  };

/**
 * Asks whether a smell is one of gas or smoke, with what to do before there is an answer; whoever has denied one of them
 * is asked about the other.
 */
export const smell: Answer = async (question) => {
  const { texts, text, dialogue } = question;
  const told = await emergency('emergency-smell')(question);
  const denied = dialogue.waiting === 'smell' ? deniedAlone(text) : null;
  const { gas, smoke, neither } = texts.smells;
  const named = denied === 'gas' ? [smoke] : denied === 'smoke' ? [gas] : [gas, smoke];
  const offers = [...replies([...named, neither]), handover];
  return { ...told, text: lines(texts.asksSmell[denied ?? 'neither'], told.text), waiting: 'smell', offers };
};

const not = lexicon.not.split(' ').map(fold).join('|');

const unsure = new RegExp(
  [
    // No plain no either: "na ja", "noch nicht", "not any more".
    ...[`^(na|na,? ja|naja|hm+|(nein,? )?noch (${not})|(${not}) (mehr|yet|more|longer|any ?more))$`],
    ...[`w(ei|oa)ss? (i |ich |es |des |das )*(${not})`, 'ahnung', 'kein(en)? plan', 'vielleicht', 'unsicher'],
    ...[`(${not}) (ganz |so )?(sicher|sure)`, 'unsure', 'maybe', 'idea', 'clue', '(don.?t|do not) know'],
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
);
/** Denies what stands behind it: "kein", "nicht nach", "weder Rauch noch", "anders als". */
const denial = String.raw`\b(kein\w*|${not}|ander\w* als|other than)( nach| of| like| any)?( \w+ (oder|noch|or|nor)( nach| of)?)? `;
const named = (words: string) => new RegExp(`(?<!${denial})\\b(${words})\\b`);

const gas = named(String.raw`(erd)?gas(geruch\w*)?|(ver)?faul\w* eier\w*|schwefel\w*|rotten eggs?|sul(ph|f)ur\w*`);
const smoke = named(String.raw`rauch|qualm|feuer|(ver|ange)brannt\w*|verschmort\w*|smoke|fire|burn(t|ing)`);
const smoker = /\b(grill|raucher|zigar|cigar|tabak|tobacco|barbecue|bbq)/;
const yes =
  /^(j|ja|jo|jap?|jupp?|jepp?|doch|genau|y|yes|yeah|yep|yup|of course(?! not)|(sicher|sure|naturlich|klar)(?! (nicht|not)\b)|beides|both)\b/;
const no = new RegExp(
  [
    String.raw`^(nein|nee?|naa|no|nope|weder|neither|(sicher|sure|naturlich|klar) (nicht|not)|of course not)\b`,
    String.raw`\b(kein\w*|koa|kei|ka|keen|(${not}) nach|ander(s(?! als)|e[mns]?)|else)\b|^(${not})$`,
  ].join('|'),
);

/** Its words, with a comma wherever a sign parts them: "No, gas" is not "no gas". */
const partsOf = (text: string): string =>
  text
    .split(/[^\p{L}\p{M}\p{N}\s'’]+/u)
    .map((part) => wordsOf(part).join(' '))
    .filter(Boolean)
    .join(', ');

/**
 * What somebody says to the question about gas or smoke, null for neither: what is named comes before any no, as in "Gas,
 * kein Rauch", and whoever is not sure is taken for yes.
 */
export function saidOfSmell(text: string): 'emergency-gas' | 'emergency-fire' | 'damage' | null {
  const said = partsOf(text);
  if (unsure.test(said) || gas.test(said)) return 'emergency-gas';
  if (smoke.test(said) && !smoker.test(said)) return 'emergency-fire';
  if (yes.test(said)) return 'emergency-gas';
  return no.test(said) ? 'damage' : null;
}

/** Which of gas and smoke is denied where the other is not spoken of: it may be that. */
export function deniedAlone(text: string): 'gas' | 'smoke' | null {
  const said = wordsOf(text).join(' ');
  const ofGas = /\bgas|eiern?\b|eggs?\b|schwefel|sul(ph|f)ur/.test(said);
  const ofSmoke = /rauch|qualm|feuer|brann|brenn|schmort|smoke|fire|burn/.test(said);
  return ofGas === ofSmoke ? null : ofGas ? 'gas' : 'smoke';
}

/** Adds the numbers for emergencies to an answer that is unsure what was meant: it may have been one. */
export async function withEmergencies(told: Reply, { knowledge, texts }: Question): Promise<Reply> {
  const numbers = [brigade(texts), ...onCallNumbers(await knowledge.emergencies(), texts)];
  return { ...told, tone: 'unsure', numbers };
}
