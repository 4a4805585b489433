import { ProblemError, problem } from './problem.js';

const connectionCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
]);

/** Shut down or starting (57P0x), cancelled (57014), too many connections (53300), connection lost (08…), conflicts (40…). */
const serverCodes = /^(57P0\d|57014|53300|08\d{3}|40001|40P01)$/;

const fromDatabase = (error: Error & { code?: unknown; syscall?: unknown; path?: unknown }) =>
  typeof error.code === 'string' &&
  (serverCodes.test(error.code) ||
    (connectionCodes.has(error.code) && (error.code !== 'ENOENT' || error.syscall === 'connect')));

/** The problem that a failure is told as: itself, `unavailable` while the database is away, else `internal`. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof Error && fromDatabase(error)) return problem('unavailable', { retryAfter: 2, cause: error });
  return problem('internal', { cause: error });
}
