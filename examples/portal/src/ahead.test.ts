import type { Http } from '@p24/sdk';
import { afterEach, expect, test, vi } from 'vitest';

const origin = 'https://portal.example';
const me = `${origin}/api/v1/me`;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page that has asked ahead who is there, the documents of another address, and what only one side may read. */
async function aPage({ status = 200, mark = '' as string | null, chosen = '', hangs = false, role = 'tenant' } = {}) {
  const who = JSON.stringify({ memberships: [{ role, sourceId: 'lindenhof' }] });
  const fetched = vi.fn((url: string, _init: RequestInit) =>
    hangs ? new Promise<Response>(() => {}) : Promise.resolve(new Response(url === me ? who : 'early', { status })),
  );
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('localStorage', { getItem: (key: string) => (key === 'p24-portal' ? chosen || null : mark) });
  vi.stubGlobal('location', { origin, pathname: '/tickets', search: '' });
  const metas = [
    { content: '/api/v1/me', dataset: {} },
    { content: '/api/v1/documents', dataset: { at: '/dokumente' } },
    { content: '/api/v1/consumption', dataset: { at: '/tickets', side: 'resident' } },
    { content: '/api/v1/manage/{source}/tickets', dataset: { at: '/tickets', side: 'manager' } },
  ];
  vi.stubGlobal('document', { querySelectorAll: () => metas });
  // Each page begins anew.
  vi.resetModules();
  const { askAhead, takeAhead } = await import('./ahead.js');
  askAhead();
  const told: ((signedIn: boolean) => void)[] = [];
  const http = {
    transport: async () => new Response('anew'),
    session: { subscribe: (listener: (signedIn: boolean) => void) => told.push(listener) },
  } as unknown as Http;
  takeAhead(http);
  const ask = async (headers: Record<string, string> = {}, url = me) => {
    const request = { method: 'GET', url, headers, body: undefined, signal: undefined };
    const answer = await (await http.transport({ ...request, credentials: 'same-origin' })).text();
    return answer === who ? 'early' : answer;
  };
  return {
    ask,
    asked: () => fetched.mock.calls.map(([url]) => url),
    languages: fetched.mock.calls.map(([, { headers }]) => new Headers(headers).get('accept-language')),
    leave: () => void told.map((one) => one(false)),
  };
}

test('what its address wants is asked ahead, and its answer taken once', async () => {
  const { ask, asked } = await aPage();
  expect(asked()).toEqual([me]);
  expect([await ask(), await ask()]).toEqual(['early', 'anew']);
});

test('nothing is asked ahead where nobody signed in', async () => {
  expect((await aPage({ mark: null })).asked()).toEqual([]);
});

test.each([401, 503])('what was refused is asked anew: %i', async (status) => {
  expect(await (await aPage({ status })).ask()).toBe('anew');
});

test('an answer that does not come is asked anew, and one that nobody takes is soon too old', async () => {
  vi.useFakeTimers();
  const hanging = await aPage({ hangs: true });
  const answer = hanging.ask();
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answer).toBe('anew');
  const { ask } = await aPage();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await ask()).toBe('anew');
});

test('a token, which may be another person’s, is given nothing that was asked ahead, nor is who comes after a sign-out', async () => {
  expect(await (await aPage()).ask({ authorization: 'Bearer 1' })).toBe('anew');
  const { ask, leave } = await aPage();
  leave();
  expect(await ask()).toBe('anew');
});

test('everything is asked ahead in the language that was chosen on this device, whatever the browser speaks', async () => {
  vi.stubGlobal('navigator', { language: 'en-US@posix' });
  const german = await aPage();
  expect(german.languages).toEqual(['de']);
  expect(await german.ask({ 'accept-language': 'de' })).toBe('early');
  const english = await aPage({ chosen: '{"locale":"en"}' });
  expect(english.languages).toEqual(['en']);
  expect(await english.ask({ 'accept-language': 'en' })).toBe('early');
  expect(await (await aPage()).ask({ 'accept-language': 'en' })).toBe('anew');
});

test.each([
  ['tenant', `${origin}/api/v1/consumption`],
  ['manager', `${origin}/api/v1/manage/lindenhof/tickets`],
])(
  'what only one side may read is asked once it is known that a %s is there, and whoever wants it waits',
  async (role, url) => {
    const { ask, asked } = await aPage({ role });
    expect([await ask({}, url), await ask({}, url)]).toEqual(['early', 'anew']);
    expect(asked()).toEqual([me, url]);
  },
);

test.each([401, 503])('nothing of a side is asked where it is not known who is there: %i', async (status) => {
  const { ask, asked } = await aPage({ status });
  expect(await ask({}, `${origin}/api/v1/consumption`)).toBe('anew');
  expect(asked()).toEqual([me]);
});

test('nothing of a side is asked for who has left meanwhile', async () => {
  const { ask, asked, leave } = await aPage();
  leave();
  expect(await ask({}, `${origin}/api/v1/consumption`)).toBe('anew');
  expect(asked()).toEqual([me]);
});
