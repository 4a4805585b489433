import type { Issue, Problem } from './problems.js';

/** What every failure of a call has in common; an abort is no failure and is rethrown as it came. */
export class P24Error extends Error {
  /** The operation, as `GET /notices/:id`: no ids, no token, safe to log. */
  readonly route: string;

  constructor(message: string, route: string, options?: ErrorOptions) {
    super(message, options);
    this.route = route;
  }
}

/**
 * The server refused. Branch on `code`, then on `issues` for single fields; `message` is a sentence in the caller's
 * language, to show where you have no own text for the code.
 */
export class ApiError extends P24Error {
  override readonly name = 'ApiError' as const;
  /** HTTP status of the answer. */
  readonly status: number;
  /** Stable, in kebab-case; `unexpected-answer` when something other than the p24 server answered. */
  readonly code: string;
  /** What is wrong with which field; empty unless the input was. */
  readonly issues: readonly Issue[];
  /** To quote when asking for help; null when something other than the p24 server answered. */
  readonly requestId: string | null;
  /** Milliseconds after which a repetition makes sense; null where the server does not say. */
  readonly retryAfter: number | null;

  constructor(route: string, status: number, problem: Partial<Problem>, retryAfter: number | null = null) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`, route);
    this.status = status;
    this.code = problem.code ?? 'unexpected-answer';
    this.issues = problem.errors ?? [];
    this.requestId = problem.requestId ?? null;
    this.retryAfter = retryAfter;
  }
}

/** Nobody answered: offline, the server out of reach, or no answer in time (`timedOut`). */
export class NetworkError extends P24Error {
  override readonly name = 'NetworkError' as const;
  readonly timedOut: boolean;

  constructor(route: string, cause: unknown) {
    const timedOut = named(cause, 'TimeoutError');
    super(timedOut ? 'The server did not answer in time.' : 'The server could not be reached.', route, { cause });
    this.timedOut = timedOut;
  }
}

const named = (error: unknown, name: string) => (error as Error | null | undefined)?.name === name;

/** Whether the server refused; by name, so that it also knows an error of another copy of this package. */
export const isApiError = (error: unknown): error is ApiError => named(error, 'ApiError');

/** Whether nobody answered; by name, so that it also knows an error of another copy of this package. */
export const isNetworkError = (error: unknown): error is NetworkError => named(error, 'NetworkError');

/** Whether the same call may succeed later without anybody changing anything. */
export const isRetryable = (error: unknown): boolean =>
  isNetworkError(error) || (isApiError(error) && (error.status === 429 || error.status >= 500));

/** Reads `Retry-After`, seconds or a date, as milliseconds from now (RFC 9110). */
export function retryAfter(headers: Headers): number | null {
  const value = headers.get('retry-after');
  if (!value) return null;
  const after = Number(value) * 1000;
  return Math.max(0, Number.isNaN(after) ? Date.parse(value) - Date.now() : after) || 0;
}

/** Makes the error of an answer that is none of success, whoever gave it. */
export async function apiError(route: string, response: Response): Promise<ApiError> {
  const problem = parseProblem(await response.text());
  return new ApiError(route, response.status, problem, retryAfter(response.headers));
}

/** A proxy or a captive portal answers with HTML rather than with a problem. */
function parseProblem(text: string): Partial<Problem> {
  try {
    const problem: unknown = JSON.parse(text);
    return problem && typeof problem === 'object' ? problem : {};
  } catch {
    return {};
  }
}
