import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import { ownContacts, reachOf, type Scope } from '../core/http/scope.js';
import { listRunning, type RunningContract } from './standing.queries.js';

export type { RunningContract } from './standing.queries.js';

/** What a person is to each data source today: for whom forms are active is asked by this. */
export interface Standing {
  /** Pairs of columns: the data source, and an audience that the person belongs to there. */
  sources: string[];
  audiences: ('tenant' | 'owner' | 'provider')[];
  contracts: readonly RunningContract[];
}

/** Unit and property, as people say it. */
export const placeOf = ({ unit, property }: RunningContract): string => [unit, property].filter(Boolean).join(', ');

/**
 * What the caller is today: a tenant or an owner by running contracts, a provider by role. Narrowed to a property or a
 * contract only contracts there count; what is not the caller's does not exist (`not-found`).
 */
export async function standingOf(sql: Tx, caller: Caller, scope: Scope, now: Date): Promise<Standing> {
  const { property, contract } = scope;
  const narrowed = property !== undefined || contract !== undefined;
  const own = narrowed ? await reachOf(sql, caller, scope) : ownContacts(caller, scope.source);
  const contracts = await listRunning(sql, own, { now, property, contract });
  const providers = caller.memberships.filter(
    ({ role, sourceId }) => role === 'provider' && own.sources.includes(sourceId),
  );
  const pairs = new Map(
    [
      ...contracts.map(({ sourceId, kind }) => [sourceId, kind === 'tenancy' ? 'tenant' : 'owner'] as const),
      ...(narrowed ? [] : providers.map(({ sourceId }) => [sourceId, 'provider'] as const)),
    ].map((pair) => [pair.join(), pair] as const),
  );
  const columns = [...pairs.values()];
  return {
    sources: columns.map(([sourceId]) => sourceId),
    audiences: columns.map(([, audience]) => audience),
    contracts,
  };
}
