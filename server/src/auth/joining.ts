import { v7 as uuidv7 } from 'uuid';
import { type AuditContext, audit } from '../audit/audit.port.js';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { invalid, problem } from '../core/http/problem.js';
import type { Services } from '../core/services.js';
import { carryPortrait } from '../profile/profile.port.js';
import { insertAccount } from './accounts.queries.js';
import * as auth from './auth.queries.js';
import { homeOf } from './ceremonies.js';
import { type CodeRow, useCode } from './codes.js';
import { declineInvitation, enterAlso, findInvitee, type Invitee, takeInvitation } from './joining.queries.js';
import { type JoiningPasskey, joinByPasskey } from './joining-passkey.js';
import { sentTo } from './letter-codes.js';
import { type Opened, type Outcome, openAt, type Place } from './opening.js';
import { requireGoodPassword } from './password-rules.js';
import { hashPassword } from './passwords.js';
import { checkedAccount, letIn } from './sign-in.js';
import { limited } from './sign-in-limits.js';
import { take, tellManagers } from './taking.js';

/** Somebody invited, and how their address signs in already. */
export type KnownInvitee = Invitee & { known: boolean; passkey: 'offered' | 'asked' | 'none' };

/** Whom an activation code invites, and whether their address has an account; null once the invitation is over. */
export async function inviteeOf(row: CodeRow, context: RequestContext): Promise<KnownInvitee | null> {
  const { services } = context;
  const { sourceId, membershipId } = row;
  if (!sourceId || !membershipId) return null;
  const { database, secret } = services;
  const invitee = await database.transaction({ sources: [sourceId] }, (sql) =>
    findInvitee(sql, sourceId, membershipId),
  );
  // Another address was invited since: a code proves the one that it was sent to, and no other.
  if (!invitee || !sentTo(secret, row, invitee.email)) return null;
  const account = await auth.findAccount(database.statement, invitee.email);
  if (!account) return { ...invitee, known: false, passkey: homeOf(context) ? 'offered' : 'none' };
  return { ...invitee, known: true, passkey: account.passwordHash === null ? 'asked' : 'none' };
}

interface Joining {
  password?: string | undefined;
  passkey?: JoiningPasskey | undefined;
  place: Place;
}

type WithPassword = { password: string; place: Place };

/**
 * Whoever has an account joins with its password, under the limits of signing in. Where the account asks for a code,
 * joining is done, which shows nothing, and the code is asked for before anything is seen.
 */
function joinKnown(row: CodeRow, { email }: Invitee, order: WithPassword, context: RequestContext): Promise<Outcome> {
  const { database } = context.services;
  return limited(email, context, async () => {
    const checked = await checkedAccount({ email, password: order.password }, context);
    return database.transaction({ sources: [row.sourceId ?? ''], account: row.subject }, async (sql) => {
      await useCode(sql, row);
      await take(sql, row, checked.accountId, context);
      return letIn(sql, { ...checked, place: order.place, remember: false }, context);
    });
  });
}

/** Makes the account of somebody who has none yet. */
async function joinAnew(
  row: CodeRow,
  { email, demo }: Invitee,
  order: WithPassword,
  context: RequestContext,
): Promise<Opened> {
  const { database } = context.services;
  const passwordHash = await hashPassword(order.password);
  return database.transaction({ sources: [row.sourceId ?? ''], account: row.subject }, async (sql) => {
    await useCode(sql, row);
    const accountId = uuidv7();
    await insertAccount(sql, { id: accountId, email, passwordHash, demo });
    await take(sql, row, accountId, context);
    const opened = await openAt(sql, context, { accountId, place: order.place, remember: false });
    const sources = opened.entered.memberships.map(({ sourceId }) => sourceId);
    await requireGoodPassword(sql, { password: order.password, email, sources, accountId });
    return opened;
  });
}

/** Uses up an activation code: the person is a member of the data source that invited them, and signed in. */
export async function activate(row: CodeRow, order: Joining, context: RequestContext): Promise<Outcome> {
  const invitee = await inviteeOf(row, context);
  if (!invitee) throw problem('code-expired');
  const { password, passkey, place } = order;
  if (passkey && !invitee.known) return joinByPasskey(row, invitee, { passkey, place }, context);
  if (password === undefined) throw invalid([{ pointer: '#/password', code: 'missing' }]);
  const chosen = { password, place };
  return invitee.known ? joinKnown(row, invitee, chosen, context) : joinAnew(row, invitee, chosen, context);
}

type Invited = AuditContext & { sql: Tx; caller: Caller; services: Services };

/** The data source of an invitation to the caller's address, entered from then on; throws `not-found`. */
async function invitationOf({ sql, caller }: Invited, membershipId: string): Promise<string> {
  const account = caller.kind === 'portal' ? await auth.findAccount(sql, caller.email) : null;
  const invitation = account?.invitations.find(({ id }) => id === membershipId);
  if (!invitation) throw problem('not-found');
  await enterAlso(sql, invitation.sourceId);
  return invitation.sourceId;
}

/** Takes an invitation as the account that is signed in at the portal: it was sent to this account's address. */
export async function accept(context: Invited, membershipId: string): Promise<void> {
  const { sql, caller, services } = context;
  const { accountId, memberships } = caller;
  const sourceId = await invitationOf(context, membershipId);
  if (!(await takeInvitation(sql, { sourceId, membershipId, accountId }))) throw problem('not-found');
  await carryPortrait(sql, services, [...memberships, { id: membershipId, sourceId }]);
  await audit(sql, context, { action: 'access.activated', source: sourceId, account: accountId });
  await tellManagers(sql, sourceId);
}

/** Says no to such an invitation; its code is worth nothing from then on, and managers may invite again. */
export async function decline(context: Invited, membershipId: string): Promise<void> {
  const { sql, caller } = context;
  const sourceId = await invitationOf(context, membershipId);
  if (!(await declineInvitation(sql, sourceId, membershipId))) throw problem('not-found');
  const details = { declined: true };
  await audit(sql, context, { action: 'access.removed', source: sourceId, account: caller.accountId, details });
  await tellManagers(sql, sourceId);
}
