/**
 * Problem codes that any operation may answer with, each bound to its HTTP status here and nowhere else
 * (RFC 9457). A feature's own codes are bound in its operation's `problems`.
 */
export const commonProblems = {
  'invalid-input': 400,
  unauthenticated: 401,
  forbidden: 403,
  'feature-disabled': 403,
  'proof-required': 403,
  'preview-reads-only': 403,
  'factor-required': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'idempotency-mismatch': 422,
  'request-in-progress': 409,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
} as const;

export type CommonProblemCode = keyof typeof commonProblems;

/** One thing that is wrong with the input. */
export interface Issue {
  /** Where: a JSON pointer into body, `#/query/…` or `#/params/…` (RFC 6901). */
  pointer: string;
  /** What, in kebab-case: stable, to branch on. */
  code: string;
  /** What, as a sentence in the caller's language: to show. */
  detail: string;
}

/** The body of every error answer: `application/problem+json` (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance: string;
  requestId: string;
  errors?: Issue[];
}
