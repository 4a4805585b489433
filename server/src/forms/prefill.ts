import { type ChosenUnit, fittingUnits } from '@p24/sdk/answers';
import type { Answers, FormDefinition, FormElement } from '@p24/sdk/api';

/** What is known of somebody who begins to fill in a form. */
export interface Known {
  person: { name: string; email: string | null; phone: string | null; address: string | null } | undefined;
  /** What the person says in the own profile, which is newer than what the property software knows. */
  phone: string | undefined;
  /** The contract it is to be about, where that was said. */
  contractId: string | undefined;
  /** The person's contracts that run today. */
  units: readonly ChosenUnit[];
}

/** The contract that an element is about: the one that was said, else the only one that fits, else the only home. */
function knownUnit(element: FormElement, { contractId, units }: Known): string | undefined {
  const fitting = fittingUnits(element, units);
  const said = fitting.find((unit) => unit.contractId === contractId);
  const homes = fitting.filter(({ use }) => use === 'home');
  const [only, ...others] = homes.length > 0 ? homes : fitting;
  return (said ?? (others.length > 0 ? undefined : only))?.contractId;
}

function knownOf(element: FormElement, known: Known): string | undefined {
  const { prefill } = element;
  if (prefill === undefined) return undefined;
  if (prefill === 'unit') return knownUnit(element, known);
  return (prefill === 'phone' ? known.phone : undefined) ?? known.person?.[prefill] ?? undefined;
}

/** The answers that need not be asked for, as far as the form wants them filled in. */
export function knownAnswers({ pages }: FormDefinition, known: Known): Answers {
  const answers: Answers = {};
  for (const element of pages.flatMap(({ elements }) => elements)) {
    const answer = knownOf(element, known);
    if (answer !== undefined) answers[element.key] = answer;
  }
  return answers;
}
