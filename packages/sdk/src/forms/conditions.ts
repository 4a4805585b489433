import type { Answer, Answers, Condition, FormElement } from './form-definition.api.js';

/** The answer to an element; undefined where there is none, which empty text, lists and blanks are, too. */
export function answerTo(answers: Answers, key: string): Exclude<Answer, null> | undefined {
  // A draft is any JSON, and `constructor` may be a key.
  const answer = Object.hasOwn(Object(answers), key) ? answers[key] : undefined;
  if (answer === null || answer === undefined) return undefined;
  if (typeof answer === 'string') return answer.trim() === '' ? undefined : answer;
  return Array.isArray(answer) && answer.length === 0 ? undefined : answer;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** How two values stand: numbers by size, days and texts by their order; null where they cannot be compared. */
function compare(one: unknown, other: unknown): number | null {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  if (typeof one === 'string' && typeof other === 'string') return one < other ? -1 : Number(one > other);
  return null;
}

function holds({ key, is, value }: Condition, answers: Answers): boolean {
  const answer = answerTo(answers, key);
  if (answer === undefined) return is === 'empty';
  // Where several were chosen, one that fits is enough.
  const fits = () => listOf(answer).some((one) => listOf(value).includes(one));
  switch (is) {
    case 'filled':
      return true;
    case 'equals':
    case 'one-of':
      return fits();
    case 'differs':
      return !fits();
    case 'above':
      return (compare(answer, value) ?? 0) > 0;
    case 'below':
      return (compare(answer, value) ?? 0) < 0;
    default:
      return false;
  }
}

/** Whether all conditions of an element hold for these answers; a condition on an answer that is not there fails. */
export const isShown = (element: Pick<FormElement, 'showIf'>, answers: Answers): boolean =>
  (element.showIf ?? []).every((condition) => holds(condition, answers));
