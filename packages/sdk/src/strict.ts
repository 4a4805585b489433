/** Checks every answer against the definitions: for tests and for integrators who develop; it brings zod along. */
import * as definitions from './api.js';
import type { Api, Operation, Route } from './core/define-api.js';
import { P24Error } from './core/errors.js';

/** The server answered other than it promises. */
export class UnpromisedAnswerError extends P24Error {
  override readonly name = 'UnpromisedAnswerError' as const;
}

const isApi = (value: unknown): value is Api =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => 'route' in Object(one));

const operations = new Map<Route, Operation>(
  Object.values(definitions)
    .filter(isApi)
    .flatMap((api) => Object.values(api).map((operation) => [operation.route, operation] as const)),
);

/**
 * The `check` of `createClient`: an answer that lacks what the definition promises, or says more, is thrown rather than
 * returned.
 * @throws {UnpromisedAnswerError}
 */
export function checkAnswer(route: Route, answer: unknown): void {
  const parsed = operations.get(route)?.result?.safeParse(answer);
  if (!parsed) throw new UnpromisedAnswerError('No answer is defined.', route);
  if (!parsed.success) throw new UnpromisedAnswerError(parsed.error.message, route);
  const surplus = undeclared(answer, parsed.data, '#');
  if (surplus.length) throw new UnpromisedAnswerError(`Not declared: ${surplus.join(', ')}`, route);
}

/** Pointers to what is in the answer and not in its parsed copy, which holds what is declared. */
function undeclared(answer: unknown, declared: unknown, pointer: string): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const known = Object(declared) as Record<string, unknown>;
  return Object.entries(answer).flatMap(([key, value]) =>
    key in known ? undeclared(value, known[key], `${pointer}/${key}`) : [`${pointer}/${key}`],
  );
}
