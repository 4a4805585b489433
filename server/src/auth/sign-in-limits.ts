import { createHmac } from 'node:crypto';
import type { RequestContext } from '../core/http/context.js';
import { networkOf } from '../core/http/network.js';

const quarter = 15 * 60;
const hour = 60 * 60;
const day = 24 * hour;

/**
 * Counts a try to sign in and runs it; throws `too-many-requests` with the seconds to wait. The narrow limits are per
 * account and network, so that a stranger's tries keep nobody out. The wide one over all networks slows down guessing
 * from many; it spares networks where the account has signed in before (OWASP: device cookies; a foreign page has
 * none). Counts outlive the request: their keys tell neither account nor address.
 */
export async function limited<T>(email: string, context: RequestContext, attempt: () => Promise<T>): Promise<T> {
  const { limit, secret } = context.services;
  const network = networkOf(context.address);
  const keyOf = (...parts: string[]) => createHmac('sha256', secret).update(parts.join('\n')).digest('base64url');
  const [ofNetwork, ofAccount, ofBoth] = [keyOf(network), keyOf(email), keyOf(email, network)];

  const overAccounts = limit('sign-in-network', 50, hour);
  const soon = limit('sign-in-soon', 5, quarter);
  const later = limit('sign-in-later', 20, day);
  const overNetworks = limit('sign-in-account', 100, day);
  const known = limit('sign-in-known', Number.MAX_SAFE_INTEGER, 90 * day);

  await overAccounts.take(ofNetwork);
  await soon.take(ofBoth);
  await later.take(ofBoth);
  const isKnown = (await known.count(ofBoth)) > 0;
  if (!isKnown) await overNetworks.take(ofAccount);
  const done = await attempt();
  await Promise.all([
    overAccounts.giveBack(ofNetwork),
    soon.forget(ofBoth),
    later.forget(ofBoth),
    isKnown ? undefined : overNetworks.giveBack(ofAccount),
    known.take(ofBoth),
  ]);
  return done;
}
