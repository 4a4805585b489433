import type { Answers, FormDefinition, FormElement } from '@p24/sdk/api';

/** What is known of somebody who begins to fill in a form. */
export interface Known {
  person: { name: string; email: string | null; phone: string | null; address: string | null } | undefined;
  /** The contract it is to be about. */
  contractId: string | undefined;
}

function knownOf({ prefill }: FormElement, { person, contractId }: Known): string | undefined {
  if (prefill === undefined) return undefined;
  return (prefill === 'unit' ? contractId : person?.[prefill]) ?? undefined;
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
