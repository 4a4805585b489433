import { isIPv4, isIPv6 } from 'node:net';
import { networkOf } from '../core/http/network.js';

/**
 * The network that an address lies in: of IPv4 the first 24 bits, of IPv6 the first 48, so that it tells a place from
 * another and no household from its neighbours. Null for what is no address.
 */
export function truncatedAddress(address: string): string | null {
  if (isIPv4(address)) return address.replace(/\d+$/, '0');
  if (!isIPv6(address)) return null;
  return `${networkOf(address).split(':').slice(0, 3).join(':')}::`;
}
