import type { codesApi, Parsed, PasskeyOptions } from '@p24/sdk/api';
import { stringify, v7 as uuidv7 } from 'uuid';
import { audit } from '../audit/audit.port.js';
import type { RequestContext } from '../core/http/context.js';
import { problem } from '../core/http/problem.js';
import { insertAccount } from './accounts.queries.js';
import { newPasskeyOptions, requireNewPasskey } from './ceremonies.js';
import { type CodeRow, useCode } from './codes.js';
import type { Invitee } from './joining.queries.js';
import { type Opened, openAt, type Place } from './opening.js';
import { insertPasskey } from './passkeys.queries.js';
import { take } from './taking.js';

/** A passkey that somebody wants to sign in with from the first time on. */
export type JoiningPasskey = NonNullable<Parsed<(typeof codesApi)['redeemCode']>['body']['passkey']>;

/** What the challenge is bound to: this code, and the account that would be made. */
const forJoining = ({ subject, id }: CodeRow, accountId: string) => `join\n${subject}\n${id}\n${accountId}`;

/** What a browser needs to make the first passkey of an account that is not there yet; the id of it is settled here. */
export function joiningOptions(row: CodeRow, invitee: Invitee, context: RequestContext): PasskeyOptions {
  const accountId = uuidv7();
  const { email, sourceName: name } = invitee;
  return newPasskeyOptions(context, { accountId, email, name, bound: forJoining(row, accountId), exclude: [] });
}

/** The account that the options were for; throws `passkey-wrong` for what is no id. */
function accountOf({ userId }: JoiningPasskey): string {
  try {
    return stringify(Buffer.from(userId, 'base64url'));
  } catch {
    throw problem('passkey-wrong');
  }
}

/**
 * Makes the account of somebody who has none yet and wants no password: a passkey is all that signs in. The challenge
 * that it has signed names code and account, so that nobody chooses either.
 */
export async function joinByPasskey(
  row: CodeRow,
  { email, demo }: Invitee,
  { passkey, place }: { passkey: JoiningPasskey; place: Place },
  context: RequestContext,
): Promise<Opened> {
  const { database } = context.services;
  const accountId = accountOf(passkey);
  if (place.kind !== 'portal') throw problem('passkeys-elsewhere');
  const made = await requireNewPasskey(context, { passkey, bound: forJoining(row, accountId) });
  return database.transaction({ sources: [row.sourceId ?? ''], account: row.subject }, async (sql) => {
    await useCode(sql, row);
    await insertAccount(sql, { id: accountId, email, passwordHash: null, demo });
    await take(sql, row, accountId, context);
    if (!(await insertPasskey(sql, accountId, { ...made, id: uuidv7(), name: passkey.name })))
      throw problem('passkey-wrong');
    const actor = { kind: 'person', id: accountId } as const;
    const added = { action: 'factor.added', source: row.sourceId ?? [], actor, account: accountId } as const;
    await audit(sql, { caller: null, address: context.address }, added);
    return openAt(sql, context, { accountId, place, remember: false, strong: true });
  });
}
