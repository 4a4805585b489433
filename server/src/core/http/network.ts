import { isIP, isIPv6 } from 'node:net';

/** What of a request says where it comes from. */
export interface Hops {
  /** The address at the other end of the connection. */
  peer: string;
  forwardedFor: string | undefined;
  forwardedProto: string | undefined;
  forwardedHost: string | undefined;
  host: string | undefined;
}

const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/** The caller's address: the hop that the outermost trusted proxy saw. Headers of untrusted hops are ignored. */
export function clientAddress({ peer, forwardedFor }: Hops, proxies: number): string {
  if (proxies === 0 || !forwardedFor) return plain(peer);
  const hops = forwardedFor.split(',').map(plain);
  const seen = hops[Math.max(0, hops.length - proxies)] ?? '';
  return isIP(seen) ? seen : plain(peer);
}

/** What of an address stands for whoever is behind it: an IPv6 line has 2^64 of them to itself. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.replace(/%.*/, '').split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(missing).fill('0'), ...groups(tail ?? '')];
  return `${all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

const last = (list: string | undefined) => list?.split(',').at(-1)?.trim();
const hostPattern = /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:.]+\](:\d{1,5})?$/;

/** The origin under which the caller reached the server; null for a Host header that cannot be one. */
export function reachedOrigin(hops: Hops, proxies: number, url: string | null): string | null {
  const host = ((proxies > 0 && last(hops.forwardedHost)) || hops.host || '').toLowerCase();
  if (!hostPattern.test(host)) return null;
  if (url?.endsWith(`://${host}`)) return url;
  const forwarded = proxies > 0 ? last(hops.forwardedProto) : undefined;
  return `${forwarded === 'https' || (!forwarded && url?.startsWith('https:')) ? 'https' : 'http'}://${host}`;
}

const loopbackHost = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;

/** Whether an origin is this machine. */
export const isLoopbackOrigin = (origin: string): boolean => loopbackHost.test(origin);

/** Whether a request certainly was made on this machine: peer, Host header, and nobody forwarded it. */
export function isLocal(hops: Hops): boolean {
  const peer = plain(hops.peer);
  return (
    (peer === '::1' || peer.startsWith('127.')) &&
    isLoopbackOrigin(`http://${hops.host?.toLowerCase()}`) &&
    !hops.forwardedFor &&
    !hops.forwardedHost &&
    !hops.forwardedProto
  );
}
