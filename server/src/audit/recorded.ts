import type { AuditAction } from '@p24/sdk/api';
import type { Context } from '../core/http/context.js';
import type { Served, ServedOperation } from '../core/http/serve.js';
import { type AuditEntry, audit } from './audit.port.js';
import { recorders } from './recorders.js';

/** What an operation was asked for, as far as recorders look at it. */
export interface Given {
  params?: { id?: string; purpose?: string };
  query?: Readonly<Record<string, unknown>>;
  body?: Readonly<Record<string, unknown>>;
}

/** What an operation that succeeded leaves in the log; nothing where nothing happened. */
export type Recorder = (given: Given, result: unknown) => readonly Said[];

/** An entry before it is known where: the data source that the path names, else all of the caller's. */
export type Said = Omit<AuditEntry, 'source' | 'action'> & { action: AuditAction };

/** The name of an operation's recorder: its feature, whose side it is on, and its own name. */
export const recorderKey = (feature: string, { name, operation }: ServedOperation): string =>
  `${feature}${operation.route.includes('/manage/') ? '.manage' : ''}.${name}`;

function recorded(feature: string, served: ServedOperation): ServedOperation {
  const recorder = recorders[recorderKey(feature, served)];
  const { handler } = served;
  if (!recorder) return served;
  if (typeof handler !== 'function') throw new Error(`${served.name} has no handler that could be recorded.`);
  return {
    ...served,
    async handler(input, context) {
      const result = await handler(input, context);
      const { sql, caller, source } = context as Context & { source?: { sourceId: string } | null };
      if (!caller || !sql) throw new Error(`${served.name} has nobody to record.`);
      const sources = source ? [source.sourceId] : [...new Set(caller.memberships.map(({ sourceId }) => sourceId))];
      const said = recorder(input as Given, result);
      const account = source ? null : caller.accountId;
      await audit(
        sql,
        context as Context & { caller: typeof caller },
        said.map((one) => ({ account, ...one, source: sources })),
      );
      return result;
    },
  };
}

/** The features, whose operations note in the log what they did where a recorder says so. */
export const withRecords = <F extends Readonly<Record<string, readonly Served[]>>>(features: F): F =>
  Object.fromEntries(
    Object.entries(features).map(([feature, parts]) => [
      feature,
      parts.map((part) => ({ ...part, operations: part.operations.map((one) => recorded(feature, one)) })),
    ]),
  ) as unknown as F;
