import { createHmac } from 'node:crypto';
import type { RequestContext } from '../core/http/context.js';
import { networkOf } from '../core/http/network.js';

const hour = 60 * 60;

/** Keys of counts outlive the request: they tell neither account nor address. */
const keyOf = (secret: string, part: string) => createHmac('sha256', secret).update(part).digest('base64url');

/** Counts a request for a new password: three an hour for an address, known or not, and thirty for a network. */
export async function limitResets(email: string, { services, address }: RequestContext): Promise<void> {
  const { limit, secret } = services;
  await limit('reset-network', 30, hour).take(keyOf(secret, networkOf(address)));
  await limit('reset-address', 3, hour).take(keyOf(secret, email));
}

/** Counts codes that do not work: thirty an hour for a network. */
export async function limitedCodes<T>({ services, address }: RequestContext, attempt: () => Promise<T>): Promise<T> {
  const failures = services.limit('code-network', 30, hour);
  const key = keyOf(services.secret, networkOf(address));
  await failures.take(key);
  const done = await attempt();
  await failures.giveBack(key);
  return done;
}
