import { type Parsed, passkeysApi } from '@p24/sdk/api';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '../core/database/database.js';
import type { Caller } from '../core/http/caller.js';
import type { RequestContext } from '../core/http/context.js';
import { networkOf } from '../core/http/network.js';
import { problem } from '../core/http/problem.js';
import { serve } from '../core/http/serve.js';
import * as auth from './auth.queries.js';
import {
  claimedAccount,
  homeOf,
  newChallenge,
  newPasskeyOptions,
  requireHome,
  requireNewPasskey,
  requirePasskey,
  timeout,
} from './ceremonies.js';
import { findMeans } from './factors.queries.js';
import { tellOwner } from './notices.js';
import { handOver, type Opened, openAt, type Place, placeOf, sourcesOf } from './opening.js';
import { requireOwn, requireOwnDemo } from './own.js';
import * as passkeys from './passkeys.queries.js';
import { de } from './texts.de.js';
import { en } from './texts.en.js';

type SignIn = Parsed<(typeof passkeysApi)['passkeySignIn']>['body'];
type Add = Parsed<(typeof passkeysApi)['addPasskey']>['body'];

/** Most passkeys of one account. */
const most = 20;

/** What a challenge for a new passkey is bound to. */
const forNew = (accountId: string) => `new\n${accountId}`;

/** Signs in by a passkey alone: it is something that one has, unlocked by what one knows or is. */
async function signIn({ passkey, remember }: SignIn, place: Place, context: RequestContext): Promise<Opened> {
  const { services, address } = context;
  const failures = services.limit('passkey-network', 60, 60 * 60);
  const key = networkOf(address);
  await failures.take(key);
  const accountId = claimedAccount(passkey);
  if (!accountId || place.kind !== 'portal') throw problem('passkey-wrong');
  const opened = await services.database.transaction({ account: accountId }, async (sql) => {
    const known = await auth.findEntered(sql, accountId);
    if (!known || (!context.demo && (await auth.isDemo(sql, accountId)))) throw problem('passkey-wrong');
    await requirePasskey(sql, context, { accountId, passkey, bound: 'sign-in' });
    return openAt(sql, context, { accountId, place, remember, strong: true });
  });
  await failures.giveBack(key);
  services.log.info({ requestId: context.requestId, accountId }, 'Signed in by a passkey.');
  return opened;
}

async function add(sql: Tx, caller: Caller, { passkey, name }: Add, context: RequestContext) {
  const { accountId } = caller;
  requireHome(context);
  await requireOwnDemo(sql, caller);
  const made = await requireNewPasskey(context, { passkey, bound: forNew(accountId) });
  const kept = await passkeys.insertPasskey(sql, accountId, { ...made, id: uuidv7(), name });
  if (!kept) throw problem('passkey-wrong');
  await tellOwner(sql, context, { ...caller, sources: sourcesOf(caller), happened: 'passkey-added' });
  return kept;
}

async function remove(sql: Tx, caller: Caller, id: string, context: RequestContext): Promise<void> {
  const { password, passkeys: count } = await findMeans(sql, caller.accountId);
  if (!(await passkeys.deletePasskey(sql, caller.accountId, id))) throw problem('not-found');
  if (!password && count < 2) throw problem('last-way-in');
  await tellOwner(sql, context, { ...caller, sources: sourcesOf(caller), happened: 'passkey-removed' });
}

/** Passkeys: signing in with them, and the signed-in person's own. */
export const passkeysServed = serve(
  passkeysApi,
  {
    passkeyOptions(_input, context) {
      const { rpId } = requireHome(context);
      return { challenge: newChallenge(context, 'sign-in').toString('base64url'), rpId, timeout };
    },

    async passkeySignIn({ body }, context) {
      requireHome(context);
      const place = placeOf(body.session, context);
      return handOver(context, await signIn(body, place, context), place);
    },

    async passkeys(_input, context) {
      const { sql, caller } = context;
      requireOwn(caller);
      const here = caller.kind === 'portal' && homeOf(context) !== null;
      return { items: await passkeys.listPasskeys(sql, caller.accountId), here };
    },

    async preparePasskey(_input, context) {
      const { sql, caller } = context;
      const { accountId, email, memberships } = caller;
      requireHome(context);
      await requireOwnDemo(sql, caller);
      const known = await passkeys.listPasskeys(sql, accountId);
      if (known.length >= most) throw problem('too-many-requests');
      return newPasskeyOptions(context, {
        ...{ accountId, email, name: memberships[0]?.sourceName, bound: forNew(accountId) },
        exclude: known.map(({ credentialId }) => credentialId),
      });
    },

    addPasskey: ({ body }, context) => add(context.sql, context.caller, body, context),

    async renamePasskey({ params: { id }, body: { name } }, { sql, caller }) {
      const own = caller.kind === 'portal' || caller.kind === 'page';
      if (!own || !(await passkeys.renamePasskey(sql, caller.accountId, id, name))) throw problem('not-found');
      return undefined;
    },

    async removePasskey({ params: { id } }, context) {
      await remove(context.sql, context.caller, id, context);
      return undefined;
    },
  },
  { de: de.problems, en: en.problems },
);
