import type { CommonProblemCode, InputIssue } from '@p24/sdk/api';

/** What is wrong with one field, before it is put into words. */
export type FieldIssue = InputIssue;

export interface ProblemOptions {
  issues?: readonly FieldIssue[];
  /** Seconds after which trying again makes sense; sent as Retry-After. */
  retryAfter?: number;
  /** What went wrong inside: for the log, never for the caller. */
  cause?: unknown;
}

/** A failure that the caller is told about by its stable code; the status follows from the code. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: string;
  readonly issues: readonly FieldIssue[] | undefined;
  readonly retryAfter: number | undefined;

  constructor(code: string, options: ProblemOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.issues = options.issues;
    this.retryAfter = options.retryAfter;
  }
}

/** Makes the failure with this code: a common one, or one of the operation's `problems`. */
export const problem = (code: CommonProblemCode | (string & {}), options?: ProblemOptions) =>
  new ProblemError(code, options);

/** Makes the failure that names everything wrong with the input. */
export const invalid = (issues: readonly FieldIssue[]) => new ProblemError('invalid-input', { issues });
