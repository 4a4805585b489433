import { expect, test } from 'vitest';
import { deviceName } from './device-name.js';

const words = { unknown: 'Unbekannt', named: (browser: string, system: string) => `${browser} auf ${system}` };

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142.0 Safari/537.36', 'Chrome auf Windows'],
  ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0', 'Edge auf Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1', 'Safari auf iPhone'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36', 'Chrome auf Android'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox auf Linux'],
  ['curl/8', 'Unbekannt'],
  [null, 'Unbekannt'],
])('%s is called as people do', (agent, name) => {
  expect(deviceName(agent, words)).toBe(name);
});
