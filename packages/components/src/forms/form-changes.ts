import type { Answers, Form, FormElement } from '@p24/sdk';

/** What a person has to know of a form that was changed while they filled it in. */
export interface FormChanges {
  /** Questions that are new. */
  added: readonly FormElement[];
  /** Questions that are gone. */
  gone: readonly FormElement[];
  /** Questions whose answer is not possible any more. */
  lost: readonly FormElement[];
}

const asked = ({ pages }: Form) =>
  pages.flatMap(({ elements }) => elements).filter(({ type }) => type !== 'heading' && type !== 'note');

/** Compares two versions of a form, with a look at what was answered. */
export function formChanges(before: Form, after: Form, answers: Answers): FormChanges {
  const [old, fresh] = [asked(before), asked(after)];
  const find = (elements: FormElement[], { key }: FormElement) => elements.find((one) => one.key === key);
  return {
    added: fresh.filter((element) => !find(old, element)),
    gone: old.filter((element) => !find(fresh, element)),
    lost: fresh.filter((element) => !stillFits(find(old, element), element, answers[element.key])),
  };
}

/** Whether an answer can stay: to a question of the same kind, and of choices that still exist. */
function stillFits(before: FormElement | undefined, after: FormElement, answer: Answers[string] | undefined): boolean {
  if (!before || answer === undefined || answer === null) return true;
  const exists = (value: unknown) => after.options?.some((option) => option.value === value) ?? true;
  return before.type === after.type && [answer].flat().every(exists);
}
