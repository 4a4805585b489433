import { appointment, notice } from './answers/board.js';
import { contact } from './answers/contacts.js';
import { deniedAlone, emergency, saidOfSmell, smell } from './answers/emergencies.js';
import { consumption } from './answers/figures.js';
import { namedHome } from './answers/homes.js';
import { beyond, complaint, form, report, ticket } from './answers/matters.js';
import { details, mails, tenancy } from './answers/own.js';
import { asksForNewest, document, orAsked, statement, withStatement } from './answers/papers.js';
import type { Answer, Question, Reply } from './answers/reply.js';
import { greeting, human, no, others, thanks, unknown, unsure } from './answers/talk.js';
import type { Dialogue } from './dialogue.js';
import { type Intent, understand } from './understand/understand.js';

const answers: Readonly<Record<Intent, Answer>> = {
  'emergency-gas': emergency('emergency-gas'),
  'emergency-fire': emergency('emergency-fire'),
  'emergency-water': emergency('emergency-water'),
  'emergency-lift': emergency('emergency-lift'),
  'emergency-other': emergency('emergency-other'),
  'emergency-smell': smell,
  damage: report('damage'),
  heating: report('heating'),
  water: report('water'),
  key: report('key'),
  document: orAsked(document),
  statement: orAsked(statement),
  tenancy,
  mails,
  details,
  consumption,
  notice,
  appointment,
  contact,
  ticket,
  form,
  meter: beyond('meter', 'manager'),
  payment: withStatement(beyond('payment', 'accounting')),
  complaint,
  others,
  greeting,
  thanks,
  no,
  human,
  unknown,
};

type Asked = Omit<Question, 'understanding' | 'slots' | 'said'>;

/** Whether a message answers what was asked back, and so goes on with the question before. */
async function goesOn({ text, dialogue, knowledge }: Asked, intent: Intent, hasSlots: boolean): Promise<boolean> {
  if (!dialogue.intent || intent.startsWith('emergency') || intent === 'others') return false;
  if (dialogue.waiting === 'home' && namedHome(text, await knowledge.homes())) return true;
  if (dialogue.waiting === 'year' && asksForNewest(text)) return true;
  // "And 2023?", "and in September?" are about the same thing as before.
  return hasSlots && (intent === 'unknown' || dialogue.waiting === 'year' || /^\s*(und|and)\b/i.test(text));
}

/** What a message makes of a smell that was asked back about; null where it is about something else. */
function afterSmell({ text, dialogue }: Asked, intent: Intent): Intent | null {
  const alarm = intent.startsWith('emergency') && intent !== 'emergency-smell';
  if (alarm || dialogue.waiting !== 'smell') return null;
  const said = saidOfSmell(text);
  if (said !== 'damage' || intent !== 'no') return said;
  // Whoever denies one of the two is asked about the other, once.
  return dialogue.asked < 2 && deniedAlone(text) ? 'emergency-smell' : 'no';
}

/**
 * Answers a message and says what is remembered of it. The words decide what is looked for; what can be found at all was
 * settled by permission before.
 */
export async function answer(asked: Asked): Promise<{ reply: Reply; dialogue: Dialogue }> {
  const { text, dialogue, knowledge, now } = asked;
  const understood = understand(text, now);
  const smelt = afterSmell(asked, understood.intent);
  const further = smelt !== null || (await goesOn(asked, understood.intent, Object.keys(understood.slots).length > 0));
  const intent = smelt ?? ((further && dialogue.intent) || understood.intent);
  const slots = further ? { ...dialogue.slots, ...understood.slots } : understood.slots;
  const said = (further && dialogue.said) || text;
  const understanding = { ...(further ? understand(said, now) : understood), intent };
  const question: Question = { ...asked, said, understanding, slots };
  const reply = await (!further && understood.unsure ? unsure : answers[intent])(question);
  const home = namedHome(text, await knowledge.homes())?.contractId ?? dialogue.home;
  const waiting = reply.waiting ?? null;
  const asks = waiting ? dialogue.asked + 1 : 0;
  return { reply, dialogue: { intent, slots, home, waiting, asked: asks, said } };
}
