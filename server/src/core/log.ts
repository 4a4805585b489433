import { type DestinationStream, type Logger, pino } from 'pino';

/** What never reaches the log, wherever somebody might put it. */
const personal = ['email', '*.email', 'password', '*.password', 'token', '*.token', 'recipient', '*.recipient'];

/** Only what explains an error; a driver's error also carries the query's values, which belong to people. */
function errorFields(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, cause } = error as Error & { code?: unknown };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(code === undefined ? {} : { code }),
    ...(cause === undefined ? {} : { cause: errorFields(cause) }),
  };
}

/** The process's log: one JSON object per line, without personal data. */
export function createLog(destination?: DestinationStream): Logger {
  const options = {
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: personal, censor: '[hidden]' },
    serializers: { err: errorFields },
  };
  return destination ? pino(options, destination) : pino(options);
}
