import { answerTo, isShown } from './conditions.js';
import type { Answers, FormDefinition, FormElement } from './form-definition.api.js';
import { type AnswerContext, type Checked, checks, fittingUnits } from './values.js';

export { isShown } from './conditions.js';
export { compactIban, isIban, spacedIban } from './iban.js';
export { callHref, phoneHref, phoneKey, phonesWithin } from './phone.js';
export { type AnswerContext, type ChosenUnit, dayAfter, fittingUnits, readNumber } from './values.js';

/** One answer that cannot be accepted. */
export interface AnswerIssue {
  /** The element. */
  key: string;
  /**
   * `required wrong-type too-long not-a-number too-small too-big not-a-day too-early too-late unknown-choice too-few
   * too-many not-a-phone not-an-email not-an-iban`.
   */
  code: string;
  /** What was exceeded: characters, a number, how many, or a day. */
  limit?: number | string;
}

type Pages = Pick<FormDefinition, 'pages'>;

/** Headings and notes ask nothing: what is sent for them is no answer. */
const asks = (type: FormElement['type']): type is keyof typeof checks => type in checks;

/** One look at all elements in their order: each sees only answers that stand before it and are shown themselves. */
function look({ pages }: Pages, answers: Answers, visit: (element: FormElement, kept: Answers) => Checked | null) {
  const kept: Answers = {};
  for (const element of pages.flatMap(({ elements }) => elements)) {
    if (!isShown(element, kept)) continue;
    const checked = visit(element, kept);
    if (!asks(element.type)) continue;
    // What is wrong still decides what else is shown, as it does on the page.
    const answer = checked && 'value' in checked ? checked.value : answerTo(answers, element.key);
    if (answer !== undefined) kept[element.key] = answer;
  }
  return kept;
}

/** The keys of the elements that are shown for these answers; what depends on something hidden is hidden, too. */
export function shownKeys(definition: Pages, answers: Answers): ReadonlySet<string> {
  const shown = new Set<string>();
  look(definition, answers, ({ key }) => {
    shown.add(key);
    return null;
  });
  return shown;
}

/** What is wrong with the answer to a shown element; undefined where it is answered rightly or need not be. */
export function checkAnswer(element: FormElement, answers: Answers, context: AnswerContext): Checked | undefined {
  const { type } = element;
  if (!asks(type)) return undefined;
  const answer = answerTo(answers, element.key);
  if (answer !== undefined) return checks[type](element, answer, context);
  // Who has no contract that fits is not asked for one.
  const askable = element.type !== 'unit' || !context.units || fittingUnits(element, context.units).length > 0;
  return element.required && askable ? { code: 'required' } : undefined;
}

/**
 * Checks all answers at once, for the page, the server and the mocks alike. `answers` are those that are right and
 * shown, as they are kept: trimmed, IBANs without blanks, numbers as numbers; `issues` are in the order of the form.
 */
export function checkAnswers(
  definition: Pages,
  answers: Answers,
  context: AnswerContext,
): { answers: Answers; issues: AnswerIssue[] } {
  const right: Answers = {};
  const issues: AnswerIssue[] = [];
  look(definition, answers, (element) => {
    const checked = checkAnswer(element, answers, context);
    if (checked && 'value' in checked) right[element.key] = checked.value;
    else if (checked) issues.push({ key: element.key, ...checked });
    return checked ?? null;
  });
  return { answers: right, issues };
}
