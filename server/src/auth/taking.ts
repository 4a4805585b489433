import { audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import { announce } from '../core/events/events.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import type { CodeRow } from './codes.js';
import { presentSubject } from './codes.queries.js';
import { takeInvitation } from './joining.queries.js';

const noteActivation = (
  sql: Tx,
  {
    sourceId,
    membershipId,
    accountId,
    address,
  }: { sourceId: string; membershipId: string; accountId: string; address: string },
) => {
  const actor = { kind: 'person', id: accountId } as const;
  const activated = { action: 'access.activated', source: sourceId, actor, person: membershipId } as const;
  return audit(sql, { caller: null, address }, activated);
};

/** Tells open pages of managers that people have changed. */
export const tellManagers = (sql: Tx, sourceId: string) =>
  announce(sql, { sourceId, contacts: 'managers', feature: 'users', id: sourceId });

/** Takes the code's invitation for an account that the transaction names from then on. */
export async function take(sql: Tx, row: CodeRow, accountId: string, { address }: RequestContext): Promise<void> {
  const { sourceId, membershipId } = row;
  await presentSubject(sql, accountId);
  if (!sourceId || !membershipId || !(await takeInvitation(sql, { sourceId, membershipId, accountId })))
    throw problem('code-expired');
  await noteActivation(sql, { sourceId, membershipId, accountId, address });
  await tellManagers(sql, sourceId);
}
