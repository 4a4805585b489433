import { expect, test } from 'vitest';
import { clientAddress, type Hops, isLocal, networkOf, reachedOrigin } from './network.js';

const hops = (values: Partial<Hops>): Hops => ({
  peer: '10.0.0.1',
  forwardedFor: undefined,
  forwardedProto: undefined,
  forwardedHost: undefined,
  host: 'portal.example',
  ...values,
});

test.each([
  ['nobody is trusted', 0, '10.0.0.1'],
  ['the nearest proxy is trusted', 1, '203.0.113.9'],
  ['two proxies are trusted', 2, '198.51.100.7'],
  ['more are trusted than there are', 5, '192.0.2.1'],
])('when %s, the address is that of the hop before', (_what, proxies, address) => {
  expect(clientAddress(hops({ forwardedFor: '192.0.2.1, 198.51.100.7, 203.0.113.9' }), proxies)).toBe(address);
});

test('what is no address does not become one', () => {
  expect(clientAddress(hops({ forwardedFor: "'; drop table" }), 1)).toBe('10.0.0.1');
  expect(clientAddress(hops({ peer: '::ffff:192.0.2.4' }), 0)).toBe('192.0.2.4');
});

test('the origin is what the caller asked for, by https where a trusted proxy or P24_URL says so', () => {
  expect(reachedOrigin(hops({}), 0, null)).toBe('http://portal.example');
  expect(reachedOrigin(hops({ forwardedProto: 'https' }), 0, null)).toBe('http://portal.example');
  expect(reachedOrigin(hops({ forwardedProto: 'https' }), 1, null)).toBe('https://portal.example');
  expect(reachedOrigin(hops({}), 0, 'https://portal.example')).toBe('https://portal.example');
  expect(reachedOrigin(hops({ host: 'mieter.lindenhof.example' }), 0, 'https://portal.example')).toBe(
    'https://mieter.lindenhof.example',
  );
  expect(reachedOrigin(hops({ host: 'a/b' }), 0, null)).toBeNull();
});

test('only a direct request on this machine is local', () => {
  const local = { peer: '127.0.0.1', host: 'localhost:2424' };
  expect(isLocal(hops(local))).toBe(true);
  expect(isLocal(hops({ ...local, peer: '::1', host: '[::1]:2424' }))).toBe(true);
  expect(isLocal(hops({ ...local, host: 'rebound.example:2424' }))).toBe(false);
  expect(isLocal(hops({ ...local, forwardedFor: '203.0.113.9' }))).toBe(false);
  expect(isLocal(hops({ ...local, peer: '192.168.1.2' }))).toBe(false);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:2::', '2001:db8:1:2::/64'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
])('behind %s is the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
