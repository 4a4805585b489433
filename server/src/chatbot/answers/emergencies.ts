import type { Emergency } from '../understand/emergencies.js';
import { fold } from '../understand/words.js';
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

/** Asks whether a smell is one of gas or smoke, with what to do before there is an answer. */
export const smell: Answer = async (question) => {
  const told = await emergency('emergency-smell')(question);
  return { ...told, waiting: 'smell', offers: [...replies(question.texts.smells), handover] };
};

const unsure = new RegExp(
  [
    ...['weiss (ich |es |das )*nicht', 'ahnung', 'kein(en)? plan', 'vielleicht', 'unsicher'],
    ...['(nicht|not) (ganz |so )?(sicher|sure)', 'unsure', 'maybe', 'idea', 'clue', '(don.?t|do not) know'],
  ]
    .map((words) => `\\b${words}\\b`)
    .join('|'),
);
const no = /^\W*(nein|nee?|no|nope|weder|neither)\b|\b(kein|nicht nach|ander(s|e[mns]?)|else)\b/;
const yes = /^\W*(ja|jo|doch|yes|yeah|yep|sicher|sure|beides|both)\b|\bgas\b/;

/** What somebody says to the question about gas or smoke: whoever is not sure is taken for yes, null for neither. */
export function saidOfSmell(text: string): 'emergency-gas' | 'damage' | null {
  const said = fold(text);
  if (unsure.test(said)) return 'emergency-gas';
  if (no.test(said)) return 'damage';
  return yes.test(said) ? 'emergency-gas' : null;
}

/** Adds the numbers for emergencies to an answer that understood nothing: it may have been one. */
export async function withEmergencies(told: Reply, { knowledge, texts }: Question): Promise<Reply> {
  const numbers = [brigade(texts), ...onCallNumbers(await knowledge.emergencies(), texts)];
  return { ...told, text: lines(told.text, texts.inEmergency), numbers };
}
