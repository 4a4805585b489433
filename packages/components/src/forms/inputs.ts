import type { Answers } from '@p24/sdk';

/** Answers given as JSON in an attribute; what is none is left out. */
export const fromAttribute = (value: string | null): Answers | undefined => {
  try {
    return JSON.parse(value ?? '') as Answers;
  } catch {
    return undefined;
  }
};
