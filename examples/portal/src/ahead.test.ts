import type { Http } from '@p24/sdk';
import { afterEach, expect, test, vi } from 'vitest';
import { askAhead, takeAhead } from './ahead.js';

const origin = 'https://portal.example';
const me = `${origin}/api/v1/me`;

afterEach(() => vi.unstubAllGlobals());

/** A page that has asked ahead who is there, its answer, and the documents of another address. */
function aPage({ status = 200, mark = '' as string | null } = {}) {
  const fetched = vi.fn(async (_url: string) => new Response('early', { status }));
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('localStorage', { getItem: () => mark });
  vi.stubGlobal('navigator', { language: 'de-DE' });
  vi.stubGlobal('location', { origin, pathname: '/tickets', search: '' });
  const metas = [
    { content: '/api/v1/me', dataset: {} },
    { content: '/api/v1/documents', dataset: { at: '/dokumente' } },
  ];
  vi.stubGlobal('document', { querySelectorAll: () => metas });
  askAhead();
  const told: ((signedIn: boolean) => void)[] = [];
  const http = {
    transport: async () => new Response('anew'),
    session: { subscribe: (listener: (signedIn: boolean) => void) => told.push(listener) },
  } as unknown as Http;
  takeAhead(http);
  const ask = async (headers: Record<string, string> = {}) => {
    const request = { method: 'GET', url: me, headers, body: undefined, signal: undefined };
    return (await http.transport({ ...request, credentials: 'same-origin' })).text();
  };
  return {
    ask,
    asked: fetched.mock.calls.map(([url]) => url),
    leave: () => void told.map((one) => one(false)),
  };
}

test('what its address wants is asked ahead, and its answer taken once', async () => {
  const { ask, asked } = aPage();
  expect(asked).toEqual([me]);
  expect([await ask(), await ask()]).toEqual(['early', 'anew']);
});

test('nothing is asked ahead where nobody signed in', async () => {
  expect(aPage({ mark: null }).asked).toEqual([]);
});

test.each([401, 503])('what was refused is asked anew: %i', async (status) => {
  expect(await aPage({ status }).ask()).toBe('anew');
});

test('a token, which may be another person’s, is given nothing that was asked ahead, nor is who comes after a sign-out', async () => {
  expect(await aPage().ask({ authorization: 'Bearer 1' })).toBe('anew');
  const { ask, leave } = aPage();
  leave();
  expect(await ask()).toBe('anew');
});

test('who has chosen another language than the browser’s is answered in that one', async () => {
  expect(await aPage().ask({ 'accept-language': 'de' })).toBe('early');
  expect(await aPage().ask({ 'accept-language': 'en' })).toBe('anew');
});
