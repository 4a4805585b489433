import { http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll } from 'vitest';

/** Where the server of tests seems to be. */
export const baseUrl = 'https://portal.test';

const all = `${baseUrl}/api/v1/*`;

/** A request as the server saw it. */
export interface Seen {
  method: string;
  path: string;
  headers: Headers;
  body: string;
}

/** Answers every request of a test file by the given function, and keeps what was asked. */
export function testServer() {
  const seen: Seen[] = [];
  let answer: (seen: Seen, request: Request) => Response | Promise<Response> = () => Response.error();
  const server = setupServer(
    http.all(all, async ({ request }) => {
      const { method, headers } = request;
      const path = request.url.slice(`${baseUrl}/api/v1`.length);
      const one = { method, path, headers, body: await request.clone().text() };
      seen.push(one);
      return answer(one, request);
    }),
  );
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
  afterAll(() => server.close());
  afterEach(() => {
    seen.length = 0;
  });
  return {
    seen,
    /** Answers from now on with `next`. */
    answer(next: typeof answer) {
      answer = next;
    },
    /** Answers one request after the other, the last for ever. */
    answers(...list: (() => Response)[]) {
      let index = 0;
      answer = () => (list[Math.min(index++, list.length - 1)] ?? Response.error)();
    },
  };
}

/** An error answer as the server gives it. */
export const problem = (status: number, code: string, more: object = {}, headers: Record<string, string> = {}) =>
  Response.json(
    { type: `/docs#problem-${code}`, title: code, status, code, detail: `Nicht: ${code}.`, requestId: 'r-1', ...more },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );
