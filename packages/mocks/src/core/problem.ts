import { commonProblems, type Issue, type Operation, type Problem } from '@p24/sdk/api';

/** A refusal by its code, as the server would give it. */
export class MockProblem extends Error {
  readonly code: string;
  readonly issues: readonly Omit<Issue, 'detail'>[];
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(code: string, issues: readonly Omit<Issue, 'detail'>[] = [], retryAfter?: number) {
    super(code);
    this.code = code;
    this.issues = issues;
    this.retryAfter = retryAfter;
  }
}

const texts: Readonly<Record<string, string>> = {
  'invalid-input': 'Bitte prüfen Sie Ihre Eingaben.',
  unauthenticated: 'Bitte melden Sie sich an.',
  'not-found': 'Das gibt es nicht oder nicht mehr.',
  internal: 'Bei uns ist etwas schiefgegangen.',
  unavailable: 'Der Dienst ist gerade nicht erreichbar.',
  'wrong-credentials': 'E-Mail-Adresse oder Passwort stimmt nicht.',
  'residents-only': 'Auf dieser Seite können sich nur Bewohner anmelden.',
  'factor-wrong': 'Dieser Code stimmt nicht, oder er wurde schon benutzt.',
  'challenge-over': 'Das hat zu lange gedauert. Bitte melden Sie sich noch einmal an.',
  'wrong-password': 'Ihr bisheriges Passwort stimmt nicht.',
  'code-wrong': 'Dieser Code stimmt nicht oder gilt nicht mehr.',
  'code-used': 'Dieser Code wurde schon benutzt.',
  'code-expired': 'Dieser Code ist abgelaufen.',
};

/** The answer that a refusal becomes (RFC 9457). */
export function problemResponse(error: MockProblem, operation: Operation, request: Request): Response {
  const common: Readonly<Record<string, number>> = commonProblems;
  const status = operation.problems?.[error.code] ?? common[error.code];
  if (!status) throw new Error(`${operation.route} declares no problem "${error.code}".`);

  const detail = texts[error.code] ?? `Das geht nicht (${error.code}).`;
  const problem: Problem = {
    type: `/docs#problem-${error.code}`,
    title: error.code,
    status,
    code: error.code,
    detail,
    instance: new URL(request.url).pathname,
    requestId: 'mock',
    ...(error.issues.length && { errors: error.issues.map((issue) => ({ ...issue, detail })) }),
  };
  return Response.json(problem, {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(error.retryAfter !== undefined && { 'retry-after': String(error.retryAfter) }),
    },
  });
}
