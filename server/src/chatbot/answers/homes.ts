import type { Home } from '../../property/property.port.js';
import { fold } from '../understand/words.js';
import { type Question, type Reply, replies, reply } from './reply.js';

/** People are asked back twice at most; then they get what fits all. */
const mostQuestions = 2;

/** A home as its people call it. */
export const homeLabel = ({ unit, property }: Home): string => (unit ? `${unit}, ${property}` : property);

/** The home that a text names; undefined where it names none or several. */
export function namedHome(text: string, homes: readonly Home[]): Home | undefined {
  const said = ` ${fold(text)} `;
  const whole = homes.filter((home) => said.includes(fold(homeLabel(home))));
  const partly = homes.filter(({ unit, property }) =>
    [unit, property].some((name) => name !== null && said.includes(fold(name))),
  );
  const found = whole.length > 0 ? whole : partly;
  return found.length === 1 ? found[0] : undefined;
}

/** The home that a question is about: the named, the chosen, the only one; else what to ask back. */
export async function homeOf(
  question: Question,
  fits: (home: Home) => boolean = () => true,
  /** What makes two homes the same for the question: those of one house have one caretaker. */
  matter: (home: Home) => string = ({ contractId }) => contractId,
): Promise<{ chosen?: Home; ask?: Reply }> {
  const { knowledge, dialogue, texts, text } = question;
  const homes = (await knowledge.homes()).filter(fits);
  const running = homes.filter(({ current }) => current);
  const possible = running.length > 0 ? running : homes;
  const chosen =
    namedHome(text, possible) ??
    possible.find(({ contractId }) => contractId === dialogue.home) ??
    (new Set(possible.map(matter)).size === 1 ? possible[0] : undefined);
  if (chosen) return { chosen };
  if (possible.length === 0 || dialogue.asked >= mostQuestions) return {};
  const labels = possible.slice(0, 10).map(homeLabel);
  return { ask: reply(texts.askHome, { waiting: 'home', offers: replies(labels) }) };
}
