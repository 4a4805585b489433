import type { Tx } from '../database/database.js';
import { admitCaller, type Demand } from './access.js';
import type { Caller, Entered } from './caller.js';
import type { Presented } from './credentials.js';
import type { Exchange } from './exchange.js';
import { narrowToOwners } from './ownership.js';
import { enterSession } from './session.queries.js';

/** A request to an operation, before it is known who makes it. */
export interface Knock {
  exchange: Exchange;
  presented: Presented;
  demand: Demand;
}

/** Lets the session that this transaction entered through, as `admitCaller()` does; owners are asked for their contracts. */
export async function admit(sql: Tx, entered: Entered | null, { exchange, presented, demand }: Knock): Promise<Caller> {
  const caller = admitCaller(entered, presented.by, demand);
  return demand.operation.access === 'owner' ? narrowToOwners(sql, caller, exchange.now) : caller;
}

/** Who makes a request, before anything is done for it: one statement, a short transaction where contracts decide. */
export async function identify(knock: Knock): Promise<Caller> {
  const { exchange, presented, demand } = knock;
  const { tokenHash, origin, by } = presented;
  const { database } = exchange.services;
  if (demand.operation.access === 'owner') {
    return database.enter({ tokenHash, origin }, (sql, entered) => admit(sql, entered, knock));
  }
  return admitCaller(await enterSession(database.statement, tokenHash, origin), by, demand);
}
